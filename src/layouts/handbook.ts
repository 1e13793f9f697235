/** A page of the handbook, as its navigation names it. */
export interface HandbookPage {
  /** Its address below `/method/`; empty for the first. */
  method: string;
  title: string;
  order: number;
}

const written = import.meta.glob<{ title: string; order: number }>('../pages/method/*.mdx', { import: 'frontmatter' });

/** Pages made from the code; they stand at the end. */
const made: HandbookPage[] = [
  { method: 'kinds', title: 'Kinds of entry', order: 1000 },
  { method: 'components', title: 'Components', order: 1010 },
  { method: 'checks', title: 'Checks', order: 1020 },
];

const addressOf = (file: string) => file.slice('../pages/method/'.length, -'.mdx'.length).replace(/^index$/, '');

/** Addresses of all of them below `/method/`: known without reading a page. */
export const handbookAddresses: readonly string[] = [
  ...Object.keys(written).map(addressOf),
  ...made.map(({ method }) => method),
];

let kept: Promise<HandbookPage[]> | null = null;

async function read(): Promise<HandbookPage[]> {
  const pages = await Promise.all(
    Object.entries(written).map(async ([file, load]) => {
      const { title, order } = await load();
      return { method: addressOf(file), title, order };
    }),
  );
  return [...pages, ...made].sort((a, b) => a.order - b.order || (a.method < b.method ? -1 : 1));
}

/** Every page of the handbook, in the order in which it is read. */
export function handbook(): Promise<HandbookPage[]> {
  kept ??= read();
  return kept;
}
