import { h } from './dom.ts';
import { asksNothing, fromSearch, noQuery, type Query, toSearch } from './query.ts';
import { searchView } from './view.ts';
import { say } from './words.ts';

const part = <Type extends HTMLElement>(name: string) => document.querySelector<Type>(`[data-part="${name}"]`);

/** What the last entry of the history came from: letters of one word are one step back, not one each. */
let last: 'typing' | 'choosing' | null = null;

function start(): void {
  const form = part<HTMLFormElement>('form');
  const input = part<HTMLInputElement>('input');
  const status = part('status');
  const chips = part('chips');
  const facets = part('facets');
  const results = part('results');
  const area = part('area');
  if (!form || !input || !status || !chips || !facets || !results || !area) return;

  /** Another edition is asked the same words; its filters may have other values. */
  const keepEditions = ({ text }: Query) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-part="edition"]'))
      link.search = toSearch({ ...noQuery, text });
  };
  const begin = results.querySelector('.search-message');
  const view = searchView(
    { area, input, status, chips, facets, results },
    {
      home: area.dataset.home ?? '/',
      index: '#all-entries',
      ...(begin && { start: [...begin.children] }),
      step: 12,
      changed(query, how) {
        keepEditions(query);
        const address = `${location.pathname}${toSearch(query)}`;
        try {
          if (how === 'typing' && last === 'typing') history.replaceState(null, '', address);
          else history.pushState(null, '', address);
        } catch {
          // Browsers refuse too many changes in a short time; the next one writes the whole state anyway.
        }
        last = how;
      },
      more(_, left, show) {
        const button = h('button', { type: 'button', class: 'search-more' }, say().showMore(left));
        button.addEventListener('click', show, { once: true });
        return button;
      },
    },
  );
  const follow = () => {
    const query = fromSearch(location.search);
    last = null;
    input.value = query.text;
    keepEditions(query);
    if (!asksNothing(query)) begin?.remove();
    delete document.documentElement.dataset.query;
    void view.ask(query);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    last = null;
    results.querySelector('a')?.focus();
  });
  addEventListener('popstate', follow);

  // The field is here already, so the keys that open search elsewhere lead to it.
  const toField = (event: Event) => {
    event.preventDefault();
    input.focus();
    input.select();
  };
  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const slash =
      key === '/' && !altKey && !ctrlKey && !metaKey && !(target as Element).closest('input[type="search"]');
    if (slash || (key === 'k' && (ctrlKey || metaKey))) toField(event);
  });
  document.querySelector('a[data-search]')?.addEventListener('click', toField, { capture: true });

  const fold = part<HTMLDetailsElement>('fold');
  const wide = matchMedia('(min-width: 48rem)');
  const unfold = () => {
    if (fold) fold.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();

  const index = part<HTMLDetailsElement>('index');
  const openIndex = () => {
    if (!index || location.hash !== `#${index.id}`) return;
    index.open = true;
    index.scrollIntoView();
  };
  addEventListener('hashchange', openIndex);
  // A second click on the same link changes no hash.
  addEventListener('click', (event) => {
    if ((event.target as Element).closest(`a[href="#${index?.id}"]`)) setTimeout(openIndex);
  });
  openIndex();
  follow();
}

start();
