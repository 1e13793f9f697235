/** Keeps the rendering of pages and the replacing of the hub they are rendered from apart. */
export interface Turns {
  /**
   * Waits until nothing is being replaced, then counts as rendering.
   * @returns to be called once, when the page is out
   */
  render: () => Promise<() => void>;
  /** Waits until no page is being rendered, then runs `work`; pages asked for meanwhile wait. */
  replace: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Turns of one server: pages render side by side, replacing runs alone and in the order it was asked for.
 * A page asks for the hub more than once; between two answers the hub must not change.
 */
export function turns(): Turns {
  let rendering = 0;
  let allOut: () => void = () => undefined;
  let replaced: Promise<unknown> = Promise.resolve();
  const quiet = () =>
    new Promise<void>((resolve) => {
      if (rendering === 0) resolve();
      else allOut = resolve;
    });
  return {
    async render() {
      // Another replacing may have been asked for while this waited.
      for (let waited: unknown; waited !== replaced; ) {
        waited = replaced;
        await replaced;
      }
      rendering++;
      return () => {
        rendering--;
        if (rendering === 0) allOut();
      };
    },
    replace(work) {
      const done = replaced.then(quiet).then(work);
      replaced = done.catch(() => undefined);
      return done;
    },
  };
}
