import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HubConfig } from '../kinds/hub.ts';
import { kinds } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { sectionHeading } from '../kinds/sections.ts';
import { commonStarter } from '../kinds/starter.ts';
import { printable } from '../report/printable.ts';
import { nearest } from '../source/fields/nearest.ts';
import { parseYaml } from '../source/fields/yaml.ts';
import { textFile } from '../source/read.ts';
import { slugOf } from '../source/slug.ts';
import { writeNew } from './init/write-new.ts';
import { type Loaded, load } from './load.ts';
import type { Machine } from './machine.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';

const folded = (text: string) => text.normalize('NFC').toLowerCase();
const hyphened = (text: string) =>
  folded(text)
    .trim()
    .replace(/[\s_]+/g, '-');

/** What a kind may be called: its folder, its word for one entry, the folder without its `s`. */
const namesOf = ({ folder, one }: Kind) => [folder, hyphened(one), folder.replace(/s$/, '')];

/**
 * A kind by what people call it.
 * @param name its folder, or its word for one entry
 * @throws UsageError when there is none; names one that is near
 */
export function kindNamed(name: string): Kind {
  const wanted = hyphened(name);
  const kind = kinds.find((one) => namesOf(one).includes(wanted));
  if (kind) return kind;
  const near = nearest(wanted, kinds.flatMap(namesOf));
  const folders = kinds.map(({ folder }) => folder);
  throw new UsageError(
    `There is no kind "${name}".${near ? ` Did you mean ${near}?` : ` There are ${folders.join(', ')}.`}`,
  );
}

/**
 * A text as a value of YAML: as it is where YAML reads it back as the same text, else in quotes.
 * @param text of one line
 */
export function yamlText(text: string): string {
  const line = `value: ${text}`;
  const read = parseYaml({ text: line, start: 0 }, line);
  return 'data' in read && read.data.value === text ? text : JSON.stringify(text);
}

/**
 * A file to begin an entry with.
 * @param kind what is begun
 * @param title its title, on one line
 * @param config `hub.yaml`, which may name the headings
 * @param draft whether it is marked as a draft
 * @returns extension and text; `«…»` marks what is left to write
 */
export function startingFile(
  kind: Kind,
  title: string,
  config: Pick<HubConfig, 'sections'> = {},
  draft = false,
): { extension: string; text: string } {
  const { front, body: text } = kind.starter;
  const body = text.replace(/^## (.+)$/gm, (_, name: string) => `## ${sectionHeading(config, kind, name)}`);
  const fields = `title: ${yamlText(title)}\n${draft ? 'draft: true\n' : ''}${commonStarter}\n${front}\n`;
  // Where a kind has no text, front matter is all there is.
  if (body === '' && !kind.sections) return { extension: '.yaml', text: fields };
  return { extension: '.mdx', text: `---\n${fields}---\n${body === '' ? '' : `\n${body}\n`}` };
}

/** Files in the folder of a kind, as paths below it; none when there is no such folder yet. */
function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => textFile.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * What stands in the way of a new entry: a file of its name, or the one entry of a kind of which there is one.
 * @param kind of the entry
 * @param id of it
 * @param folder of the kind
 */
export function inTheWay(kind: Kind, id: string, folder: string): { file: string; why: 'name' | 'kind' } | null {
  const files = filesOf(folder);
  const same = files.find((file) => folded(file.replace(textFile, '')) === id);
  if (same) return { file: join(folder, same), why: 'name' };
  const other = kind.single ? files.find((file) => !file.startsWith('_')) : undefined;
  return other ? { file: join(folder, other), why: 'kind' } : null;
}

/** @throws UsageError where a new entry would take somebody's place */
function refuseTaken(kind: Kind, id: string, folder: string): void {
  const there = inTheWay(kind, id, folder);
  if (there?.why === 'name') throw new UsageError(`${there.file} exists already; new overwrites nothing.`);
  if (there) throw new UsageError(`A hub has one ${kind.one}, and ${there.file} is it.`);
}

/** What the checks still want of one file, in the order of its lines. */
function leftOf({ result }: Loaded, file: string): string[] {
  return result.problems
    .filter((problem) => problem.file === file)
    .map(({ check, line, field, found, message }) => {
      const open = check === 'placeholder' || (check === 'shape' && found?.startsWith('«'));
      const what = open ? `${field ? `${field}: ` : ''}${found ?? ''}` : message;
      return `  line ${line ?? 1}  ${printable(what)}`;
    });
}

/**
 * `sextant new <kind> "<title>"`: writes a file to begin an entry with, and says what is left to write.
 * @returns exit code 0
 * @throws UsageError when the kind is not known, the title makes no file name, or the entry exists
 */
export async function newEntry(
  options: Options & { draft: boolean },
  output: Output,
  machine: Pick<Machine, 'now' | 'cache'>,
): Promise<number> {
  const [name = '', words = ''] = options.positionals;
  const kind = kindNamed(name);
  const title = words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const slug = slugOf(title);
  if (slug === '') throw new UsageError(`The title "${title}" has no letter or digit that could name a file.`);
  const { today, content } = await load(options, machine);
  // Kinds of dated entries are filed by day.
  const id = 'date' in kind.schema.shape ? `${today}-${slug}` : slug;
  const folder = join(options.content, kind.folder);
  refuseTaken(kind, id, folder);
  const { extension, text } = startingFile(kind, title, content.config, options.draft);
  const path = join(folder, id + extension);
  mkdirSync(folder, { recursive: true });
  // Fails when the file has come into being since we looked.
  writeNew(path, text);
  output.out(`${path}\n`);
  const left = leftOf(await load(options, machine), `${kind.folder}/${id}${extension}`);
  if (left.length > 0) output.out(`\nLeft to write:\n\n${left.join('\n')}\n`);
  return 0;
}
