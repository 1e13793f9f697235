import type { PageParts } from '../../engine/engine.ts';

/** A page or a file of a site, as it is published. */
export interface Published {
  /** Its path below the folder. */
  file: string;
  bytes: Uint8Array;
  /** Of a page: its address below the base, what else is made of it, and the file that its Markdown is written to. */
  page?: (PageParts & { address: string; markdownFile: string }) | undefined;
}

/** Takes a site as it is rendered, and makes of it what is served: files, their Markdown, the index of the search. */
export interface Publisher {
  /**
   * Takes a page or a file.
   * @returns resolves once there is room for another one
   * @throws what the system says of a file that could not be written, this one or one before
   */
  take(published: Published): Promise<void>;
  /** Pages that come from now on are in the next part of the index. */
  nextPart(): Promise<void>;
  /**
   * Waits until all is written.
   * @returns how many pages can be found
   * @throws what went wrong first
   */
  end(): Promise<{ pages: number }>;
  /**
   * Gives up what is not written yet: afterwards nothing is written any more. To be called in any case, also after
   * `end`, and at any moment.
   */
  stop(): Promise<void>;
}
