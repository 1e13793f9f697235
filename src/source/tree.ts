import type { Nodes, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { Nodes as Mdast } from 'mdast';
import { markdownToHast, mdxToHast, mdxToMdast } from 'satteri';
import { tame } from './braces.ts';
import { attributesFault, densityFault } from './density.ts';
import { readHtml } from './placed-html.ts';
import { type Fault, type Point, pointAt } from './problem.ts';
import { asText, type Judged, judgeHtml, strip } from './raw-html.ts';
import { type RawParts, rawParts } from './raw-tags.ts';
import { putBack, unusedMark } from './stand-ins.ts';

/** Deeper nesting is no text that somebody wrote to be read. */
const deepest = 100;

/** What satteri reads besides plain Markdown. */
export const features = { frontmatter: false, gfm: { footnotes: { label: 'Footnotes' } } } as const;

/** Sources of a picture would escape the rule that images lie beside the text. */
const tagNames = (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source');
const { href: _, src: __, ...protocols } = defaultSchema.protocols ?? {};

/**
 * Raw HTML of `.md` is cleaned to what code hosts allow; ids keep the prefix that footnotes already carry.
 * Addresses of links and images stay: they are read and refused like those of Markdown, so that the writer
 * hears of them.
 */
const schema: typeof defaultSchema = { ...defaultSchema, clobber: [], tagNames, protocols, strip };
const allowed = new Set(tagNames);

export interface Parsed {
  root: Root;
  faults: Fault[];
  /** Whether something was meant to be hidden by what hides nothing: none of the text may be shown. */
  hides?: boolean;
}

/** Of HTML or of Markdown. */
interface Tree {
  type: string;
  children?: readonly Tree[];
}

/**
 * Whether a tree is nested deeper than a text that somebody wrote. What walks down it may not.
 * @param root of it
 */
export function isTooDeep(root: Tree): boolean {
  let depth = 0;
  let level: readonly Tree[] = [root];
  while (level.length > 0 && depth <= deepest + 1) {
    depth += 1;
    level = level.flatMap(({ children = [] }) => children);
  }
  return depth > deepest;
}

const point = (node: { position?: { start: Point } | undefined }): Point | undefined =>
  node.position && { line: node.position.start.line, column: node.position.start.column };

const unclosedComment = (at: Point): Fault => ({
  check: 'lost-text',
  at,
  found: '<!--',
  expected: 'a closing -->',
  message: 'The comment is never closed: what follows is not shown.',
  fix: 'Close it with -->.',
});

const bracesFault = (at: Point): Fault => ({
  check: 'body-syntax',
  at,
  found: 'more opening { than can be read: they are never closed, or hold tags',
  expected: 'text and components of the component list (/method/components/)',
  message: 'The text cannot be read: more opening { than can be read, which are never closed or hold tags.',
  fix: 'Close each, write the brace as `\\{`, or put the text into a code block: nothing in content is executed.',
});

const has = (node: Nodes, test: (node: Nodes) => boolean): boolean =>
  test(node) || ('children' in node && node.children.some((child) => has(child, test)));

/** `<https://…>` is an address in .md; in .mdx it would be a component. */
function autolink(text: string, line = '', column = ''): [RegExp, string, string][] {
  const behind = lineOf(text, line).slice(0, +column + 200);
  const open = behind.lastIndexOf('<', +column);
  const address = /^<((?:https?:|mailto:)[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/.exec(
    open === -1 ? '' : behind.slice(open),
  )?.[1];
  if (address === undefined) return [];
  const shownAs = /^(https?|mailto):/.test(address) ? address : `mailto:${address}`;
  return [[/(?:)/, `an address in < >, as .md has it: <${address}>`, `Write it bare, or as \`[words](${shownAs})\`.`]];
}

const lineOf = (text: string, line = ''): string => text.split(/\r\n|\r|\n/)[+line - 1] ?? '';

/** The id of a heading is a matter of .md; in .mdx its braces are an expression. */
const idInBraces = (line: string): [RegExp, string, string][] => {
  const id = /^[ \t]{0,3}#{1,6}[ \t]/.test(line) ? /(?<!\\)\{#[^\s{}]{1,100}\}/.exec(line)?.[0] : undefined;
  if (id === undefined) return [];
  const fix = 'Remove it and link to the words of the heading, or give the file the extension .md.';
  return [[/Could not parse expression/, `an id in braces, as .md has it: ${id}`, fix]];
};

/** Word processors make curly quotes of straight ones; around an attribute they are none. */
const curlyQuotes = (text: string, line = '', column = ''): [RegExp, string, string][] =>
  /^<[A-Za-z][^<>]*=\s*[“”„«»‘’]/u.test(lineOf(text, line).slice(+column - 1))
    ? [[/(?:)/, 'curly quotes around an attribute', 'Write straight ones, as in kind="note".']]
    : [];

/** `<!DOCTYPE`, `<![CDATA[` and `<?php` are no comments, and no components. */
function declaration(text: string, line = '', column = ''): [RegExp, string, string][] {
  const behind = lineOf(text, line).slice(0, +column + 40);
  const found = /<(?:!\[?[A-Za-z]|\?)[\w-]{0,20}\[?/.exec(
    behind.slice(Math.max(0, behind.lastIndexOf('<', +column))),
  )?.[0];
  return found === undefined
    ? []
    : [[/(?:)/, `${found} of another language`, 'Remove it; to show it, put it in `code`.']];
}

/** What satteri says of MDX that cannot be read, in plain words where they help. */
function syntaxFault(message: string, text: string): Fault {
  const [, line, column, reason = message] =
    /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
  const plain: [RegExp, string, string][] = [
    ...autolink(text, line, column),
    ...declaration(text, line, column),
    [/character `!`/, 'an HTML comment', 'In .mdx files comments are written {/* … */}.'],
    [
      /closing brace/,
      'an opening { that is never closed',
      'Close it, write the brace as `\\{`, or put the text in `code`.',
    ],
    [
      /closing tag for `<(?:br|hr|img|wbr|input)\b/i,
      `a tag without its end: ${/closing tag for `(.*?)`/.exec(reason)?.[1]}`,
      'In .mdx files a tag that holds nothing ends with />, as in <br/>.',
    ],
    [
      /closing tag for `(.*?)`/,
      `an opening ${/closing tag for `(.*?)`/.exec(reason)?.[1] ?? 'tag'} that is never closed`,
      'Add its closing tag; around Markdown both stand on lines of their own, with blank lines inside. A < that opens nothing is written `\\<`.',
    ],
    [/Unexpected closing (?:slash|tag)/, 'a closing tag that closes nothing', 'Remove it, or add the opening tag.'],
    ...idInBraces(lineOf(text, line)),
    [
      /Could not parse expression/,
      'an {expression}',
      'Write the value itself, put the text in `code`, or write the brace as `\\{`.',
    ],
    ...curlyQuotes(text, line, column),
    ...(line && column && /^<[A-Za-z]/.test(text.split(/\r\n|\r|\n/)[+line - 1]?.slice(+column - 1) ?? '')
      ? ([[/valid JSX/, 'a tag that is not written to its end', 'Close its quotes, and end it with > or />.']] as [
          RegExp,
          string,
          string,
        ][])
      : []),
    [
      /after `?<|valid JSX|in name|before name/,
      'a < that begins no component',
      'Write it as `\\<`, or put the text in `code`.',
    ],
  ];
  const known = plain.find(([pattern]) => pattern.test(reason));
  return {
    check: 'body-syntax',
    at: line && column ? { line: +line, column: +column } : { line: 1, column: 1 },
    found: known?.[1] ?? reason,
    expected: 'Markdown with components of the vocabulary',
    message: `The text cannot be read: ${known?.[1] ?? reason}.`,
    fix: known?.[2] ?? 'Mend the line; the method page on components shows how they are written.',
  };
}

const nothing = (fault: Fault): Parsed => ({ root: { type: 'root', children: [] }, faults: [fault] });

const tooDeep = 'Remove quotes inside quotes, lists inside lists, or notes inside notes.';

const beginOf = (root: Root | Mdast): Point | undefined => {
  const [first] = 'children' in root ? root.children : [];
  return first && point(first);
};

/**
 * What is wrong with a text whose tree is too deep.
 * @param root of its tree
 * @param fix what to do about it
 * @param at where the text begins, if the tree does not know
 * @returns null where it is not
 */
export function depthFault(root: Root | Mdast, fix = tooDeep, at = beginOf(root)): Fault | null {
  if (!isTooDeep(root)) return null;
  return {
    check: 'body-syntax',
    at,
    found: `text nested more than ${deepest} levels deep`,
    expected: `at most ${deepest} levels`,
    message: `The text is nested more than ${deepest} levels deep.`,
    fix,
  };
}

const byPlace = ({ at: a }: Fault, { at: b }: Fault) =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

/** Each time, tags that open nothing become text, so that what stood behind them is read anew. */
const mostReadings = 6;

/** How tables are aligned is a style, which cleaning takes away. */
function keepAlignment(node: Nodes): void {
  if (node.type === 'element' && /^t[hd]$/.test(node.tagName)) {
    const align = /text-align:\s*(left|right|center)/.exec(String(node.properties.style ?? ''))?.[1];
    if (align) node.properties.align = align;
  }
  if ('children' in node) for (const child of node.children) keepAlignment(child);
}

function clean(source: string, root: Root, parts: RawParts, { faults, hides }: Judged): Parsed {
  const begins = root.children[0] && point(root.children[0]);
  const whole = readHtml(root, source, parts);
  const fault = depthFault(whole, 'Close each HTML tag, or write it in Markdown.', begins);
  if (fault) return nothing(fault);
  keepAlignment(whole);
  return { root: sanitize(whole, schema) as Root, faults, hides };
}

/** A text with other characters at some places. */
function replaced(text: string, others: ReadonlyMap<number, string>): string {
  let [at, next] = [0, ''];
  for (const [place, other] of [...others].sort(([one], [next]) => one - next)) {
    next += text.slice(at, place) + other;
    at = place + 1;
  }
  return next + text.slice(at);
}

function parseMarkdown(text: string): Parsed {
  const mark = unusedMark(text);
  const told: Fault[] = [];
  let source = text;
  for (let reading = 0; reading < mostReadings && mark !== null; reading += 1) {
    const root = markdownToHast(source, { features }) as Root;
    const fault = depthFault(root);
    if (fault) return nothing(fault);
    const back = new Map(source === text ? [] : [[mark, '<']]);
    if (!has(root, (node) => node.type === 'raw')) {
      putBack(root, back);
      return { root, faults: told };
    }
    const parts = rawParts(root, source);
    const crowded = attributesFault(parts.tags, text);
    if (crowded) return nothing(crowded);
    const judged = judgeHtml(parts, text, allowed);
    if (judged.asText.length === 0 && judged.blank.length === 0) {
      for (const at of parts.comments) judged.faults.push(unclosedComment(pointAt(text, at)));
      const parsed = clean(source, root, parts, judged);
      putBack(parsed.root, back);
      return { ...parsed, faults: [...told, ...parsed.faults].sort(byPlace) };
    }
    for (const fault of judged.faults) if (fault.expected === asText) told.push(fault);
    const other = new Map([
      ...judged.blank.map((at) => [at, ' '] as const),
      ...judged.asText.map((at) => [at, mark] as const),
    ]);
    source = replaced(source, other);
  }
  return nothing({
    check: 'body-syntax',
    at: { line: 1, column: 1 },
    found: 'HTML that opens in more ways than it closes',
    expected: 'Markdown',
    message: 'The text cannot be read: its HTML opens in more ways than it closes.',
    fix: 'Write it in Markdown, or put the tags in `code`.',
  });
}

/**
 * The tree of a body.
 * @param text the body, lines before it empty
 * @param extension `.md` or `.mdx`
 */
export function parseTree(text: string, extension: string): Parsed {
  const dense = densityFault(text, extension);
  if (dense) return nothing(dense);
  if (extension !== '.mdx') return parseMarkdown(text);
  const tamed = tame(text);
  if ('at' in tamed) return nothing(bracesFault(pointAt(text, tamed.at)));
  try {
    // A backslash as the very last character of an `import` makes satteri 0.10.5 end the whole process.
    const root = mdxToHast(`${tamed.text}\n`, { features }) as Root;
    const fault = depthFault(root);
    putBack(root, tamed.back);
    return fault ? nothing(fault) : { root, faults: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return nothing(syntaxFault(error.message, text));
  }
}

/**
 * The tree of an `.mdx` text as Markdown, not as HTML: with all that no page shows. What stands in code of the text may
 * be written with other braces.
 * @param text that `parseTree` can read
 */
export function parseMdx(text: string): Mdast {
  const tamed = tame(text);
  return mdxToMdast('at' in tamed ? '' : tamed.text, { features }) as Mdast;
}
