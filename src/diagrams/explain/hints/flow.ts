import { code } from '../explanation.ts';
import { misquote } from './label.ts';
import { type Case, endsThere, expects, type Rule } from './rule.ts';

const types = /^(flowchart|graph|swimlane|agentflow)/;
const words = /^(?:graph|flowchart(?:-elk)?|subgraph|end|style|linkStyle|classDef|class|click|default)(?=-)/;
const inLabel = (one: Case) => expects(one, 'SQE', 'PE', 'TEXT');

/** The whole word around what was found; a rule may have cut it. */
const wordAt = ({ before, found }: Case) => `${/(?<![\w-])[\w-]*$/.exec(before.slice(-40))?.[0] ?? ''}${found}`;

/** Slips in flowcharts and in what is built on them. */
export const flow: readonly Rule[] = [
  {
    types,
    when: (one) => (inLabel(one) || one.token === '') && misquote(one.line) !== null,
    explain: ({ line, start }) => {
      const wrong = misquote(line);
      const inside = wrong?.inside ?? false;
      return {
        at: start + (wrong?.at ?? 0),
        reason: wrong?.escaped
          ? `A backslash does not escape the \`"\` in ${code(line)}.`
          : inside
            ? `A \`"\` inside a label in double quotes ends the label too early in ${code(line)}.`
            : `There is a \`"\` inside a label without quotes around it in ${code(line)}.`,
        found: '`"`',
        expected: inside ? '`#quot;`' : 'a label in double quotes',
        fix: wrong?.escaped
          ? 'Remove the backslash; a quote inside a label is `#quot;`: `A["He said #quot;yes#quot;"]`.'
          : inside
            ? 'Write `#quot;` for a quote inside the label: `A["He said #quot;yes#quot;"]`.'
            : 'Put the whole label in double quotes and write `#quot;` inside: `A["He said #quot;yes#quot;"]`.',
      };
    },
  },
  {
    types,
    when: (one) => inLabel(one) && one.token === 'STR',
    explain: () => ({
      reason: 'There is a `"` inside a label, or it ends the label too early.',
      found: '`"`',
      expected: '`#quot;`',
      fix: 'Put the whole label in double quotes and write `#quot;` inside: `A["He said #quot;yes#quot;"]`.',
    }),
  },
  {
    types,
    when: (one) => inLabel(one) && /^[([{"'<>@]/.test(one.found),
    explain: ({ found, line, before }) => ({
      reason: `${code(found.slice(0, 1))} is not allowed inside the label in ${code(line)}.`,
      found: code(found.slice(0, 1)),
      expected: 'a label in double quotes',
      fix: `Put the whole label in double quotes: ${/\|[^|\][(){}]*$/.test(before) ? '`A -->|"yes (always)"| B`' : '`A["Call f(x)"]`'}.`,
    }),
  },
  {
    types,
    when: (one) => one.token === '' && /[[][/\\]/.test(one.before),
    explain: ({ line, before }) => {
      const sign = /[[]([/\\])/.exec(before)?.[1] ?? '/';
      return {
        reason: `The label in ${code(line)} starts with ${code(sign)}, which opens a slanted shape that is never closed.`,
        found: '`]`',
        expected: '`/]` or `\\]`, or a label in double quotes',
        fix: `Put the label in double quotes: ${code(`A["${sign}path"]`)}. A slanted shape is ${code(`A[${sign}Text${sign}]`)}.`,
      };
    },
  },
  {
    types,
    when: (one) => expects(one, 'SQE') === false && expects(one, 'MD_STR', 'TEXT') && /^[\])}|]/.test(one.found),
    explain: ({ line }) => ({
      reason: `A label in ${code(line)} is empty.`,
      found: 'nothing between the brackets',
      expected: 'a text',
      fix: 'Write a text, a space in double quotes (`A[" "]`), or the id alone.',
    }),
  },
  {
    types,
    when: (one) => expects(one, 'EDGE_TEXT') && /STR$/.test(one.token),
    explain: ({ line }) => ({
      reason: `There is a quote in the text of the arrow in ${code(line)}.`,
      found: '`"`',
      expected: 'the text of the arrow between `|"` and `"|`',
      fix: 'Write `A -->|"yes"| B`, with `#quot;` for quotes inside.',
    }),
  },
  {
    types,
    when: (one) => /^(flowchart(-elk)?|graph)$/.test(one.found) && one.before === '',
    explain: ({ found }) => ({
      reason: `The type ${code(found)} is here a second time.`,
      found: code(found),
      expected: 'one type in each diagram',
      fix: 'Remove this line, or put what follows into a diagram of its own.',
    }),
  },
  {
    types,
    when: (one) => one.token !== '' && words.test(wordAt(one)),
    explain: (one) => {
      const word = words.exec(wordAt(one))?.[0] ?? '';
      return {
        reason: `The id ${code(wordAt(one))} starts with ${code(word)}, which is a keyword.`,
        found: code(wordAt(one)),
        expected: 'an id that starts with another word',
        fix: `Put something before it: ${code(`my-${wordAt(one)}`)}.`,
      };
    },
  },
  {
    types,
    when: (one) => one.token === 'end' && !expects(one, 'NEWLINE'),
    explain: ({ line }) => ({
      reason: `\`end\` closes a subgraph, so it cannot be a node in ${code(line)}.`,
      found: '`end`',
      expected: 'the id of a node',
      fix: 'Write `End`, or give the node another id and the label in brackets: `stop[end]`.',
    }),
  },
  {
    types,
    when: (one) => expects(one, 'LINK', 'NEWLINE') && /^title\s/.test(one.line),
    explain: () => ({
      reason: 'Flowcharts have no `title` line.',
      found: '`title`',
      expected: 'the title in front matter',
      fix: 'Write the title above the type, in three lines: `---`, `title: My title`, `---`.',
    }),
  },
  {
    types,
    when: (one) => expects(one, 'LINK', 'NEWLINE') && /^(NODE_STRING|NUM|ALPHA|UNICODE_TEXT)$/.test(one.token),
    explain: ({ found, line }) => ({
      reason: `There is no arrow before ${code(found)} in ${code(line)}.`,
      found: code(found),
      expected: 'an arrow such as `-->`, or the end of the line',
      fix: 'Write an arrow between two nodes, `A --> B`, or a label in brackets, `A[My label]`.',
    }),
  },
  {
    types,
    when: (one) => /^linkStyle\s[\d,\s]*$/.test(one.before) && expects(one, 'NUM') && one.token === 'SPACE',
    explain: ({ line }) => ({
      reason: `There is a space between the numbers in ${code(line)}.`,
      found: 'a space',
      expected: 'a number after the comma',
      fix: 'Write the numbers without spaces: `linkStyle 0,1 stroke:#f00`.',
    }),
  },
  {
    types,
    when: (one) => /LINK/.test(one.token) && expects(one, 'NODE_STRING') && !expects(one, 'NEWLINE'),
    explain: ({ found, line }) => ({
      reason: `Two arrows follow one another in ${code(line)}.`,
      found: code(found),
      expected: 'the id of a node between them',
      fix: 'Write a node between the two arrows, or remove one.',
    }),
  },
  {
    types,
    when: (one) => endsThere(one) && /^class\s/.test(one.line) && expects(one, 'NODE_STRING'),
    explain: ({ line }) => ({
      reason: `${code(line)} does not say which class the node gets.`,
      found: 'the end of the line',
      expected: 'the name of a class',
      fix: `Write the name of a \`classDef\` after the node: ${code(`${line} important`)}.`,
    }),
  },
  {
    types,
    when: (one) => endsThere(one) && expects(one, 'NODE_STRING') && !expects(one, 'NEWLINE'),
    explain: ({ line, before }) => ({
      reason: `The arrow at the end of ${code(before || line || 'the last line')} leads nowhere.`,
      found: 'the end of the diagram',
      expected: 'the id of a node',
      fix: 'Write the node that the arrow leads to.',
    }),
  },
  {
    types,
    when: (one) => one.token === '' && /^(flowchart|graph|swimlane|agentflow)[\w-]*\s+$/.test(one.before),
    explain: ({ found }) => ({
      reason: `${code(found)} is not a direction.`,
      found: code(found),
      expected: '`TB`, `TD`, `BT`, `LR` or `RL`',
      fix: 'Write `LR` for left to right, or `TB` for top to bottom.',
    }),
  },
];
