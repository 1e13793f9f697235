import fc from 'fast-check';
import type { Comparison, SentenceChange } from '../../../src/model/editions/comparison.ts';
import type { Files } from '../../support/hub.ts';
import { file } from './snapshots.ts';

/** A hub as it is made up, before it is written as files. */
interface Made {
  entries: Map<string, { fields: Record<string, unknown>; body: string[] }>;
  hub: Record<string, unknown>;
}

/** One edit, and what a comparison must say of it: once, and nothing else. */
export interface Edit {
  name: string;
  apply(made: Made): void;
  /** Each as `atomsOf` writes it. */
  atoms: string[];
}

const star = (history: [string, number][]) => ({
  name: 'Calm weeks',
  unit: '%',
  better: 'higher',
  history: history.map(([date, value]) => ({ date, value })),
  target: { value: 90, by: '2027-06-30' },
});
const history: [string, number][] = [
  ['2026-01-31', 40],
  ['2026-06-30', 50],
];

/** The hub that all edits begin with. Every sentence has words that no other has. */
function base(): Made {
  const entries: Made['entries'] = new Map();
  const add = (key: string, fields: Record<string, unknown>, ...body: string[]) => entries.set(key, { fields, body });
  add(
    'north-star/star',
    {
      title: 'Star',
      owner: 'TPS',
      customerValue: 'They sleep',
      metric: star(history),
      inputMetrics: ['one', 'two', 'three'].map((id) => ({ id, ...star(history) })),
      notDoing: ['Many things that nobody asked us to do'],
    },
    'Zenith counts.',
  );
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    add(
      `signals/${id}`,
      {
        title: `Signal ${id}`,
        owner: 'TPS',
        date: '2026-09-01',
        input: 'support',
        channel: 'poll',
        journey: 'use',
        heard: id,
      },
      `Heard${id} loudly yesterday.`,
    );
  for (const id of ['p', 'q', 'r'])
    add(
      `personas/${id}`,
      { title: `Persona ${id}`, owner: 'TPS', goals: ['Goal'], needs: ['Need'], pains: ['Pain'] },
      `Lives${id} quietly somewhere. Works${id} often there.`,
      `Second${id} paragraph stands below.`,
    );
  add(
    'strategy/s',
    { title: 'Strategy s', owner: 'TPS', status: 'draft', evidence: ['a', 'b', 'c'] },
    ...['Diagnosis', 'Guiding policy', 'Coherent actions', 'Not doing'].flatMap((name) => [
      `## ${name}`,
      `Text of ${name.toLowerCase()} alone.`,
    ]),
  );
  return { entries, hub: { title: 'Made up', product: 'Relay', currency: 'EUR' } };
}

const of = (made: Made, key: string) => made.entries.get(key) as { fields: Record<string, unknown>; body: string[] };
const text = fc.stringMatching(/^[a-z]{6,9}$/).map((word) => `x${word}`);

