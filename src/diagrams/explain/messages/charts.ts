import { code, didYouMean, literal } from '../explanation.ts';
import { findOffset, type Message } from './message.ts';

/** Messages of charts and trees. */
export const charts: readonly Message[] = [
  {
    message: /^Cannot read properties of undefined \(reading 'events'\)$/,
    explain: (_, text) => ({
      at: findOffset(text, '^[ \\t]*(:)'),
      reason: 'The event on this line has no period before it.',
      found: '`:`',
      expected: 'a period before the first event',
      fix: 'Write the period before the colon: `2026 : First release`.',
    }),
  },
  {
    message: /^Cannot read properties of undefined \(reading 'data'\)$/,
    explain: () => ({
      at: 0,
      reason: 'The chart has axes but no data.',
      found: 'no line with `bar` or `line`',
      expected: 'at least one line with `bar` or `line`',
      fix: 'Add the data: `bar [1, 2, 3]`.',
    }),
  },
  {
    message: /^value for ([\w-]+) (.+) is invalid, please use a valid (.+)$/,
    explain: ([key = '', value = '', kind = ''], text) => ({
      at: findOffset(text, `${literal(key)}:\\s*(${literal(value)})`),
      reason: `${code(value)} is not a valid ${key.replace('-', ' ')}.`,
      found: code(value),
      expected: kind.replace('hex code', 'a colour such as `#1b6b47`').replace(/^number$/, 'a number'),
      fix: 'Correct the value.',
    }),
  },
  {
    message: /^style named (.+) is not supported\.$/,
    explain: ([key = ''], text) => ({
      at: findOffset(text, `(${literal(key)})\\s*:`),
      reason: `${code(key)} is not a style of points.`,
      found: code(key),
      expected: '`radius`, `color`, `stroke-color` or `stroke-width`',
      fix:
        didYouMean(key, ['radius', 'color', 'stroke-color', 'stroke-width']).trim() ||
        'Use `radius`, `color`, `stroke-color` or `stroke-width`.',
    }),
  },
  {
    message: /^There can be only one root/,
    explain: (_, text) => {
      const at = findOffset(text, '^[ \\t]*(accTitle|accDescr)[ \\t]*:');
      if (at === null) return null;
      const word = /^\w+/.exec(text.slice(at))?.[0] ?? '';
      return {
        at,
        reason: `Mind maps have no ${code(word)}: this line is read as a node.`,
        found: code(word),
        expected: 'the root or one of its branches',
        fix: 'Remove the line, and write its text outside of the diagram.',
      };
    },
  },
  {
    message: /^There can be only one root\. No parent could be found for \("(.*)"\)$/,
    explain: ([node = ''], text) => ({
      at: findOffset(text, `^[ \\t]*\\S*?(${literal(node)})`),
      reason: `${code(node)} is indented no further than the root, and a mind map has only one root.`,
      found: code(node),
      expected: 'a line that is indented further than the root',
      fix: 'Indent it further than the root.',
    }),
  },
  {
    message: /^Items without section detected, found section \("(.*)"\)$/,
    explain: ([node = ''], text) => ({
      at: findOffset(text, `^[ \\t]*\\S*?(${literal(node)})`),
      reason: `The column ${code(node)} is indented less than the first one.`,
      found: code(node),
      expected: 'columns that are indented alike',
      fix: 'Indent all columns alike, and cards further than columns.',
    }),
  },
  {
    message: /^Packet block (\d+) is invalid\. Cannot have a zero bit field\.$/,
    explain: (_, text) => ({
      at: findOffset(text, '^[ \\t]*(\\+0)\\b'),
      reason: 'A field has no bits.',
      found: '`+0`',
      expected: 'at least one bit',
      fix: 'Write how many bits it has, or remove it.',
    }),
  },
  {
    message: /^Missing entry for axis (.+)$/,
    explain: ([axis = ''], text) => {
      const id = new RegExp(`(?<![\\w-])([\\w-]+)\\s*\\[\\s*"?${literal(axis)}"?\\s*\\]`).exec(text)?.[1] ?? axis;
      const curves = [...text.matchAll(/(?<![\w-])[\w-]+\s*(?:\[[^[\]]*\]\s*)?\{[^{}]*\}/g)];
      const lacking = curves.find(
        ([curve]) => curve.includes(':') && !new RegExp(`(?<![\\w-])${literal(id)}\\s*:`).test(curve),
      );
      return {
        at: lacking?.index ?? null,
        reason: `A curve has no value for the axis ${code(axis)}.`,
        found: code(lacking?.[0] ?? 'curve'),
        expected: 'a value for every axis',
        fix: `Add ${code(`${id}: 3`)} to the curve.`,
      };
    },
  },
  {
    message: /^Axes must be populated before curves/,
    explain: (_, text) => ({
      at: findOffset(text, '^[ \\t]*(curve)\\b'),
      reason: 'The curve comes before the axes.',
      found: '`curve`',
      expected: 'a line with `axis` before it',
      fix: 'Write the axes first: `axis a["Speed"], b["Price"]`.',
    }),
  },
  {
    message: /^union requires multiple identifiers$/,
    explain: (_, text) => ({
      at: findOffset(text, '^[ \\t]*(union)[ \\t]+[^,\\n]*$'),
      reason: 'This union is of one set only.',
      found: '`union`',
      expected: 'two sets or more, with commas between',
      fix: 'Write `union A,B`.',
    }),
  },
];
