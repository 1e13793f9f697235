import { code } from '../explanation.ts';
import { expects, type Rule } from './rule.ts';

/** Slips in charts, trees and diagrams of time. */
export const charts: readonly Rule[] = [
  {
    types: /^mindmap/,
    when: ({ token, line }) => token === 'ICON' && line.includes('::icon('),
    explain: ({ line, start }) => ({
      at: start + line.indexOf('::icon('),
      reason: `The icon in ${code(line)} is on the line of its node.`,
      found: '`::icon(…)`',
      expected: 'the end of the line',
      fix: 'Write `::icon(fa fa-book)` on a line of its own below the node.',
    }),
  },
  {
    types: /^quadrantChart/,
    when: (one) => one.token === '' && one.before.includes('['),
    explain: ({ line }) => ({
      reason: `The place in ${code(line)} must be two numbers from 0 to 1.`,
      found: code(line.slice(line.indexOf('['))),
      expected: 'two numbers from 0 to 1, such as `[0.8, 0.35]`',
      fix: 'Write x and y in square brackets, with a comma between.',
    }),
  },
  {
    types: /^sankey/,
    when: (one) => expects(one, 'COMMA'),
    explain: ({ line }) => ({
      reason: `${code(line || 'The last line')} is not a flow: it needs three parts.`,
      found: code(line || 'the end of the diagram'),
      expected: 'from, to and amount, with commas between',
      fix: 'Write a flow as `Support,Replays,61`.',
    }),
  },
];
