/** A page of the handbook, as its navigation names it. */
export interface HandbookPage {
  /** Its address below `/method/`; empty for the first. */
  method: string;
  title: string;
}

/** Pages of the handbook that a reader looks for in the same place. */
export interface HandbookGroup {
  name: string;
  pages: readonly HandbookPage[];
}

/**
 * Every page of the handbook, in the order in which it is read; a new one is a file in `pages/method/` and a line here.
 * From this list come its addresses, its navigation and what stands before and after a page.
 */
export const handbookList: readonly { name: string; pages: readonly string[] }[] = [
  {
    name: 'Reading',
    pages: ['', 'function', 'inputs', 'evidence', 'north-star', 'strategy', 'one-backlog', 'roadmap', 'decisions'],
  },
  {
    name: 'Methods',
    pages: [
      'input-map',
      'journey',
      'traps',
      'cost-of-delay',
      'worth',
      'calibration',
      'schedule',
      'operations',
      'sources',
    ],
  },
  {
    name: 'Writing',
    pages: ['writing', 'kinds', 'components', 'diagrams', 'checks', 'review', 'audiences', 'bring-in'],
  },
  { name: 'Running it', pages: ['editions', 'letters', 'deploy', 'exchange', 'machines'] },
];

/** Titles of pages that are made from the code. */
const made: Readonly<Record<string, string>> = {
  kinds: 'Kinds of entry',
  components: 'Components',
  checks: 'Checks',
};

const written = import.meta.glob<{ title: string }>('../pages/method/*.mdx', { import: 'frontmatter' });

/** Addresses of all of them below `/method/`: known without reading a page. */
export const handbookAddresses: readonly string[] = handbookList.flatMap(({ pages }) => pages);

async function titleOf(method: string): Promise<string> {
  const title = made[method];
  if (title) return title;
  const load = written[`../pages/method/${method || 'index'}.mdx`];
  if (!load) throw new Error(`The list of the handbook names ${method}, which has no file in pages/method/.`);
  return (await load()).title;
}

let kept: Promise<HandbookGroup[]> | null = null;

const read = (): Promise<HandbookGroup[]> =>
  Promise.all(
    handbookList.map(async ({ name, pages }) => ({
      name,
      pages: await Promise.all(pages.map(async (method) => ({ method, title: await titleOf(method) }))),
    })),
  );

/** The handbook, group by group. */
export function handbookGroups(): Promise<HandbookGroup[]> {
  kept ??= read();
  return kept;
}

/** Every page of the handbook, in the order in which it is read. */
export const handbook = async (): Promise<HandbookPage[]> => (await handbookGroups()).flatMap(({ pages }) => pages);
