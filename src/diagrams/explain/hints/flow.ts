import { code } from '../explanation.ts';
import { misquote } from './label.ts';
import { type Case, has, lineEnd, type Rule } from './rule.ts';

const types = /^(flowchart|graph|swimlane|agentflow)/;
const words = /^(?:graph|flowchart(?:-elk)?|subgraph|end|style|linkStyle|classDef|class|click|default)(?=-)/;
const inLabel = (one: Case) => has(one, 'SQE', 'PE', 'TEXT');

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
          ? `A backslash does not keep the \`"\` in ${code(line)} from ending the text.`
          : inside
            ? `A \`"\` inside a label in double quotes ends the label too early in ${code(line)}.`
            : `A \`"\` stands inside a label without quotes around it in ${code(line)}.`,
        found: '`"`',
        expected: inside ? '`#quot;`' : 'a label in double quotes',
        fix: wrong?.escaped
          ? 'Leave the backslash out; a quote inside a label is `#quot;`: `A["He said #quot;yes#quot;"]`.'
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
      reason: 'A `"` stands inside a label, or ends it too early.',
      found: '`"`',
      expected: '`#quot;`',
      fix: 'Put the whole label in double quotes and write `#quot;` inside: `A["He said #quot;yes#quot;"]`.',
    }),
  },
  {
    types,
    when: (one) => inLabel(one) && /^[([{"'<>@]/.test(one.found),
    explain: ({ found, line, before }) => ({
      reason: `${code(found.slice(0, 1))} cannot stand inside the label in ${code(line)}.`,
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
        reason: `The label in ${code(line)} begins with ${code(sign)}, which opens a slanted box that nothing closes.`,
        found: '`]`',
        expected: '`/]` or `\\]`, or a label in double quotes',
        fix: `Put the label in double quotes: ${code(`A["${sign}path"]`)}. A slanted box is ${code(`A[${sign}Text${sign}]`)}.`,
      };
    },
  },
  {
    types,
    when: (one) => has(one, 'SQE') === false && has(one, 'MD_STR', 'TEXT') && /^[\])}|]/.test(one.found),
    explain: ({ line }) => ({
      reason: `A label in ${code(line)} is empty.`,
      found: 'nothing between the brackets',
      expected: 'a text',
      fix: 'Write a text, a space in double quotes (`A[" "]`), or the id alone.',
    }),
  },
  {
    types,
    when: (one) => has(one, 'EDGE_TEXT') && /STR$/.test(one.token),
    explain: ({ line }) => ({
      reason: `A quote stands in the text of the arrow in ${code(line)}.`,
      found: '`"`',
      expected: 'the text of the arrow between `|"` and `"|`',
      fix: 'Write `A -->|"yes"| B`, with `#quot;` for quotes inside.',
    }),
  },
  {
    types,
    when: (one) => /^(flowchart(-elk)?|graph)$/.test(one.found) && one.before === '',
    explain: ({ found }) => ({
      reason: `The type ${code(found)} stands here a second time.`,
      found: code(found),
      expected: 'one type in each diagram',
      fix: 'Remove this line, or begin a new diagram here, with its own fence.',
    }),
  },
  {
    types,
    when: (one) => one.token !== '' && words.test(wordAt(one)),
    explain: (one) => {
      const word = words.exec(wordAt(one))?.[0] ?? '';
      return {
        reason: `The id ${code(wordAt(one))} begins with ${code(word)}, which is a word of the language.`,
        found: code(wordAt(one)),
        expected: 'an id that begins with another word',
        fix: `Put something before it: ${code(`my-${wordAt(one)}`)}.`,
      };
    },
  },
  {
    types,
    when: (one) => one.token === 'end' && !has(one, 'NEWLINE'),
    explain: ({ line }) => ({
      reason: `\`end\` closes a subgraph, so it cannot be a node in ${code(line)}.`,
      found: '`end`',
      expected: 'the id of a node',
      fix: 'Write `End`, or give the node another id and the label in brackets: `stop[end]`.',
    }),
  },
  {
    types,
    when: (one) => one.token === 'MINUS' && has(one, 'LINK'),
    explain: ({ found, line }) => ({
      reason: `${code(found)} in ${code(line)} is no arrow of this kind of diagram.`,
      found: code(found),
      expected: 'an arrow such as `-->`, `---`, `-.->` or `==>`',
      fix: 'Write `-->`.',
    }),
  },
  {
    types,
    when: (one) => has(one, 'LINK', 'NEWLINE') && /^title\s/.test(one.line),
    explain: () => ({
      reason: 'Flowcharts have no line with `title`.',
      found: '`title`',
      expected: 'the title in front matter',
      fix: 'Write it above the type, in three lines: `---`, `title: My title`, `---`.',
    }),
  },
  {
    types,
    when: (one) => has(one, 'LINK', 'NEWLINE') && /^(NODE_STRING|NUM|ALPHA|UNICODE_TEXT)$/.test(one.token),
    explain: ({ found, line }) => ({
      reason: `There is no arrow before ${code(found)} in ${code(line)}.`,
      found: code(found),
      expected: 'an arrow such as `-->`, or the end of the line',
      fix: 'Write an arrow between two nodes, `A --> B`, or a label in brackets, `A[My label]`.',
    }),
  },
  {
    types,
    when: (one) => /^linkStyle\s[\d,\s]*$/.test(one.before) && has(one, 'NUM') && one.token === 'SPACE',
    explain: ({ line }) => ({
      reason: `A space stands between the numbers in ${code(line)}.`,
      found: 'a space',
      expected: 'a number behind the comma',
      fix: 'Write the numbers without spaces: `linkStyle 0,1 stroke:#f00`.',
    }),
  },
  {
    types,
    when: (one) => /LINK/.test(one.token) && has(one, 'NODE_STRING') && !has(one, 'NEWLINE'),
    explain: ({ found, line }) => ({
      reason: `Two arrows follow one another in ${code(line)}.`,
      found: code(found),
      expected: 'the id of a node between them',
      fix: 'Write a node between the two arrows, or leave one out.',
    }),
  },
  {
    types,
    when: (one) => lineEnd(one) && /^class\s/.test(one.line) && has(one, 'NODE_STRING'),
    explain: ({ line }) => ({
      reason: `${code(line)} does not say which class the node gets.`,
      found: 'the end of the line',
      expected: 'the name of a class',
      fix: `Write the name of a \`classDef\` behind the node: ${code(`${line} important`)}.`,
    }),
  },
  {
    types,
    when: (one) => lineEnd(one) && has(one, 'NODE_STRING') && !has(one, 'NEWLINE'),
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
      reason: `${code(found)} is no direction.`,
      found: code(found),
      expected: '`TB`, `TD`, `BT`, `LR` or `RL`',
      fix: 'Write `LR` for left to right, or `TB` for top to bottom.',
    }),
  },
];
