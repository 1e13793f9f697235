import { resolve } from 'node:path';
import type { Answer } from '../../assistant/answer.ts';
import { answering, stated, type View } from '../../assistant/view.ts';
import { assistantWords } from '../../assistant/words.ts';
import { toldOf } from '../../report/review/told.ts';
import { openSite } from '../../site/open.ts';
import { fieldPoint } from '../../source/content.ts';
import type { Problem } from '../../source/problem.ts';
import { misses } from '../diagram-store.ts';
import { readSides } from '../diff/sides.ts';
import { type Loaded, load, openMemory } from '../load.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import { siteData } from '../site-data.ts';
import { UsageError } from '../usage-error.ts';
import { stateOf } from './changed.ts';
import { checkDraft, type DraftText } from './check-draft.ts';
import { markedDraft, writeDraft } from './write-draft.ts';

/** A hub that is read again when its files have changed. */
export interface HubReading {
  /** As its files are now. */
  view(): Promise<View>;
  /** What the checks would say of a text if it were a file of the hub. */
  check(kind: string, text: string): Promise<Answer>;
  /** Writes a text into the hub as a draft, unless it would stop a build; says what the checks say of it. */
  write(kind: string, text: string, id: string | undefined): Promise<Answer>;
}

/** One reading. */
interface Reading {
  state: string;
  loaded: Loaded;
  view: View;
}

/** Problems as an assistant hears of them. */
function problemStatements(view: View, file: string, problems: readonly Problem[]): Answer {
  const { hub } = view.site;
  const statements = problems.map(({ severity, check, field, message, fix, line }) => ({
    ...stated(view, null, `${severity}, ${check}${field === null ? '' : ` (${field})`}: ${message} ${fix}`.trim()),
    // The whole text is the asker's own.
    file,
    line,
  }));
  const words = assistantWords(hub.config.language);
  return answering(view, statements.length > 0 ? statements : [stated(view, null, words.sound)]);
}

/**
 * Reads a hub for an assistant: when it is asked for first, and again when its files have changed.
 * @param options where it is, for whom, on which day
 * @param machine that it runs on
 */
export function hubReading(options: Options, machine: Machine): HubReading {
  const folder = resolve(options.content);
  const memory = openMemory(folder, machine.cache);
  let last: Reading | undefined;
  const read = async (): Promise<Reading> => {
    const loaded = await load(options, machine, memory);
    if (loaded.content.configUnread)
      throw new UsageError('hub.yaml cannot be read, and only it says who may see what: nothing is told until it can.');
    const { data, entries } = await siteData(loaded, folder, machine.cache, { built: new Set() });
    const site = openSite({ data, entries, base: '/', site: options.site ?? loaded.content.config.site }, []);
    const pointOf: View['pointOf'] = (file, field) => (site.narrowest ? fieldPoint(loaded.content, file, field) : null);
    const sinceCommit: View['sinceCommit'] = async (ref) => {
      try {
        const read = await readSides({ ...options, audience: loaded.audience, base: ref }, machine);
        return read && toldOf(read.review, loaded.content.config);
      } catch (error) {
        // Why there is none may name branches, which are none of the hub's words.
        if (error instanceof UsageError) return null;
        throw error;
      }
    };
    return { state: '', loaded, view: { site, pointOf, sinceCommit } };
  };
  let under: Promise<Reading> | undefined;
  const current = async (): Promise<Reading> => {
    if (under) return under;
    under = (async () => {
      // Looked at afterwards, a file that was saved meanwhile would be taken for one that was read.
      const state = stateFor(folder);
      if (last?.state === state) return last;
      const reading = await read();
      // A diagram that was not drawn may be drawn now, without a change of any file.
      last = { ...reading, state: misses(reading.loaded.drawings) ? 'to be read again' : state };
      return last;
    })();
    try {
      return await under;
    } finally {
      under = undefined;
    }
  };
  const problemsIn = async (draft: DraftText): Promise<{ told: Answer; stops: boolean }> => {
    const { loaded, view } = await current();
    const { file, problems } = await checkDraft(draft, view.site, loaded, folder, machine.cache);
    return {
      told: problemStatements(view, file, problems),
      stops: problems.some(({ severity }) => severity === 'error'),
    };
  };
  return {
    view: async () => (await current()).view,
    check: async (kind, text) => (await problemsIn({ kind, text, id: undefined })).told,
    async write(kind, text, id) {
      const { view } = await current();
      const draft = markedDraft({ kind, text, id }, view.site.hub);
      const { told, stops } = await problemsIn({ kind, text: draft.text, id: draft.id });
      // A hub with errors is not built, and no assistant shall keep one from it.
      if (!stops) writeDraft(draft, folder);
      const words = assistantWords(view.site.hub.config.language);
      const first = stated(view, null, stops ? words.notDrafted : words.drafted(draft.file));
      return { ...told, statements: [{ ...first, file: draft.file }, ...told.statements] };
    },
  };
}

/** The state of a folder; of one that is not there, loading says what is wrong. */
function stateFor(folder: string): string {
  try {
    return stateOf(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return '';
    throw error;
  }
}
