import { privateRemarks } from '../../source/words/foreign-patterns.ts';
import type { Change } from './change.ts';
import { addressOf, imageText, inBrackets, type Places, type Target, targetOf, wikiTarget } from './links.ts';
import type { Read } from './tree.ts';

/** What other tools write in Markdown, as Markdown. */
export interface FromTools {
  changes: Change[];
  assets: Set<string>;
  tags: Set<string>;
}

/** Comments of other tools, from one mark to the other. */
const comments: readonly { open: string; close: string }[] = [
  { open: '%%', close: '%%' },
  { open: '{{/*', close: '*/}}' },
  { open: '{{!--', close: '--}}' },
  { open: '{% comment %}', close: '{% endcomment %}' },
];

/** A comment that is longer is none: somebody forgot its end. */
const longestComment = 20_000;

/** Where something stands between two marks, the marks included. */
function between(text: string, open: string, close: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(open); start !== -1; ) {
    const end = text.indexOf(close, start + open.length);
    if (end === -1) break;
    const isComment = end - start < longestComment && text[start - 1] !== '\\';
    if (isComment) found.push({ start, end: end + close.length });
    start = text.indexOf(open, isComment ? end + close.length : start + open.length);
  }
  return found;
}

/** Signs of other tools that say nothing by themselves, and why they are left out. */
const signs: readonly { pattern: RegExp; left: string }[] = [
  { pattern: /\{#[^{}\n]{1,300}#\}/g, left: 'a comment' },
  { pattern: /\{>>[^{}\n]{0,300}<<\}|\{--[^{}\n]{0,300}--\}/g, left: 'a remark or a deletion' },
  { pattern: /\{\{<[^{}\n]{0,500}>\}\}|\{\{%[^{}\n]{0,500}%\}\}/g, left: 'a shortcode of Hugo' },
  { pattern: /\{%-?[ \t]*[a-z][^{}\n]{0,500}%\}/g, left: 'a shortcode of GitBook or a template' },
  {
    pattern: /(?<=^|[ \t])\^(?=[\w-]*[A-Za-z0-9])[A-Za-z0-9-]{1,60}[ \t]*$/gm,
    left: 'the name of a block in Obsidian',
  },
  { pattern: /^(?:\[{1,2}_?toc_?\]{1,2}|\{:toc\})[ \t]*$/gim, left: 'a list of contents' },
  { pattern: /(?<!\\)\{:?[ \t]*[#.][A-Za-z][^{}\n]{0,100}\}/g, left: 'an attribute' },
];

/** Kinds of callouts, as a hub has them. */
const callouts: Readonly<Record<string, string>> = {
  tip: 'TIP',
  hint: 'TIP',
  success: 'TIP',
  check: 'TIP',
  done: 'TIP',
  important: 'IMPORTANT',
  warning: 'WARNING',
  question: 'WARNING',
  attention: 'WARNING',
  danger: 'CAUTION',
  error: 'CAUTION',
  bug: 'CAUTION',
  failure: 'CAUTION',
  fail: 'CAUTION',
  missing: 'CAUTION',
  caution: 'CAUTION',
};

/** A link in double brackets, or what one embeds. */
const wiki = /(!?)\[\[([^[\]\n|#\\]{0,200})(?:#([^[\]\n|]{0,200}?))?(?:\\?\|([^[\]\n]{0,300}))?\\?\]\]/dg;

function wikiLink(
  bang: string,
  name: string,
  anchor: string,
  alias: string,
  target: Target,
): { text: string; asset?: string } {
  const size = /^\d{1,5}(?:x\d{1,5})?$/.test(alias.trim());
  const heading =
    anchor
      .replace(/^\^.*$/, '')
      .split('#')
      .at(-1) ?? '';
  const words = size || alias.trim() === '' ? [name, heading].filter(Boolean).join(' > ') : alias;
  if (bang === '!' && (target.sort === 'file' || target.sort === 'nowhere') && /\.\w{2,5}$/.test(name))
    return imageText(name, size ? '' : alias, target, false);
  const address = addressOf({
    ...target,
    ...('anchor' in target ? { anchor: anchor.split('#').at(-1) ?? '' } : {}),
  } as Target);
  return {
    text: address === null ? inBrackets(words) : `[${inBrackets(words)}](${address})`,
    ...(target.sort === 'file' ? { asset: target.path } : {}),
  };
}

/**
 * What other tools write beside Markdown: Obsidian, Notion, GitBook, Hugo, Docusaurus.
 * @param read the text
 * @param from path of it
 * @param places files of the source
 * @param mdx whether imports and expressions are code
 */
export function toolChanges({ text, prose }: Read, from: string, places: Places, mdx: boolean): FromTools {
  const changes: Change[] = [];
  const assets = new Set<string>();
  const tags = new Set<string>();
  // In prose code is blanked; what is kept comes from the text itself.
  const part = (found: RegExpExecArray, at: number): string => {
    const place = found.indices?.[at];
    return place ? text.slice(...place) : '';
  };
  const put = (index: number, found: string, next: string, left?: string) =>
    changes.push({ start: index, end: index + found.length, text: next, ...(left === undefined ? {} : { left }) });
  for (const { open, close } of comments)
    for (const { start, end } of between(prose, open, close)) changes.push({ start, end, text: '', left: 'a comment' });
  for (const { pattern, left } of signs)
    for (const { index, 0: found } of prose.matchAll(pattern)) put(index, found, '', left);
  for (const { index, 0: found, 1: path = '' } of prose.matchAll(
    /\]\(\{\{[<%][ \t]{0,5}(?:rel)?ref[ \t]{1,5}["']?([^"'{}\s]{1,200})["']?[ \t]{0,5}[>%]\}\}\)/g,
  )) {
    const target = targetOf(path, from, places);
    const address = addressOf(target);
    put(index, found, address === null ? ']' : `](${address})`, target.sort === 'nowhere' ? target.why : undefined);
  }
  // What hides nothing here must not look as if it did.
  for (const { pattern } of privateRemarks)
    for (const { index, 0: found } of prose.matchAll(pattern)) put(index, found.slice(0, 2), `\\${found.slice(0, 2)}`);
  for (const found of prose.matchAll(wiki)) {
    const [bang, name, anchor, alias] = [part(found, 1), part(found, 2).trim(), part(found, 3), part(found, 4)];
    if (name === '' && anchor === '') continue;
    const target = wikiTarget(name, anchor, from, places);
    const { text: next, asset } = wikiLink(bang, name, anchor, alias, target);
    if (asset !== undefined) assets.add(asset);
    put(found.index, found[0], next, target.sort === 'nowhere' ? target.why : undefined);
  }
  /** Puts marks around words, in which other changes are made as well. */
  const around = (found: RegExpExecArray, words: string, begin: string, end: string, left?: string) => {
    const whole = found.index + found[0].length;
    const start = whole - words.length;
    put(found.index, text.slice(found.index, start), begin, left);
    if (words.trim() !== '') changes.push({ start: whole, end: whole, text: end });
  };
  for (const found of prose.matchAll(
    /^((?:[ \t]*>)+[ \t]*)\[!([A-Za-z][\w-]{0,30})(?:\|[^\]\n]{0,60})?\][+-]?[ \t]*([^\n]*)$/gm,
  )) {
    const [, before = '', sort = '', words = ''] = found;
    const mark = `${before}[!${callouts[sort.toLowerCase()] ?? 'NOTE'}]`;
    if (words.trim() === '') put(found.index, found[0], mark);
    else around(found, words, `${mark}\n${before}**`, `**\n${before.trimEnd()}`);
  }
  for (const found of prose.matchAll(/^:{3,}[ \t]*(?:\{?\.?[A-Za-z][\w-]{0,30}\}?)?[ \t]*([^\n]*)$/gm)) {
    const words = found[1] ?? '';
    const left = 'the mark of a directive';
    if (words.trim() === '') put(found.index, found[0], '', left);
    else around(found, words, '**', '**', left);
  }
  for (const { index, 0: found } of prose.matchAll(/(?<![=\w\\])==(?=[^\s=>])[^=\n]{0,200}(?<=[^\s=])==(?![=\w])/g)) {
    put(index, '==', '**');
    put(index + found.length - 2, '==', '**');
  }
  for (const { index, 0: found } of prose.matchAll(/\^\[[^[\]\n]{1,300}\]/g)) {
    put(index, '^[', ' (');
    put(index + found.length - 1, ']', ')');
  }
  for (const { 1: tag = '' } of prose.matchAll(/(?<=^|[ \t])#(\p{L}[\p{L}\p{N}_/-]{0,58})(?=[\s.,;:!?)]|$)/gmu))
    tags.add(tag);
  if (mdx) changes.push(...codeOfMdx(prose));
  return { changes, assets, tags };
}

/** Imports and exports, each to the next empty line, and comments. */
function codeOfMdx(prose: string): Change[] {
  const left = 'code of MDX';
  const changes: Change[] = between(prose, '{/*', '*/}').map((place) => ({ ...place, text: '', left }));
  for (const { index } of prose.matchAll(/^(?:import|export)[ {]/gm)) {
    const end = prose.indexOf('\n\n', index);
    changes.push({ start: index, end: end === -1 ? prose.length : end, text: '', left });
  }
  return changes;
}
