import { checks } from '../checks/index.ts';
import { kinds } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { digestOf } from '../methods/digest.ts';
import { reviewsOf } from '../methods/reviews.ts';
import type { Destination } from '../model/href.ts';
import { cardFiles } from './card-files.ts';
import { textPagesFor } from './chapters.ts';
import { ownerFeeds, ownerPages } from './owner-pages.ts';
import type { EachLine, Holding, ListLine, OtherListsLine, PageLine, Placed } from './page-line.ts';

const today = ({ edition }: Holding) => edition === null;
/** Whole addresses need an origin. */
const published = ({ edition, origin }: Holding) => edition === null && origin !== null;

/**
 * Every page of a site. From this list come addresses, the navigation, breadcrumbs, the sitemap and the ways into editions.
 * A new page is a file in `pages/` and a line here, with its group in the navigation or the page that it is under, below which the navigation has it.
 */
const lines = [
  { page: 'home', address: '', everyEdition: true },
  {
    list: 'north-star',
    group: 'why',
    asks: 'north star, are we on pace, metric, target, vision, what do we steer by',
  },
  {
    page: 'map',
    address: 'map/',
    title: 'Input map',
    label: 'Map',
    group: 'evidence',
    everyEdition: true,
    asks: 'who is listened to, whom do we hear, stakeholder map',
  },
  { page: 'map-file', address: 'map/input-map.svg' },
  { list: 'inputs', group: 'evidence', asks: 'stakeholders, who tells us what, whom do I ask, contacts, contracts' },
  { list: 'strategy', group: 'why', asks: 'strategies, why do we do this, what do we not do' },
  {
    list: 'initiatives',
    group: 'what',
    asks: 'initiatives, priorities, ranking, what comes first, what comes next, cost of delay, CD3',
  },
  {
    page: 'backlog-board',
    asks: 'kanban, stages, work in progress',
    address: 'backlog/board/',
    title: 'Backlog by stage',
    label: 'Board by stage',
    under: 'initiatives',
    everyEdition: true,
  },
  {
    page: 'backlog-schedule',
    asks: 'when is it finished, deadlines, promises, dates, order in time',
    address: 'backlog/schedule/',
    title: 'Backlog in time',
    label: 'Schedule',
    under: 'initiatives',
    everyEdition: true,
  },
  { page: 'schedule-csv', address: 'backlog/schedule/schedule.csv' },
  { page: 'schedule-json', address: 'backlog/schedule/schedule.json' },
  { page: 'backlog-csv', address: 'backlog/backlog.csv' },
  { page: 'backlog-json', address: 'backlog/backlog.json' },
  { page: 'backlog-cases', address: 'backlog/cases.json' },
  {
    page: 'roadmap',
    address: 'roadmap/',
    title: 'Roadmap',
    group: 'what',
    everyEdition: true,
    asks: 'when does it come, plan, now next later, promises to customers',
  },
  {
    page: 'roadmap-timeline',
    asks: 'dates, when is it released, Gantt',
    address: 'roadmap/timeline/',
    title: 'Roadmap: timeline',
    label: 'Timeline',
    under: 'roadmap',
    everyEdition: true,
  },
  {
    page: 'roadmap-executives',
    address: 'roadmap/executives/',
    title: 'Roadmap for executives',
    label: 'For executives',
    under: 'roadmap',
    everyEdition: true,
  },
  {
    page: 'roadmap-engineering',
    address: 'roadmap/engineering/',
    title: 'Roadmap for engineering',
    label: 'For engineering',
    under: 'roadmap',
    everyEdition: true,
  },
  {
    page: 'roadmap-customers',
    address: 'roadmap/customers/',
    title: 'Roadmap for customers',
    label: 'For customers',
    under: 'roadmap',
    everyEdition: true,
  },
  { page: 'roadmap-csv', address: 'roadmap/roadmap.csv' },
  { page: 'roadmap-json', address: 'roadmap/roadmap.json' },
  {
    list: 'decisions',
    group: 'history',
    asks: 'what was decided, what did we decide, who signed, who disagreed, dissent, ADR',
  },
  { list: 'signals', group: 'evidence', asks: 'what customers said, what was heard, quotes, feedback' },
  {
    page: 'heard',
    address: 'heard/',
    title: 'Tell us what you heard',
    label: 'Heard something?',
    under: 'signals',
    when: today,
    asks: 'write a signal, add a signal, write down what I heard',
  },
  {
    page: 'customers',
    asks: 'segments, conversations, interviews, what customers said',
    address: 'customers/',
    title: 'Customers',
    group: 'evidence',
    everyEdition: true,
  },
  { list: 'personas', group: 'evidence' },
  {
    each: 'owner of strategies or initiatives',
    of: ({ hub }) => [...ownerPages(hub).values()].map((behind) => ({ to: { behind } })),
  },
  {
    each: 'feed of what an owner is told since the last edition',
    unlisted: true,
    of: (site) =>
      published(site) && site.editions.length > 0
        ? [...ownerFeeds(site.hub).values()].map((letters) => ({ to: { letters } }))
        : [],
  },
  {
    page: 'method',
    address: 'method/',
    title: 'How to read and write this hub',
    label: 'Handbook',
    group: 'apart',
    asks: 'help, how to, handbook, guide',
  },
  { each: 'page of the handbook', of: ({ handbook }) => handbook.map((method) => ({ to: { method } })) },
  { each: 'check', of: () => checks.map(({ id }) => ({ to: { check: id } })) },
  {
    each: 'JSON Schema',
    unlisted: true,
    of: () => [...kinds.map(({ folder }) => folder), 'hub'].map((schema) => ({ to: { schema } })),
  },
  { list: 'experiments', group: 'what' },
  { list: 'products', group: 'what' },
  { otherLists: true, group: 'evidence' },
  { list: 'team', group: 'what' },
  {
    page: 'operations',
    address: 'operations/',
    title: 'Operations',
    group: 'what',
    everyEdition: true,
    asks: 'work by hand, toil, hours',
  },
  { page: 'operations-csv', address: 'operations/operations.csv' },
  { page: 'operations-json', address: 'operations/operations.json' },
  {
    page: 'calibration',
    asks: 'estimates, which estimates were right, accuracy, forecasts',
    address: 'calibration/',
    title: 'How good our ranges are',
    label: 'Calibration',
    group: 'what',
    everyEdition: true,
  },
  {
    page: 'digest',
    address: 'digest/',
    title: 'Digest',
    group: 'history',
    everyEdition: true,
    asks: 'news, monthly, what was heard lately',
  },
  {
    each: 'month of the digest',
    of: ({ hub }) => digestOf(hub).map(({ month, last }) => ({ to: { digest: month }, changed: last })),
  },
  { page: 'digest-feed', address: 'digest/feed.xml', when: published },
  // An edition leads to no other and to no changes.
  {
    page: 'changes',
    address: 'changes/',
    title: 'Changes',
    group: 'history',
    when: today,
    asks: 'what changed, what is new, what moved since the last edition or council, change log, news',
  },
  {
    each: 'comparison of two editions',
    // From the last edition to today is `/changes/`.
    of: ({ comparisons, editions }) =>
      comparisons.flatMap(({ before: { edition: from }, after: { edition: to } }) =>
        from === null || (to === null && from === editions.at(-1)?.id) ? [] : [{ to: { changesFrom: from, to } }],
      ),
  },
  {
    each: 'comparison that `/changes/` shows as well',
    unlisted: true,
    of: ({ comparisons, editions }) => {
      const last = comparisons.find(({ before, after }) => !after.edition && before.edition === editions.at(-1)?.id);
      return last?.before.edition ? [{ to: { changesFrom: last.before.edition, to: null } }] : [];
    },
  },
  {
    each: 'chapter of a comparison, with its texts',
    of: (site) =>
      site.comparisons.flatMap((comparison) => {
        const { before, after } = comparison;
        if (before.edition === null) return [];
        const pair = { changesFrom: before.edition, to: after.edition };
        return textPagesFor(site, comparison).map(({ chapter, part }) => ({
          to: { ...pair, chapter: chapter.id, part },
        }));
      }),
  },
  { page: 'changes-feed', address: 'changes/feed.xml', when: published },
  {
    page: 'editions',
    address: 'editions/',
    title: 'Editions',
    group: 'history',
    when: today,
    asks: 'versions, archive, earlier, what did it say then',
  },
  {
    page: 'brief',
    address: 'brief/',
    title: 'Brief for executives',
    group: 'why',
    everyEdition: true,
    asks: 'summary, one page, what is asked of me, what must I sign, council',
  },
  {
    page: 'deck',
    address: 'deck/',
    title: 'Council deck',
    under: 'brief',
    when: today,
    asks: 'slides, presentation, powerpoint, pptx, board, council',
  },
  {
    page: 'balance',
    asks: 'share, mix, bias, traps, whom do we not hear, whom should we ask next',
    address: 'balance/',
    title: 'What we hear, and what we do not',
    label: 'Balance',
    group: 'evidence',
    everyEdition: true,
  },
  {
    page: 'health',
    address: 'health/',
    title: 'Health',
    group: 'evidence',
    everyEdition: true,
    asks: 'problems, checks, warnings, overdue, reviews, stale, out of date',
  },
  {
    page: 'reviews-calendar',
    address: 'health/reviews.ics',
    when: (site) => today(site) && reviewsOf(site.hub).length > 0,
  },
  { page: 'reviews-json', address: 'health/reviews.json' },
  { page: 'search', address: 'search/', title: 'Search' },
  {
    each: 'entry',
    of: ({ hub }) => hub.entries.map(({ key, data }) => ({ to: { entry: key }, changed: data.reviewed })),
  },
  { each: 'file of cards', unlisted: true, of: () => cardFiles.map((cards) => ({ to: { cards } })) },
  {
    each: 'draft',
    unlisted: true,
    of: ({ hub }) => hub.drafts.map(({ key }) => ({ to: { entry: key, draft: true } })),
  },
  {
    each: 'address that an entry had before',
    unlisted: true,
    of: ({ hub }) =>
      hub.written.flatMap(({ key, data }) =>
        (data.formerly ?? []).map((formerly) => ({ to: { entry: key, formerly } })),
      ),
  },
  { page: 'llms', address: 'llms.txt', when: today },
  { page: 'api', address: 'api/index.json', when: today },
  { page: 'api-hub', address: 'api/hub.json', when: today },
  { page: 'api-schema', address: 'api/schema.json', when: today },
  { page: 'sitemap', address: 'sitemap.xml', when: published },
  { page: 'robots', address: 'robots.txt', when: today },
  { page: 'missing', address: '404.html', title: 'No such page', unlisted: true },
] as const satisfies readonly (PageLine | ListLine | OtherListsLine | EachLine)[];

