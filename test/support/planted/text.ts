import { posix } from 'node:path';
import type { z } from 'zod';
import { type Component, vocabulary } from '../../../src/vocabulary/index.ts';
import type { Target } from './fields.ts';
import { jpeg, png, svg } from './images.ts';
import { type Ledger, nobody } from './ledger.ts';

/** An entry that a text can name. */
export interface Named extends Target {
  /** Folder of its kind. */
  kind: string;
  file: string;
}

/** Where a text is written. */
export interface Writing {
  ledger: Ledger;
  /** Names of the audiences, narrow to wide. */
  audiences: readonly string[];
  /** The file it stands in. */
  file: string;
  /** Who may read the text. */
  audience: number;
  /** Whether it stands in an `Audience` block. */
  inside: boolean;
  /** What it may name, by folder of the kind; each list holds entries of every audience. */
  named(to: string): readonly Target[];
  /** Entries that it links to. */
  links: readonly Named[];
  /** Files that it brings along, by path. */
  files: Record<string, string | Uint8Array>;
  /** Lines for the end of the file: notes and addresses that are named in the text. */
  tail: string[];
  /** Turns of what cannot all be shown at once. */
  variant: number;
}

const isMdx = ({ file }: Writing) => file.endsWith('.mdx');
const plant = ({ ledger, audience, inside }: Writing, place: string, least = audience) =>
  ledger.word(`${inside ? 'Audience' : 'text'}: ${place}`, Math.min(audience, least));

/** The address of a file, from the text. */
const address = ({ file }: Writing, to: string) => posix.relative(posix.dirname(file), to);

/** Bytes of a file that may lie beside a text, by its type; what images say besides the picture is published to nobody. */
const bytesOf: Record<string, (writing: Writing) => string | Uint8Array> = {
  png: ({ ledger }) =>
    png(ledger.word('remark in a png file', nobody), ledger.word('packed remark in a png file', nobody)),
  jpg: ({ ledger }) => jpeg(ledger.word('remark in a jpg file', nobody), ledger.word('XMP of a jpg file', nobody)),
  svg: (writing) => {
    const [title, desc, text, id] = ['title', 'desc', 'text', 'id'].map((place) =>
      plant(writing, `${place} in an svg file`),
    );
    return svg(title as string, desc as string, text as string, id as string);
  },
  pdf: (writing) =>
    `%PDF-1.7\n% ${plant(writing, 'text in a pdf file')}\n1 0 obj\n<< /Author (${plant(writing, 'author of a pdf file')}) >>\nendobj\n%%EOF\n`,
  csv: (writing) => `${plant(writing, 'text in a csv file')}\n`,
};

/** A file beside the text that nothing else shows; gives its address. */
function file(writing: Writing, type: string): string {
  const folder = posix.join(posix.dirname(writing.file), 'files', plant(writing, 'folder of a file'));
  const path = `${folder}/${plant(writing, `name of a ${type} file`)}.${type}`;
  writing.files[path] = bytesOf[type]?.(writing) ?? '';
  return address(writing, path);
}

/** What Markdown can say. */
function markdown(writing: Writing): string[] {
  const word = (place: string, least?: number) => plant(writing, place, least);
  const note = word('label of a note');
  const reference = word('label of an address');
  // The problem of such a note names its label, for those who may mend it.
  const unused = writing.ledger.word('text: label of a note that nothing cites', 0);
  writing.tail.push(
    `[^${note}]: ${word('note')} with [${word('link in a note')}](https://${word('address in a note')}.example.com)`,
    `[^${unused}]: ${writing.ledger.word('text: note that nothing cites', nobody)}`,
    `[${reference}]: https://example.com/${word('address below')} "${word('title of an address below')}"`,
  );
  return [
    `## ${word('heading')}`,
    `${word('paragraph')} **${word('strong')}** *${word('emphasis')}* ~~${word('deleted')}~~ \`${word('code')}\`.`,
    ...writing.links.flatMap((target) => [
      `See [${word('words of a link')}](${address(writing, target.file)} "${word('title of a link', target.audience)}") in time.`,
      `See [${word('words of a link')}](${address(writing, target.file)}#${word('anchor of a link', target.audience)}) as well.`,
    ]),
    `Out: [${word('words of a link')}](https://${word('host of a link')}.example.com/${word('path of a link')}?q=${word('query of a link')}#${word('anchor of a link')} "${word('title of a link')}").`,
    `Below: [${word('words of a link')}][${reference}], noted[^${note}].`,
    `![${word('alt text')}](${file(writing, 'png')} "${word('title of an image')}")`,
    `![${word('alt text')}](${file(writing, 'svg')}) ![${word('alt text')}](${file(writing, 'jpg')})`,
    `[${word('words of a link')}](${file(writing, 'pdf')}) and [${word('words of a link')}](${file(writing, 'csv')})`,
    `| ${word('head of a column')} | ${word('head of a column')} |\n| --- | ---: |\n| ${word('cell of a table')} | ${word('cell of a table')} |`,
    `> ${word('quotation')}`,
    `- ${word('entry of a list')}\n  1. ${word('entry in an entry')}\n- [ ] ${word('entry to tick')}`,
    `\`\`\`js\nconst ${word('code block')} = '${word('code block')}'; // ${word('code block')}\n\`\`\``,
    `### ${word('heading below')}\n\n${word('paragraph')}`,
    isMdx(writing)
      ? `{/* ${writing.ledger.word('text: comment', nobody)} */}`
      : `<!-- ${writing.ledger.word('text: comment', nobody)} -->\n\n<details><summary>${word('raw summary')}</summary>${word('raw text')}</details>`,
  ];
}

