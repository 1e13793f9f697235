import { watch } from 'chokidar';

/** Editors save in several steps; one reading for all of them. In milliseconds. */
const pause = 30;

/**
 * Tells of changes below folders, and waits for what is done about one before it tells of the next.
 * @param folders absolute
 * @param changed is asked to do something about it; what it throws goes to `failed`
 * @param failed hears what went wrong
 * @returns resolves to a function that ends it, once changes are noticed
 */
export async function onChanges(
  folders: readonly string[],
  changed: (paths: ReadonlySet<string>) => Promise<void>,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const watcher = watch([...folders], { ignoreInitial: true });
  watcher.on('all', (_, path) => {
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const these = paths;
      paths = new Set();
      // The folder may be away for a moment, as when a branch is changed: the next change is read again.
      last = last.then(() => changed(these)).catch(failed);
    }, pause);
  });
  watcher.on('error', failed);
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
