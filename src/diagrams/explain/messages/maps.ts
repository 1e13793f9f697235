import { code, didYouMean, literal, type UnplacedExplanation } from '../explanation.ts';
import { findOffset, type Message, namesIn } from './message.ts';

/** Messages of maps and of what is built. */
export const maps: readonly Message[] = [
  {
    message:
      /^The (service|junction|group) \[(.+)\](?:'s parent (does not exist|is not a group)| cannot be placed (within itself))/,
    explain: ([what = '', id = '', why = ''], text) => {
      const at = findOffset(text, `^[ \\t]*${what}[ \\t]+${literal(id)}(?![\\w-]).*\\bin[ \\t]+([\\w-]+)`);
      const parent = at === null ? '' : (/^[\w-]+/.exec(text.slice(at))?.[0] ?? '');
      return {
        at,
        reason: `The ${what} ${code(id)} is in ${code(parent)}, ${why === 'does not exist' ? 'which does not exist before this line' : 'which is not a group around it'}.`,
        found: code(parent),
        expected: 'a group that was written before',
        fix: `Write ${code(`group ${parent}(cloud)[…]`)} before, or correct the name.${didYouMean(parent, namesIn(text, /^[ \t]*group\s+([\w-]+)/gm))}`,
      };
    },
  },
  {
    message: /^The (left|right)-hand id \[(.+)\] (does not yet exist|is modified)/,
    explain: ([, id = '', why = ''], text) => ({
      at: findOffset(text, `(?<![\\w-])(${literal(id)})(?:\\{group\\})?:[LRTB]|[LRTB]:(${literal(id)})(?![\\w-])`),
      reason:
        why === 'is modified'
          ? `The line at ${code(id)} leaves its group with \`{group}\`, and both ends are in the same one.`
          : `The line refers to ${code(id)}, which does not exist before it.`,
      found: code(id),
      expected:
        why === 'is modified' ? 'ends in two groups' : 'a service, a junction or a group that was written before',
      fix:
        why === 'is modified'
          ? 'Remove `{group}`.'
          : `Write ${code(`service ${id}(server)[…]`)} before.${didYouMean(id, namesIn(text, /^[ \t]*(?:service|junction|group)\s+([\w-]+)/gm))}`,
    }),
  },
  {
    message: /^align (row|column) (?:references|lists) \[(.+)\]/,
    explain: ([, id = ''], text) => alignment(text, id),
  },
  { message: /^Architecture layout failed/, explain: (_, text) => alignment(text, '') },
];

function alignment(text: string, id: string): UnplacedExplanation {
  return {
    at: findOffset(text, id ? `^[ \\t]*align\\b.*?(?<![\\w-])(${literal(id)})(?![\\w-])` : '^[ \\t]*(align)\\b'),
    reason: id
      ? `\`align\` names ${code(id)}, which is not a service, or is named twice.`
      : '`align` contradicts the lines between the services.',
    found: id ? code(id) : '`align`',
    expected: 'services that the lines do not put elsewhere, each once',
    fix: 'Put the services in the order of their lines, or remove `align`.',
  };
}
