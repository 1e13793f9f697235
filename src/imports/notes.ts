import type { z } from 'zod';
import type { Folder } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { slugOf } from '../source/slug.ts';
import { settleAnchors } from './anchors.ts';
import { dayIn } from './day.ts';
import { type Front, frontOf } from './front.ts';
import { type FieldOutcome, frontAccounts } from './front-accounts.ts';
import { fileAccounts, type GivenText, nameOf, notionId, placesOf, stemOf, textsOf } from './given.ts';
import type { Account, Adapter, Bringing, Given, Imported } from './imported.ts';
import { isOpen, leftToWrite } from './left-to-write.ts';
import { convert } from './note-text.ts';
import { notionChanges } from './notion.ts';
import { ofPeople } from './people.ts';
import { wordsOf } from './words.ts';

/** What notes are told besides. */
export interface NotesOptions extends Bringing {
  /** What they become. */
  kind: Kind;
  /** As `source.system`. */
  system: string;
}

const dayFields = ['date', 'created', 'created_at', 'createdAt', 'published', 'publishDate', 'pubDate', 'day'];
const summaryFields = ['summary', 'description', 'excerpt', 'subtitle'];

/** What an import writes by itself. */
const own = new Set(['title', 'date', 'tags', 'summary', 'draft', 'source', 'audience', 'formerly', 'reviewed']);

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Words of a field, whatever its shape. */
/** Tags as other tools write them: a list, or words between commas. */
function tagsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,\s]+/) : [];
  return list.map((one) => String(one).replace(/^#/, '').trim()).filter((one) => /\S/.test(one) && one.length <= 60);
}

/** The title that a file's name makes. */
export function titleOfName(path: string): string {
  const stem = stemOf(nameOf(path)).replace(notionId, '');
  const name = /^(?:_?index|readme)$/i.test(stem) ? (path.split('/').at(-2) ?? stem) : stem;
  const plain = name.replace(/^\d{4}-?\d{2}-?\d{2}[-_ ]+/, '');
  const words = /\s/.test(plain) ? plain : plain.replace(/[-_]+/g, ' ');
  const title = (words.trim() || name).replace(/\s+/g, ' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The id of a note: its folders and its name, with its day in front where the kind has one. */
function idOf(path: string, title: string, date: string | undefined): string {
  const folders = path.split('/').slice(0, -1).map(slugOf).filter(Boolean);
  const stem = stemOf(nameOf(path)).replace(notionId, '');
  const isIndex = /^(?:_?index|readme)$/i.test(stem);
  const name = isIndex
    ? (folders.pop() ?? slugOf(title))
    : slugOf(stem.replace(/^\d{4}-?\d{2}-?\d{2}(?=[-_ ]|$)/, '') || stem);
  const last = name || slugOf(title) || 'note';
  return [...folders, date === undefined ? last : `${date}-${last}`].join('/');
}

/** Fields of a note's front matter that the kind has, too, by the same name. */
function sameFields(front: Front, { schema, relations }: Kind): Record<string, unknown> {
  const pointing = new Set(relations.map(({ field }) => field.split('.')[0]));
  const shape = schema.shape as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(front.data).filter(
      ([name, value]) =>
        !own.has(name) &&
        !pointing.has(name) &&
        Object.hasOwn(shape, name) &&
        value !== null &&
        shape[name]?.safeParse(value).success,
    ),
  );
}

/** The day of a note: of its fields, its name, its text, its history. */
const dayOfNote = ({ file, text }: GivenText, front: Front): string | undefined =>
  dayFields.map((name) => dayIn(wordOf(front.data[name]))).find((day) => day !== undefined) ??
  dayIn(nameOf(file.path).replace(notionId, '')) ??
  dayIn(
    /^[ \t>*_#-]{0,20}(?:date|created|published)\W{0,4}:[ \t*_]{0,10}(.{1,60})$/im.exec(
      text.slice(front.bodyAt, front.bodyAt + 1000),
    )?.[1] ?? '',
  ) ??
  file.since;

/** Where a field of front matter came in. */
function outcomeOf(name: string, value: unknown, fields: Record<string, unknown>): FieldOutcome {
  const where: Record<string, string> = { title: 'title', tags: 'tags' };
  const day = dayIn(wordOf(value));
  if (dayFields.includes(name) && day !== undefined) where[name] = 'date';
  if (summaryFields.includes(name)) where[name] = 'summary';
  const into = name in fields ? name : where[name];
  const came = into !== undefined && into in fields && (into !== 'date' || fields.date === day);
  return { into: came ? into : null, ofPeople: ofPeople.test(name) };
}

/** Keys of notes: ids of Notion, which stay when a page is renamed, else paths. */
function keysOf(files: readonly Given[]): Map<string, string> {
  const seen = new Set<string>();
  return new Map(
    files.map(({ path }) => {
      const id = notionId.exec(stemOf(nameOf(path)))?.[1] ?? path;
      const key = seen.has(id) ? path : id;
      seen.add(key);
      return [path, key];
    }),
  );
}

/**
 * Notes of any tool as entries of one kind.
 * @param files of the folder
 * @param options what they become
 */
export const readNotes: Adapter<NotesOptions> = (files, options) => {
  const { kind, system } = options;
  const accounts: Account[] = [];
  const texts = textsOf(files, accounts).filter(({ file, text }) => {
    if (/[\p{L}\p{N}]/u.test(text)) return true;
    accounts.push({ file: file.path, words: 0, came: { left: 'a file without words' }, personal: false });
    return false;
  });
  const keys = keysOf(texts.map(({ file }) => file));
  const fileOf = new Map([...keys].map(([path, key]) => [key, path]));
  const places = placesOf(files, keys);
  const imported = texts.map((given): Imported => {
    const { file, text } = given;
    const key = keys.get(file.path) ?? file.path;
    const front = frontOf(text);
    const named = wordOf(front.data.title) || undefined;
    const notion = { day: undefined as string | undefined };
    const converted = convert({
      file: file.path,
      text,
      bodyAt: front.bodyAt,
      key,
      title: named,
      places,
      more: (read, title) => ({
        changes: notionId.test(stemOf(nameOf(file.path))) ? notionChanges(read, title, notion, options.people) : [],
      }),
    });
    const title = named ?? converted.title ?? titleOfName(file.path);
    const date = 'date' in kind.schema.shape ? (dayOfNote(given, front) ?? notion.day) : undefined;
    const tags = [...new Set([...tagsOf(front.data.tags), ...converted.tags])].slice(0, 40);
    const summary = summaryFields.map((name) => wordOf(front.data[name])).find((words) => words !== '');
    const known: Record<string, unknown> = {
      title,
      ...(summary ? { summary } : {}),
      ...(options.owner === undefined ? {} : { owner: options.owner }),
      ...(date === undefined ? {} : { date }),
      ...(tags.length > 0 ? { tags } : {}),
      ...sameFields(front, kind),
    };
    const open = leftToWrite(kind, known);
    const fields = { ...known, ...open };
    accounts.push(
      ...frontAccounts(given, front, key, options.people, (name, value) => outcomeOf(name, value, fields)),
      ...converted.accounts,
      {
        file: file.path,
        words: wordsOf(converted.body).length,
        came: { key, into: 'body' },
        personal: false,
      },
    );
    return {
      kind: kind.folder as Folder,
      id: idOf(file.path, title, date),
      fields,
      body: converted.body,
      source: { system, key },
      assets: [...converted.assets],
      draft: isOpen(open) || front.data.draft === true,
    };
  });
  accounts.push(...fileAccounts(files, imported));
  return { imported: settleAnchors(imported, accounts, (key) => fileOf.get(key) ?? key), accounts };
};
