import { readDecisions } from '../../imports/adr/decisions.ts';
import type { Taken } from '../../imports/imported.ts';
import { readNotes } from '../../imports/notes.ts';
import { kindNamed } from '../new.ts';
import { UsageError } from '../usage-error.ts';
import { readSource, type SourceFolder } from './read-source.ts';
import type { Taking } from './taking.ts';

/** What an adapter made of a folder, with what the reading of it left out. */
const takenFrom = (path: string, folder: SourceFolder, system: string, { imported, accounts }: Taken) => ({
  taken: { imported, accounts: [...folder.accounts, ...accounts] },
  origin: { system, path, read: folder.read },
});

/** `import notes DIR --as KIND`. */
export const takeNotes: Taking = (path, options, bringing) => {
  if (options.as === undefined) throw new UsageError('Say what the notes become: --as signals, --as strategy, …');
  const kind = kindNamed(options.as);
  if (kind.single) throw new UsageError(`A hub has one ${kind.one}; notes become entries of which there may be many.`);
  const folder = readSource(path);
  const system = options.system ?? `Notes ${folder.name}`;
  return takenFrom(path, folder, system, readNotes(folder.given, { ...bringing, kind, system }));
};

/** `import adr DIR`. */
export const takeDecisions: Taking = (path, options, bringing) => {
  const folder = readSource(path);
  const system = options.system ?? `Decision log ${folder.name}`;
  return takenFrom(path, folder, system, readDecisions(folder.given, { ...bringing, system }));
};
