import type { HubConfig } from '../kinds/hub.ts';
import { kindOf } from '../kinds/index.ts';
import { isStarterId } from '../kinds/starter.ts';
import { type Assets, readAssets } from './assets/read.ts';
import { type Body, emptyBody } from './body/body.ts';
import { compileBody } from './body/compile-body.ts';
import { placeOf } from './content-root.ts';
import { decode } from './decode.ts';
import { digestOf } from './digest.ts';
import { standingById } from './editions/upgrade.ts';
import { isDraft, type RawEntry } from './entry.ts';
import { split } from './fields/front-matter.ts';
import { holdAgainst } from './fields/hold.ts';
import { statedIn } from './fields/stated.ts';
import { locate, parseYaml, type YamlBlock } from './fields/yaml.ts';
import { noConfig, readHubFile } from './hub-file.ts';
import { type FileBytes, type Histories, type Series, takeHistories } from './measured/histories.ts';
import type { Fault, FieldPath, Point } from './problem.ts';
import { type ContentFolder, type RawFile, textFile } from './read.ts';
import { strayFault } from './stray.ts';

/** Text of a file and where its YAML lies: what positions are looked up in. */
export interface SourceText {
  text: string;
  yaml: YamlBlock;
}

/** Everything read from a content folder. */
export interface Content extends Assets {
  config: HubConfig;
  /** Whether `hub.yaml` is missing or faulty, so that `config` says nothing about this hub. */
  configUnread: boolean;
  /** Entries in the order of their files, faulty ones included. */
  entries: RawEntry[];
  /** What reading found wrong, file by file. */
  faults: { file: string; fault: Fault }[];
  /** Measurements that entries take from files beside them. */
  series: Series[];
  /** Text files, for positions and excerpts. */
  texts: Map<string, SourceText>;
}

/** An entry that was read without a fault, and its text. */
export interface ReadEntry {
  entry: RawEntry;
  text: SourceText;
}

/** What reading one file gave. */
interface EntryReading {
  entry: RawEntry;
  /** Null where the bytes are no text. */
  text: SourceText | null;
  faults: readonly Fault[];
  /** What it takes from files beside it. */
  histories?: Histories;
}

/**
 * What a process remembers of the entries of a hub that it reads again and again, by file: what it is made from, and what
 * reading it gave. The same bytes are read once.
 */
export type EntryMemory = Map<string, { madeFrom: string; reading: EntryReading }>;

/** What makes reading the hub of a sealed edition another matter. */
export interface EditionReading {
  /** An entry that another hub holds at the same path with the same bytes: it is not read again. */
  known(path: string, digest: string): ReadEntry | undefined;
  /** Brings data of older shapes up; `hub` for `hub.yaml`, else the folder of the kind. */
  upgrade(kind: string, data: Record<string, unknown>): Record<string, unknown>;
}

/** Keeps compiled bodies between runs, by the digest and the extension of their file, and the title. */
export interface BodyStore {
  get(key: string): Body | undefined;
  set(key: string, body: Body): void;
}

const fallback: HubConfig = { title: 'Untitled hub', product: 'The product', language: 'en', currency: 'EUR' };

/** Whether a draft may leave it so: only whom it is for must be plain from the first line on. */
const isLeftToWrite = ({ unfinished, field }: Fault) => unfinished === true && field?.[0] !== 'audience';