/** A page or file that a site has once. */
export type Page = Extract<(typeof lines)[number], { page: string }>['page'];

/** A line of the list. */
export type Line = (PageLine & { page: Page }) | ListLine | OtherListsLine | EachLine;

/** The list, in the order of the navigation. */
export const list: readonly Line[] = lines;

/** The kinds that no line names. */
const others = kinds.filter(({ folder }) => !list.some((line) => 'list' in line && line.list === folder));

/** The kinds whose lists a line stands for. */
export const listsOf = (line: Exclude<Line, EachLine | { page: Page }>): readonly Kind[] =>
  'otherLists' in line ? others : kinds.filter(({ folder }) => folder === line.list);

const byPage = new Map(list.flatMap((line) => ('page' in line ? [[line.page, line] as const] : [])));

/** What the list says of a page. */
export const lineOf = (page: Page): PageLine & { page: Page } => byPage.get(page) as PageLine & { page: Page };

/** Address of a page or file below the base. */
export const addressOf = (page: Page): string => lineOf(page).address;

/** What a page is called at its own head; empty for files, and for the home page, which bears the title of the hub. */
export const titleOf = (page: Page): string => lineOf(page).title ?? '';

/**
 * Questions of readers that a page answers.
 * @param here a page or a list; others answer none by name
 */