/** Edits that do not meet: any of them can be made together. */
const edits: fc.Arbitrary<Edit>[] = [
  text.map((value) => ({
    name: 'a field is another one',
    apply: (made) => {
      of(made, 'personas/p').fields.goals = ['Goal', value];
    },
    atoms: [`personas/p goals[${value}] null ${value}`],
  })),
  text.map((value) => ({
    name: 'a summary comes',
    apply: (made) => {
      of(made, 'personas/p').fields.summary = value;
    },
    atoms: [`personas/p summary null ${value}`],
  })),
  fc.constant({
    name: 'a list loses its members for another one',
    apply: (made: Made) => {
      of(made, 'personas/p').fields.needs = ['Else'];
    },
    atoms: ['personas/p needs[Need] Need null', 'personas/p needs[Else] null Else'],
  }),
  fc.integer({ min: 51, max: 99 }).map((value) => ({
    name: 'a metric is measured anew',
    apply: (made) => {
      of(made, 'north-star/star').fields.metric = star([...history, ['2026-09-30', value]]);
    },
    atoms: [`north-star/star metric.history[2026-09-30].value null ${value}`, `measure north-star 50 ${value}`],
  })),
  fc.integer({ min: 51, max: 99 }).map((value) => ({
    name: 'a target in the middle of a list is another one',
    apply: (made) => {
      const metrics = of(made, 'north-star/star').fields.inputMetrics as { target: unknown }[];
      (metrics[1] as { target: unknown }).target = { value, by: '2027-06-30' };
    },
    atoms: value === 90 ? [] : [`north-star/star inputMetrics[two].target.value 90 ${value}`, 'measure two 50 50'],
  })),
  fc.constant({
    name: 'evidence is left out',
    apply: (made: Made) => {
      const { fields } = of(made, 'strategy/s');
      fields.evidence = (fields.evidence as string[]).filter((id) => id !== 'c');
    },
    atoms: ['strategy/s evidence[c] c null'],
  }),
  fc.constant({
    name: 'a signal is called otherwise, here and where it is evidence',
    apply: (made: Made) => {
      const { fields, body } = of(made, 'signals/a');
      made.entries.delete('signals/a');
      made.entries.set('signals/renamed', { fields: { ...fields, formerly: ['a'] }, body });
      const around = of(made, 'strategy/s').fields;
      around.evidence = (around.evidence as string[]).map((id) => (id === 'a' ? 'renamed' : id));
    },
    atoms: ['moved signals/a signals/renamed'],
  }),
  text.map((value) => ({
    name: 'a persona is called otherwise and says something else',
    apply: (made) => {
      const { fields, body } = of(made, 'personas/r');
      made.entries.delete('personas/r');
      made.entries.set('personas/other', { fields: { ...fields, segment: value, formerly: ['r'] }, body });
    },
    atoms: ['moved personas/r personas/other', `personas/other segment null ${value}`],
  })),
  fc.constant({
    name: 'a signal goes',
    apply: (made: Made) => void made.entries.delete('signals/d'),
    atoms: ['signals/d gone'],
  }),
  text.map((value) => ({
    name: 'a signal comes',
    apply: (made) =>
      void made.entries.set(`signals/${value}`, {
        fields: { ...of(base(), 'signals/a').fields, title: value, heard: value },
        body: [value],
      }),
    atoms: [`signals/${value} come`],
  })),
  text.map((value) => ({
    name: 'a paragraph comes',
    apply: (made) => void of(made, 'strategy/s').body.splice(3, 0, `${value} is said here.`),
    atoms: [`strategy/s text null [${value} is said here.]`],
  })),
  fc.constant({
    name: 'a paragraph goes',
    apply: (made: Made) => void of(made, 'personas/q').body.splice(1, 1),
    atoms: ['personas/q text [Secondq paragraph stands below.] null'],
  }),
  text.map((value) => ({
    name: 'a word in a sentence is another one',
    apply: (made) => {
      of(made, 'personas/q').body[0] = `Lives${'q'} quietly ${value}. Worksq often there.`;
    },
    atoms: [`personas/q text Livesq quietly [somewhere]. Livesq quietly [${value}].`],
  })),
  fc.constantFrom('USD', 'GBP').map((currency) => ({
    name: 'a setting is another one',
    apply: (made) => {
      made.hub.currency = currency;
    },
    atoms: [`hub currency EUR ${currency}`],
  })),
];

/** Some of all edits, in their order. */
export const someEdits: fc.Arbitrary<Edit[]> = fc
  .tuple(fc.subarray(edits.map((_, index) => index)), fc.tuple(...edits))
  .map(([chosen, all]) => chosen.map((index) => all[index] as Edit));

/** The files of the hub with some edits. */
export function filesWith(made: readonly Edit[]): Files {
  const hub = base();
  for (const { apply } of made) apply(hub);
  return Object.fromEntries([
    [
      'hub.yaml',
      Object.entries(hub.hub)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join(''),
    ],
    ...[...hub.entries].map(([key, { fields, body }]) => [`${key}.md`, file(fields, body.join('\n\n'))] as const),
  ]);
}

const run = (words: SentenceChange['before']) =>
  words?.map(({ text: part, changed }) => (changed ? `[${part}]` : part)).join('') ?? 'null';

/** Everything a comparison says, one line for each. */
export function atomsOf({ entries, moved, settings, measures, ...rest }: Comparison): string[] {
  const lists = [
    rest.ranks,
    rest.findings.appeared,
    rest.findings.resolved,
    rest.evidence.expired,
    rest.evidence.renewed,
  ];
  return [
    ...entries.flatMap(({ before, after, facts, text: blocks }) => {
      if (!before) return [`${after?.key} come`];
      if (!after) return [`${before.key} gone`];
      return [
        ...(before.key === after.key ? [] : [`moved ${before.key} ${after.key}`]),
        ...facts.map((fact) => `${after.key} ${fact.field} ${fact.before} ${fact.after}`),
        ...blocks.flatMap(({ sentences }) =>
          sentences.map((sentence) => `${after.key} text ${run(sentence.before)} ${run(sentence.after)}`),
        ),
      ];
    }),
    ...moved.map(({ before, after }) => `moved ${before.key} ${after.key}`),
    ...settings.map((fact) => `hub ${fact.field} ${fact.before} ${fact.after}`),
    ...measures.map(({ id, from, to }) => `measure ${id} ${from?.value ?? null} ${to?.value ?? null}`),
    ...lists.flat().map((one) => JSON.stringify(one)),
  ].sort();
}
