import { code } from '../explanation.ts';
import { type Case, has, lineEnd, type Rule } from './rule.ts';

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
    when: arrows,
    explain: ({ found, line }) => ({
      reason: `${code(line)} has no arrow that sequence diagrams know.`,
      found: code(found),
      expected: 'an arrow such as `->>`, `-->>`, `-)` or `-x`',
      fix: 'Write a message as `Ann->>Bo: Hello`.',
    }),
  },
  {
    types,
    when: (one) => has(one, 'TXT') && note(one) && one.token === ',',
    explain: ({ line }) => ({
      reason: `The note ${code(line)} stands over more than two participants.`,
      found: 'a third participant',
      expected: 'one participant, or the first and the last of several',
      fix: 'Name the first and the last of them: `Note over Ann,Bo: Hello`.',
    }),
  },
  {
    types,
    when: (one) => has(one, 'TXT') && note(one),
    explain: ({ before, line }) => ({
      reason: `The note ${code(before || line)} has no text.`,
      found: 'the end of the line',
      expected: '`:` and the text of the note, on one line',
      fix: 'Write a colon and a text behind the participant: `Note right of Ann: Hello`.',
    }),
  },
  {
    types,
    when: (one) => has(one, 'TXT'),
    explain: ({ before, line }) => ({
      reason: `The message ${code(before || line)} has no text.`,
      found: 'the end of the line',
      expected: '`:` and the text of the message',
      fix: 'Write a colon and a text behind the receiver: `Ann->>Bo: Hello`.',
    }),
  },
  {
    types,
    when: (one) => lineEnd(one) && has(one, 'ACTOR', '+', '-'),
    explain: ({ before, line }) => ({
      reason: `The arrow at the end of ${code(before || line)} leads to nobody.`,
      found: 'the end of the line',
      expected: 'a participant and the text of the message',
      fix: 'Write who receives the message, and its text: `Ann->>Bo: Hello`.',
    }),
  },
  {
    types,
    when: (one) => has(one, 'participant', 'end') && one.expected.length < 8 && !one.atEnd,
    explain: ({ line }) => ({
      reason: `${code(line)} stands inside a \`box\`, and a box holds participants only.`,
      found: code(line),
      expected: '`participant`, `actor` or the `end` of the box',
      fix: 'Close the box with `end` above this line, and write the messages and notes behind it.',
    }),
  },
  {
    types,
    when: (one) => has(one, 'participant') && one.expected.length < 5 && !one.atEnd,
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
      reason: `${code(previous)} names nobody.`,
      found: 'the end of the line',
      expected: 'the name of a participant',
      fix: `Write the name behind it: ${code(`${previous} Bo`)}.`,
    }),
  },
  {
    types,
    when: ({ line, previous, token, expected }) =>
      token !== '' && /^[-*+]\s/.test(line) && expected.length > 8 && previous.includes(':'),
    explain: ({ line, start }) => ({
      at: start,
      reason: `${code(line)} is no message of its own, and a message stands on one line.`,
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
