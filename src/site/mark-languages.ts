import { escapeText } from '../format/html.ts';
import type { AuthorWords, TextSpan } from './author-words.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const plainText = (html: string) =>
  html.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, number, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? number, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Where a tag or a comment ends, from its `<`; quotes may hold a `>`. */
function endOfTag(html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at);
    return end === -1 ? html.length : end + 3;
  }
  let quote = '';
  for (let place = at + 1; place < html.length; place += 1) {
    const sign = html[place] as string;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return place + 1;
  }
  return html.length;
}

const holdsNothing = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** No element may stand in these; their whole text has one language. */
const textOnly = /^(?:option|title|desc|textarea)$/;
const noText = /^(?:script|style|template)$/;

const interfaceLanguage = 'en';

/** The heading of notes stands in the text of an author, and is none of its words. */
const notes = 'footnote-label';

/** A tag that names a language. */
const spoken = (tag: string, language: string) =>
  tag.replace(/ lang="[^"]*"/, '').replace(/^<[^\s/>]+/, (begin) => `${begin} lang="${escapeText(language)}"`);

interface Open {
  name: string;
  /** Language of what stands in it; undefined for that of the interface. */
  language: string | undefined;
  /** Its tag among what is written. */
  tag: number;
  drawn: boolean;
}

/** Whether nothing but signs and blanks is left of a text without its parts. */
function isWhole(text: string, parts: readonly TextSpan[]): boolean {
  let at = 0;
  let rest = '';
  for (const { from, to } of parts) {
    rest += text.slice(at, from);
    at = to;
  }
  return !/\p{L}/u.test(rest + text.slice(at));
}

function marked(text: string, parts: readonly TextSpan[], tag: 'bdi' | 'tspan', language: string): string {
  let at = 0;
  let html = '';
  for (const { from, to } of parts) {
    html += `${escapeText(text.slice(at, from))}<${tag} lang="${escapeText(language)}">${escapeText(text.slice(from, to))}</${tag}>`;
    at = to;
  }
  return html + escapeText(text.slice(at));
}

/**
 * Says of the words of a page which are the authors': in a page whose interface speaks another language, each gets its
 * own. What stands in an element that names a language already is left alone.
 * @param html a page of ours, well formed
 * @param words knows them
 */
export function markLanguages(html: string, words: AuthorWords): string {
  const out: string[] = [];
  const open: Open[] = [];
  const body = html.indexOf('<body');
  if (body === -1) return html;
  out.push(html.slice(0, body));
  let at = body;
  while (at < html.length) {
    const around = open.at(-1);
    if (html[at] === '<' && /[a-z/!]/i.test(html[at + 1] ?? '')) {
      const end = endOfTag(html, at);
      const tag = html.slice(at, end);
      const [, slash, written = ''] = /^<(\/?)([a-z][^\s/>]*)/i.exec(tag) ?? [];
      const name = written.toLowerCase();
      at = end;
      out.push(tag);
      if (name === '') continue;
      if (slash) {
        const mine = open.findLastIndex((one) => one.name === name);
        if (mine !== -1) open.length = mine;
        continue;
      }
      if (noText.test(name)) {
        const close = html.toLowerCase().indexOf(`</${name}`, at);
        out.push(html.slice(at, close === -1 ? html.length : close));
        at = close === -1 ? html.length : close;
      }
      if (holdsNothing.test(name) || tag.endsWith('/>')) continue;
      const own = / lang="([^"]*)"/.exec(tag)?.[1] ?? (tag.includes(` id="${notes}"`) ? interfaceLanguage : undefined);
      if (own === interfaceLanguage && around?.language !== undefined) out[out.length - 1] = spoken(tag, own);
      const language = own === undefined ? around?.language : own === interfaceLanguage ? undefined : own;
      open.push({ name, language, tag: out.length - 1, drawn: name === 'svg' || (around?.drawn ?? false) });
      continue;
    }
    const next = html.indexOf('<', at + 1);
    const end = next === -1 ? html.length : next;
    const raw = html.slice(at, end);
    at = end;
    if (!around || around.language !== undefined || !/[\p{L}&]/u.test(raw)) {
      out.push(raw);
      continue;
    }
    const text = plainText(raw);
    const alone = around.tag === out.length - 1 && html.startsWith(`</${around.name}`, at);
    const parts = words.partsOf(text, alone && around.drawn);
    if (parts.length === 0) out.push(raw);
    else if (alone && isWhole(text, parts)) {
      out[around.tag] = spoken(out[around.tag] as string, words.language);
      out.push(raw);
    } else
      out.push(textOnly.test(around.name) ? raw : marked(text, parts, around.drawn ? 'tspan' : 'bdi', words.language));
  }
  return out.join('');
}
