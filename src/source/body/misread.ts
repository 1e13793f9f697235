import type { Element, Nodes, Root } from 'hast';
import { type Fault, pointAt, shown } from '../problem.ts';
import { bareLine } from '../words/bare-line.ts';
import { textOf } from './node-text.ts';

/** Whoever has that many has understood. */
const maxFaults = 100;

type Words = Pick<Fault, 'found' | 'expected' | 'message' | 'fix'>;

/** A paragraph as long as that is no heading. */
const longest = 120;

const isSentence = (line: string) => /^\p{Lu}.*[.!?:;,…]$/u.test(line) && line.split(/\s+/).length >= 5;

function ofCode(lines: readonly string[]): Words | null {
  const [, fence] = /^(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
  if (fence !== undefined) {
    const last = bareLine(lines.at(-1) ?? '');
    if (lines.length > 1 && last.startsWith(fence) && last === (fence[0] as string).repeat(last.length)) return null;
    return {
      found: shown(lines[0]),
      expected: `a line of ${fence} behind the code`,
      message: 'The code that begins here never ends: what follows is shown as code.',
      fix: `Add a line of ${fence} behind the code.`,
    };
  }
  const written = lines.map((line) => line.replace(/^[\s>]+/, '').trimEnd()).filter(Boolean);
  if (written.length === 0 || lines[0]?.startsWith('<') || !written.every(isSentence)) return null;
  return {
    found: shown(written[0]),
    expected: 'a paragraph without an indent, or code between two lines of ```',
    message: 'The paragraph stands four spaces or a tab in, so it is shown as code.',
    fix: 'Remove the spaces before it; a paragraph in a list stands as far in as the words of its entry.',
  };
}

function ofHeading(node: Element, lines: readonly string[]): Words | null {
  const line = bareLine(lines.at(-1) ?? '');
  const text = textOf(node).trim();
  // A block of fields in the wrong place is told as such.
  if (lines.length < 2 || !/^(-+|=+)$/.test(line) || /^[A-Za-z_][\w-]*:(?:\s|$)/.test(lines[0] ?? '')) return null;
  if (lines.length === 2 && text.length <= longest && !/[.!?:;,…]$/.test(text)) return null;
  return {
    found: shown(line),
    expected: 'an empty line between the paragraph and the line across the page',
    message: `The line \`${shown(line)}\` right below makes a heading of the paragraph.`,
    fix: 'Put an empty line before it, or write the heading as ## and its words.',
  };
}

const ofRow = (node: Element, written: string): Words | null =>
  written.includes('|') || textOf(node).trim() === ''
    ? null
    : {
        found: shown(textOf(node)),
        expected: 'an empty line between a table and what follows it',
        message: 'The line right below the table is read as a row of it.',
        fix: 'Put an empty line behind the table.',
      };

/**
 * What is wrong with an element.
 * @param written its text, which is long for what holds others: only few need it
 */
function ofElement(node: Element, written: () => string): Words | null {
  const lines = () => written().split(/\r\n|\r|\n/);
  if (node.tagName === 'pre') return ofCode(lines());
  if (/^h[12]$/.test(node.tagName)) return ofHeading(node, lines());
  return node.tagName === 'tr' && !written().startsWith('<') ? ofRow(node, written()) : null;
}

/**
 * Blocks that Markdown takes for others than the writer saw: code without an end, a paragraph that a line of hyphens
 * makes a heading, a sentence that becomes a row of a table.
 * @param root tree of the text
 * @param source the text
 */
export function misreadBlocks(root: Root, source: string): Fault[] {
  const faults: Fault[] = [];
  const visit = (node: Nodes) => {
    const { start, end } = node.position ?? {};
    if (node.type === 'element' && start?.offset !== undefined) {
      const words = ofElement(node, () => source.slice(start.offset, end?.offset));
      if (words && faults.length < maxFaults)
        faults.push({ check: 'misread', at: pointAt(source, start.offset), ...words });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return faults;
}
