import { vocabulary } from '../../vocabulary/index.ts';
import { type Fault, pointAt, shown } from '../problem.ts';
import { meansToHide } from './guard.ts';
import type { Declaration, RawParts, Tag } from './raw-tags.ts';

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

/** What is expected where HTML is shown as text. */
export const asText = 'HTML that is written to its end, or text';

/** What is expected of HTML that is taken out. */
const expected = 'Markdown, or HTML that only marks up text';

/** What raw HTML comes to. */
export interface Judged {
  faults: Fault[];
  /** Places of `<` that open nothing: they are shown as text. */
  asText: number[];
  /** Places of `>` that must not end what they stand in. */
  blank: number[];
  /** Whether it was meant to hide something. Then nobody can say what, so nothing is shown. */
  hides: boolean;
}

type Say = (check: string, at: number, found: string, expected: string, message: string, fix: string) => void;

/** Shows what opens nothing as text, and tells so. */
function showAsText(judged: Judged, say: Say, at: number, found: string, why: string, otherwise: string): void {
  judged.asText.push(at);
  const fix = `Put it in \`code\`, write it as \`\\<\`, or ${otherwise}.`;
  say('raw-html', at, found, asText, `\`${found}\` ${why}, so it is shown as text.`, fix);
}

/** What machines read, and no reader misses. */
const forMachines = /^<(?:!(?:doctype|element|attlist|entity|notation)|\?(?:php|xml[\w-]*))$/i;

function judgeDeclaration({ written, ended, start, within }: Declaration, judged: Judged, say: Say): void {
  const found = shown(written);
  if (!ended) showAsText(judged, say, start, found, 'never comes to its end', 'end it');
  else if (!forMachines.test(written)) showAsText(judged, say, start, found, 'is no HTML', 'remove it');
  else {
    // Browsers end it at its first `>`, and show the rest.
    for (const at of within) judged.blank.push(at);
    const fix = 'Remove it; to show it, put it in `code`.';
    say('raw-html', start, found, expected, `What begins with \`${found}\` is taken out of the text.`, fix);
  }
}

/**
 * Judges the raw HTML of a `.md` text: what is taken out of it is told, what would be lost or published by that is an
 * error.
 * @param parts what it holds
 * @param text it stands in
 * @param allowed names of tags that stay
 */
export function judgeHtml({ tags, declarations }: RawParts, text: string, allowed: ReadonlySet<string>): Judged {
  const judged: Judged = { faults: [], asText: [], blank: [], hides: false };
  const say: Say = (check, at, found, expected, message, fix) =>
    judged.faults.push({ check, at: pointAt(text, at), found, expected, message, fix });
  const pairs = closers(tags);
  const dropped: { start: number; end: number }[] = [];
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
      showAsText(judged, say, start, found, 'never comes to its >', 'end it with >');
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
      showAsText(judged, say, start, found, 'is never closed', 'close it');
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
    dropped.push({ start, end: until });
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
  let next = 0;
  for (const one of [...declarations].sort((a, b) => a.start - b.start)) {
    // What is taken out follows each other in the text, as the declarations do now.
    while (next < dropped.length && (dropped[next]?.end ?? 0) <= one.start) next += 1;
    if (one.start <= (dropped[next]?.start ?? text.length)) judgeDeclaration(one, judged, say);
  }
  return judged;
}
