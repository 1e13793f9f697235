import { code, didYouMean, literal } from '../explanation.ts';
import { type Message, names, place } from './message.ts';

/** Messages of charts and trees. */
export const charts: readonly Message[] = [
  {
    message: /^Cannot read properties of undefined \(reading 'events'\)$/,
    explain: (_, text) => ({
      at: place(text, '^[ \\t]*(:)'),
      reason: 'The event on this line belongs to no period.',
      found: '`:`',
      expected: 'a period before the first event',
      fix: 'Write when it was before the colon: `2026 : First release`.',
    }),
  },
  {
    message: /^Cannot read properties of undefined \(reading 'data'\)$/,
    explain: () => ({
      at: 0,
      reason: 'The chart has axes and nothing to show.',
      found: 'no line with `bar` or `line`',
      expected: 'at least one line with `bar` or `line`',
      fix: 'Add the figures: `bar [1, 2, 3]`.',
    }),
  },
  {
    message: /^"(.*)" has invalid value: (-?[\d.]+)\. Negative values/,
    explain: ([label = '', value = ''], text) => ({
      at: place(text, `"${literal(label)}"\\s*:\\s*(${literal(value)})`) ?? place(text, literal(label)),
      reason: `${code(label)} has the negative value ${value}, and a share cannot be less than nothing.`,
      found: code(value),
      expected: 'a number from 0',
      fix: 'Leave it out, or show it in a bar chart: `xychart-beta`.',
    }),
  },
  {
    message: /^value for ([\w-]+) (.+) is invalid, please use a valid (.+)$/,
    explain: ([key = '', value = '', kind = ''], text) => ({
      at: place(text, `${literal(key)}:\\s*(${literal(value)})`),
      reason: `${code(value)} is no ${key.replace('-', ' ')}.`,
      found: code(value),
      expected: kind.replace('hex code', 'a colour such as `#1b6b47`').replace(/^number$/, 'a number'),
      fix: 'Correct the value.',
    }),
  },
  {
    message: /^style named (.+) is not supported\.$/,
    explain: ([key = ''], text) => ({
      at: place(text, `(${literal(key)})\\s*:`),
      reason: `Points have no ${code(key)}.`,
      found: code(key),
      expected: '`radius`, `color`, `stroke-color` or `stroke-width`',
      fix:
        didYouMean(key, ['radius', 'color', 'stroke-color', 'stroke-width']).trim() ||
        'Use one of these, or leave it out.',
    }),
  },
  {
    message: /^There can be only one root/,
    explain: (_, text) => {
      const at = place(text, '^[ \\t]*(accTitle|accDescr)[ \\t]*:');
      if (at === null) return null;
      const word = /^\w+/.exec(text.slice(at))?.[0] ?? '';
      return {
        at,
        reason: `Mind maps have no ${code(word)}, so this line is read as a node.`,
        found: code(word),
        expected: 'the root or one of its branches',
        fix: 'Remove the line, and say it in words beside the diagram.',
      };
    },
  },
  {
    message: /^There can be only one root\. No parent could be found for \("(.*)"\)$/,
    explain: ([node = ''], text) => ({
      at: place(text, `^[ \\t]*\\S*?(${literal(node)})`),
      reason: `${code(node)} stands as far out as the root, and a mind map has one root only.`,
      found: code(node),
      expected: 'a line that is further in than the root',
      fix: 'Put spaces before it, more than before the root.',
    }),
  },
  {
    message: /^Items without section detected, found section \("(.*)"\)$/,
    explain: ([node = ''], text) => ({
      at: place(text, `^[ \\t]*\\S*?(${literal(node)})`),
      reason: `The column ${code(node)} stands further out than the first one.`,
      found: code(node),
      expected: 'columns with the same number of spaces before them',
      fix: 'Put the same number of spaces before every column, and more before cards.',
    }),
  },
  {
    message: /^Packet block (\d+)(?: - (\d+))? is not contiguous\. It should start from (\d+)\.$/,
    explain: ([from = '', , next = ''], text) => ({
      at: place(text, `^[ \\t]*(${from})\\b`),
      reason: `The field that begins at bit ${from} does not follow the one before it, which ends at bit ${Number(next) - 1}.`,
      found: code(from),
      expected: code(next),
      fix: `Let it begin at ${next}, or write \`+8\` for a field of 8 bits after the last one.`,
    }),
  },
  {
    message:
      /^(?:Packet block|Block start) (\d+)(?: - | is greater than block end )(\d+)(?: is invalid\. End must be greater than start)?\.$/,
    explain: ([from = '', to = ''], text) => ({
      at: place(text, `^[ \\t]*(${from}\\s*-\\s*${to})\\b`),
      reason: `The field ends at bit ${to}, before it begins at bit ${from}.`,
      found: code(`${from}-${to}`),
      expected: code(`${to}-${from}`),
      fix: 'Write the first bit before the last one.',
    }),
  },
  {
    message: /^Packet block (\d+) is invalid\. Cannot have a zero bit field\.$/,
    explain: (_, text) => ({
      at: place(text, '^[ \\t]*(\\+0)\\b'),
      reason: 'A field has no bits.',
      found: '`+0`',
      expected: 'at least one bit',
      fix: 'Write how many bits it has, or leave it out.',
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
      at: place(text, '^[ \\t]*(curve)\\b'),
      reason: 'The curve comes before any axis.',
      found: '`curve`',
      expected: 'a line with `axis` before it',
      fix: 'Write the axes first: `axis a["Speed"], b["Price"]`.',
    }),
  },
  {
    message: /^Line (\d+): (Unexpected indentation|Empty node)/,
    explain: ([line = '1', what = ''], text) => {
      const rows = text.split('\n');
      const before = rows.slice(0, Number(line) - 1).join('\n').length;
      const row = rows[Number(line) - 1] ?? '';
      const empty = what.startsWith('Empty');
      return {
        at: before + (before > 0 ? 1 : 0) + (row.length - row.trimStart().length),
        reason: empty
          ? 'The branch on this line has no name.'
          : `${code(row)} is set in by spaces, where the other lines have drawn branches.`,
        found: code(row),
        expected: empty ? 'a name behind the branch' : 'a branch such as `├──` or `└──`',
        fix: empty ? 'Write a name, or remove the line.' : 'Draw the branch, or use spaces in all lines.',
      };
    },
  },
  {
    message: /^unknown set identifier: (.+)$/,
    explain: ([list = ''], text) => {
      const [name = ''] = list.split(', ');
      return {
        at: place(text, `^[ \\t]*union\\b.*?(?<![\\w-])(${literal(name)})(?![\\w-])`),
        reason: `There is no set ${code(name)} before this line.`,
        found: code(name),
        expected: 'sets that were written before',
        fix: `Add ${code(`set ${name}`)} before.${didYouMean(name, names(text, /^[ \t]*set\s+([\w-]+)/gm))}`,
      };
    },
  },
  {
    message: /^union requires multiple identifiers$/,
    explain: (_, text) => ({
      at: place(text, '^[ \\t]*(union)[ \\t]+[^,\\n]*$'),
      reason: 'This union is of one set only.',
      found: '`union`',
      expected: 'two sets or more, with commas between',
      fix: 'Write `union A,B`.',
    }),
  },
];