export function asksOf(here: Destination<Page>): string | undefined {
  if ('page' in here) return lineOf(here.page).asks;
  const line = 'list' in here ? list.find((one) => 'list' in one && one.list === here.list) : undefined;
  return line && 'asks' in line ? line.asks : undefined;
}

/** Whether a site has a page. */
export const has = (site: Holding, page: Page): boolean => lineOf(page).when?.(site) ?? true;

/**
 * Pages that belong to another one, with their short names.
 * @param above a page, or the folder of a kind whose list it is
 */
export const pagesUnder = (above: string): readonly { page: Page; label: string }[] =>
  list.flatMap((line) =>
    'page' in line && line.under === above ? [{ page: line.page, label: line.label ?? titleOf(line.page) }] : [],
  );

/** Pages that every edition has as well. */
export const everyEdition: readonly Destination<Page>[] = [
  ...list.flatMap((line) => ('page' in line && line.everyEdition ? [{ page: line.page }] : [])),
  ...kinds.filter(({ single }) => !single).map(({ folder }) => ({ list: folder })),
];

/**
 * Every page that search engines may list, in the order of the list; one that two lines name stands there twice.
 * @param site whose pages
 */
export const listedPages = (site: Holding): readonly Placed<Page>[] =>
  list.flatMap((line): readonly Placed<Page>[] => {
    if ('each' in line) return 'unlisted' in line && line.unlisted ? [] : line.of(site);
    if (!('page' in line)) return listsOf(line).map(({ folder }) => ({ to: { list: folder } }));
    const isPage = line.address === '' || line.address.endsWith('/');
    return isPage && !line.unlisted && has(site, line.page) ? [{ to: { page: line.page } }] : [];
  });
