import { code, type Finding } from './explanation.ts';
import type { GrammarError } from './grammar-error.ts';
import type { Parsed } from './parsed.ts';
import { lineOf } from './trace.ts';

/** What a rule gets to see. */
interface Case extends GrammarError {
  /** The line of what was found. */
  line: string;
  /** What stands before it in that line. */
  before: string;
}

type Words = Pick<Finding, 'reason' | 'found' | 'expected' | 'fix'>;

interface Rule {
  /** Types for which it speaks, by keyword. */
  types: RegExp;
  when(one: Case): boolean;
  say(one: Case): Words;
}

const flow = /^(flowchart|graph|swimlane|agentflow)/;
const has = (one: GrammarError, ...names: string[]) => names.every((name) => one.expected.includes(name));
const lineEnd = (one: GrammarError) => /^(NEWLINE|NL|EOF|1)$/.test(one.token);
const relations = '`||--o{` (one to zero or more), `||--||` (one to one) or `}|--|{` (many to many)';

// What writers get wrong most, in the words of what they meant to write.
const rules: readonly Rule[] = [
  {
    types: flow,
    when: (one) => has(one, 'SQE', 'PE', 'TEXT') && /^[([{"'<>@]/.test(one.found),
    say: ({ found, line }) => ({
      reason: `${code(found.slice(0, 1))} cannot stand inside the label in ${code(line)}.`,
      found: code(found.slice(0, 1)),
      expected: 'a label in double quotes',
      fix: 'Put the whole label in double quotes: `A["Call f(x)"]`.',
    }),
  },
  {
    types: flow,
    when: (one) => one.token === 'end' && !has(one, 'NEWLINE'),
    say: ({ line }) => ({
      reason: `\`end\` closes a subgraph, so it cannot be a node in ${code(line)}.`,
      found: '`end`',
      expected: 'the id of a node',
      fix: 'Write `End`, or give the node another id and the label in brackets: `stop[end]`.',
    }),
  },
  {
    types: /./,
    when: (one) => one.token === 'end' && one.expected.length > 8,
    say: () => ({
      reason: 'This `end` closes nothing: everything before it is closed already.',
      found: '`end`',
      expected: 'a new statement, or the end of the diagram',
      fix: 'Remove this line, or add the line that it should close.',
    }),
  },
  {
    types: flow,
    when: (one) => one.token === 'MINUS' && has(one, 'LINK'),
    say: ({ found, line }) => ({
      reason: `${code(found)} in ${code(line)} is no arrow of this kind of diagram.`,
      found: code(found),
      expected: 'an arrow such as `-->`, `---`, `-.->` or `==>`',
      fix: 'Write `-->`.',
    }),
  },
  {
    types: flow,
    when: (one) => /LINK/.test(one.token) && has(one, 'NODE_STRING') && !has(one, 'NEWLINE'),
    say: ({ found, line }) => ({
      reason: `Two arrows follow one another in ${code(line)}.`,
      found: code(found),
      expected: 'the id of a node between them',
      fix: 'Write a node between the two arrows, or leave one out.',
    }),
  },
  {
    types: flow,
    when: (one) => lineEnd(one) && has(one, 'NODE_STRING') && !has(one, 'NEWLINE'),
    say: ({ line, before }) => ({
      reason: `The arrow at the end of ${code(before || line || 'the last line')} leads nowhere.`,
      found: 'the end of the diagram',
      expected: 'the id of a node',
      fix: 'Write the node that the arrow leads to.',
    }),
  },
  {
    types: flow,
    when: (one) => one.token === '' && /^(flowchart|graph|swimlane|agentflow)[\w-]*\s+$/.test(one.before),
    say: ({ found }) => ({
      reason: `${code(found)} is no direction.`,
      found: code(found),
      expected: '`TB`, `TD`, `BT`, `LR` or `RL`',
      fix: 'Write `LR` for left to right, or `TB` for top to bottom.',
    }),
  },
  {
    types: /^sequenceDiagram/,
    when: (one) => one.expected.some((name) => name.startsWith('SOLID_')),
    say: ({ found, line }) => ({
      reason: `${code(line)} has no arrow that sequence diagrams know.`,
      found: code(found),
      expected: 'an arrow such as `->>`, `-->>`, `-)` or `-x`',
      fix: 'Write a message as `Ann->>Bo: Hello`.',
    }),
  },
  {
    types: /^sequenceDiagram/,
    when: (one) => has(one, 'TXT'),
    say: ({ before, line }) => ({
      reason: `The message ${code(before || line)} has no text.`,
      found: 'the end of the line',
      expected: '`:` and the text of the message',
      fix: 'Write a colon and a text behind the receiver: `Ann->>Bo: Hello`.',
    }),
  },
  {
    types: /^(gantt|journey)/,
    when: (one) => has(one, 'taskData'),
    say: ({ before, line }) => ({
      reason: `${code(before || line)} is neither a statement nor a task with a colon.`,
      found: 'the end of the line',
      expected: '`:` and what the task is told',
      fix: 'Write a colon behind the name: `Write it :a1, 2026-01-05, 3d` in a Gantt chart, `Make tea: 5: Me` in a journey.',
    }),
  },
  {
    types: /^stateDiagram/,
    when: (one) => has(one, '-->') && /^(->|=>|=|~)/.test(one.found),
    say: ({ found, line }) => ({
      reason: `${code(found)} in ${code(line)} is no arrow of state diagrams.`,
      found: code(found),
      expected: '`-->`',
      fix: 'Write `-->`.',
    }),
  },
  {
    types: /^classDiagram/,
    when: (one) => has(one, 'LINE', 'DOTTED_LINE'),
    say: ({ line }) => ({
      reason: `${code(line)} has no relation that class diagrams know.`,
      found: code(line),
      expected: 'two dashes or two dots, as in `<|--`, `-->` or `..>`',
      fix: 'Write it with two dashes: `Animal <|-- Duck`.',
    }),
  },
  {
    types: /^erDiagram/,
    when: (one) => has(one, 'ZERO_OR_ONE', 'ONLY_ONE') && !has(one, 'COLON'),
    say: ({ line, found }) => ({
      reason: `The relation in ${code(line)} does not say how many there are at its far end.`,
      found: code(found),
      expected: relations,
      fix: 'Write how many at both ends: `CUSTOMER ||--o{ ORDER : places`.',
    }),
  },
  {
    types: /^erDiagram/,
    when: (one) => lineEnd(one) && has(one, 'COLON'),
    say: ({ before }) => ({
      reason: `The relation ${code(before)} has no label.`,
      found: 'the end of the line',
      expected: '`:` and a label',
      fix: 'Write what the relation means: `CUSTOMER ||--o{ ORDER : places`.',
    }),
  },
  {
    types: /^erDiagram/,
    when: (one) => has(one, 'ATTRIBUTE_WORD'),
    say: ({ found }) => ({
      reason: 'The attribute before this has a type and no name.',
      found: code(found),
      expected: 'a type and a name, as in `string title`',
      fix: 'Write the type first, then the name.',
    }),
  },
  {
    types: /^quadrantChart/,
    when: (one) => one.token === '' && one.before.includes('['),
    say: ({ line }) => ({
      reason: `The place in ${code(line)} is not two numbers from 0 to 1.`,
      found: code(line.slice(line.indexOf('['))),
      expected: 'two numbers from 0 to 1, such as `[0.8, 0.35]`',
      fix: 'Write x and y in square brackets, with a comma between.',
    }),
  },
  {
    types: /^sankey/,
    when: (one) => has(one, 'COMMA'),
    say: ({ line }) => ({
      reason: `${code(line || 'The last line')} is not a flow of three parts.`,
      found: code(line || 'the end of the diagram'),
      expected: 'from, to and amount, with commas between',
      fix: 'Write a flow as `Support,Replays,61`.',
    }),
  },
];

/**
 * What the writer most likely meant, where it is a common slip.
 * @returns null when no rule fits
 */
export function hint(error: GrammarError, { text, keyword }: Parsed): Finding | null {
  // Behind the last line, the last line is the one to speak of.
  const at = error.atEnd ? Math.max(0, text.trimEnd().length - 1) : error.at;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = (text.split('\n')[lineOf(text, at) - 1] ?? '').trim();
  const before = text.slice(start, error.atEnd ? at + 1 : at);
  const one: Case = { ...error, line, before: error.atEnd || lineEnd(error) ? before.trim() : before.trimStart() };
  const rule = rules.find(({ types, when }) => types.test(keyword) && when(one));
  return rule ? { at, ...rule.say(one) } : null;
}
