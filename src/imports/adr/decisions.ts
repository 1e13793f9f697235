import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import { slugOf } from '../../source/slug.ts';
import { settleAnchors } from '../anchors.ts';
import { dayIn } from '../day.ts';
import { type Front, frontOf } from '../front.ts';
import { type FieldOutcome, frontAccounts } from '../front-accounts.ts';
import { fileAccounts, type GivenText, nameOf, placesOf, stemOf, textsOf } from '../given.ts';
import { type Account, type Adapter, type Bringing, type Imported, reference } from '../imported.ts';
import { isOpen, leftToWrite } from '../left-to-write.ts';
import type { Change } from '../markdown/change.ts';
import { placedHeadings } from '../markdown/headings.ts';
import { type Places, targetOf } from '../markdown/links.ts';
import type { Heading, Read } from '../markdown/tree.ts';
import { convert } from '../note-text.ts';
import { wordsOf } from '../words.ts';
import { type MetaLine, metaChanges, metaLines } from './metadata.ts';
import { isRecord, keysOf, withoutNumber } from './names.ts';
import { type Replaces, withoutCircles } from './order.ts';
import { meaningOf, sectionChanges } from './sections.ts';
import { metaOf, statusOf, supersededBy, supersedes } from './terms.ts';

/** What a log is told besides. */
export interface DecisionsOptions extends Bringing {
  /** As `source.system`. */
  system: string;
}

/** A record before its references are known. */
interface LogRecord {
  entry: Imported;
  replaces: (Replaces & { file: string; line: number })[];
}

const numbered = /^(?:adr|rfc|dr)?[-_ ]?0*(\d{1,6})(?!\d)/i;

