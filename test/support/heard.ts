import fc from 'fast-check';
import { journeyStages } from '../../src/kinds/fields.ts';
import { channels } from '../../src/kinds/signals.ts';
import type { HeardWords } from '../../src/model/heard-mail.ts';

/** Texts that a careless writer of YAML, of Markdown or of addresses takes for something else. */
export const awkward = [
  '---',
  '«Ça ne marche pas»',
  '"quoted" and \'single\'',
  '# no heading',
  '- no list\n- at all',
  'key: value',
  '\tindented\n\twith tabs',
  '  led by blanks\n\n\n',
  'CR\r\nLF\rand LF\n',
  'مرحبا بالعالم، لا يعمل',
  'עברית and English \u202Eturned\u202C',
  '🛰️👩‍👩‍👧‍👦 e\u0301',
  'null',
  'true',
  '2026-11-21',
  '{ a: b }',
  '[x](y) <script>alert(1)</script>',
  '&amp; &lt; %0A + ?',
  '\u0000\u0007\u0085\u2028\u2029\uFEFF\uFFFF',
  '|\n  block',
  '> folded',
  '*alias &anchor !tag @at `tick`',
  'TODO ask again',
  'call +49 171 1234567 or mail jane@example.com',
  'long '.repeat(2000),
  'x'.repeat(10_000),
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...awkward) },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.array(fc.constantFrom(...awkward), { minLength: 2, maxLength: 4 }).map((parts) => parts.join('\n')),
);
const optional = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arbitrary);

/**
 * Ways to fill in the form at `/heard/`.
 * @param inputs ids that may be chosen
 */
export const fillings = (inputs: readonly string[]): fc.Arbitrary<HeardWords> =>
  fc.record({
    heard: text.filter((words) => /\S/.test(words)),
    title: optional(text),
    who: optional(text),
    input: fc.constantFrom(...inputs),
    journey: fc.constantFrom(...journeyStages),
    channel: fc.constantFrom(...channels),
    date: fc.constantFrom('2024-02-29', '2026-11-20', '2026-11-21'),
    former: fc.constantFrom('', 'yes'),
  });