/** Reads one entry; null for a file that lies in the folder of no kind. */
function readEntry(
  { path, bytes }: RawFile,
  digest: string,
  currency: string | undefined,
  bodies: BodyStore | undefined,
  edition: EditionReading | undefined,
  bytesOf: FileBytes,
): EntryReading | null {
  const folder = path.slice(0, path.indexOf('/'));
  const kind = kindOf(folder);
  if (!kind) return null;
  const extension = path.slice(path.lastIndexOf('.'));
  const id = path.slice(folder.length + 1, -extension.length);
  const entry: RawEntry = {
    key: `${folder}/${id}`,
    kind: folder,
    id,
    file: path,
    digest,
    data: {},
    body: emptyBody(),
    sound: false,
  };
  const decoded = decode(bytes);
  if ('fault' in decoded) return { entry, text: null, faults: [decoded.fault] };
  const faults: Fault[] = [];
  const { yaml, body, fault, second } = split(decoded.text, extension);
  if (fault) faults.push(fault);
  if (second) faults.push(second);
  let histories: Histories | undefined;
  const parsed = fault ? null : parseYaml(yaml, decoded.text);
  if (parsed && 'fault' in parsed) faults.push(parsed.fault);
  if (parsed && 'data' in parsed) {
    entry.data = edition ? edition.upgrade(folder, parsed.data) : parsed.data;
    const taken = takeHistories(kind.schema, entry.data, path, bytesOf);
    if (taken.asked.length > 0) histories = taken;
    const held = holdAgainst(kind.schema, entry.data, yaml, decoded.text, currency);
    // What keeps a history from being read is told once.
    const all = [...taken.faults, ...held.faults.filter(({ field }) => !taken.missing(field))];
    // What is left to write in a draft, and what is wrong.
    const isLeft = (fault: Fault) => isDraft(entry) && isLeftToWrite(fault);
    const left = all.filter(isLeft);
    const wrong = all.filter((fault) => !isLeft(fault)).map(({ unfinished: _, ...fault }) => fault);
    for (const fault of [...left, ...wrong]) faults.push(fault);
    const isBroken =
      taken.inFiles.length > 0 || wrong.some(({ check }) => check === 'shape' || check === 'metric-data');
    entry.sound = !isBroken && (held.sound || left.length > 0);
    if (entry.sound && isDraft(entry)) {
      const said = Object.entries(entry.data).filter(([field, value]) => !isStarterId(kind, field, value));
      entry.stated = statedIn(kind.schema, Object.fromEntries(said));
    }
  }
  // The same bytes read differently as .md and as .mdx; an older shape may have had another title.
  const title = typeof entry.data.title === 'string' ? entry.data.title : undefined;
  const key = `${digest}${extension} ${title ?? ''}`;
  const kept = bodies?.get(key);
  entry.body = kept ?? compileBody(body, extension, { title });
  if (!kept) bodies?.set(key, entry.body);
  // A call takes fewer arguments than a text may have faults.
  for (const fault of entry.body.faults) faults.push(fault);
  return { entry, text: { text: decoded.text, yaml }, faults, ...(histories ? { histories } : {}) };
}

/** Takes an entry into the content: as it was read before, where its bytes are the same. */
function takeEntry(
  file: RawFile,
  content: Content,
  bodies: BodyStore | undefined,
  edition: EditionReading | undefined,
  memory: EntryMemory | undefined,
  bytesOf: FileBytes,
): void {
  const { path, bytes, digest = digestOf(bytes) } = file;
  // A hub.yaml that cannot be read names no currency.
  const currency = content.configUnread ? undefined : content.config.currency;
  const madeFrom = `${digest} ${currency ?? ''}`;
  const known = edition?.known(path, digest);
  const remembered = memory?.get(path);
  const reading: EntryReading | null = known
    ? { ...known, faults: [] }
    : remembered?.madeFrom === madeFrom && isStill(remembered.reading, bytesOf)
      ? remembered.reading
      : readEntry(file, digest, currency, bodies, edition, bytesOf);
  if (!reading) return;
  memory?.set(path, { madeFrom, reading });
  content.entries.push(reading.entry);
  if (reading.text) content.texts.set(path, reading.text);
  for (const fault of reading.faults) content.faults.push({ file: path, fault });
  content.series.push(...(reading.histories?.series ?? []));
  for (const { file, text, fault } of reading.histories?.inFiles ?? []) {
    content.faults.push({ file, fault });
    content.texts.set(file, { text, yaml: { text, start: 0 } });
  }
}

/** Whether the files that an entry took measurements from are what they were. */
const isStill = ({ histories }: EntryReading, bytesOf: FileBytes): boolean =>
  (histories?.asked ?? []).every(({ path, digest }) => {
    const found = bytesOf(path);
    return (found === null ? null : digestOf(found.bytes)) === digest;
  });

