import { code, didYouMean, type Finding, literal } from '../explanation.ts';
import { type Message, names, place } from './message.ts';

/** Messages of maps and of what is built. */
export const maps: readonly Message[] = [
  {
    message: /^The (service|junction|group) id \[(.+)\] is already in use/,
    explain: ([, id = ''], text) => ({
      at: place(text, `^[ \\t]*(?:service|junction|group)[ \\t]+(${literal(id)})(?![\\w-])`, 1),
      reason: `Two parts have the id ${code(id)}.`,
      found: code(id),
      expected: 'an id that no other part has',
      fix: 'Give one of them another id.',
    }),
  },
  {
    message:
      /^The (service|junction|group) \[(.+)\](?:'s parent (does not exist|is not a group)| cannot be placed (within itself))/,
    explain: ([what = '', id = '', why = ''], text) => {
      const at = place(text, `^[ \\t]*${what}[ \\t]+${literal(id)}(?![\\w-]).*\\bin[ \\t]+([\\w-]+)`);
      const parent = at === null ? '' : (/^[\w-]+/.exec(text.slice(at))?.[0] ?? '');
      return {
        at,
        reason: `The ${what} ${code(id)} stands in ${code(parent)}, ${why === 'does not exist' ? 'which is not there before this line' : 'which is no group around it'}.`,
        found: code(parent),
        expected: 'a group that was written before',
        fix: `Write ${code(`group ${parent}(cloud)[…]`)} before, or correct the name.${didYouMean(parent, names(text, /^[ \t]*group\s+([\w-]+)/gm))}`,
      };
    },
  },
  {
    message: /^The (left|right)-hand id \[(.+)\] (does not yet exist|is modified)/,
    explain: ([, id = '', why = ''], text) => ({
      at: place(text, `(?<![\\w-])(${literal(id)})(?:\\{group\\})?:[LRTB]|[LRTB]:(${literal(id)})(?![\\w-])`),
      reason:
        why === 'is modified'
          ? `The line at ${code(id)} leaves its group with \`{group}\`, and both ends are in the same one.`
          : `The line leads to ${code(id)}, which is not there before it.`,
      found: code(id),
      expected:
        why === 'is modified' ? 'ends in two groups' : 'a service, a junction or a group that was written before',
      fix:
        why === 'is modified'
          ? 'Leave `{group}` out.'
          : `Write ${code(`service ${id}(server)[…]`)} before.${didYouMean(id, names(text, /^[ \t]*(?:service|junction|group)\s+([\w-]+)/gm))}`,
    }),
  },
  {
    message: /^align (row|column) (?:references|lists) \[(.+)\]/,
    explain: ([, id = ''], text) => alignment(text, id),
  },
  { message: /^Architecture layout failed/, explain: (_, text) => alignment(text, '') },
  {
    message: /^Component "(.+)" (\w+) must be between 0-1.*Received: (.+)$/,
    explain: ([name = '', what = '', value = ''], text) => ({
      at: place(text, `(${literal(name)})[ \\t]*\\[`),
      reason: `The ${what} of ${code(name)} is ${value}.`,
      found: code(value),
      expected: 'a number from 0 to 1',
      fix: 'Write visibility and evolution as numbers from 0 to 1: `[0.63, 0.81]`.',
    }),
  },
  {
    message: /^Pipeline "(.+)" must reference an existing component/,
    explain: ([name = ''], text) => ({
      at: place(text, `^[ \\t]*pipeline[ \\t]+"?(${literal(name)})`),
      reason: `The pipeline ${code(name)} belongs to no component.`,
      found: code(name),
      expected: 'the name of a component that was written before',
      fix: `Write ${code(`component ${name} [0.5, 0.5]`)} before.`,
    }),
  },
];

function alignment(text: string, id: string): Finding {
  return {
    at: place(text, id ? `^[ \\t]*align\\b.*?(?<![\\w-])(${literal(id)})(?![\\w-])` : '^[ \\t]*(align)\\b'),
    reason: id
      ? `\`align\` names ${code(id)}, which is no service of its own.`
      : '`align` goes against the lines between the services.',
    found: id ? code(id) : '`align`',
    expected: 'services that the lines do not put elsewhere, each once',
    fix: 'Put the services in the order of their lines, or leave `align` out.',
  };
}
