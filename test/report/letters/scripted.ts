import { entry, type Files } from '../../support/hub.ts';
import { edited } from './hub.ts';

/** What happens in a week, and who is told of what. */
export interface ScriptedWeek {
  name: string;
  /** What the hub already is when the week begins, besides the quiet one. */
  before?: (files: Files) => Files;
  /** What somebody writes in it. */
  change?: (files: Files) => Files;
  /** The last day of the week, where it is another one than usual. */
  to?: string;
  /** `owner: sort entry`, all of them and in their order. */
  told: readonly string[];
}

const holds = (file: string, day: string) => edited(`signals/${file}.md`, 'goodUntil: 2027-06-30', `goodUntil: ${day}`);
const worth = (file: string, from: number, to: number) => (files: Files) => {
  const text = String(files[`initiatives/${file}.md`]);
  return { ...files, [`initiatives/${file}.md`]: text.replaceAll(`: ${from}`, `: ${to}`) };
};
const promised = (file: string, day: string) =>
  edited(`initiatives/${file}.md`, 'urgency:', `promised: { to: A customer, by: ${day} }\nurgency:`);
const stage = (file: string, to: string) => edited(`initiatives/${file}.md`, 'stage: prioritised', to);
const both =
  (...steps: ((files: Files) => Files)[]) =>
  (files: Files) =>
    steps.reduce((all, step) => step(all), files);
const without = (file: string) => (files: Files) => {
  const { [file]: _, ...others } = files;
  return others;
};
const written =
  (file: string, text: string) =>
  (files: Files): Files => ({ ...files, [file]: text });
const draft = entry(`title: Another price
owner: Field
date: 2026-11-18
status: proposed`);

