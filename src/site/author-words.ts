import { hubSchema } from '../kinds/hub.ts';
import { kindOf, kinds } from '../kinds/index.ts';
import { wordsWritten } from '../source/fields/shape-words.ts';
import type { Site } from './site.ts';

/** A part of a text. */
export interface TextSpan {
  from: number;
  to: number;
}

/** Knows what authors wrote from what the interface says. */
export interface AuthorWords {
  /** Language that authors write in. */
  language: string;
  /**
   * Parts of a text that authors wrote, in their order.
   * @param text as readers get it
   * @param alone whether the text stands alone, so that it may be cut out of a longer one
   */
  partsOf(text: string, alone: boolean): TextSpan[];
}

/** The interface speaks English; so does a hub that is written in it. */
export const isEnglish = (language: string): boolean => /^en\b/i.test(language);

/** Language of the interface, where the hub has another. */
export const interfaceOf = (language: string): 'en' | undefined => (isEnglish(language) ? undefined : 'en');

/** Language of the hub, where the interface has another. */
export const authorsOf = (language: string): string | undefined => (isEnglish(language) ? undefined : language);

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const isWordly = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);

/** Everything that comparisons hold is small: of it, what must be words. */
function wordsIn(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    if (/\s|[^\0-\x7f]/.test(value)) found.push(value);
  } else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) wordsIn(one, found);
}

/** Required headings that keep their English names are ours. */
const ours = new Set(kinds.flatMap(({ sections = [] }) => sections.map((name) => name.toLowerCase())));

/** All that authors wrote of what a site shows outside of their texts. */
function textsOf({ hub, editions, comparisons, waived }: Site): string[] {
  const texts = wordsWritten(hubSchema, hub.config);
  for (const { kind, data, body } of hub.written) {
    const schema = kindOf(kind)?.schema;
    if (schema) texts.push(...wordsWritten(schema, data));
    texts.push(
      ...body.headings.map(({ text }) => text).filter((text) => !ours.has(text.toLowerCase())),
      ...body.images.map(({ alt }) => alt),
    );
    for (const { text, sentence } of body.links) texts.push(text, sentence);
    for (const { sentence } of body.references) texts.push(sentence);
  }
  for (const { title, note, amended } of editions)
    texts.push(title, note ?? '', ...amended.map(({ reason }) => reason));
  for (const { reason } of waived) texts.push(reason);
  const compared: string[] = [];
  for (const { before, after, entries, moved, measures, settings } of comparisons) {
    // Today has no title of an author's.
    for (const side of [before, after]) if (side.edition !== null) texts.push(side.title);
    for (const one of [...entries, ...moved]) texts.push(one.before?.title ?? '', one.after?.title ?? '');
    for (const { name, unit } of measures) texts.push(name, unit);
    wordsIn([entries.map(({ facts, through }) => [facts, through]), settings], compared);
  }
  return [...texts, ...compared];
}

interface Known {
  /** As it is looked for: in small letters, blanks as one. */
  text: string;
  /** Where its first word begins. */
  lead: number;
}

/** In small letters; a letter that would become two keeps the text as it is, since places count. */
const folded = (text: string) => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
};

/** Texts by their first two words, the longest first. */
function indexOf(texts: readonly string[]): Map<string, Known[]> {
  const index = new Map<string, Known[]>();
  const lines = new Set(
    texts.flatMap((text) => text.split(/[\r\n]+/)).map((line) => folded(line.replace(/\s+/gu, ' ').trim())),
  );
  for (const text of lines) {
    const words = [...text.matchAll(wordPattern)].slice(0, 2);
    const [first, second] = words;
    // A number alone may be anybody's.
    if (!first || !/\p{L}/u.test(text)) continue;
    const key = second ? `${first[0]} ${second[0]}` : first[0];
    const same = index.get(key);
    if (same) same.push({ text, lead: first.index });
    else index.set(key, [{ text, lead: first.index }]);
  }
  for (const known of index.values()) known.sort((one, other) => other.text.length - one.text.length);
  return index;
}

/** A text that was cut to fit is known by so many characters. */
const least = 8;

/** Where a known text ends in another one, whole or cut short; -1 where it does not stand there. */
function endOf({ text, lead }: Known, within: string, at: number): number {
  const from = at - lead;
  if (from < 0) return -1;
  const end = from + text.length;
  if (within.startsWith(text, from)) return isWordly(text.at(-1)) && isWordly(within[end]) ? -1 : end;
  let same = 0;
  while (same < text.length && within[from + same] === text[same]) same += 1;
  return same >= least && within[from + same] === '…' ? from + same + 1 : -1;
}

/** Letters that may stand in the interface: µ is nobody's. */
const latin = /[\p{Script=Latin}\p{Script=Common}]/u;
const letter = /\p{L}/u;

/** Runs of letters of other scripts than Latin, with what stands between them. */
function foreignRuns(text: string): TextSpan[] {
  if (!/[^\0-\u024f]/.test(text)) return [];
  const runs: TextSpan[] = [];
  let open: TextSpan | null = null;
  let at = 0;
  for (const sign of text) {
    const to = at + sign.length;
    if (letter.test(sign)) {
      if (latin.test(sign)) open = null;
      else if (open) open.to = to;
      else {
        open = { from: at, to };
        runs.push(open);
      }
    } else if (open?.to === at && /\p{M}/u.test(sign)) open.to = to;
    at = to;
  }
  return runs;
}

/** Parts in their order, with those joined that touch or have nothing but signs between them. */
function joined(parts: TextSpan[], text: string): TextSpan[] {
  const all: TextSpan[] = [];
  for (const part of parts.sort((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && (part.from <= last.to || !/[\p{L}\p{N}]/u.test(text.slice(last.to, part.from))))
      last.to = Math.max(last.to, part.to);
    else all.push({ ...part });
  }
  return all;
}

/**
 * What authors wrote on the pages of a site, outside of their texts: titles, names, words of fields. The interface is
 * written in Latin letters, so letters of another script are theirs in any case.
 * @param site whose language is another than that of the interface
 */
export function authorWords(site: Site): AuthorWords {
  const { language } = site.hub.config;
  const texts = textsOf(site);
  const index = indexOf(texts);
  const scripts = new Intl.Locale(language).maximize().script !== 'Latn';
  let whole: string | undefined;
  return {
    language,
    partsOf(text, alone) {
      const within = folded(text.replace(/\s/gu, ' '));
      const words = [...within.matchAll(wordPattern)];
      const parts = scripts ? foreignRuns(text) : [];
      let until = 0;
      for (const [place, { 0: word, index: at }] of words.entries()) {
        if (at < until) continue;
        const next = words[place + 1]?.[0];
        const known = [...((next !== undefined && index.get(`${word} ${next}`)) || []), ...(index.get(word) ?? [])];
        for (const one of known) {
          const end = endOf(one, within, at);
          if (end === -1) continue;
          parts.push({ from: at - one.lead, to: end });
          until = end;
          break;
        }
      }
      if (alone && parts.length === 0 && words.length > 0) {
        whole ??= `\n${texts.map((one) => folded(one.replace(/\s+/gu, ' '))).join('\n')}\n`;
        const line = within.trim();
        if (letter.test(line) && whole.includes(line)) parts.push({ from: 0, to: text.length });
      }
      return joined(parts, text);
    },
  };
}
