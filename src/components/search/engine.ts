import { partAt } from '../../site/search-parts.ts';
import { type MarkedText, markWords, partsOf, withoutHeading, wordsFound } from './excerpt.ts';
import { answers, handbookKind, pageKind, sorted, subjectOf } from './order.ts';
import type { PagefindData, PagefindInstance, PagefindModule, PagefindResult } from './pagefind.ts';
import type { Query } from './query.ts';

/** A filter with its values and how many pages have each. */
export interface Facet {
  name: string;
  values: { value: string; total: number }[];
}

/** A page that was found, ready to be shown. */
export interface Hit {
  href: string;
  title: MarkedText[];
  kind: string;
  /** `YYYY-MM-DD`, where the page has a day. */
  date: string | null;
  excerpt: MarkedText[];
  sections: { href: string; heading: MarkedText[]; excerpt: MarkedText[] }[];
  /** How many sections were found beyond these. */
  moreSections: number;
}

/** Pages that were found, loaded when they are shown. */
export interface Hits {
  total: number;
  load(from: number, to: number): Promise<Hit[]>;
}

/** The answer to a query: first what the team wrote. */
export interface Found extends Hits {
  /** What the handbook says beside it; nothing where one kind of pages is asked for. */
  handbook: Hits;
  /** Pages that each value would leave or add, by filter and value. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The search of this site. */
export interface Engine {
  facets: readonly Facet[];
  /** Fetches what a query needs, ahead of asking it. */
  preload(query: Query): void;
  search(query: Query): Promise<Found>;
}

/** The filters that readers reach for, in this order; the kinds bring the others. */
const first = ['kind', 'input', 'status', 'stage', 'owner', 'tag'];
const sectionsShown = 3;
/** How many pages that are no entries are fetched before any is shown, since one of them may answer by its name. */
const pagesAsked = 4;
/** Of a question that no page answers whole, so many words are tried; of a pasted text the first say what it is about. */
const mostLeftOut = 8;
/** Name of the parameter that carries the words to point out; `open.ts` looks for it. */
const highlight = 'highlight';

const place = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);

function facetsOf(counts: Record<string, Record<string, number>>, language: string): Facet[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return Object.entries(counts)
    .map(([name, values]) => ({
      name,
      values: Object.entries(values)
        .map(([value, total]) => ({ value, total }))
        .sort((a, b) => b.total - a.total || compare(a.value, b.value)),
    }))
    .sort((a, b) => place(a.name) - place(b.name) || compare(a.name, b.name));
}

/** The address with the words to point out on arrival. */
function withWords(url: string, words: readonly string[]): string {
  const [path = '', anchor] = url.split('#', 2);
  const query = words.length > 0 ? `?${new URLSearchParams({ [highlight]: words.join(' ') })}` : '';
  return `${path}${query}${anchor === undefined ? '' : `#${anchor}`}`;
}

const isMarked = ({ marked }: MarkedText) => marked;

function hitOf({ url, meta, filters, sub_results }: PagefindData, text: string): Hit {
  const found = sub_results.map((result) => ({ ...result, parts: partsOf(result.excerpt) }));
  const words = wordsFound(
    found.flatMap(({ parts }) => parts),
    text,
  );
  const sections = found.filter(({ anchor }) => anchor);
  // The sections with the most hits, in the order in which the page has them.
  const best = new Set([...sections].sort((a, b) => b.locations.length - a.locations.length).slice(0, sectionsShown));
  const shown = sections.filter((section) => best.has(section));
  const title = meta.title ?? url;
  const summary = meta.summary ? markWords(meta.summary, words) : [];
  const lead = withoutHeading(found.find(({ anchor }) => !anchor)?.parts ?? [], title);
  return {
    href: withWords(url, words),
    title: markWords(title, words),
    kind: filters.kind?.[0] ?? '',
    date: meta.date ?? null,
    // A summary is written to be read alone; an excerpt stands in where the words are not in it.
    excerpt: summary.some(isMarked) || !lead.some(isMarked) ? summary : lead,
    sections: shown.map((section) => ({
      href: withWords(section.url, wordsFound(section.parts, text)),
      heading: markWords(section.title, words),
      excerpt: withoutHeading(section.parts, section.title),
    })),
    moreSections: sections.length - shown.length,
  };
}

