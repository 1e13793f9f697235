import { groups, journeyStages } from '../kinds/fields.ts';
import { valueKinds } from '../kinds/initiatives.ts';
import { standings, tps } from '../kinds/inputs.ts';
import { channels } from '../kinds/signals.ts';
import { stages } from '../kinds/stages.ts';
import { addDays } from '../model/date.ts';
import type { Planned } from './plan.ts';
import { code, list, paragraph, sentence, table } from './prose.ts';
import type { Random } from './random.ts';

/** Everything that an entry may name, and the chance that decides. */
export interface Story {
  random: Random;
  of(kind: string): readonly Planned[];
}

interface Written {
  /** Front matter below `title`, `summary` and `owner`, as data. */
  fields: Record<string, unknown>;
  sections: string[];
}

const metrics = ['pages-per-pipeline', 'first-stream', 'replay-alone'];
export const owners = ['Platform TPS', 'Streaming core', 'Storage', 'Connect', 'Control plane', 'Reliability'];
const segments = ['logistics', 'retail', 'finance', 'energy', 'industry', 'health'];

const idsOf = (entries: readonly Planned[]) => entries.map(({ id }) => id);
const link = ({ kind, id, title, extension }: Planned) => `[${title}](../${kind}/${id}${extension})`;

/** Ids of signals, in texts of `.mdx` files tied to the words that they support. */
const cite = (random: Random, ids: readonly string[]) =>
  ids.length === 0 ? sentence(random) : `<Evidence of="${ids.join(' ')}">${sentence(random).slice(0, -1)}</Evidence>.`;

/** Prose with a link now and then. */
function prose({ random, of }: Story, words: number): string {
  const about = of(random.pick(['signals', 'initiatives', 'strategy', 'decisions', 'personas']));
  const mention = about.length > 0 && random.happens(0.5) ? ` See ${link(random.pick(about))}.` : '';
  return paragraph(random, words) + mention;
}

/** What stands between paragraphs here and there. */
function extra({ random }: Story): string[] {
  if (random.happens(0.15)) return [table(random)];
  if (random.happens(0.1)) return [code(random)];
  return random.happens(0.2) ? [list(random)] : [];
}

const section = (story: Story, heading: string, words: number) => [
  `## ${heading}`,
  prose(story, words / 2),
  ...extra(story),
  prose(story, words / 2),
];

const measured = (name: string, unit: string, better: string) => ({
  name,
  unit,
  better,
  history: [
    { date: '2025-12-31', value: 38 },
    { date: '2026-06-30', value: 55 },
    { date: '2026-11-15', value: 66 },
  ],
  target: { value: 80, by: '2027-06-30' },
});

const around = (random: Random, least: number) => {
  const low = least + random.below(least);
  const likely = low + random.below(least);
  return { low, likely, high: likely + random.below(least) };
};