interface Shape {
  shape: Record<string, z.ZodType>;
}

const within = (name: string) => vocabulary.find((component) => component.within === name);

/** One use of a component for each audience of what it names, with a word in every attribute that takes one. */
function component(writing: Writing, one: Component): string[] {
  const reference = one.references?.[0];
  const targets: readonly (Target | null)[] = reference ? writing.named(reference.to) : [null];
  return targets.map((target) => {
    const least = target?.audience ?? writing.audience;
    const attributes = Object.entries((one.attributes as unknown as Shape).shape).map(([name, schema]) => {
      if (name === reference?.attribute) return `${name}="${target?.id}"`;
      const options = schema.safeParse('zq').success ? undefined : (schema as z.ZodEnum).options;
      if (options) return `${name}="${options[writing.variant % options.length]}"`;
      return `${name}="${plant(writing, `${one.name} ${name}`, least)}"`;
    });
    const open = [one.name, ...attributes].join(' ');
    if (one.children === 'none') return `<${open} />`;
    const inner = within(one.name);
    const said = inner
      ? component(writing, inner).join('\n\n')
      : one.children === 'text'
        ? plant(writing, `words of ${one.name}`)
        : `1. ${plant(writing, `words of ${one.name}`)}`;
    return one.children === 'text' ? `Here <${open}>${said}</${one.name}>.` : `<${open}>\n\n${said}\n\n</${one.name}>`;
  });
}

const components = (writing: Writing): string[] =>
  vocabulary
    .filter(({ name, within }) => name !== 'Audience' && within === undefined)
    .flatMap((one) => component(writing, one));

/** For each narrower audience what only it may read, alone and inside of lists, quotations and other blocks. */
function hidden(writing: Writing, write: (inner: Writing) => string[]): string[] {
  const { audiences, audience } = writing;
  return audiences.slice(0, audience).flatMap((name, index) => {
    const inner: Writing = { ...writing, audience: index, inside: true };
    const open = `<Audience only="${name}">`;
    const block = (text: string) => `${open}\n\n${text}\n\n</Audience>`;
    const short = (place: string) => block(plant(inner, place));
    const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');
    const wider = `<Audience only="${audiences.at(-1)}">\n\n${plant(inner, 'wider block inside')}\n\n</Audience>`;
    return [
      block(write(inner).join('\n\n')),
      `- ${plant(writing, 'entry of a list')}\n\n${indented(short('block in a list'))}`,
      short('block in a quotation').replace(/^/gm, '> '),
      `<Details summary="${plant(writing, 'Details summary')}">\n\n${plant(writing, 'words of Details')}\n\n${short('block in Details')}\n\n</Details>`,
      `<Tabs>\n<Tab title="${plant(writing, 'Tab title')}">\n\n${short('block in Tab')}\n\n</Tab>\n</Tabs>`,
      block(wider),
      `<Audience only="${audiences.at(-1)}">\n\n${short('block in a wider one')}\n\n</Audience>`,
    ];
  });
}

/**
 * A text with a planted word in every place that Markdown and the vocabulary have, in the open and in `Audience` blocks.
 * @param writing where it is written; files and lines for the end are added to it
 * @param more what the text says besides, in the open and in each block
 */
export function plantText(writing: Writing, more: (inner: Writing) => string[] = () => []): string {
  const write = (inner: Writing) => [...markdown(inner), ...(isMdx(inner) ? components(inner) : []), ...more(inner)];
  const text = [...write(writing), ...(isMdx(writing) ? hidden(writing, write) : [])];
  return [...text, ...writing.tail].join('\n\n');
}
