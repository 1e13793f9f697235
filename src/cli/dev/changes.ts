import { watch } from 'chokidar';

/** Editors save in several steps; one reading for all of them. In milliseconds. */
const pause = 30;

/** What of a repository no hub is made of: packages, version control, what programs keep for themselves. */
const nobodys = /(^|[\\/])(\.[^\\/]+|node_modules)([\\/]|$)/;

/** Whether a path below one of some folders is none of theirs. A folder itself may lie anywhere. */
const isNobodys = (path: string, folders: readonly string[]): boolean =>
  folders.every((folder) => !path.startsWith(folder) || nobodys.test(path.slice(folder.length)));

/** Why the system lets something be watched no more that it does not let us read either. */
const readingTells: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'ELOOP']);

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
  const watcher = watch([...folders], { ignoreInitial: true, ignored: (path) => isNobodys(path, folders) });
  const tell = (path: string) => {
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const these = paths;
      paths = new Set();
      // The folder may be away for a moment, as when a branch is changed: the next change is read again.
      last = last
        .then(() => changed(these))
        .catch((error) => {
          // What was not read is told with the next change, whatever that is about.
          for (const path of these) paths.add(path);
          failed(error);
        });
    }, pause);
  };
  watcher.on('all', (_, path) => tell(path));
  watcher.on('error', (error) => {
    const { code = '', path } = error as NodeJS.ErrnoException;
    const within = folders.filter((folder) => path?.startsWith(folder));
    // A reading tells of what is closed or gone, with its file and what to do; and it has changed.
    if (!readingTells.has(code) || within.length === 0) failed(error);
    for (const folder of within) tell(folder);
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
