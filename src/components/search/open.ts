// On every page, so it is as small as it can be: everything else of search is fetched when it is opened.
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
let opening = false;
let typed = '';

function sorry(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-sorry';
  dialog.innerHTML =
    '<form method="dialog">Search could not be fetched. Is the connection down? <button>Close</button>';
  document.body.append(dialog);
  dialog.showModal();
}

/** A click or a key; one that somebody else took is not ours. */
async function open(event: Event): Promise<void> {
  if (event.defaultPrevented || !link) return;
  event.preventDefault();
  if (opening) return;
  opening = true;
  typed = '';
  try {
    const { openSearch } = await import('./dialog.ts');
    openSearch(link, typed);
  } catch {
    sorry();
  }
  opening = false;
}

link?.addEventListener('click', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void open(event);
});

addEventListener('keydown', (event) => {
  const { key, target } = event;
  const command = event.ctrlKey || event.metaKey;
  if (event.altKey) return;
  if (opening && !command) {
    // Quick hands type on while the code is on its way.
    if (key.length === 1) typed += key;
    else if (key === 'Backspace') typed = typed.slice(0, -1);
    else return;
    event.preventDefault();
  } else if (
    command ? key === 'k' : key === '/' && !(target as Element).closest('input, textarea, select, [contenteditable]')
  )
    void open(event);
});

// Whoever left by a result and comes back finds the search as it was.
addEventListener('pageshow', (event) => {
  if (history.state?.search !== undefined) void open(event);
});

if (/[?&]highlight=/.test(location.search)) void import('./highlight.ts');
