import type { Element, Nodes, Parents, Root, Text } from 'hast';
import { type Fault, pointAt, shown } from '../problem.ts';
import { blank, type Foreign, foreignMarks, foreignSign, privateRemarks } from './foreign-patterns.ts';

/** Whoever has that many has understood. */
const maxFaults = 100;

const inline = new Set(
  'a abbr b br code del em i img input ins kbd mark q s samp small span strong sub sup u var'.split(' '),
);

const isInline = (node: Nodes) =>
  ['text', 'raw', 'mdxJsxTextElement', 'mdxTextExpression'].includes(node.type) ||
  (node.type === 'element' && inline.has(node.tagName));

/** A part of a paragraph's source: where it begins in what is searched, and in the file, if that is known. */
interface SourcePart {
  at: number;
  offset: number | null;
}

/** A paragraph as it was written, code and addresses blanked, so that what is escaped is seen to be. */
interface Run {
  text: string;
  parts: SourcePart[];
}

/** An address that is shown as itself; with a bar in it a chat has written it. */
const isAddress = (node: Element) =>
  node.children.length === 1 &&
  !(node.children[0] as Text).value?.includes('|') &&
  /^(?:https?:|www\.|[^\s@]+@[^\s@]+$)/i.test((node.children[0] as Text).value ?? '');

function gather(node: Nodes, source: string, run: Run): void {
  if (node.type === 'text') {
    const { position } = node;
    const from = position?.start.offset;
    run.parts.push({ at: run.text.length, offset: from ?? null });
    run.text += from === undefined ? node.value : source.slice(from, position?.end.offset);
    return;
  }
  if ('tagName' in node && node.tagName === 'img' && /\|\d+(?:x\d+)?$/.test(String(node.properties.alt ?? ''))) {
    const { start, end } = node.position ?? {};
    run.parts.push({ at: run.text.length, offset: start?.offset ?? null });
    run.text += source.slice(start?.offset, end?.offset);
    run.parts.push({ at: run.text.length, offset: null });
  } else if ('tagName' in node && node.tagName === 'br') run.text += '\n';
  else if ('tagName' in node && (node.tagName === 'code' || (node.tagName === 'a' && isAddress(node))))
    run.text += blank;
  else if ('children' in node) for (const child of node.children) gather(child as Nodes, source, run);
  else run.text += blank;
}

/** As far as a mark at the beginning of a quote is looked at. */
const farthest = 400;

/** Whether a place in the file is the first of a quote's line, behind its marks. */
function beginsQuote(source: string, place: number): boolean {
  let at = place;
  let quoted = false;
  for (; at > 0 && ' \t>'.includes(source[at - 1] as string); at -= 1) quoted ||= source[at - 1] === '>';
  return quoted && (at === 0 || source[at - 1] === '\n' || source[at - 1] === '\r');
}

/** Where something stands in the file; what has lost its place is looked for, a quote's first words only in quotes. */
function placeOf({ parts }: Run, at: number, found: string, foreign: Foreign, source: string, from: number): number {
  const part = parts.findLast((one) => one.at <= at);
  if (part && part.offset !== null) return part.offset + at - part.at;
  if (foreign.where !== 'quote') return source.indexOf(found, from);
  for (let at = source.indexOf(found, from); at !== -1; at = source.indexOf(found, at + 1))
    if (beginsQuote(source, at) && source.slice(at, at + farthest).search(foreign.pattern) === 0) return at;
  return -1;
}

/**
 * Marks of other tools in a text: what their pages would show otherwise stands here as it is. Code, addresses and what
 * is escaped are left alone.
 * @param root tree of the body
 * @param source the body, lines before it empty
 */
export function foreignFaults(root: Root, source: string): Fault[] {
  const faults: Fault[] = [];
  let cursor = 0;
  const tell = (check: string, foreign: Foreign, found: string, offset: number) => {
    const words = shown(found.replaceAll(blank, '…'));
    const secret = check === 'private-remark';
    faults.push({
      check,
      at: pointAt(source, offset),
      found: secret ? foreign.what : words,
      expected: 'Markdown as code hosts read it',
      message: secret
        ? `This looks like ${foreign.what}: it is not hidden here, but published, and found by the search.`
        : `\`${words}\` looks like ${foreign.what}: it is shown as it stands.`,
      fix: foreign.write,
    });
  };
  const search = (run: Run, quote: boolean) => {
    if (!foreignSign.test(run.text)) return;
    const start = cursor;
    for (const [check, list] of [
      ['private-remark', privateRemarks],
      ['foreign-syntax', foreignMarks],
    ] as const)
      for (const foreign of list) {
        if (foreign.where === 'quote' && !quote) continue;
        let from = start;
        run.text = run.text.replace(foreign.pattern, (...args) => {
          const found = String(args[0]);
          const at = args.find((one) => typeof one === 'number') as number;
          if (faults.length >= maxFaults || foreign.when?.(found) === false) return found;
          const offset = placeOf(run, at, found, foreign, source, from);
          // Escaped, and without a place of its own: nothing to be told.
          if (offset === -1) return found;
          from = offset + found.length;
          cursor = Math.max(cursor, from);
          tell(check, foreign, found, offset);
          return blank.repeat(found.length);
        });
      }
  };
  const visit = (parent: Parents, quote: boolean) => {
    let run: Run | null = null;
    let first = quote;
    const end = () => {
      if (run && /[^\s\u0000]/.test(run.text)) {
        search(run, first);
        first = false;
      }
      run = null;
    };
    for (const child of parent.children as Nodes[]) {
      if (isInline(child)) {
        run ??= { text: '', parts: [] };
        gather(child, source, run);
        continue;
      }
      end();
      if (!('children' in child) || (child.type === 'element' && child.tagName === 'pre')) continue;
      visit(
        child as Parents,
        (child.type === 'element' && child.tagName === 'blockquote') || (first && child.type === 'element'),
      );
      if (child.type === 'element') first = false;
    }
    end();
  };
  visit(root, false);
  return faults;
}
