import { h } from './dom.ts';
import { fromSearch, noQuery, toSearch } from './query.ts';
import styles from './results.css?url';
import { type SearchView, searchView } from './view.ts';
import { say } from './words.ts';

interface Dialog {
  element: HTMLDialogElement;
  input: HTMLInputElement;
  view: SearchView;
}

let built: Dialog | null = null;

// What it looks like is fetched with it, so that no page that is only read carries it.
await new Promise((resolve, reject) => {
  const sheet = h('link', { rel: 'stylesheet', href: styles });
  sheet.addEventListener('load', resolve);
  sheet.addEventListener('error', reject);
  document.head.append(sheet);
});

/** Keeps what is asked with the page's place in the history; with nothing, search is closed there. */
function remember(search: string | undefined): void {
  try {
    history.replaceState({ ...history.state, search }, '');
  } catch {
    // Browsers refuse too many changes in a short time; the next one writes it.
  }
}

const key = (name: string) => h('kbd', {}, name);

function build(link: HTMLAnchorElement): Dialog {
  const home = link.dataset.search ?? '/';
  const search = link.href;
  const { edition } = link.dataset;
  const name = edition === undefined ? say().search : say().searchIn(edition);
  const input = h('input', {
    type: 'search',
    name: 'q',
    class: 'search-input',
    'aria-label': name,
    placeholder: name,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: 200,
    enterkeyhint: 'search',
  });
  const esc = key('esc');
  esc.setAttribute('aria-hidden', 'true');
  const close = h(
    'button',
    { type: 'button', class: 'search-close' },
    h('span', { class: 'sr-only' }, say().close),
    h('span', { class: 'search-cross', 'aria-hidden': 'true' }, '×'),
    esc,
  );
  const form = h('form', { role: 'search', action: search, class: 'search-bar' }, input, close);
  const status = h('p', { role: 'status', class: 'search-status' });
  const chips = h('div', { class: 'search-chips', hidden: true });
  const facets = h('div', { class: 'search-facets' });
  const fold = h('details', { class: 'search-fold' }, h('summary', {}, say().filters), facets);
  const results = h('div', { class: 'search-results' });
  const all = h('a', { href: search, class: 'search-all' }, say().searchPage);
  const hints = h(
    'p',
    { class: 'search-hints' },
    h('span', { class: 'search-keys' }, key('↑'), key('↓'), say().keys.move, key('↵'), say().keys.open),
    all,
  );
  const element = h(
    'dialog',
    { class: 'search-dialog', 'aria-label': name },
    form,
    h('div', { class: 'search-body' }, fold, h('div', { class: 'search-main' }, status, chips, results)),
    hints,
  );
  const where = () => `${search}${toSearch(view.query())}`;
  const keepAll = () => {
    all.href = where();
    remember(toSearch(view.query()));
  };
  const view = searchView(
    { area: element, input, status, chips, facets, results },
    {
      home,
      index: `${search}#all-entries`,
      step: 8,
      changed: () => queueMicrotask(keepAll),
      more: (query, left) =>
        h('a', { href: `${search}${toSearch(query)}`, class: 'search-more' }, say().moreOnPage(left)),
    },
  );

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(where());
  });
  close.addEventListener('click', () => element.close());
  // Closed by hand it stays closed; whoever follows a result finds it again on the way back.
  let leaves = false;
  element.addEventListener('close', () => {
    if (!leaves) remember(undefined);
    leaves = false;
  });
  element.addEventListener('click', (event) => {
    const target = event.target as Element;
    // A click beside the dialog hits the dialog itself; one on a link leads away, perhaps on the same page.
    if (target === element) element.close();
    else if (target.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      leaves = true;
      element.close();
    }
  });
  // Filters stand beside the results where there is room, and fold where there is none.
  const wide = matchMedia('(min-width: 48rem)');
  const unfold = () => {
    fold.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();
  document.body.append(element);
  return { element, input, view };
}

/**
 * Opens search over the page.
 * @param link the way to the search page, to which the focus returns
 * @param typed what was typed while this code was on its way
 */
export function openSearch(link: HTMLAnchorElement, typed: string): void {
  built ??= build(link);
  const { element, input, view } = built;
  if (!element.open) {
    const before = document.activeElement;
    element.addEventListener(
      'close',
      () => {
        const target = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : link;
        target.focus({ preventScroll: true });
      },
      { once: true },
    );
    element.showModal();
  }
  const before = history.state?.search;
  if (!typed && typeof before === 'string' && before !== toSearch(view.query())) {
    const query = fromSearch(before);
    input.value = query.text;
    void view.ask(query);
  } else if (typed) {
    input.value = typed;
    input.dispatchEvent(new Event('input'));
  } else if (input.value === '') void view.ask(noQuery);
  remember(toSearch(view.query()));
  input.focus();
  if (!typed) input.select();
}
