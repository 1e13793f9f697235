import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { type Fault, type FieldPath, pointAt, shown } from '../problem.ts';
import { fieldsByOffset, type YamlBlock } from './yaml.ts';

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/** What can take words out of a text: looked for first, since hardly a file holds any of it. */
const suspect = /\s#[^\s#]|(?:^|[\s[{,])[!&]|[[{,:]\s*[“„«]/u;

/** A text that a curly quote opens and none closes. */
const openQuote = /^[“„«](?!.*[”“»])/u;

/** A number, a date, a truth value: what stands behind these is a remark, never the rest of a sentence. */
const noProse = /^(?:[-+]?\.?\d[\d.:eExob+-]*|true|false|null|~)$/iu;

const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** The line of an offset, from it to the end. */
const lineFrom = (text: string, offset: number) => (/^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '').trimEnd();

/**
 * Where a `#` that was meant as text begins, behind a text without quotes. A remark stands two spaces behind the
 * value, or has a space behind its `#`; on a line of its own it is not indented deeper than the field.
 */
function hashBehind(text: string, { valueEnd }: Scalar, field: number): number | null {
  const [gap = ''] = /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?/.exec(text.slice(valueEnd)) ?? [];
  const hash = valueEnd + gap.length;
  if (!/^#[^\s#]/u.test(text.slice(hash, hash + 2))) return null;
  const below = /[\r\n]/.test(gap);
  return below ? (columnOf(text, hash) > columnOf(text, field) ? hash : null) : gap.length === 1 ? hash : null;
}

/**
 * Words that YAML takes out of a text without quotes: what follows ` #` is a comment, `!` before it a tag, `&name`
 * an anchor. Whoever wrote a sentence meant none of these.
 * @param yaml of a file, that can be read
 * @param file the whole file, for places
 * @returns a fault for each text that lost something
 */
export function lostTexts(yaml: YamlBlock, file: string): Fault[] {
  const { text } = yaml;
  if (!suspect.test(text)) return [];
  const events = parseEvents(text, {});
  const named = new Set(
    events.flatMap((event) => (event.type === EVENT_ID.ALIAS ? [text.slice(event.anchorStart, event.anchorEnd)] : [])),
  );
  const faults: Fault[] = [];
  let fields: Map<number, FieldPath> | undefined;
  let before = 0;
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) continue;
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const value = getScalarValue(text, event);
    const say = (from: number, lost: string, whole: string, why: string, otherwise: string) => {
      fields ??= fieldsByOffset(yaml);
      const field = fields.get(event.valueStart) ?? [];
      const name = String(field.findLast((step) => typeof step === 'string') ?? 'field');
      faults.push({
        check: 'yaml-text',
        field,
        at: pointAt(file, yaml.start + from),
        found: shown(lost),
        expected: 'the whole text in quotes',
        message: `\`${shown(lost)}\` is lost from \`${field.join('.')}\`: ${why}.`,
        fix: `Put the whole text in quotes: ${name}: ${JSON.stringify(whole)}. ${otherwise}`,
      });
    };
    const hash = plain && !noProse.test(value) ? hashBehind(text, event, before) : null;
    if (hash !== null) {
      const lost = lineFrom(text, hash);
      const remark = 'If it is a remark, put a space behind the `#`.';
      say(hash, lost, `${value} ${lost}`, 'a `#` behind a space begins a comment', remark);
    }
    const tag = plain && event.tagStart >= 0 ? text.slice(event.tagStart, event.tagEnd) : '';
    if (tag === '!')
      say(event.tagStart, tag, `! ${value}`, 'a `!` before a value is a tag of YAML', 'Or leave the `!` away.');
    const anchor = event.anchorStart >= 0 ? text.slice(event.anchorStart, event.anchorEnd) : null;
    if (plain && anchor !== null && !named.has(anchor)) {
      const why = 'an `&` before a value names an anchor, and no `*` leads to it';
      say(event.anchorStart - 1, `&${anchor}`, `&${anchor} ${value}`, why, 'Or leave it away.');
    }
    // Between brackets a comma ends the text, whatever the quotes look like.
    if (plain && openQuote.test(value) && text[event.valueEnd] === ',') {
      fields ??= fieldsByOffset(yaml);
      const field = fields.get(event.valueStart) ?? [];
      faults.push({
        check: 'cut-text',
        field,
        at: pointAt(file, yaml.start + event.valueEnd),
        found: shown(`${value},`),
        expected: 'straight quotes around the text',
        message: `The comma ends the text of \`${field.join('.')}\`: curly quotes are text in YAML, and hold nothing together.`,
        fix: 'Write straight quotes: "…".',
      });
    }
    before = event.valueStart;
  }
  return faults;
}
