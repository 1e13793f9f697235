import { vocabulary } from '../vocabulary/index.ts';
import { meansToHide } from './guard.ts';
import { type Fault, pointAt, shown } from './problem.ts';
import type { Tag } from './raw-tags.ts';

/** What stands in these is no text for a reader, so it goes with them. */
export const strip = [
  'script',
  'style',
  'iframe',
  'noscript',
  'template',
  'title',
  'object',
  'textarea',
  'select',
  'svg',
  'math',
];

const alone = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const components = new Map(vocabulary.map(({ name }) => [name.toLowerCase(), name]));

/** Names of components that HTML has, too: only as the component is written they are meant for it. */
const both = /^(details|figure)$/;
const componentOfTag = ({ written, name }: Tag): string | undefined => {
  const component = components.get(name);
  return both.test(name) && written !== component ? undefined : component;
};

/** Attributes that hide what stands inside; cleaning takes them away, and would publish it. */
const hider = ({ attributes }: Tag) =>
  attributes.find(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(value)),
  );

/** For each tag, the tag that closes it. */
function closers(tags: readonly Tag[]): Map<Tag, Tag> {
  const pairs = new Map<Tag, Tag>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    const waiting = open.get(tag.name) ?? [];
    open.set(tag.name, waiting);
    if (!tag.closing) waiting.push(tag);
    else {
      const opener = waiting.pop();
      if (opener) pairs.set(opener, tag);
    }
  }
  return pairs;
}

/** What is expected where a tag is shown as text. */
export const asText = 'a tag that is closed, or text';

/** What raw HTML comes to. */
export interface Judged {
  faults: Fault[];
  /** Places of `<` that open nothing: they are shown as text. */
  asText: number[];
  /** Whether it was meant to hide something. Then nobody can say what, so nothing is shown. */
  hides: boolean;
}

/**
 * Judges the tags of a `.md` text: what is taken out of it is told, what would be lost or published by that is an error.
 * @param tags in their order
 * @param text they stand in
 * @param allowed names of tags that stay
 */
export function judgeTags(tags: readonly Tag[], text: string, allowed: ReadonlySet<string>): Judged {
  const judged: Judged = { faults: [], asText: [], hides: false };
  const pairs = closers(tags);
  const say = (check: string, at: number, found: string, expected: string, message: string, fix: string) =>
    judged.faults.push({ check, at: pointAt(text, at), found, expected, message, fix });
  const expected = 'Markdown, or HTML that only marks up text';
  let until = 0;
  for (const tag of tags) {
    if (tag.start < until) continue;
    const { written, name, closing, attributes, start, end } = tag;
    const found = `<${closing ? '/' : ''}${shown(written)}>`;
    const component = componentOfTag(tag);
    if (
      meansToHide(
        written,
        attributes.map((attribute) => attribute.name),
      )
    ) {
      judged.hides = true;
      say(
        'hidden-text',
        start,
        found,
        'an .mdx file, or the field `audience`',
        `\`${found}\` hides nothing in a .md file.`,
        'Give the file the extension .mdx, or move the part to an entry of its own with the field `audience`.',
      );
      continue;
    }
    if (component && !closing) {
      say(
        'vocabulary',
        start,
        found,
        expected,
        `\`<${component}>\` is a component, and a .md file has none.`,
        'Give the file the extension .mdx, or write it in Markdown.',
      );
      continue;
    }
    if (!tag.ended) {
      judged.asText.push(start);
      say(
        'raw-html',
        start,
        found,
        asText,
        `\`${found}\` never comes to its >, so it is shown as text.`,
        'Put it in `code`, write it as `\\<`, or end it with >.',
      );
      continue;
    }
    if (closing) continue;
    const hiding = alone.test(name) ? undefined : hider(tag);
    if (hiding) {
      judged.hides = true;
      say(
        'hidden-text',
        hiding.at,
        `${hiding.name}${hiding.value ? '="…"' : ''}`,
        'text that everybody may read',
        `\`${hiding.name}\` hides nothing: HTML is cleaned, and the text would be published.`,
        'Take the text out, use `<Audience>` in an .mdx file, or write a comment: <!-- … -->.',
      );
    }
    if (allowed.has(name)) {
      for (const attribute of attributes) {
        if (!/^(on[a-z]+|style)$/.test(attribute.name) || attribute === hiding) continue;
        const what = `${attribute.name}="…"`;
        say('raw-html', attribute.at, what, expected, `\`${what}\` is taken out of the text.`, 'Remove it.');
      }
      continue;
    }
    const close = pairs.get(tag);
    const isDrawn = /^(svg|math)$/.test(name);
    if (name === 'plaintext' || (!close && !alone.test(name) && !(tag.single && isDrawn))) {
      judged.asText.push(start);
      say(
        'raw-html',
        start,
        found,
        asText,
        `\`${found}\` is never closed, so it is shown as text.`,
        'Put it in `code`, write it as `\\<`, or close it.',
      );
      continue;
    }
    say(
      'raw-html',
      start,
      found,
      expected,
      `\`${found}\` is taken out of the text.`,
      'Write it in Markdown, or use a component in an .mdx file.',
    );
    if (!close || !strip.includes(name)) continue;
    until = close.end;
    const inside = text.slice(end, close.start).replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ' ');
    if (!/^(script|style)$/.test(name) && /[\p{L}\p{N}]/u.test(inside))
      say(
        'lost-text',
        start,
        shown(inside.trim()),
        'text that stays',
        `\`${found}\` is taken out, and "${shown(inside.trim())}" with it.`,
        'Write the text in Markdown; to show the tag itself, put it in `code` or write it as `\\<`.',
      );
  }
  return judged;
}
