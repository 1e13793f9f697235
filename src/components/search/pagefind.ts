/** The part of Pagefind's browser code that this site uses. It comes with the index, so it has no types to import. */
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

type Counts = Record<string, Record<string, number>>;

/** An index that is ready to be asked. */
export interface PagefindInstance {
  init(): Promise<void>;
  /** Asks another index, too: what it finds stands among the rest. */
  mergeIndex(basePath: string, options: Record<string, unknown>): Promise<void>;
  filters(): Promise<Counts>;
  preload(text: string): Promise<void>;
  search(
    text: string | null,
    options: { filters: Record<string, { any: string[] }> },
  ): Promise<{ results: PagefindResult[]; filters: Counts }>;
}

/** A page that was found, before its data are fetched. */
export interface PagefindResult {
  id: string;
  data(): Promise<PagefindData>;
}

/** What is known of a page that was found. */
export interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string; locations: number[]; anchor?: { id: string } }[];
}
