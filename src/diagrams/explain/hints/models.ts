import { code } from '../explanation.ts';
import { has, lineEnd, type Rule } from './rule.ts';

const relations = '`||--o{` (one to zero or more), `||--||` (one to one) or `}|--|{` (many to many)';

/** Slips in diagrams of classes, states, entities and requirements. */
export const models: readonly Rule[] = [
  {
    types: /^stateDiagram/,
    when: (one) => /^-{2,}$/.test(one.line),
    explain: ({ line, start }) => ({
      at: start,
      reason:
        line === '--' ? '`--` divides nothing here: it belongs inside a state.' : `${code(line)} divides no state.`,
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
      reason: `${code(line)} is no note that state diagrams know.`,
      found: code(line),
      expected: '`note left of` or `note right of`, a state, a colon and a text',
      fix: 'Write `note right of Still : It waits`.',
    }),
  },
  {
    types: /^stateDiagram/,
    when: ({ token, line, found }) => token !== '' && found.startsWith('{') && /^state\s*\{$/.test(line),
    explain: () => ({
      reason: 'A state that holds others has no name.',
      found: '`{`',
      expected: 'the name of the state before the brace',
      fix: 'Write `state Moving {`.',
    }),
  },
  {
    types: /^stateDiagram/,
    when: (one) => has(one, '-->') && /^(->|=>|=|~)/.test(one.found),
    explain: ({ found, line }) => ({
      reason: `${code(found)} in ${code(line)} is no arrow of state diagrams.`,
      found: code(found),
      expected: '`-->`',
      fix: 'Write `-->`.',
    }),
  },
  {
    types: /^classDiagram/,
    when: (one) => one.token === 'STYLE_SEPARATOR' && has(one, 'LINE'),
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
        reason: `${code(word)} begins no line of a class diagram.`,
        found: code(word),
        expected: '`class`',
        fix: `Write ${code(`class ${name} {`)}, and ${code(`<<${kind}>>`)} as the first line in it.`,
      };
    },
  },
  {
    types: /^classDiagram/,
    when: (one) => one.token === 'STR' && has(one, 'ALPHA', 'BQUOTE_STR') && /^(?:class|namespace)\s/.test(one.line),
    explain: ({ line }) => ({
      reason: `The name in ${code(line)} stands in double quotes, and a name cannot.`,
      found: '`"`',
      expected: 'a name of letters and digits, with the text in brackets behind it',
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
    types: /^classDiagram/,
    when: (one) => has(one, 'LINE', 'DOTTED_LINE'),
    explain: ({ line }) => ({
      reason: `${code(line)} has no relation that class diagrams know.`,
      found: code(line),
      expected: 'two dashes or two dots, as in `<|--`, `-->` or `..>`',
      fix: 'Write it with two dashes: `Animal <|-- Duck`.',
    }),
  },
  {
    types: /^erDiagram/,
    when: (one) => has(one, 'ZERO_OR_ONE', 'ONLY_ONE') && !has(one, 'COLON'),
    explain: ({ line, found }) => ({
      reason: `The relation in ${code(line)} does not say how many there are at its far end.`,
      found: code(found),
      expected: relations,
      fix: 'Write how many at both ends: `CUSTOMER ||--o{ ORDER : places`.',
    }),
  },
  {
    types: /^erDiagram/,
    when: (one) => lineEnd(one) && has(one, 'COLON'),
    explain: ({ before }) => ({
      reason: `The relation ${code(before)} has no label.`,
      found: 'the end of the line',
      expected: '`:` and a label',
      fix: 'Write what the relation means: `CUSTOMER ||--o{ ORDER : places`.',
    }),
  },
  {
    types: /^erDiagram/,
    when: (one) => has(one, 'ATTRIBUTE_WORD'),
    explain: ({ found }) => ({
      reason: 'The attribute before this has a type and no name.',
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
  {
    types: /^requirement/,
    when: ({ token, found }) => token === '' && /^[^\p{ASCII}]/u.test(found) && /\p{L}/u.test(found),
    explain: ({ found, line }) => ({
      reason: `${code(found)} in ${code(line)} needs quotes, as its letters are of another script.`,
      found: code(found),
      expected: 'a name in double quotes',
      fix: `Put it in double quotes wherever it stands: ${code(`"${found}"`)}.`,
    }),
  },
];
