/** Takes the section that explains the rank out of an initiative's page; throws when it cannot be had. */
async function sectionOf(address: string, signal: AbortSignal): Promise<Node> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const section = page.querySelector('section[aria-labelledby="view.rank"]');
  if (!section) throw new Error('no section');
  // It looks as it does there.
  for (const sheet of page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const href = sheet.getAttribute('href') ?? '';
    if (!document.querySelector(`link[href="${CSS.escape(href)}"]`)) document.head.append(document.importNode(sheet));
  }
  for (const link of section.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', address.replace(/#.*/, '') + link.getAttribute('href'));
  return document.importNode(section, true);
}

/** What the row of an initiative tells, all of it, whatever the table shows. */
function factsOf(row: HTMLTableRowElement): HTMLElement {
  const facts = document.createElement('dl');
  facts.className = 'bk-facts';
  for (const cell of row.querySelectorAll<HTMLElement>('td:nth-child(n + 3)')) {
    if (!cell.textContent?.trim()) continue;
    const [term, told] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = cell.dataset.l ?? '';
    const nodes = [...cell.cloneNode(true).childNodes].filter(
      (node) => !(node instanceof Element && node.matches('.bk-why')),
    );
    // Words that stand below each other in the table stand beside each other here.
    told.append(...nodes.flatMap((node) => [node, ' ']));
    facts.append(term, told);
  }
  return facts;
}

/** Opens "Why here?" over the list; what cannot be shown here is shown by its own page. */
function enhance(table: HTMLTableElement, dialog: HTMLDialogElement): void {
  const title = dialog.querySelector('h2') as HTMLElement;
  const body = dialog.querySelector('.bk-dialog-body') as HTMLElement;
  const whole = dialog.querySelector('.bk-dialog-whole') as HTMLAnchorElement;
  let waiting = new AbortController();
  /** Kept once a panel that was closed has left the history. */
  let left: Promise<unknown> = Promise.resolve();
  const titleOf = (link: Element) => link.closest('tr')?.querySelector('th a')?.textContent ?? '';
  // Read in a list of all links, each says of what.
  for (const link of table.querySelectorAll('a.bk-why')) link.ariaLabel = `${link.textContent} ${titleOf(link)}`;

  async function open(link: HTMLAnchorElement): Promise<void> {
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    title.textContent = titleOf(link);
    const row = link.closest('tr');
    const facts = row ? [factsOf(row)] : [];
    body.replaceChildren(...facts, body.dataset.reading ?? '');
    whole.href = link.href;
    dialog.showModal();
    try {
      const section = await sectionOf(link.href, signal);
      if (!signal.aborted) body.replaceChildren(...facts, section);
    } catch {
      // In the place of the panel, so that the way back leads to the list.
      if (!signal.aborted) location.replace(link.href);
    }
  }

  table.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.bk-why');
    // Whoever wants another tab gets it.
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    await left;
    history.pushState({ why: link.href }, '');
    void open(link);
  });
  /** Open where the history says so: going back closes it, and whoever left by a link in it finds it again. */
  const follow = () => {
    const why: unknown = history.state?.why;
    const link = [...table.querySelectorAll<HTMLAnchorElement>('a.bk-why')].find(({ href }) => href === why);
    if (!link) dialog.close();
    else if (!dialog.open) void open(link);
  };
  addEventListener('popstate', follow);
  addEventListener('pageshow', follow);
  dialog.addEventListener('close', () => {
    waiting.abort();
    body.replaceChildren();
    if (history.state?.why === undefined) return;
    left = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
  });
  // Outside of it, the dialog itself is what is clicked.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}

const table = document.querySelector<HTMLTableElement>('table.bk');
const dialog = document.querySelector<HTMLDialogElement>('dialog.bk-dialog');
if (table && dialog) enhance(table, dialog);
