import { runChecks } from '../../checks/run.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Site } from '../../site/site.ts';
import { type Content, readContent } from '../../source/content.ts';
import { split } from '../../source/fields/front-matter.ts';
import { parseYaml } from '../../source/fields/yaml.ts';
import type { Problem } from '../../source/problem.ts';
import { slugOf } from '../../source/slug.ts';
import { drawDiagrams } from '../diagram-store.ts';
import type { Loaded } from '../load.ts';
import { kindNamed } from '../new.ts';

/** A text that may become a file of the hub. */
export interface DraftText {
  /** Folder of its kind, or what one entry is called. */
  kind: string;
  text: string;
  /** Name of its file; made of the title without it. */
  id: string | undefined;
}

/** What a draft is made into. */
export interface DraftFile {
  kind: Kind;
  /** Below the content folder. */
  file: string;
  extension: '.mdx' | '.yaml';
  data: Record<string, unknown>;
}

/**
 * The file that a text would be: of a text without front matter fields alone, as a team is written.
 * @param draft the text
 * @param today `YYYY-MM-DD`: kinds of dated entries are filed by day
 * @throws UsageError when there is no such kind
 */
export function draftFile({ kind: name, text, id }: DraftText, today: string): DraftFile {
  const kind = kindNamed(name);
  const extension = kind.starter.body === '' && !kind.sections && !text.startsWith('---') ? '.yaml' : '.mdx';
  const { yaml } = split(text, extension);
  const parsed = parseYaml(yaml, text);
  const data = 'data' in parsed ? parsed.data : {};
  const slug = slugOf(typeof data.title === 'string' ? data.title : '') || 'draft';
  const made = 'date' in kind.schema.shape ? `${typeof data.date === 'string' ? data.date : today}-${slug}` : slug;
  return { kind, file: `${kind.folder}/${id ?? made}${extension}`, extension, data };
}

/**
 * What the checks would say of a text if it were a file of the hub. They look at what the audience may see and at
 * nothing else, so that no word of theirs knows more.
 * @param draft the text
 * @param site as the audience sees the hub
 * @param loaded the whole hub, for the text of `hub.yaml`
 * @param folder the content folder
 * @param cache where drawings are kept
 */
export async function checkDraft(
  draft: DraftText,
  { hub }: Site,
  { content: whole }: Loaded,
  folder: string,
  cache: string,
): Promise<{ file: string; problems: Problem[] }> {
  const { file } = draftFile(draft, hub.today);
  const config = whole.texts.get('hub.yaml')?.text ?? '';
  const files = [
    { path: 'hub.yaml', bytes: Buffer.from(config) },
    { path: file, bytes: Buffer.from(draft.text) },
  ];
  const read = readContent({ files, links: [] });
  const own = read.entries.filter((entry) => entry.file === file);
  const others = hub.written.filter((entry) => own.every(({ key }) => key !== entry.key));
  const content: Content = {
    ...read,
    config: hub.config,
    entries: [...others.map((entry) => ({ ...entry, sound: true })), ...own],
    faults: read.faults.filter((fault) => fault.file === file),
    texts: new Map([...read.texts].filter(([path]) => path === file)),
    assets: new Map(hub.assets),
  };
  const sources = own.flatMap(({ body }) => body.diagrams.map(({ source }) => source));
  const drawings = await drawDiagrams(folder, sources, hub.today, cache);
  return { file, problems: runChecks(content, hub.today, drawings).problems.filter((one) => one.file === file) };
}
