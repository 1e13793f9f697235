import { Parser } from 'htmlparser2';
import { escapeText } from '../../format/html.ts';
import { markdownOf } from '../../markdown/convert.ts';
import { escaped, paragraph } from '../../markdown/escape.ts';
import { personalIn } from '../../source/words/personal-data.ts';
import { jiraHtml } from './jira-markup.ts';
import type { Markup } from './table-map.ts';

/** Elements that stay what they are. */
const kept = new Set('p br ul ol li strong b em i s del code pre blockquote table thead tbody tr th td'.split(' '));
/** Elements that stand for themselves, whatever is in them. */
const apart = new Set(
  'div section article header footer address dl dt dd figure figcaption h1 h2 h3 h4 h5 h6 hr'.split(' '),
);
/** Elements whose text nobody reads. */
const unseen = new Set('script style head title template noscript'.split(' '));

/** Elements that end without being closed, or hold nothing: however many there are, they are not in each other. */
const loose = new Set(
  'p br hr img input link meta col wbr area base source li dt dd td th tr tbody thead tfoot option'.split(' '),
);
/** Elements in each other; nobody writes more, and each costs whoever reads them as much as there are around it. */
const deepest = 200;

/** HTML without the tags of elements that are deeper than anybody nests them; what is in them stays. */
function shallow(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][a-z\d-]{0,30})(?=[\s/>])[^<>]*>/gi, (tag, end: string, name: string) => {
    if (loose.has(name.toLowerCase())) return tag;
    if (end === '') depth += 1;
    const isKept = depth <= deepest;
    if (end !== '') depth = Math.max(0, depth - 1);
    return isKept ? tag : '';
  });
}

/** What is said once, however often it is said of the same words. */
const marks = new Set('strong b em i s del code'.split(' '));

/** HTML of another tool as elements that are closed and few: what is in others stays, without them. */
function tidied(html: string): string {
  let out = '';
  let hidden = 0;
  const stack: string[] = [];
  const open = new Set<string>();
  const parser = new Parser({
    onopentag: (name, { href = '' }) => {
      if (unseen.has(name)) hidden += 1;
      if (hidden > 0) return;
      const heading = /^h[1-6]$/.test(name);
      const known = kept.has(name)
        ? name
        : name === 'a' && /^https?:\/\//i.test(href)
          ? 'a'
          : apart.has(name)
            ? 'p'
            : '';
      const as = open.has(known) ? '' : known;
      if (marks.has(as)) open.add(as);
      stack.push(heading ? 'p strong' : as);
      if (as === 'br') out += '<br>';
      else if (as === 'a') out += `<a href="${escapeText(href)}">`;
      else if (as !== '') out += heading ? '<p><strong>' : `<${as}>`;
    },
    ontext: (text) => {
      if (hidden === 0) out += escapeText(text);
    },
    onclosetag: (name) => {
      if (unseen.has(name)) {
        hidden = Math.max(0, hidden - 1);
        return;
      }
      if (hidden > 0) return;
      const as = stack.pop() ?? '';
      open.delete(as);
      if (as !== '' && as !== 'br') out += as === 'p strong' ? '</strong></p>' : `</${as}>`;
    },
  });
  parser.end(shallow(html));
  return out;
}

/** Whether a text is HTML rather than words with a sign in them. */
const isHtml = (text: string): boolean =>
  /<(?:p|br|div|ul|ol|li|a|b|i|strong|em|span|h[1-6]|table|blockquote|pre|code)(?:\s[^<>]*)?\/?>/i.test(text);

const fromHtml = (html: string): string => markdownOf(tidied(html), (address) => address).trim();

/** Lines of a text that means nothing but its words. */
const fromPlain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => paragraph(escaped(part)))
    .filter((part) => part !== '')
    .join('\n\n');

/**
 * A cell as Markdown.
 * @param text of the cell
 * @param markup that it is written in
 */
export function markdownFrom(text: string, markup: Markup): string {
  if (markup === 'jira') return fromHtml(jiraHtml(text));
  if (markup === 'html' || (markup === 'auto' && isHtml(text))) return fromHtml(text);
  return markup === 'markdown' && !isHtml(text)
    ? text.replace(/\r\n?/g, '\n').trim()
    : isHtml(text)
      ? fromHtml(text)
      : fromPlain(text);
}

/**
 * A cell as words alone, for a field.
 * @param text of the cell
 * @param markup that it is written in
 */
export function wordsFrom(text: string, markup: Markup): string {
  const html = markup === 'jira' ? jiraHtml(text) : isHtml(text) && markup !== 'plain' ? text : null;
  if (html === null) return text.replace(/\s+/gu, ' ').trim();
  let words = '';
  const parser = new Parser({
    onopentag: (name) => {
      if (apart.has(name) || ['p', 'br', 'li', 'tr', 'td', 'th', 'pre', 'blockquote'].includes(name)) words += ' ';
    },
    ontext: (piece) => {
      words += piece;
    },
  });
  parser.end(tidied(html));
  return words.replace(/\s+/gu, ' ').trim();
}

const mailEnd = /^[\w.+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*/u;
const numberEnd = /^[\p{L}.: ]*[+(]?\d[\d ()./-]*\d/u;

/** A person whom a text in the markup of Jira mentions, by name or by account. */
const mention = /\[~[^\]|\n]{1,200}\]/gu;

/**
 * A text without addresses of people, their telephone numbers and, in the markup of Jira, mentions of them.
 * @returns the text with `…` in their places, and what was taken out
 */
export function withoutPeople(text: string, markup?: Markup): { text: string; taken: string[] } {
  const mentions = markup === 'jira' ? [...text.matchAll(mention)] : [];
  const places = [
    ...mentions.map(({ index, 0: found }) => ({ offset: index, found })),
    ...personalIn(text).map(({ offset, what }) => ({
      offset,
      found: (what === 'an e-mail address' ? mailEnd : numberEnd).exec(text.slice(offset, offset + 400))?.[0] ?? '',
    })),
  ].sort((one, other) => one.offset - other.offset);
  const taken: string[] = [];
  let kept = '';
  let at = 0;
  for (const { offset, found } of places) {
    if (offset < at || found === '') continue;
    taken.push(found);
    kept += `${text.slice(at, offset)}…`;
    at = offset + found.length;
  }
  return { text: kept + text.slice(at), taken };
}