/** Finds the bytes of a file that lies in a content folder. */
function bytesIn({ files }: ContentFolder): FileBytes {
  let byForm: Map<string, RawFile> | undefined;
  return (path) => {
    byForm ??= new Map(files.map((file) => [file.path.normalize('NFC'), file]));
    const found = byForm.get(path.normalize('NFC'));
    const bytes = found?.whole ? found.whole() : found?.bytes;
    return found && bytes ? { path: found.path, bytes } : null;
  };
}

/**
 * Reads a whole content folder. Nothing stops it: what is wrong with a file becomes a fault of that file.
 * @param folder the files
 * @param bodies compiled in earlier runs
 * @param edition when it is the hub of a sealed edition
 * @param memory of earlier readings of this folder in this process; is kept up to date
 */
export function readContent(
  folder: ContentFolder,
  bodies?: BodyStore,
  edition?: EditionReading,
  memory?: EntryMemory,
): Content {
  const content: Content = {
    config: fallback,
    configUnread: true,
    entries: [],
    faults: [],
    series: [],
    texts: new Map(),
    assets: new Map(),
    looked: new Map(),
    withheld: new Map(),
    remarks: new Map(),
  };
  for (const link of folder.links) {
    content.faults.push({
      file: link,
      fault: {
        check: 'stray-file',
        found: 'a symbolic link',
        expected: 'a file of its own',
        message: 'Symbolic links are not followed: they may lead out of the content folder.',
        fix: 'Put the file itself here.',
      },
    });
  }
  for (const { path, code } of folder.unreadable ?? []) {
    content.faults.push({
      file: path,
      fault: {
        check: 'encoding',
        found: `a file that the system keeps closed (${code})`,
        expected: 'a file that may be read',
        message: `The file cannot be read (${code}).`,
        fix: 'Give yourself the right to read it, or begin its name with `_`.',
      },
    });
  }
  // First: what is said of an amount names the hub's currency.
  const config = folder.files.find((file) => file.path === 'hub.yaml');
  if (config) {
    const own = readHubFile(config.bytes, edition && ((data) => edition.upgrade('hub', data)));
    content.config = own.sound ? own.config : { ...content.config, ...own.config };
    content.configUnread = !own.sound;
    if (own.text) content.texts.set(config.path, own.text);
    for (const fault of own.faults) content.faults.push({ file: config.path, fault });
  }
  const bytesOf = bytesIn(folder);
  const strays: typeof content.faults = [];
  for (const file of folder.files) {
    if (file === config) continue;
    const stray = strayFault(file);
    if (stray) strays.push({ file: file.path, fault: stray });
    else if (textFile.test(file.path) && placeOf(file.path) === 'kind')
      takeEntry(file, content, bodies, edition, memory, bytesOf);
  }
  const measured = new Set(content.series.map(({ file }) => file));
  for (const stray of strays) if (!measured.has(stray.file)) content.faults.push(stray);
  content.entries = standingById(content.entries);
  Object.assign(
    content,
    readAssets(folder, content.entries, measured, (file, fault) => content.faults.push({ file, fault })),
  );
  if (!config) content.faults.push({ file: 'hub.yaml', fault: noConfig(content.entries.length === 0) });
  return content;
}

/**
 * Paths of the files that a hub is made of, in order: `hub.yaml`, what lies in the folders of the kinds, measurements that
 * its entries take included, and what of other files its entries use.
 * @param content what was read
 */
export const filesOf = ({ entries, series, assets }: Content): string[] =>
  [
    ...new Set(['hub.yaml', ...entries.map(({ file }) => file), ...series.map(({ file }) => file), ...assets.values()]),
  ].sort();

/**
 * Where a field of a file stands.
 * @param content what was read
 * @param file path below the content folder
 * @param field path of the field
 * @param atKey the key instead of the value
 */
export function fieldPoint(content: Content, file: string, field: FieldPath, atKey = false): Point | null {
  const source = content.texts.get(file);
  return source ? locate(source.yaml, source.text, field, atKey) : null;
}
