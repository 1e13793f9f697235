import { counted } from '../../describe/words.ts';
import { code, didYouMean, literal, type UnplacedExplanation } from '../explanation.ts';
import { shapeNames } from '../shapes.ts';
import { findOffset, type Message } from './message.ts';

/** A name in a text, not as a part of another one. */
const whole = (name: string) => `(?<![\\w-])(${literal(name)})(?![\\w-])`;

/** Messages of limits and of types that draw graphs. */
export const graphs: readonly Message[] = [
  {
    message: /^Cannot read properties of undefined \(reading 'text'\)$/,
    explain: (_, text) => {
      const at = findOffset(text, '^[ \\t]*(subgraph)[ \\t]*(?:;[ \\t]*)?$');
      if (at === null) return null;
      return {
        at,
        reason: 'This `subgraph` has no name.',
        found: 'the end of the line',
        expected: 'a name',
        fix: 'Write a name after it: `subgraph team [The team]`.',
      };
    },
  },
  {
    message: /^this\.calcIntersect is not a function$/,
    explain: (_, text) => ({
      at: findOffset(text, '(?<![\\w-])[\\w-]+(\\{)"'),
      reason: 'Mermaid cannot draw an arrow to or from a rhombus in a block diagram.',
      found: 'a block in `{` and `}`',
      expected: 'another shape',
      fix: 'Use a hexagon, `b{{"Ready?"}}`, or another shape for blocks with arrows.',
    }),
  },
  {
    message: /^img\.decode is not a function/,
    explain: (_, text) => ({
      at: findOffset(text, `img:\\s*["']?(\\S+?)["']?\\s*[,}\\n]`),
      reason: 'Pictures inside a diagram are not drawn, because they would be loaded over the network.',
      found: code('img:'),
      expected: 'a shape with words',
      fix: 'Write what the picture shows, and put the picture itself outside of the diagram.',
    }),
  },
  {
    message: /^No such shape: (.+?)\.(?: (.*))?$/,
    explain: ([shape = '', remark = ''], text) => ({
      at: findOffset(text, `shape:\\s*["']?(${literal(shape)})`),
      reason: `There is no shape ${code(shape)}${/lowercase/.test(remark) ? ': names of shapes are in lower case' : ''}.`,
      found: code(shape),
      expected: 'the name of a shape, such as `rect`, `circle` or `cyl`',
      fix:
        didYouMean(shape.replaceAll('_', '-'), shapeNames).trim() ||
        'Use one of the shapes in Mermaid’s documentation of flowcharts.',
    }),
  },
  {
    message: /^Edge limit exceeded\. (\d+) edges found, but the limit is (\d+)/,
    explain: ([, limit = '']) => ({
      at: null,
      reason: `The diagram has more than ${limit} connections.`,
      found: `more than ${limit} connections`,
      expected: `at most ${limit}`,
      fix: 'Split it into several diagrams, or show groups instead of their members.',
    }),
  },
  {
    message: /Maximum text size in diagram exceeded/i,
    explain: (_, text) => ({
      at: null,
      reason: 'The text of the diagram is longer than 50,000 characters.',
      found: counted(text.length, 'character'),
      expected: 'at most 50,000 characters',
      fix: 'Split it into several diagrams.',
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
      reason: 'There is no room for the label of a connection: its line is too short.',
      found: 'a label without a place',
      expected: 'a connection with room for its label',
      fix: 'Shorten the label, or make the arrow longer: `---->`.',
    }),
  },
  {
    message: /^circular link$/,
    explain: () => ({
      at: null,
      reason: 'The flows form a cycle, so they cannot be drawn from left to right.',
      found: 'a cycle of flows',
      expected: 'flows that never come back',
      fix: 'Give the node that the flows return to a second name, such as "Support, later".',
    }),
  },
  {
    message: /^Group nodes can only have label\. Remove the additional description for node \[(.+)\]$/,
    explain: ([state = ''], text) => ({
      at: findOffset(text, `^[ \\t]*(${literal(state)})[ \\t]*:`, 1) ?? findOffset(text, whole(state)),
      reason: `The state ${code(state)} contains other states and has more than one description.`,
      found: `a second description of ${code(state)}`,
      expected: 'one description of a state with states inside',
      fix: 'Keep one of its lines with a colon, or describe the states inside.',
    }),
  },
];

function linkStyle(text: string, index: string | null): UnplacedExplanation {
  const arrows = [...text.matchAll(/(?:--|==|-\.)[->=.]*[>xo-]?/g)].length;
  const lines = [...text.matchAll(/^[ \t]*linkStyle[ \t]+(\d+)/gm)];
  const wrong =
    lines.find(([, number = '0']) => (index === null ? Number(number) >= arrows : number === index)) ?? lines[0];
  const number = index ?? wrong?.[1] ?? '';
  return {
    at: wrong?.index ?? null,
    reason: `\`linkStyle ${number}\` is for a connection that does not exist.`,
    found: code(number),
    expected: 'the number of a connection, the first being 0',
    fix: 'Count the arrows from 0 in the order in which they are written, and correct the number.',
  };
}