type Filters = Record<string, { any: string[] }>;

const filtersOf = ({ chosen }: Query, facets: readonly Facet[], except?: string): Filters =>
  Object.fromEntries(
    facets.flatMap(({ name }) => {
      const values = chosen.get(name);
      return values && name !== except ? [[name, { any: [...values] }]] : [];
    }),
  );

/**
 * Fetches the search code and the index.
 * @param home address of the site's first page, with a slash at its end
 * @param language of the site
 * @param attempt counts from 0; a browser may keep what failed, so a second try asks for another address
 * @param parts in how many the index stands
 * @throws Error when they cannot be had
 */
export async function loadEngine(home: string, language: string, attempt = 0, parts = 1): Promise<Engine> {
  const bundle = `${home}pagefind/`;
  const code = `${bundle}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const module = (await import(/* @vite-ignore */ code)) as PagefindModule;
  const options = {
    baseUrl: home,
    excerptLength: 22,
    excerptEllipsis: '…',
    ranking: { metaWeights: { title: 8, asks: 8, summary: 2, date: 0.5 } },
  };
  const pagefind: PagefindInstance = module.createInstance({ basePath: bundle, ...options });
  await pagefind.init();
  const others = Array.from({ length: parts - 1 }, (_, at) => `${bundle}${partAt(at + 1)}`);
  await Promise.all(others.map((basePath) => pagefind.mergeIndex(basePath, options)));
  const facets = facetsOf(await pagefind.filters(), language);
  return {
    facets,
    preload: ({ text }) => {
      // What fails here fails again, and is told, when the question is asked.
      if (text) pagefind.preload(subjectOf(text)).catch(() => undefined);
    },
    async search(query) {
      const chosen = filtersOf(query, facets);
      let text = subjectOf(query.text) || null;
      let { results: found, filters } = await pagefind.search(text, { filters: chosen });
      // Where no page has all the words: all but one of them, or one; what is found least often says most.
      const words = (text?.split(' ') ?? []).slice(0, mostLeftOut);
      const fewer = [words.map((_, left) => words.filter((_, at) => at !== left).join(' ')), words];
      for (const texts of found.length === 0 && words.length > 1 ? fewer : []) {
        const tried = await Promise.all(
          texts.map(async (less) => ({ less, ...(await pagefind.search(less, { filters: chosen })) })),
        );
        const [best] = tried
          .filter(({ results }) => results.length > 0)
          .sort((a, b) => a.results.length - b.results.length);
        if (!best) continue;
        ({ less: text, results: found, filters } = best);
        break;
      }
      // Among pages of one sort nothing has to be put first.
      const isMixed = !query.chosen.has('kind') && found.length > 1;
      const ofKind = async (kind: string): Promise<PagefindResult[]> =>
        isMixed ? (await pagefind.search(text, { filters: { ...chosen, kind: { any: [kind] } } })).results : [];
      const pages = (await ofKind(pageKind)).slice(0, pagesAsked);
      const asked = await Promise.all(pages.map(async (page) => ({ page, meta: (await page.data()).meta })));
      const leads = asked
        .filter(({ meta }) => meta.asks !== undefined)
        .map(({ page, meta }) => ({ id: page.id, fits: answers(query.text, meta.title ?? '', meta.asks) }))
        .filter(({ fits }) => fits > 0)
        .sort((one, other) => other.fits - one.fits);
      const { own, handbook } = sorted(found, leads, await ofKind(handbookKind));
      const hits = (results: readonly PagefindResult[]): Hits => ({
        total: results.length,
        load: async (from, to) =>
          (await Promise.all(results.slice(from, to).map((result) => result.data()))).map((one) =>
            hitOf(one, query.text),
          ),
      });
      const counts = new Map(Object.entries(filters).map(([name, values]) => [name, new Map(Object.entries(values))]));
      // Values of one filter add pages to each other, so their counts are those without that filter.
      for (const { name } of facets.filter((facet) => query.chosen.has(facet.name))) {
        const without = await pagefind.search(text, { filters: filtersOf(query, facets, name) });
        counts.set(name, new Map(Object.entries(without.filters[name] ?? {})));
      }
      return { ...hits(own), handbook: hits(handbook), counts };
    },
  };
}
