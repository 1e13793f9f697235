import { code, didYouMean, type Finding, literal } from '../explanation.ts';
import { shapeNames } from '../shapes.ts';
import { type Message, names, place } from './message.ts';

/** A name in a text, not as a part of another one. */
const whole = (name: string) => `(?<![\\w-])(${literal(name)})(?![\\w-])`;

/** Messages of limits and of types that draw graphs. */
export const graphs: readonly Message[] = [
  {
    message: /^Cannot read properties of undefined \(reading 'text'\)$/,
    explain: (_, text) => {
      const at = place(text, '^[ \\t]*(subgraph)[ \\t]*(?:;[ \\t]*)?$');
      if (at === null) return null;
      return {
        at,
        reason: 'This `subgraph` has no name.',
        found: 'the end of the line',
        expected: 'a name',
        fix: 'Write a name behind it: `subgraph team [The team]`.',
      };
    },
  },
  {
    message: /^this\.calcIntersect is not a function$/,
    explain: (_, text) => ({
      at: place(text, '(?<![\\w-])[\\w-]+(\\{)"'),
      reason: 'Mermaid cannot lead an arrow to or from a rhombus in a block diagram.',
      found: 'a block in `{` and `}`',
      expected: 'another shape',
      fix: 'Take a hexagon, `b{{"Ready?"}}`, or another shape, for blocks with arrows.',
    }),
  },
  {
    message: /^img\.decode is not a function/,
    explain: (_, text) => ({
      at: place(text, `img:\\s*["']?(\\S+?)["']?\\s*[,}\\n]`),
      reason: 'A picture inside a diagram would have to come over the network, so it is not drawn.',
      found: code('img:'),
      expected: 'a shape with words',
      fix: 'Say in words what the picture shows, and put the picture itself beside the diagram.',
    }),
  },
  {
    message: /^No such shape: (.+?)\.(?: (.*))?$/,
    explain: ([shape = '', remark = ''], text) => ({
      at: place(text, `shape:\\s*["']?(${literal(shape)})`),
      reason: `There is no shape ${code(shape)}${/lowercase/.test(remark) ? ': names of shapes are in lower case' : ''}.`,
      found: code(shape),
      expected: 'the name of a shape, such as `rect`, `circle` or `cyl`',
      fix:
        didYouMean(shape.replaceAll('_', '-'), shapeNames).trim() ||
        'Use one of the shapes that Mermaid lists in its handbook of flowcharts.',
    }),
  },
  {
    message: /^Edge limit exceeded\. (\d+) edges found, but the limit is (\d+)/,
    explain: ([, limit = '']) => ({
      at: null,
      reason: `The diagram has more than ${limit} connections, which nobody can read.`,
      found: `more than ${limit} connections`,
      expected: `at most ${limit}`,
      fix: 'Divide it into several diagrams, or show groups instead of their members.',
    }),
  },
  {
    message: /Maximum text size in diagram exceeded/i,
    explain: (_, text) => ({
      at: null,
      reason: 'The text of the diagram is longer than 50,000 characters.',
      found: `${text.length.toLocaleString('en')} characters`,
      expected: 'at most 50,000 characters',
      fix: 'Divide it into several diagrams.',
    }),
  },
  {
    message: /^The index (-?\d+) for linkStyle is out of bounds/,
    explain: ([index = ''], text) => linkStyle(text, index),
  },
  {
    message: /^Cannot (?:set|read) properties of undefined \((?:setting|reading) '(?:style|interpolate)'\)$/,
    explain: (_, text) => linkStyle(text, null),
  },
  {
    message: /^Could not find a suitable point for the given distance/,
    explain: () => ({
      at: null,
      reason: 'The label of a connection finds no place: the line that it belongs to is too short.',
      found: 'a label without a place',
      expected: 'a connection with room for its label',
      fix: 'Shorten the label, or make the arrow longer: `---->`.',
    }),
  },
  {
    message: /^(State|Class) not found: (.+)$/,
    explain: ([what = '', name = ''], text) => ({
      at: place(text, whole(name)),
      reason: `There is no ${what.toLowerCase()} ${code(name)}.`,
      found: code(name),
      expected: `a ${what.toLowerCase()} that the diagram names`,
      fix: 'Write it in a line of its own before this one, or correct its name.',
    }),
  },
  {
    message: /^circular link$/,
    explain: () => ({
      at: null,
      reason: 'The flows go round in a circle, so they cannot be drawn from left to right.',
      found: 'a circle of flows',
      expected: 'flows that never come back',
      fix: 'Give what comes back another name, such as "Support, later".',
    }),
  },
  {
    message: /^Group nodes can only have label\. Remove the additional description for node \[(.+)\]$/,
    explain: ([state = ''], text) => ({
      at: place(text, `^[ \\t]*(${literal(state)})[ \\t]*:`, 1) ?? place(text, whole(state)),
      reason: `The state ${code(state)} holds other states and has more than one description.`,
      found: `a second description of ${code(state)}`,
      expected: 'one description of a state with states inside',
      fix: 'Keep one of its lines with a colon, or describe the states inside.',
    }),
  },
  {
    message: /^C4 rel "(.*)" -> "(.*)" references an unknown shape or boundary$/,
    explain: ([from = '', to = ''], text) => {
      const known = names(text, /^[ \t]*\w+\(\s*(\w+)\s*,/gm).filter((name) => !/^\d/.test(name));
      const declared = new Set(names(text, /^[ \t]*(?!(?:Bi)?Rel)\w+\(\s*([\w-]+)\s*,/gm));
      const missing = declared.has(from) ? to : from;
      return {
        at: place(text, `^[ \\t]*(?:Bi)?Rel\\w*\\(\\s*${literal(from)}\\s*,\\s*${literal(to)}\\b`),
        reason: `The relation from ${code(from)} to ${code(to)} leads to something that the diagram does not declare.`,
        found: code(missing),
        expected: 'the alias of an element or a boundary',
        fix: `Declare ${code(missing)}, or correct its name.${didYouMean(
          missing,
          known.filter((name) => declared.has(name)),
        )}`,
      };
    },
  },
];

function linkStyle(text: string, index: string | null): Finding {
  const arrows = [...text.matchAll(/(?:--|==|-\.)[->=.]*[>xo-]?/g)].length;
  const lines = [...text.matchAll(/^[ \t]*linkStyle[ \t]+(\d+)/gm)];
  const wrong =
    lines.find(([, number = '0']) => (index === null ? Number(number) >= arrows : number === index)) ?? lines[0];
  const number = index ?? wrong?.[1] ?? '';
  return {
    at: wrong?.index ?? null,
    reason: `\`linkStyle ${number}\` is for a connection that is not there.`,
    found: code(number),
    expected: 'the number of a connection, the first being 0',
    fix: 'Count the arrows from 0 in the order in which they are written, and correct the number.',
  };
}
