import fc from 'fast-check';
import type { MeasureText } from '../../../src/charts/wrap.ts';
import { groups, journeyStages } from '../../../src/kinds/fields.ts';
import { freshness } from '../../../src/methods/freshness.ts';
import type { Contract, HeardInput, Listening } from '../../../src/methods/listening.ts';
import { anyWords } from '../../support/any-words.ts';

/** A font of which every letter is half as wide as high; bold is a little wider, letters of the far east full. */
export const plainMeasure: MeasureText = (text, { size, weight = 400 }) =>
  [...text].reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/u.test(letter) ? 1 : 0.5), 0) *
  size *
  (weight > 500 ? 1.06 : 1);

export const contractWith = (input: string, other: string, last: string | undefined = '2026-11-01'): Contract => ({
  input,
  with: other,
  gives: 'Incident themes every second week, with counts and in the words that customers used.',
  gets: 'What will change about each theme and when; what will not, and why.',
  every: '1 month',
  state: freshness(last, '1 month', '2026-11-21'),
  contacts: { here: 'Head of it', there: 'TPS lead' },
});

/** An input for tests. */
export function heard(
  id: string,
  title: string,
  group: HeardInput['group'],
  more: Partial<HeardInput> = {},
): HeardInput {
  return {
    id,
    key: `inputs/${id}`,
    title,
    group,
    recent: 3,
    all: 7,
    used: 2,
    share: 0.2,
    sees: ['use', 'renewal'],
    heard: ['use'],
    contract: contractWith(id, 'tps'),
    ...more,
  };
}

const scripts = [
  'Kundenerfolgsmanagementabteilungsleitungskonferenz',
  'お客様サポートと信頼性エンジニアリング部門の合同会議',
  'فريق دعم العملاء والهندسة الموثوقية في المنطقة الشرقية',
  'Отдел сопровождения клиентов',
  'Product marketing, technical marketing engineers, product management and everybody who was ever asked',
  '客户成功',
  'Ops',
];

const names = fc.oneof(
  fc.constantFrom(...scripts),
  anyWords({ minLength: 1, maxLength: 90, unit: 'grapheme' }),
  fc.lorem({ maxCount: 12 }),
);

/** Hubs of 1 to 24 inputs in any groups, with names of any length, silent ones, and any edges between them. */
export const listenings: fc.Arbitrary<Listening> = fc
  .array(
    fc.record({
      title: names,
      group: fc.constantFrom(...groups),
      recent: fc.nat(400),
      all: fc.nat(4000),
      used: fc.nat(30),
      known: fc.boolean(),
      talked: fc.constantFrom('yes', 'never', 'none'),
      sees: fc.subarray([...journeyStages]),
      told: fc.subarray([...journeyStages]),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .chain((list) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(list.length - 1), fc.nat(list.length - 1)), {
        maxLength: 12,
        selector: (pair) => [...pair].sort((a, b) => a - b).join(),
      })
      .map((pairs) => ({
        evidence: 30,
        inputs: list.map((one, index) =>
          heard(`n${index}`, one.title, one.group, {
            recent: one.recent,
            all: one.all,
            used: one.used,
            share: one.known ? one.used / 30 : null,
            sees: one.sees,
            heard: one.told,
            contract:
              one.talked === 'none'
                ? null
                : {
                    ...contractWith(`n${index}`, 'tps'),
                    state: freshness(one.talked === 'yes' ? '2026-10-01' : undefined, '1 month', '2026-11-21'),
                  },
          }),
        ),
        bypasses: pairs.filter(([a, b]) => a !== b).map(([a, b]) => contractWith(`n${a}`, `n${b}`)),
      })),
  );

/** Some plain inputs in turn over the groups. */
export const plainInputs = (count: number): Listening => ({
  evidence: 10,
  inputs: Array.from({ length: count }, (_, index) =>
    heard(`n${index}`, `Input number ${index}`, groups[index % groups.length] as HeardInput['group']),
  ),
  bypasses: [],
});
