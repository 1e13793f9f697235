import { code } from '../explanation.ts';
import { has, type Rule } from './rule.ts';

/** Slips in charts, trees and diagrams of time. */
export const charts: readonly Rule[] = [
  {
    types: /^(gantt|journey)/,
    when: (one) => has(one, 'taskData') && /\s#/.test(one.line),
    explain: ({ line, start }) => ({
      at: start + line.search(/\s#/) + 1,
      reason: `\`#\` begins no remark in ${code(line)}.`,
      found: '`#`',
      expected: 'the end of the line',
      fix: 'Write the remark on a line of its own that begins with `%%`.',
    }),
  },
  {
    types: /^(gantt|journey)/,
    when: (one) => has(one, 'taskData'),
    explain: ({ before, line }) => ({
      reason: `${code(before || line)} is neither a statement nor a task with a colon.`,
      found: 'the end of the line',
      expected: '`:` and what the task is told',
      fix: 'Write a colon behind the name: `Write it :a1, 2026-01-05, 3d` in a Gantt chart, `Make tea: 5: Me` in a journey.',
    }),
  },
  {
    types: /^mindmap/,
    when: ({ token, line }) => token === 'ICON' && line.includes('::icon('),
    explain: ({ line, start }) => ({
      at: start + line.indexOf('::icon('),
      reason: `The icon in ${code(line)} stands on the line of its node.`,
      found: '`::icon(…)`',
      expected: 'the end of the line',
      fix: 'Write `::icon(fa fa-book)` on a line of its own below the node.',
    }),
  },
  {
    types: /^quadrantChart/,
    when: (one) => one.token === '' && one.before.includes('['),
    explain: ({ line }) => ({
      reason: `The place in ${code(line)} is not two numbers from 0 to 1.`,
      found: code(line.slice(line.indexOf('['))),
      expected: 'two numbers from 0 to 1, such as `[0.8, 0.35]`',
      fix: 'Write x and y in square brackets, with a comma between.',
    }),
  },
  {
    types: /^sankey/,
    when: (one) => has(one, 'COMMA'),
    explain: ({ line }) => ({
      reason: `${code(line || 'The last line')} is not a flow of three parts.`,
      found: code(line || 'the end of the diagram'),
      expected: 'from, to and amount, with commas between',
      fix: 'Write a flow as `Support,Replays,61`.',
    }),
  },
];