/** What an entry of each kind says: as much, and as linked, as in a hub that is written. */
export const writers: Readonly<Record<string, (entry: Planned, story: Story) => Written>> = {
  'north-star': (_entry, story) => ({
    fields: {
      customerValue: 'Teams trust the stream with their nights.',
      metric: measured('Pipelines untouched per week', '%', 'higher'),
      inputMetrics: metrics.map((id) => ({ id, ...measured(`Measure of ${id}`, '%', 'higher') })),
      notDoing: ['A marketplace of connectors.'],
    },
    sections: [prose(story, 200), table(story.random), prose(story, 150)],
  }),
  inputs: (_entry, story) => ({
    fields: {
      group: story.random.pick(groups),
      standsFor: story.random.pick(standings),
      journey: story.random.some(journeyStages, 3),
      edges: [
        {
          with: tps,
          gives: sentence(story.random),
          gets: sentence(story.random),
          every: '1 month',
          last: '2026-11-01',
          contacts: { here: 'Lead', there: 'Platform TPS' },
        },
      ],
    },
    sections: [...section(story, 'What they see', 180), ...section(story, 'What they cannot see', 140)],
  }),
  signals: ({ day }, story) => {
    const { random, of } = story;
    const personas = idsOf(of('personas'));
    return {
      fields: {
        date: day,
        input: random.pick(idsOf(of('inputs'))),
        channel: random.pick(channels),
        journey: random.pick(journeyStages),
        segment: random.pick(segments),
        ...(personas.length > 0 ? { persona: random.pick(personas) } : {}),
        former: random.happens(0.1),
        heard: sentence(random),
        who: 'Platform lead',
        ...(random.happens(0.3)
          ? { present: [{ role: 'engineer', team: random.pick(owners), took: sentence(random) }] }
          : {}),
        goodUntil: addDays(day, 730),
      },
      sections: [
        prose(story, 100),
        ...extra(story),
        ...section(story, 'What was said', 130),
        ...section(story, 'What we make of it', 80),
      ],
    };
  },
  personas: (_entry, story) => ({
    fields: {
      segment: story.random.pick(segments),
      goals: [sentence(story.random)],
      needs: [sentence(story.random)],
      pains: [sentence(story.random)],
    },
    sections: section(story, 'A day', 340),
  }),
  strategy: ({ day }, story) => {
    const { random, of } = story;
    const evidence = random.some(idsOf(of('signals')), 3 + random.below(5));
    const adopted = evidence.length > 0 && random.happens(0.6);
    return {
      fields: {
        status: adopted ? 'adopted' : 'draft',
        ...(adopted
          ? {
              adopted: day,
              approvers: { product: 'Head of product', engineering: 'VP engineering', design: 'Head of design' },
            }
          : {}),
        moves: random.some(metrics, 2),
        evidence,
      },
      sections: [
        ...section(story, 'Diagnosis', 110),
        cite(random, evidence.slice(0, 2)),
        ...section(story, 'Guiding policy', 80),
        ...section(story, 'Coherent actions', 80),
        ...section(story, 'Not doing', 50),
      ],
    };
  },
  initiatives: (entry, story) => {
    const { random, of } = story;
    const stage = random.pick(stages);
    const reached = (least: (typeof stages)[number]) => stages.indexOf(stage) >= stages.indexOf(least);
    const worth = random.some(valueKinds, 2);
    const signals = random.some(idsOf(of('signals')), 2 + random.below(4));
    const all = of('initiatives');
    const place = all.indexOf(entry);
    return {
      fields: {
        stage,
        customerValue: sentence(random),
        ...(reached('conception') ? { valueKinds: worth } : {}),
        serves: random.some(idsOf(of('strategy')), 1),
        moves: random.some(metrics, 1),
        evidence: signals,
        ...(reached('prioritised')
          ? {
              costOfDelay: worth.map((kind) => ({ kind, ...around(random, 4000), why: sentence(random) })),
              duration: { low: '4 weeks', likely: `${5 + random.below(5)} weeks`, high: '16 weeks' },
              runCost: { ...around(random, 200), per: 'month' },
              success: { measure: random.pick(metrics), baseline: 2.2, target: 1, by: '2027-03-31' },
            }
          : {}),
        ...(stage === 'feedback'
          ? { result: { value: 1.2, on: '2026-11-01', learned: sentence(random), verdict: 'keep' } }
          : {}),
        // What comes first stands before it, so nothing waits for itself.
        dependsOn: place > 0 && random.happens(0.2) ? [random.pick(all.slice(Math.max(0, place - 50), place)).id] : [],
        workClass: random.pick(['on-product', 'technical-debt']),
      },
      sections: [
        ...section(story, 'Summary', 50),
        cite(random, signals.slice(0, 1)),
        ...section(story, 'Business case', 70),
        ...section(story, 'User stories', 60),
        ...section(story, 'Personas', 30),
        ...section(story, 'Functional specification', 90),
      ],
    };
  },
  experiments: ({ day }, story) => ({
    fields: {
      hypothesis: sentence(story.random),
      initiative: story.random.pick(idsOf(story.of('initiatives'))),
      measure: 'Longest stop in ms, 50 moves',
      from: day,
      to: addDays(day, 14),
      result: `${100 + story.random.below(300)} ms at the 99th percentile`,
      verdict: story.random.pick(['confirmed', 'refuted', 'inconclusive']),
    },
    sections: [...section(story, 'Set-up', 160), ...section(story, 'What came out', 150)],
  }),
  decisions: ({ day }, story) => {
    const { random, of } = story;
    const data = random.some(idsOf(of('signals')), 3);
    const decided = data.length > 0;
    const about = of('strategy').length > 0 ? random.some(of('strategy'), 1) : [];
    return {
      fields: {
        date: day,
        status: decided ? 'accepted' : 'proposed',
        signedOff: decided ? { product: day, engineering: day } : {},
        data,
        about: about.map(({ kind, id }) => `${kind}/${id}`),
        reviewed: day,
        reviewEvery: '2 years',
      },
      sections: [
        ...section(story, 'Context', 100),
        cite(random, data.slice(0, 2)),
        ...section(story, 'Options', 80),
        ...section(story, 'Decision', 70),
        ...section(story, 'Consequences', 60),
      ],
    };
  },
  products: (_entry, story) => ({
    fields: {
      stage: 'growth',
      operations: [
        {
          name: 'Partition moves by hand',
          hoursPerMonth: [
            { month: '2026-08', hours: 52 },
            { month: '2026-10', hours: 46 },
          ],
          serves: 'Enterprise customers',
        },
      ],
    },
    sections: section(story, 'What it does', 340),
  }),
  team: () => ({ fields: { skills: ['technical', 'people'] }, sections: [] }),
};
