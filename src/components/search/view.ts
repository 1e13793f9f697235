import { capital } from '../../format/words.ts';
import { moveByArrows } from './arrows.ts';
import { h } from './dom.ts';
import { type Engine, type Found, loadEngine } from './engine.ts';
import { type FacetList, facetList } from './facet-list.ts';
import { hitItem } from './hit-item.ts';
import { handbookKind } from './order.ts';
import { asksNothing, cleanText, noQuery, type Query, toggled } from './query.ts';
import { say } from './words.ts';

/** Elements of a search, written by the search page or by the dialog. */
export interface SearchParts {
  /** Everything; keys are heard in it. */
  area: HTMLElement;
  input: HTMLInputElement;
  /** Says how many were found; a live region. */
  status: HTMLElement;
  /** What is chosen, each with a way to leave it. */
  chips: HTMLElement;
  facets: HTMLElement;
  results: HTMLElement;
}

/** Where a search stands, and who hears of it. */
export interface SearchSettings {
  /** Address of the site's first page. */
  home: string;
  /** Address of the list of all entries. */
  index: string;
  /** What stands in place of results while nothing is asked; without it the words that say how to ask. */
  start?: readonly Element[];
  /** Pages shown at first, and added each time. */
  step: number;
  /** Told of every query that the reader makes; `typing` while it is being written. */
  changed(query: Query, how: 'typing' | 'choosing'): void;
  /** What follows the pages that are shown, when there are more. */
  more(query: Query, left: number, show: () => void): HTMLElement;
}

/** A search that can be told what to ask. */
export interface SearchView {
  ask(query: Query): Promise<void>;
  query(): Query;
}

/** Between a key and the question: long enough to miss no letter of a quick hand, too short to be noticed. */
const pause = 90;
/** Pages of the handbook that are shown below those of the team. */
const handbookShown = 3;
/** Waits shorter than this are not worth a word. */
const patience = 350;

let loading: Promise<Engine> | null = null;
let attempts = 0;

