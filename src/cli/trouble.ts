const sentences: Readonly<Record<string, (where: string) => string>> = {
  EACCES: (where) => `${where} cannot be used: permission denied.`,
  EPERM: (where) => `${where} cannot be changed: the system does not permit it.`,
  EROFS: (where) => `${where} cannot be written: the file system is read-only.`,
  ENOSPC: (where) => `${where} cannot be written: no space is left on the device.`,
  EIO: (where) => `${where} cannot be read or written: the disk reports an error, and may be full.`,
  EDQUOT: (where) => `${where} cannot be written: the disk quota is used up.`,
  EFBIG: (where) => `${where} cannot be written: it is larger than a file may be here.`,
  EBUSY: (where) => `${where} cannot be changed: another program uses it.`,
  ESTALE: (where) => `${where} cannot be reached: the disk that held it is gone or was replaced.`,
  ENFILE: (where) => `${where} cannot be opened: too many files are open on this machine.`,
  EMFILE: (where) => `${where} cannot be opened: too many files are open.`,
  EAGAIN: (where) => `${where} cannot be started: the system allows no more processes for now.`,
  ENOMEM: (where) => `${where} cannot be used: memory is short.`,
  ENOENT: (where) => `${where} does not exist.`,
  ENOTDIR: (where) => `${where} cannot be reached: a part of the path is a file, not a folder.`,
  EISDIR: (where) => `${where} is a folder where a file was expected.`,
  ELOOP: (where) => `${where} cannot be reached: links of the file system lead in a circle.`,
  EEXIST: (where) => `${where} is in the way: it exists already.`,
  ENOTEMPTY: (where) => `${where} is in the way: the folder is not empty.`,
  EADDRINUSE: (where) => `${where} is in use; name another with --port.`,
  ENAMETOOLONG: (where) => `${where} has a name that is too long for the file system.`,
};

/** What programs that are not written in JavaScript say of the same, by the system's number. */
const numbers: Readonly<Record<string, string>> = {
  1: 'EPERM',
  2: 'ENOENT',
  5: 'EIO',
  12: 'ENOMEM',
  13: 'EACCES',
  16: 'EBUSY',
  20: 'ENOTDIR',
  24: 'EMFILE',
  27: 'EFBIG',
  28: 'ENOSPC',
  30: 'EROFS',
  122: 'EDQUOT',
};

/** What Node says of threads for which the memory did not suffice. */
const memory: ReadonlySet<string> = new Set(['ERR_WORKER_OUT_OF_MEMORY', 'ERR_WORKER_INIT_FAILED']);

/**
 * Trouble with the system that a command may meet through no fault of ours, as one sentence.
 * @param error what was thrown
 * @returns the sentence, or null when it is a crash
 */
export function troubleOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const missing = /^Cannot find package '[^']+'/.exec(error.message)?.[0];
  if (missing !== undefined) return `This installation is not whole: install it again. ${missing}.`;
  const number = /\(os error (\d+)\)/.exec(error.message)?.[1];
  if (number !== undefined) return sentences[numbers[number] ?? '']?.('A file') ?? null;
  if ('code' in error && memory.has(String(error.code))) return `Memory is short: ${error.message}.`;
  // A program that helps was ended.
  if ('signal' in error && typeof error.signal === 'string') return error.message;
  if (!('syscall' in error) || !('code' in error)) return error.cause === undefined ? null : troubleOf(error.cause);
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number };
  const where = path !== undefined ? `"${path}"` : port !== undefined ? `Port ${port}` : 'A file';
  return sentences[String(code)]?.(where) ?? null;
}
