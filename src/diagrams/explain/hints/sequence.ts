import { code } from '../explanation.ts';
import { type Case, endsThere, expects, type Rule } from './rule.ts';

const types = /^sequenceDiagram/;
const blocks: Readonly<Record<string, string>> = { and: 'par', else: 'alt', option: 'critical' };
const arrows = (one: Case) => one.expected.some((name) => name.startsWith('SOLID_'));
const note = (one: Case) => /^note\b/i.test(one.line);

/** Slips in sequence diagrams. */
export const sequence: readonly Rule[] = [
  {
    types,
    when: (one) => arrows(one) && one.line.includes(';') && one.line.indexOf(':') < one.line.indexOf(';'),
    explain: ({ line, start }) => ({
      at: start + line.indexOf(';'),
      reason: `The \`;\` ends the message in ${code(line)}.`,
      found: '`;`',
      expected: '`#59;`, or a message without it',
      fix: 'Write `#59;` for a semicolon, or a comma: `Ann->>Bo: First this#59; then that`.',
    }),
  },
  {
    types,
    when: (one) => expects(one, 'TXT') && note(one) && one.token === ',',
    explain: ({ line }) => ({
      reason: `The note ${code(line)} names more than two participants.`,
      found: 'a third participant',
      expected: 'one participant, or the first and the last of several',
      fix: 'Name the first and the last of them: `Note over Ann,Bo: Hello`.',
    }),
  },
  {
    types,
    when: (one) => endsThere(one) && expects(one, 'ACTOR', '+', '-'),
    explain: ({ before, line }) => ({
      reason: `The arrow at the end of ${code(before || line)} has no receiver.`,
      found: 'the end of the line',
      expected: 'a participant and the text of the message',
      fix: 'Write who receives the message, and its text: `Ann->>Bo: Hello`.',
    }),
  },
  {
    types,
    when: (one) => expects(one, 'participant', 'end') && one.expected.length < 8 && !one.atEnd,
    explain: ({ line }) => ({
      reason: `${code(line)} is inside a \`box\`, and only participants can be in a box.`,
      found: code(line),
      expected: '`participant`, `actor` or the `end` of the box',
      fix: 'Close the box with `end` above this line, and write messages and notes below that.',
    }),
  },
  {
    types,
    when: (one) => expects(one, 'participant') && one.expected.length < 5 && !one.atEnd,
    explain: ({ found, line }) => ({
      reason: `${code(line)} does not say what is created.`,
      found: code(found),
      expected: '`participant` or `actor`, and a name',
      fix: 'Write `create participant Bo`.',
    }),
  },
  {
    types,
    when: ({ token, previous }) => token === '' && /^(?:create\s+)?(?:participant|actor)$/.test(previous),
    explain: ({ previous, previousStart }) => ({
      at: previousStart,
      reason: `${code(previous)} does not say who.`,
      found: 'the end of the line',
      expected: 'the name of a participant',
      fix: `Write the name after it: ${code(`${previous} Bo`)}.`,
    }),
  },
  {
    types,
    when: ({ line, previous, token, expected }) =>
      token !== '' && /^[-*+]\s/.test(line) && expected.length > 8 && previous.includes(':'),
    explain: ({ line, start }) => ({
      at: start,
      reason: `${code(line)} is not a message, and the text of a message cannot go on in the next line.`,
      found: code(line),
      expected: 'a message, or the text of the one above on its line',
      fix: 'Break the text of a message with `<br/>`: `Ann->>Bo: Bring<br/>- tea`.',
    }),
  },
  {
    types,
    when: (one) => blocks[one.token] !== undefined && one.expected.length > 8,
    explain: ({ token }) => ({
      reason: `${code(token)} belongs to ${code(blocks[token] ?? '')}, and none is open here.`,
      found: code(token),
      expected: `${code(token)} between ${code(blocks[token] ?? '')} and its \`end\``,
      fix: `Open it above with ${code(`${blocks[token]} Some words`)}, or remove this line.`,
    }),
  },
];
