import { code } from '../explanation.ts';
import { expects, type Rule } from './rule.ts';

const relations = '`||--o{` (one to zero or more), `||--||` (one to one) or `}|--|{` (many to many)';

/** Slips in diagrams of classes, states, entities and requirements. */
export const models: readonly Rule[] = [
  {
    types: /^stateDiagram/,
    when: (one) => /^-{2,}$/.test(one.line),
    explain: ({ line, start }) => ({
      at: start,
      reason:
        line === '--'
          ? '`--` is only allowed inside a state.'
          : `${code(line)} does not separate the parts of a state.`,
      found: code(line),
      expected: '`--`, between the braces of a state',
      fix: 'Write `--` on a line of its own inside `state Busy { … }`.',
    }),
  },
  {
    types: /^stateDiagram/,
    when: ({ line, before }) => /^note\b/i.test(line) && before !== '',
    explain: ({ line, start }) => ({
      at: start,
      reason: `${code(line)} is not a note of a state diagram.`,
      found: code(line),
      expected: '`note left of` or `note right of`, a state, a colon and a text',
      fix: 'Write `note right of Still : It waits`.',
    }),
  },
  {
    types: /^stateDiagram/,
    when: ({ token, line, found }) => token !== '' && found.startsWith('{') && /^state\s*\{$/.test(line),
    explain: () => ({
      reason: 'A state that contains others has no name.',
      found: '`{`',
      expected: 'the name of the state before the brace',
      fix: 'Write `state Moving {`.',
    }),
  },
  {
    types: /^classDiagram/,
    when: (one) => one.token === 'STYLE_SEPARATOR' && expects(one, 'LINE'),
    explain: ({ line }) => ({
      reason: `${code(line)} gives a style to a class without \`class\` before it.`,
      found: '`:::`',
      expected: '`class` before the name',
      fix: `Write ${code(`class ${line}`)}.`,
    }),
  },
  {
    types: /^classDiagram/,
    when: (one) => one.token === '' && /^(?:interface|abstract|enum|struct)\s/.test(one.line),
    explain: ({ line, start }) => {
      const [word = '', name = ''] = line
        .replace('{', '')
        .trim()
        .split(/\s+/)
        .filter((part) => part !== 'class');
      const kind = word === 'enum' ? 'enumeration' : word;
      return {
        at: start,
        reason: `${code(word)} is not a keyword of class diagrams.`,
        found: code(word),
        expected: '`class`',
        fix: `Write ${code(`class ${name} {`)}, and ${code(`<<${kind}>>`)} as the first line in it.`,
      };
    },
  },
  {
    types: /^classDiagram/,
    when: (one) =>
      one.token === 'STR' && expects(one, 'ALPHA', 'BQUOTE_STR') && /^(?:class|namespace)\s/.test(one.line),
    explain: ({ line }) => ({
      reason: `The name in ${code(line)} is in double quotes, which is not allowed here.`,
      found: '`"`',
      expected: 'a name of letters and digits, with the text in brackets after it',
      fix: `Write ${code(`${line.startsWith('class') ? 'class' : 'namespace'} Core["The core"]`)}.`,
    }),
  },
  {
    types: /^classDiagram/,
    when: ({ token, before }) => token === 'LABEL' && /--|\.\./.test(before.trimEnd().split(/\s/).at(-1) ?? ''),
    explain: ({ line }) => ({
      reason: `The relation in ${code(line)} leads to no class.`,
      found: '`:`',
      expected: 'a class at both ends',
      fix: 'Write the second class before the colon: `Animal <|-- Duck : is one`.',
    }),
  },
  {
    types: /^erDiagram/,
    when: (one) => expects(one, 'ZERO_OR_ONE', 'ONLY_ONE') && !expects(one, 'COLON'),
    explain: ({ line, found }) => ({
      reason: `The relation in ${code(line)} does not say how many there are at its far end.`,
      found: code(found),
      expected: relations,
      fix: 'Write how many at both ends: `CUSTOMER ||--o{ ORDER : places`.',
    }),
  },
  {
    types: /^erDiagram/,
    when: (one) => expects(one, 'ATTRIBUTE_WORD'),
    explain: ({ found }) => ({
      reason: 'The attribute before this has a type but no name.',
      found: code(found),
      expected: 'a type and a name, as in `string title`',
      fix: 'Write the type first, then the name.',
    }),
  },
  {
    types: /^requirement/,
    when: (one) => one.token === 'LINE' && one.expected.join() === 'NEWLINE' && one.line.includes(':'),
    explain: ({ line }) => {
      const key = line.slice(0, line.indexOf(':')).trim();
      const value = line.slice(line.indexOf(':') + 1).trim();
      return {
        reason: `The \`-\` in ${code(line)} needs quotes around the value.`,
        found: '`-`',
        expected: 'a value in double quotes',
        fix: `Put the value in double quotes: ${code(value.length < 25 ? `${key}: "${value}"` : `${key}: "…"`)}.`,
      };
    },
  },
];
