import { code } from '../explanation.ts';
import type { Rule } from './rule.ts';

/** A line for those who listen, in whatever type. */
export const accessibleText: readonly Rule[] = [
  {
    types: /./,
    when: ({ line }) => /^acc(?:Title|Descr)\s[^:{]*$/.test(line),
    explain: ({ line, start }) => {
      const word = line.startsWith('accTitle') ? 'accTitle' : 'accDescr';
      return {
        at: start,
        reason: `There is no colon after ${code(word)} in ${code(line)}.`,
        found: code(line),
        expected: '`:` and a text',
        fix: `Write ${code(`${word}: Some words`)}.`,
      };
    },
  },
];

/** An `end` too many, where no type says more. */
export const surplusEnds: readonly Rule[] = [
  {
    types: /./,
    when: (one) => one.token === 'end' && one.found === 'end' && one.expected.length > 8,
    explain: () => ({
      reason: 'This `end` closes nothing: everything before it is closed already.',
      found: '`end`',
      expected: 'a new statement, or the end of the diagram',
      fix: 'Remove this line, or add the line that it should close.',
    }),
  },
];
