import { code, didYouMean, type UnplacedExplanation } from './explanation.ts';
import type { Parsed } from './parsed.ts';
import { kinds } from './types.ts';

const keywords = kinds.flatMap((kind) => kind.keywords);

// What a line looks like in a type, for texts without one. The first that fits is named.
const lines: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['sequenceDiagram', /->>|^[\w ]+->[\w ]+:|^(?:participant|actor|autonumber|activate)\b/],
  ['erDiagram', /[|}][|o](?:--|\.\.)[|o][|{]/],
  ['classDiagram', /<\|--|--\|>|<\|\.\.|\.\.\|>|\*--|--\*|^class\s[^{]*\{/],
  ['stateDiagram-v2', /\[\*\]|^state\s/],
  ['gantt', /^(?:dateFormat|axisFormat)\b/],
  ['gitGraph', /^commit\b/],
  ['wardley-beta', /^component\s[^[]*\[/],
  ['flowchart LR', /^(?:subgraph|classDef|class|style|linkStyle|click)\s|->|---|-\.-|==>|^[\w-]+\s*(?:[[({>]|@\{)/],
];

/** No type was recognised. */
export function unknownType({ text, keyword }: Parsed): UnplacedExplanation {
  if (text.trim() === '') {
    return {
      at: 0,
      reason: 'The diagram is empty.',
      found: 'nothing',
      expected: 'the type of the diagram, such as `flowchart LR`',
      fix: 'Write the diagram, or remove it.',
    };
  }
  if (text.startsWith('---')) {
    return {
      at: 0,
      reason: 'The front matter of the diagram is not closed.',
      found: '`---`',
      expected: 'a second line `---` before the diagram, with the same indentation as the first one',
      fix: 'Write `---` on a line of its own after the last field, indented like the first one.',
    };
  }
  const line = (text.split('\n')[0] ?? '').trim();
  const word = keyword || (/^\S*/.exec(text)?.[0] ?? '');
  const header = /^[\w-]+(?:\s+(?:TB|TD|BT|LR|RL))?\s*;?$/.test(line);
  const [type] = (!header && lines.find(([, pattern]) => pattern.test(line))) || [];
  if (type) {
    return {
      at: 0,
      reason: `The line with the type of the diagram is missing above ${code(line)}.`,
      found: code(line),
      expected: `the type of the diagram, such as ${code(type)}`,
      fix: `Write the type on a line of its own above it: ${code(type)}.`,
    };
  }
  const beta = keywords.find((known) => known.toLowerCase() === `${word.toLowerCase()}-beta`);
  const meant = beta ? `Did you mean ${code(beta)}?` : didYouMean(word, keywords).trim();
  return {
    at: 0,
    reason: `${code(word)} is not a type of diagram.`,
    found: code(word),
    expected: 'the type of the diagram, such as `flowchart LR` or `sequenceDiagram`',
    fix:
      meant ||
      (word === 'zenuml'
        ? 'ZenUML is not part of Mermaid itself: write a `sequenceDiagram`.'
        : 'Write the type on the first line, such as `flowchart LR` for boxes and arrows.'),
  };
}

/** Whether the first word is no type but looks like one, where Mermaid took it for one by its first letters. */
export const misspelt = ({ keyword }: Parsed): boolean =>
  keyword !== '' && !keywords.includes(keyword) && didYouMean(keyword, keywords) !== '';
