import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { counted } from '../../format/words.ts';
import { type Fault, shown } from '../problem.ts';
import { putBack } from './stand-ins.ts';
import { depthFault, features, parseMdx } from './tree.ts';

interface Node {
  type: string;
  identifier?: string;
  label?: string | null;
  url?: string;
  title?: string | null;
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

const fault = (node: Node, words: Pick<Fault, 'found' | 'expected' | 'message' | 'fix'>): Fault => ({
  check: 'lost-text',
  at: node.position && { line: node.position.start.line, column: node.position.start.column },
  ...words,
});

function lostNotes(notes: readonly Node[], cited: ReadonlySet<string>): Fault[] {
  const seen = new Set<string>();
  return notes.flatMap((note) => {
    const { identifier = '' } = note;
    const second = seen.has(identifier);
    seen.add(identifier);
    if (!second && cited.has(identifier)) return [];
    const mark = `[^${shown(identifier)}]`;
    return fault(note, {
      found: `${mark}:`,
      expected: second ? 'a mark that no other note has' : `a place in the text that cites it: ${mark}`,
      message: second
        ? `Another note is marked \`${mark}\` already: this one is not shown.`
        : `Nothing cites the note \`${mark}\`: it is not shown.`,
      fix: second ? 'Give it a mark of its own, and cite that.' : `Write ${mark} where it belongs, or remove the note.`,
    });
  });
}

/** Whether an address is one, or nothing, as in `[//]: # (a comment)`; `[Status]: green` is a sentence. */
const isAddress = (url: string) => url === '' || /[/#:@]|\.[a-z]\w*$/i.test(url);

/** Lines that look like a name and its value, and are the address of a link that nobody wrote. */
const lostLines = (definitions: readonly Node[], linked: ReadonlySet<string>): Fault[] =>
  definitions
    .filter(({ identifier = '', url = '' }) => !linked.has(identifier) && !isAddress(url))
    .map((definition) => {
      const name = shown(definition.label ?? definition.identifier ?? '');
      return fault(definition, {
        found: `[${name}]: ${shown(definition.url ?? '')}`,
        expected: 'a line of text, or an address that a link uses',
        message: `\`[${name}]:\` at the beginning of a line gives a link its address: the line is not shown.`,
        fix: `Write it without the brackets, or with a backslash before them: \\[${name}]:`,
      });
    });

/** Definitions of one name: the first one counts, and another address is never used. */
function secondAddresses(definitions: readonly Node[], linked: ReadonlySet<string>): Fault[] {
  const first = new Map<string, Node>();
  return definitions.flatMap((definition) => {
    const { identifier = '', label, url = '', title } = definition;
    const before = first.get(identifier);
    if (!before) first.set(identifier, definition);
    if (!before || !linked.has(identifier) || (before.url === url && before.title === title)) return [];
    const name = shown(label ?? identifier);
    const line = before.position?.start.line;
    return {
      ...fault(definition, {
        found: `[${name}]: ${shown(url)}`,
        expected: 'one address for a name',
        message: `\`[${name}]\` has an address already${line ? `, in line ${line}` : ''}: this one is never used.`,
        fix: 'Give it a name of its own, or remove one of the two.',
      }),
      check: 'misread',
    };
  });
}

const holdsSomething = ({ children = [] }: Node) => children.length > 0;

/** Cells of a table for which its first row has no column. */
const lostCells = (tables: readonly Node[]): Fault[] =>
  tables.flatMap(({ children: [head, ...rows] = [] }) => {
    const columns = head?.children?.length ?? 0;
    return rows.flatMap(({ children: cells = [] }) => {
      const lost = cells.slice(columns).find(holdsSomething);
      return lost
        ? fault(lost, {
            found: `${counted(cells.length, 'cell')} in a row`,
            expected: `${columns}, as in the first row of the table`,
            message: 'The row has more cells than the table has columns: the last ones are not shown.',
            fix: 'Give the first two rows another column; write a | that stands in a cell as \\|, in code, too.',
          })
        : [];
    });
  });

/**
 * Parts of a text that no reader gets, since Markdown has no place for them: notes that nothing cites or whose mark
 * another one has, lines that were read as the address of a link, a second address of one name, cells beside a table.
 * @param text the body, lines before it empty; it can be read
 * @param extension `.md` or `.mdx`
 * @param back what stands in for other signs in the text
 */
export function lostParts(text: string, extension: string, back: ReadonlyMap<string, string> = new Map()): Fault[] {
  if (!/\]:|\|/.test(text)) return [];
  const root = extension === '.mdx' ? parseMdx(text) : (markdownToMdast(text, { features }) as Nodes);
  // Notes inside notes stand beside each other on the page, and inside each other here.
  const deep = depthFault(root);
  if (deep) return [deep];
  putBack(root, back);
  const found = new Map<string, Node[]>();
  const visit = (node: Node) => {
    const same = found.get(node.type);
    if (same) same.push(node);
    else found.set(node.type, [node]);
    for (const child of node.children ?? []) visit(child);
  };
  visit(root as Node);
  const all = (type: string) => found.get(type) ?? [];
  const definitions = all('definition');
  const named = (...types: string[]) => new Set(types.flatMap(all).map(({ identifier = '' }) => identifier));
  const linked = named('linkReference', 'imageReference');
  return [
    ...lostNotes(all('footnoteDefinition'), named('footnoteReference')),
    ...lostLines(definitions, linked),
    ...secondAddresses(definitions, linked),
    ...lostCells(all('table')),
  ];
}