/** One engine for a page, however often search is opened. */
function engineOf(home: string): Promise<Engine> {
  const { lang, dataset } = document.documentElement;
  loading ??= loadEngine(home, lang || 'en', attempts++, Number(dataset.searchParts ?? 1)).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

function troubleText(): string {
  if (location.protocol === 'file:') return say().fromFile;
  if (!navigator.onLine) return say().offline;
  return say().noIndex;
}

/**
 * Brings a search to life.
 * @param parts its elements
 * @param settings where it stands
 */
export function searchView(parts: SearchParts, settings: SearchSettings): SearchView {
  const { input, status, chips, results } = parts;
  let query: Query = noQuery;
  let engine: Engine | null = null;
  let facets: FacetList | null = null;
  let run = 0;

  const indexLink = () => h('a', { href: settings.index }, say().index);
  const button = (text: string, click: () => void) => {
    const element = h('button', { type: 'button' }, text);
    element.addEventListener('click', click);
    return element;
  };
  const choose = (next: Query) => {
    settings.changed(next, 'choosing');
    void ask(next);
  };
  const leaveFilters = () => {
    choose({ ...query, chosen: new Map() });
    input.focus();
  };
  /** New results under a reader who was among the old ones: the focus stays at its place, or goes to the field. */
  const replace = (content: HTMLElement) => {
    const at = [...results.querySelectorAll('a')].indexOf(document.activeElement as HTMLAnchorElement);
    const within = results.contains(document.activeElement);
    results.replaceChildren(content);
    results.scrollTop = 0;
    if (within) ([...results.querySelectorAll('a')][at] ?? input).focus();
  };
  const message = (...content: (Node | string)[]) => replace(h('div', { class: 'search-message' }, ...content));

  function showChips(): void {
    const chosen = [...query.chosen].flatMap(([name, values]) => [...values].map((value) => ({ name, value })));
    const leave = chosen.map(({ name, value }) => {
      const chip = button(`${capital(name)}: ${value}`, () => {
        choose(toggled(query, name, value));
        (chips.querySelector('button') ?? input).focus();
      });
      chip.prepend(h('span', { class: 'sr-only' }, say().remove));
      chip.append(h('span', { 'aria-hidden': 'true' }, ' ×'));
      return chip;
    });
    const all = chosen.length > 1 ? [button(say().removeAll, leaveFilters)] : [];
    all[0]?.classList.add('search-plain');
    chips.replaceChildren(...leave, ...all);
    chips.hidden = chosen.length === 0;
  }

  function showNothing(): void {
    status.textContent = say().noPage;
    const { chosen, text } = query;
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    message(
      h(
        'p',
        {},
        text ? (chosen.size > 0 ? say().noPageHasWithFilters(shown) : say().noPageHas(shown)) : say().noPageForFilters,
      ),
      h('p', {}, text ? say().fewerWords : ''),
      h(
        'p',
        { class: 'search-ways' },
        ...(chosen.size > 0 ? [button(say().removeFilters, leaveFilters)] : []),
        indexLink(),
      ),
    );
  }

  /** What the handbook says, below what the team wrote: a few pages, and the way to all of them. */
  async function handbookPart({ total, handbook }: Found): Promise<HTMLElement[]> {
    const shown = total > 0 ? handbookShown : settings.step;
    const hits = await handbook.load(0, shown);
    if (hits.length === 0) return [];
    const part = h(
      'section',
      { class: 'search-handbook' },
      h('h2', {}, say().handbook),
      h('ol', { class: 'hits' }, ...hits.map(hitItem)),
    );
    if (handbook.total > hits.length) {
      const all = button(say().allOfHandbook(handbook.total), () => choose(toggled(query, 'kind', handbookKind)));
      all.classList.add('search-more');
      part.append(all);
    }
    return [part];
  }

  async function showFound(found: Found, isCurrent: () => boolean): Promise<void> {
    const first = settings.step - Math.min(handbookShown, found.handbook.total);
    const [hits, handbook] = await Promise.all([found.load(0, first), handbookPart(found)]);
    if (!isCurrent()) return;
    const list = h('ol', { class: 'hits' }, ...hits.map(hitItem));
    const own = h('div', {}, list);
    replace(h('div', {}, own, ...handbook));
    status.textContent = say().found(found.total, found.handbook.total);
    const follow = () => {
      const left = found.total - list.children.length;
      if (left <= 0) return;
      const element = settings.more(query, left, () => void add());
      own.append(element);
    };
    const add = async () => {
      const from = list.children.length;
      const added = (await found.load(from, from + settings.step)).map(hitItem);
      if (!isCurrent()) return;
      list.nextElementSibling?.remove();
      list.append(...added);
      follow();
      added[0]?.querySelector('a')?.focus();
      status.textContent = say().shown(list.children.length, found.total);
    };
    follow();
  }

  function showTrouble(): void {
    status.textContent = say().trouble;
    message(
      h('p', {}, troubleText()),
      h(
        'p',
        { class: 'search-ways' },
        button(say().again, () => void ask(query)),
        indexLink(),
      ),
    );
  }

  /** Built with the first answer, so that no value is shown only to go. */
  function filters({ facets: all }: Engine): FacetList {
    facets ??= facetList(parts.facets, all, (name, value) => choose(toggled(query, name, value)));
    return facets;
  }

  async function ask(next: Query): Promise<void> {
    query = next;
    run += 1;
    const mine = run;
    const isCurrent = () => mine === run;
    results.ariaBusy = 'true';
    showChips();
    const waiting = setTimeout(() => {
      if (isCurrent()) status.textContent = engine ? say().searching : say().fetching;
    }, patience);
    try {
      engine = await engineOf(settings.home);
      if (!isCurrent()) return;
      // An address may carry parameters that are no filters of this site.
      const names = new Set(engine.facets.map(({ name }) => name));
      query = { ...query, chosen: new Map([...query.chosen].filter(([name]) => names.has(name))) };
      showChips();
      if (asksNothing(query)) {
        filters(engine).update(query, null);
        status.textContent = '';
        message(...(settings.start ?? [h('p', {}, say().start)]));
        return;
      }
      const found = await engine.search(query);
      if (!isCurrent()) return;
      filters(engine).update(query, found.counts);
      if (found.total + found.handbook.total === 0) showNothing();
      else await showFound(found, isCurrent);
    } catch (error) {
      console.error(error);
      if (isCurrent()) showTrouble();
    } finally {
      clearTimeout(waiting);
      if (isCurrent()) results.ariaBusy = 'false';
    }
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    const next = { ...query, text: cleanText(input.value) };
    results.ariaBusy = 'true';
    engine?.preload(next);
    clearTimeout(typing);
    typing = setTimeout(() => {
      if (next.text !== query.text) settings.changed(next, 'typing');
      void ask(next);
    }, pause);
  });
  moveByArrows(parts.area, input, results);
  return { ask, query: () => ({ ...query, text: cleanText(input.value) }) };
}
