import type { Nodes, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { Nodes as Mdast } from 'mdast';
import { markdownToHast, mdxToHast, mdxToMdast } from 'satteri';
import { type Fault, type Point, pointAt } from '../problem.ts';
import { attributesFault, densityFault } from '../words/density.ts';
import { tame } from './braces.ts';
import { bracesFault, syntaxFault } from './mdx-fault.ts';
import { readHtml } from './placed-html.ts';
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
  /** The text as it was read at last, where signs that open nothing stand in for themselves. */
  read?: { text: string; back: ReadonlyMap<string, string> };
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

const has = (node: Nodes, test: (node: Nodes) => boolean): boolean =>
  test(node) || ('children' in node && node.children.some((child) => has(child, test)));

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
  const faults: Fault[] = [];
  let source = text;
  for (let reading = 0; reading < mostReadings && mark !== null; reading += 1) {
    const root = markdownToHast(source, { features }) as Root;
    const fault = depthFault(root);
    if (fault) return nothing(fault);
    const back = new Map(source === text ? [] : [[mark, '<']]);
    if (!has(root, (node) => node.type === 'raw')) {
      putBack(root, back);
      return { root, faults, read: { text: source, back } };
    }
    const parts = rawParts(root, source);
    const crowded = attributesFault(parts.tags, text);
    if (crowded) return nothing(crowded);
    const judged = judgeHtml(parts, text, allowed);
    if (judged.asText.length === 0 && judged.blank.length === 0) {
      for (const at of parts.comments) judged.faults.push(unclosedComment(pointAt(text, at)));
      const parsed = clean(source, root, parts, judged);
      putBack(parsed.root, back);
      return { ...parsed, faults: [...faults, ...parsed.faults].sort(byPlace), read: { text: source, back } };
    }
    for (const fault of judged.faults) if (fault.expected === asText) faults.push(fault);
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
