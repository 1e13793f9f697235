// Runs in every page while a hub is written: loads it again when something changed, and shows problems over it.

/**
 * @typedef {{ file: string, line: number | null, column: number | null, message: string, fix: string }} Problem
 */

const script = /** @type {HTMLScriptElement} */ (document.querySelector('script[data-sextant-version]'));
const { sextantVersion: version, sextantFile: own } = script.dataset;

const look = `
  :host { position: fixed; inset: auto 0 0; z-index: 1000; background: light-dark(#fffdf9, #142033);
    color: light-dark(#13233a, #e8e3d6); border-block-start: 4px solid light-dark(#b60124, #cb8078);
    box-shadow: 0 -0.5rem 1.5rem #0003; font: 1rem/1.5 'Source Sans 3', system-ui, sans-serif; }
  .head { display: flex; gap: 0.5rem; align-items: center; padding: 0.5rem 1rem; }
  button { font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 4px; padding: 0.25rem 0.75rem;
    min-block-size: 2.75rem; cursor: pointer; }
  button:focus-visible, [tabindex]:focus-visible { outline: 3px solid light-dark(#855608, #e0b04c); outline-offset: -3px; }
  .bar { flex: 1; min-inline-size: 0; display: flex; flex-wrap: wrap; align-content: center; column-gap: 0.75rem; border: 0; text-align: start; }
  .bar strong::before { content: '▸ '; content: '▸ ' / ''; }
  .bar[aria-expanded='true'] strong::before { content: '▾ '; content: '▾ ' / ''; }
  .bar span { flex: 1 1 12rem; min-inline-size: 0; overflow: hidden; overflow-wrap: anywhere;
    display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
  .all { max-block-size: 40vh; overflow: auto; padding: 0 1.5rem 1rem; }
  .all[hidden] { display: none; }
  ol { margin: 0.5rem 0 0; padding-inline-start: 1.5rem; }
  li { margin-block-end: 0.75rem; overflow-wrap: anywhere; }
  p { margin: 0; }
  code { font: 0.875em/1.5 ui-monospace, monospace; }
  @media print { :host { display: none; } }
`;

/**
 * @param {string} name of the element
 * @param {string} words that it says
 */
function element(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

/**
 * A paragraph; what stands between backticks is code.
 * @param {string} words that it says
 */
function sentence(words) {
  const made = document.createElement('p');
  made.append(...words.split(/`([^`]+)`/).map((part, at) => (at % 2 === 0 ? part : element('code', part))));
  return made;
}

/** @param {Problem} problem */
function line(problem) {
  const made = document.createElement('li');
  made.append(element('code', place(problem)), sentence(problem.message), sentence(problem.fix));
  return made;
}

const most = 50;

/** Whether all problems are listed; the next reading leaves that as it is. */
let open = false;

/** @param {Problem} problem */
const place = ({ file, line, column }) => `${file}:${line ?? 1}:${column ?? 1}`;

/** @param {number} count */
const errors = (count) => `${count} ${count === 1 ? 'error' : 'errors'}`;

/**
 * The list, which opens above the bar.
 * @param {readonly Problem[]} problems
 */
function listOf(problems) {
  const all = element('div', '');
  all.className = 'all';
  all.id = 'all';
  // What can be scrolled is reached by the keyboard.
  all.tabIndex = 0;
  all.setAttribute('role', 'group');
  all.setAttribute('aria-label', 'All errors');
  const list = element('ol', '');
  list.append(...problems.slice(0, most).map(line));
  all.append(element('p', 'An entry whose fields do not fit is not shown until they do.'), list);
  if (problems.length > most)
    all.append(element('p', `… and ${problems.length - most} more; npm run check lists them all.`));
  return all;
}

/** @param {readonly Problem[]} found */
function show(found) {
  const before = document.querySelector('sextant-problems');
  const held = before !== null && document.activeElement === before;
  before?.remove();
  document.body.style.paddingBlockEnd = '';
  // Those of the entry that is open are why somebody looks.
  const here = found.filter(({ file }) => file === own);
  const problems = [...here, ...found.filter(({ file }) => file !== own)];
  const [first] = problems;
  if (first === undefined) return;
  const host = document.createElement('sextant-problems');
  host.setAttribute('role', 'region');
  host.setAttribute('aria-label', 'Errors of the content');
  host.lang = 'en';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [sheet];
  const all = listOf(problems);
  const bar = document.createElement('button');
  bar.className = 'bar';
  bar.setAttribute('aria-controls', all.id);
  const counted = here.length > 0 && here.length < problems.length ? `, ${here.length} in this entry` : '';
  bar.append(
    element('strong', `${errors(problems.length)}${counted}`),
    element('span', `${first.message.replaceAll('`', '')} ${place(first)}`),
  );
  /** @param {boolean} next */
  const set = (next) => {
    open = next;
    all.hidden = !open;
    bar.setAttribute('aria-expanded', String(open));
  };
  bar.addEventListener('click', () => set(!open));
  host.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !open) return;
    set(false);
    bar.focus();
  });
  const close = element('button', 'Close');
  close.addEventListener('click', () => show([]));
  const head = element('div', '');
  head.className = 'head';
  head.append(bar, close);
  root.append(head, all);
  all.hidden = true;
  document.body.append(host);
  // The foot of the page stands above the bar.
  document.body.style.paddingBlockEnd = `${host.offsetHeight}px`;
  set(open);
  if (held) bar.focus();
}

const changes = new EventSource(new URL('changes', script.src));
changes.addEventListener('shown', ({ data }) => {
  const now = JSON.parse(data);
  // Errors stay over the page that was there; what is on the screen is read on.
  if (now.version !== version && now.errors.length === 0) {
    changes.close();
    location.reload();
  } else show(now.errors);
});
