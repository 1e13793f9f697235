// Runs in every page while a hub is written: loads it again when something changed, and shows problems over it.

/**
 * @typedef {{ file: string, line: number | null, column: number | null, message: string, fix: string }} Problem
 */

const script = /** @type {HTMLScriptElement} */ (document.querySelector('script[data-sextant-version]'));
const version = script.dataset.sextantVersion;

const look = `
  :host { position: fixed; inset: auto 0 0; z-index: 1000; max-block-size: 60vh; overflow: auto; padding: 1rem 1.5rem;
    background: #fffdf9; color: #16202e; border-block-start: 4px solid #a32020; box-shadow: 0 -0.5rem 1.5rem #0003;
    font: 1rem/1.5 'Source Sans 3 Variable', sans-serif; }
  @media (prefers-color-scheme: dark) { :host { background: #1b2838; color: #f3ecdf; border-color: #ff8a7a; } }
  header { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; }
  h2 { margin: 0; font-size: 1.125rem; }
  ol { margin: 0.5rem 0 0; padding-inline-start: 1.5rem; }
  li { margin-block-end: 0.75rem; overflow-wrap: anywhere; }
  p { margin: 0; }
  header + p { opacity: 0.8; }
  code { font: 0.875em/1.5 ui-monospace, monospace; }
  button { font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 4px; padding: 0 0.75rem; min-block-size: 2rem; cursor: pointer; }
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
function line({ file, line, column, message, fix }) {
  const made = document.createElement('li');
  made.append(element('code', `${file}:${line ?? 1}:${column ?? 1}`), sentence(message), sentence(fix));
  return made;
}

const most = 50;

/** @param {readonly Problem[]} problems */
function show(problems) {
  document.querySelector('sextant-problems')?.remove();
  if (problems.length === 0) return;
  const host = document.createElement('sextant-problems');
  host.setAttribute('role', 'region');
  host.setAttribute('aria-label', 'Errors of the content');
  host.lang = 'en';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [sheet];
  const head = document.createElement('header');
  const close = element('button', 'Close');
  close.addEventListener('click', () => host.remove());
  head.append(element('h2', `${problems.length} ${problems.length === 1 ? 'error' : 'errors'}`), close);
  const list = document.createElement('ol');
  list.append(...problems.slice(0, most).map(line));
  root.append(head, element('p', 'An entry whose fields do not fit is not shown until they do.'), list);
  if (problems.length > most)
    root.append(element('p', `… and ${problems.length - most} more; npm run check lists them all.`));
  document.body.append(host);
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