/** Thirty weeks. */
export const weeks: readonly ScriptedWeek[] = [
  { name: 'nothing', told: [] },

  {
    name: 'evidence expires on which three owners rest',
    before: holds('woken', '2026-11-18'),
    told: [
      'Strategy: evidence-expired signals/woken',
      'Core: evidence-expired signals/woken',
      'Edge: evidence-expired signals/woken',
    ],
  },
  { name: 'evidence is good on its last day', before: holds('woken', '2026-11-21'), told: [] },
  { name: 'evidence had expired already', before: holds('woken', '2026-11-01'), told: [] },
  {
    name: 'evidence expires on which something retired rests, too',
    before: holds('paged', '2026-11-15'),
    told: ['Edge: evidence-expired signals/paged'],
  },
  { name: 'evidence expires on which nothing rests', before: holds('unused', '2026-11-15'), told: [] },
  {
    name: 'somebody moves the last good day back',
    change: holds('paged', '2026-06-30'),
    told: ['Edge: evidence-expired signals/paged'],
  },
  {
    name: 'somebody moves the last good day on',
    before: holds('paged', '2026-11-15'),
    change: edited('signals/paged.md', '2026-11-15', '2027-11-15'),
    told: [],
  },

  {
    name: 'an input is silent for longer than agreed',
    before: edited('inputs/support.md', 'last: 2026-11-12', 'last: 2026-10-20'),
    told: ['Care: input-quiet inputs/support'],
  },
  {
    name: 'two inputs of two owners',
    before: both(
      edited('inputs/support.md', 'last: 2026-11-12', 'last: 2026-10-16'),
      edited('inputs/sales.md', 'last: 2026-11-13', 'last: 2026-10-21'),
    ),
    told: ['Field: input-quiet inputs/sales', 'Care: input-quiet inputs/support'],
  },
  {
    name: 'an exchange on the day before it is overdue',
    before: edited('inputs/support.md', 'last: 2026-11-12', 'last: 2026-10-20'),
    change: edited('inputs/support.md', 'last: 2026-10-20', 'last: 2026-11-18'),
    told: [],
  },
  {
    name: 'an input was silent already',
    before: edited('inputs/support.md', 'last: 2026-11-12', 'last: 2026-09-01'),
    told: [],
  },
  {
    name: 'an input that gets another owner as it goes quiet',
    before: edited('inputs/sales.md', 'last: 2026-11-13', 'last: 2026-10-20'),
    change: edited('inputs/sales.md', 'owner: Field', 'owner: Care'),
    told: ['Care: input-quiet inputs/sales'],
  },

  {
    name: 'waiting for the last one costs more',
    change: worth('fourth', 3000, 12000),
    told: ['Field: rank-moved initiatives/fourth'],
  },
  {
    name: 'waiting for the first one costs less',
    change: worth('first', 9000, 1000),
    told: ['Core: rank-moved initiatives/first'],
  },
  { name: 'an estimate moves and no place does', change: worth('second', 7000, 8000), told: [] },
  {
    name: 'two neighbours change places',
    change: worth('third', 5000, 8000),
    told: ['Edge: rank-moved initiatives/third'],
  },
  {
    name: 'a new initiative comes first',
    change: (files) => ({
      ...files,
      'initiatives/fifth.md': String(files['initiatives/fourth.md'])
        .replace('title: Fourth\nowner: Field', 'title: Fifth\nowner: Care')
        .replaceAll('3000', '20000'),
    }),
    told: ['Care: rank-moved initiatives/fifth'],
  },
  {
    name: 'an initiative is declined',
    change: stage('second', 'stage: declined\ndeclinedBecause: Too dear.'),
    told: [],
  },
  { name: 'an initiative is taken out', change: without('initiatives/first.md'), told: [] },
  {
    name: 'an estimate is taken back',
    change: edited('initiatives/third.md', 'duration: { low: 4 weeks, likely: 4 weeks, high: 4 weeks }\n', ''),
    told: ['Edge: rank-moved initiatives/third'],
  },

  {
    name: 'a decision is proposed',
    change: written('decisions/price.md', draft),
    told: ['Field: decision-waits decisions/price'],
  },
  {
    name: 'a signature is taken back',
    change: edited('decisions/floor.md', ', engineering: 2026-11-02', ''),
    told: ['Strategy: decision-waits decisions/floor'],
  },
  {
    name: 'the last signature comes',
    change: edited('decisions/open.md', 'product: 2026-11-02', 'product: 2026-11-02, engineering: 2026-11-20'),
    told: [],
  },
  {
    name: 'one of two signatures comes',
    before: written('decisions/price.md', draft),
    change: edited('decisions/price.md', 'status: proposed', 'status: proposed\nsignedOff: { product: 2026-11-19 }'),
    told: [],
  },
  {
    name: 'a strategy is proposed that design did not see',
    change: (files) => ({
      ...files,
      'strategy/next.md': String(files['strategy/calm.md'])
        .replace('title: Calm operation\nowner: Strategy', 'title: Next\nowner: Edge')
        .replace('status: adopted\nadopted: 2026-05-20', 'status: proposed')
        .replace(', design: Head of design', ''),
    }),
    told: ['Edge: decision-waits strategy/next'],
  },

  {
    name: 'a promise comes near',
    before: promised('fourth', '2026-12-18'),
    told: ['Field: promise-near initiatives/fourth'],
  },
  { name: 'a promise is far', before: promised('fourth', '2026-12-25'), told: [] },
  { name: 'a promise was near already', before: promised('fourth', '2026-12-10'), told: [] },
  {
    name: 'a promise is given for soon, and one taken back',
    before: promised('first', '2026-12-18'),
    change: both(
      promised('third', '2026-12-04'),
      edited('initiatives/first.md', 'promised: { to: A customer, by: 2026-12-18 }\n', ''),
    ),
    told: ['Edge: promise-near initiatives/third'],
  },
  {
    name: 'the day comes near on which a measure is answered',
    before: both(
      stage('first', 'stage: analytics\nrelease: { how: full, on: 2026-10-01 }'),
      edited('initiatives/first.md', 'by: 2027-06-30', 'by: 2026-12-20'),
    ),
    told: ['Core: promise-near initiatives/first'],
  },
  {
    name: 'all at once',
    before: both(holds('paged', '2026-11-15'), edited('inputs/support.md', 'last: 2026-11-12', 'last: 2026-10-20')),
    change: both(worth('fourth', 3000, 12000), written('decisions/price.md', draft), promised('third', '2026-12-04')),
    told: [
      'Edge: promise-near initiatives/third',
      'Field: decision-waits decisions/price',
      'Edge: evidence-expired signals/paged',
      'Care: input-quiet inputs/support',
      'Field: rank-moved initiatives/fourth',
    ],
  },
];