/** Records that a line names: by links, or by their numbers. */
function namedIn(line: string, from: string, places: Places): string[] {
  const found: string[] = [];
  for (const [, url = ''] of line.matchAll(/\]\(<?([^()<>\s]+)/g)) {
    const target = targetOf(url, from, places);
    if (target.sort === 'entry') found.push(target.key);
  }
  for (const [, name = ''] of line.matchAll(/\[\[([^[\]|#\n]+)/g)) {
    const target = targetOf(`${name}.md`, from, places);
    if (target.sort === 'entry') found.push(target.key);
  }
  if (found.length > 0) return found;
  const numbers = [...line.matchAll(/(?:ADR|RFC|DR|#)[-_ #]{0,4}0{0,6}(\d{1,6})\b/gi)].map(([, number = '']) => number);
  const bare = /(?:by|durch|par|por|da)[ \t]{1,4}0{0,6}(\d{1,6})\b/i.exec(line)?.[1];
  return [...numbers, ...(bare === undefined ? [] : [bare])].flatMap((number) => {
    const path = [...places.keys.keys()].find((one) => numbered.exec(nameOf(one))?.[1] === number);
    const key = path === undefined ? undefined : places.keys.get(path);
    return key === undefined ? [] : [key];
  });
}

/** What lines of a status say about other records. */
function replacing(words: string, given: GivenText, key: string, places: Places): LogRecord['replaces'] {
  const path = given.file.path;
  return words.split('\n').flatMap((line) => {
    const by = supersededBy.exec(line);
    const over = supersedes.exec(line);
    const at = given.text.indexOf(line.trim());
    const place = { file: path, line: given.text.slice(0, Math.max(0, at)).split('\n').length };
    const others = (part: string) => namedIn(part, path, places).filter((other) => other !== key);
    if (by) return others(line.slice(by.index)).map((next) => ({ next, before: key, ...place }));
    return over ? others(line.slice(over.index)).map((before) => ({ next: key, before, ...place })) : [];
  });
}

/** Values of front matter as lines: `status: accepted`. */
const frontLines = ({ data }: Front): string =>
  Object.entries(data)
    .map(
      ([name, value]) =>
        `${name.replace(/[-_]/g, ' ')} ${typeof value === 'string' ? value : (JSON.stringify(value) ?? '')}`,
    )
    .join('\n');

/** Turns one text into a record. */
function recordOf(
  given: GivenText,
  key: string,
  places: Places,
  options: DecisionsOptions,
  kind: Kind,
  accounts: Account[],
): LogRecord {
  const { file, text } = given;
  const front = frontOf(text);
  const named = typeof front.data.title === 'string' ? front.data.title.trim() || undefined : undefined;
  let lines: MetaLine[] = [];
  let statusWords = '';
  const metaValue = (meta: string) => lines.find((line) => line.meta === meta)?.value;
  const frontValue = (meta: string) =>
    Object.entries(front.data).find(([name]) => metaOf(name.replace(/[-_]/g, ' ')) === meta)?.[1];
  const more = (read: Read, title: Heading | null) => {
    lines = metaLines(read, title);
    const placed = placedHeadings(read, title);
    const meant = meaningOf(read, placed);
    if (meant.status) statusWords = read.text.slice(meant.status.start, meant.status.end).trim();
    const took = new Set(
      lines.filter(
        ({ meta, value }) =>
          (meta === 'date' && dayIn(value) !== undefined) ||
          (meta === 'status' && isPlain(value)) ||
          (meta === 'tags' && value !== ''),
      ),
    );
    const changes: Change[] = [
      ...metaChanges(read, lines, took, options.people),
      ...sectionChanges(read, meant, kind, options.config),
    ];
    // A status of one word came in as a field; what says more stays.
    if (meant.status && isPlain(statusWords)) {
      const start = meant.status.heading.node.position?.start.offset ?? 0;
      changes.push({ start, end: meant.status.end, text: '', into: 'status' });
    }
    const raised = [...meant.sections].find(([{ depth }, section]) => section === 'Consequences' && depth > 2)?.[0];
    return {
      changes,
      // What follows from a decision is a part of its own.
      headings: (all: ReturnType<typeof placedHeadings>) =>
        all.map((one) => (raised && one.node === raised.node ? { ...one, depth: 2 } : one)),
    };
  };
  const converted = convert({ file: file.path, text, bodyAt: front.bodyAt, key, title: named, places, more });
  const wordsOfStatus = [frontValue('status'), metaValue('status'), statusWords]
    .filter((value) => value !== undefined && value !== '')
    .map(String);
  const status = wordsOfStatus.map(statusOf).find((one) => one !== undefined);
  const date =
    dayIn(String(frontValue('date') ?? '')) ??
    dayIn(metaValue('date') ?? '') ??
    dayIn(/^(?:19|20)\d{2}-?\d{2}-?\d{2}/.exec(nameOf(file.path))?.[0] ?? '') ??
    dayIn(statusWords) ??
    file.since;
  const title = withoutNumber(named ?? converted.title ?? titleOfName(file.path));
  const tags = [...new Set([...tagsIn(frontValue('tags')), ...tagsIn(metaValue('tags')), ...converted.tags])].slice(
    0,
    40,
  );
  const known: Record<string, unknown> = {
    title,
    // Nobody knows any more who answered for it; that is said, and not made up.
    owner: options.owner ?? 'Not recorded',
    ...(date === undefined ? {} : { date }),
    ...(status === undefined ? {} : { status }),
    ...(tags.length > 0 ? { tags } : {}),
  };
  const open = { ...leftToWrite(kind, known), ...(status === undefined ? { status: '«Where it stands»' } : {}) };
  accounts.push(
    ...frontAccounts(given, front, key, options.people, (name) => outcomeOf(name, { ...known, ...open })),
    ...converted.accounts,
    {
      file: file.path,
      words: wordsOf(converted.body).length,
      came: { key, into: 'body' },
      personal: false,
    },
  );
  const told = [...wordsOfStatus, frontLines(front), ...lines.map(({ value }) => value)].join('\n');
  const preamble = text.slice(front.bodyAt, front.bodyAt + 3000).split(/\n##[ \t]/, 1)[0] ?? '';
  return {
    entry: {
      kind: 'decisions',
      id: slugOf(stemOf(nameOf(file.path))) || slugOf(title) || 'decision',
      fields: { ...known, ...open },
      body: converted.body,
      source: { system: options.system, key },
      assets: [...converted.assets],
      draft: isOpen(open),
    },
    replaces: replacing(`${told}\n${preamble}`, given, key, places),
  };
}

/** Whether words of a status say nothing else. */
const isPlain = (words: string): boolean =>
  statusOf(words) !== undefined && wordsOf(words).length <= 3 && !/[[\]()<]|\n\s*\n/.test(words) && !/\d/.test(words);

function tagsIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  return list.map((tag) => tag.replace(/[[\]#`]/g, '').trim()).filter((tag) => /\S/.test(tag) && tag.length <= 60);
}

function titleOfName(path: string): string {
  const words = stemOf(nameOf(path))
    .replace(/^(?:adr)?[-_ ]?\d+[-_ ]*/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? nameOf(path) : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where a field of front matter came in. */
function outcomeOf(name: string, fields: Record<string, unknown>): FieldOutcome {
  const meta = name === 'title' ? 'title' : metaOf(name.replace(/[-_]/g, ' '));
  const came = meta !== undefined && meta !== 'people' && fields[meta] !== undefined;
  return { into: came ? meta : null, ofPeople: meta === 'people' };
}

/**
 * A log of decisions: MADR, Nygard and adr-tools, log4brains.
 * @param files of its folder
 * @param options of the run
 */
export const readDecisions: Adapter<DecisionsOptions> = (files, options) => {
  const kind = kindOf('decisions');
  if (!kind) return { imported: [], accounts: [] };
  const accounts: Account[] = [];
  const texts = textsOf(files, accounts);
  const records = texts.filter(isRecord);
  for (const { file, text } of texts)
    if (!isRecord({ file, text }))
      accounts.push({
        file: file.path,
        words: wordsOf(text).length,
        came: { left: 'a text that is no record of a decision' },
        personal: false,
      });
  const keys = keysOf(records, accounts);
  const places = placesOf(files, keys);
  const made = records.map((given) =>
    recordOf(given, keys.get(given.file.path) ?? given.file.path, places, options, kind, accounts),
  );
  const { sound, circular } = withoutCircles(made.flatMap(({ replaces }) => replaces));
  for (const one of made.flatMap(({ replaces }) => replaces))
    if (circular.includes(one))
      accounts.push({
        file: one.file,
        line: one.line,
        words: 0,
        came: { left: 'a circle of records that replace each other' },
        personal: false,
      });
  accounts.push(
    ...fileAccounts(
      files,
      made.map(({ entry }) => entry),
    ),
  );
  const imported = made.map(({ entry }) => {
    const before = [...new Set(sound.filter(({ next }) => next === entry.source.key).map((one) => one.before))];
    return before.length === 0 ? entry : { ...entry, fields: { ...entry.fields, supersedes: before.map(reference) } };
  });
  const fileOf = new Map([...keys].map(([path, key]) => [key, path]));
  return { imported: settleAnchors(imported, accounts, (key) => fileOf.get(key) ?? key), accounts };
};
