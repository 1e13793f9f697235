import { id as idShape } from '../../kinds/fields.ts';
import { kindOf } from '../../kinds/index.ts';
import { successorsOf } from '../../model/successors.ts';
import type { Content } from '../../source/content.ts';
import { type Edit, edited } from '../../source/edits.ts';
import type { RawEntry } from '../../source/entry.ts';
import { nearest } from '../../source/fields/nearest.ts';
import { UsageError } from '../usage-error.ts';
import { addressEdits, bodyEdits, type Move } from './body.ts';
import { formerlyEdit, type Renaming, referenceEdits, Unplain, valueEdit } from './fields.ts';

/** What a renaming makes of a hub. */
export interface Plan {
  renaming: Renaming;
  move: Move;
  /** New texts of the files that change, by their paths before. */
  texts: Map<string, string>;
}

/**
 * The entry that a word means: `folder/id`, or the path of its file.
 * @throws UsageError when there is none, with the one that was meant perhaps
 */
export function entryNamed(content: Content, written: string): RawEntry {
  const name = written.replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC');
  if (/(^|\/)editions\//.test(name))
    throw new UsageError(
      `"${written}" lies in a sealed edition, which stays as it is. Rename the entry of today's hub.`,
    );
  const same = (entry: RawEntry) => entry.key.normalize('NFC') === name || entry.file.normalize('NFC') === name;
  const found = content.entries.filter(same);
  const [entry, other] = found;
  if (entry && other) throw new UsageError(`${entry.file} and ${other.file} have the same id; name the file.`);
  if (entry) return entry;
  const successor = successorsOf(content.entries).get(name);
  if (successor) throw new UsageError(`The entry "${written}" was renamed before: it is ${successor.key} now.`);
  const keys = content.entries.map(({ key }) => key);
  // Somebody who left the folder out meant the entry, not one that is spelled alike.
  const near = keys.find((key) => key.endsWith(`/${name}`)) ?? nearest(name, keys);
  throw new UsageError(
    `There is no entry "${written}".${near ? ` Did you mean ${near}?` : ` Name it by its folder and id, such as ${keys[0] ?? 'strategy/calm'}.`}`,
  );
}

/**
 * Refuses an id that the entry cannot have.
 * @throws UsageError
 */
function requireFree(content: Content, entry: RawEntry, next: string): void {
  if (next.includes('/') && kindOf(next.split('/')[0] ?? ''))
    throw new UsageError(
      `The new id is written without its folder: an entry keeps its kind. Write "${next.slice(next.indexOf('/') + 1)}".`,
    );
  if (/\.(md|mdx|yaml)$/.test(next)) throw new UsageError(`The new id is written without the extension of its file.`);
  if (!idShape.safeParse(next).success || next !== next.normalize('NFC'))
    throw new UsageError(
      `"${next}" is no id: write lower-case letters, digits, hyphens and dots, such as calm-nights.`,
    );
  if (next === entry.id) throw new UsageError(`${entry.key} has that id already.`);
  if (kindOf(entry.kind)?.relations.some(({ to, except }) => to === entry.kind && except?.includes(next)))
    throw new UsageError(`"${next}" stands for something else in references; choose another id.`);
  const folded = (id: string) => id.normalize('NFC').toLowerCase();
  const others = content.entries.filter(({ kind, file }) => kind === entry.kind && file !== entry.file);
  const taken = others.find(({ id }) => folded(id) === folded(next));
  if (taken) throw new UsageError(`The id "${next}" is taken: ${taken.file} has it.`);
  const formerly = others.find(
    ({ data }) => Array.isArray(data.formerly) && data.formerly.some((id) => folded(String(id)) === folded(next)),
  );
  if (formerly)
    throw new UsageError(
      `${formerly.file} was called "${next}" before, and its old address leads there; choose another id.`,
    );
}

/** Edits of one entry's file. */
function editsOf(entry: RawEntry, content: Content, renaming: Renaming, move: Move): Edit[] {
  const source = content.texts.get(entry.file);
  if (!source) return [];
  const { text, yaml } = source;
  const own = entry.file === move.from;
  try {
    return [
      ...referenceEdits(entry, source, renaming),
      ...(own ? [formerlyEdit(entry.data, source, renaming)] : []),
      ...bodyEdits(entry.body, text, yaml.start + yaml.text.length, entry.file, move, renaming),
    ];
  } catch (error) {
    if (!(error instanceof Unplain)) throw error;
    throw new UsageError(
      `${entry.file} writes \`${error.message}\` in a way that cannot be changed by itself (an alias, an escape or a block). Write the id plainly, and rename then.`,
    );
  }
}

/** Edits of `hub.yaml`: waivers name entries. */
function hubEdits({ config, texts }: Content, { kind, old, next }: Renaming): Edit[] {
  const source = texts.get('hub.yaml');
  if (!source) return [];
  try {
    return (config.waivers ?? []).flatMap(({ entry }, index) =>
      entry === `${kind}/${old}` ? [valueEdit(source, ['waivers', index, 'entry'], entry, `${kind}/${next}`)] : [],
    );
  } catch (error) {
    if (!(error instanceof Unplain)) throw error;
    throw new UsageError(
      `hub.yaml writes \`${error.message}\` in a way that cannot be changed by itself. Write it plainly, and rename then.`,
    );
  }
}

/**
 * What a renaming makes of a hub, in memory.
 * @param content the hub
 * @param written the entry, by folder and id or by its file
 * @param next its new id
 * @param beside texts that are no entries but may link to some, such as a README, by path
 * @throws UsageError for what would clash, and for what cannot be changed
 */
export function planRename(
  content: Content,
  written: string,
  next: string,
  beside: ReadonlyMap<string, string> = new Map(),
): Plan {
  const entry = entryNamed(content, written);
  requireFree(content, entry, next);
  const renaming: Renaming = { kind: entry.kind, old: entry.id, next };
  const extension = entry.file.slice(entry.file.lastIndexOf('.'));
  const move: Move = { from: entry.file, to: `${entry.kind}/${next}${extension}` };
  const unread = content.faults.find(
    ({ file, fault }) =>
      (fault.check === 'front-matter' || fault.check === 'encoding') &&
      (file === entry.file || content.texts.get(file)?.text.includes(entry.id) !== false),
  );
  if (unread)
    throw new UsageError(
      `${unread.file} cannot be read, and may name the entry: ${unread.fault.message} Mend it first.`,
    );
  const texts = new Map<string, string>();
  const put = (file: string, text: string | undefined, edits: readonly Edit[]) => {
    if (text !== undefined && edits.length > 0) texts.set(file, edited(text, edits));
  };
  for (const one of content.entries)
    put(one.file, content.texts.get(one.file)?.text, editsOf(one, content, renaming, move));
  put('hub.yaml', content.texts.get('hub.yaml')?.text, hubEdits(content, renaming));
  const linked = new Set([move.from.normalize('NFC')]);
  for (const [file, text] of beside) put(file, text, addressEdits(text, 0, file, linked, move));
  return { renaming, move, texts };
}
