import { snapshotFor } from '../../../src/cli/edition/data.ts';
import { compareInOrder } from '../../../src/model/editions/compare.ts';
import type { LetterEvent } from '../../../src/report/letters/event.ts';
import { eventsOf } from '../../../src/report/letters/events.ts';
import { contentOf, entry, type Files } from '../../support/hub.ts';

/** The day before, and the day of reading where a case names none. */
export const weekBefore = '2026-11-14';
export const now = '2026-11-21';

const initiative = (title: string, owner: string, value: number, more = '') =>
  entry(
    `title: ${title}
owner: ${owner}
stage: prioritised
customerValue: Nights without a page.
valueKinds: [reliability]
serves: [calm]
costOfDelay: [{ kind: reliability, low: ${value}, likely: ${value}, high: ${value}, why: Counted. }]
urgency: { shape: steady }
duration: { low: 4 weeks, likely: 4 weeks, high: 4 weeks }
success: { measure: Nights, unit: nights, better: lower, baseline: 9, target: 1, by: 2027-06-30 }
${more}`,
  );

const signal = (title: string, goodUntil: string) =>
  entry(`title: ${title}
owner: Research
date: 2026-05-04
input: support
channel: interview
journey: use
heard: We were woken.
goodUntil: ${goodUntil}`);

const input = (title: string, owner: string, last: string) =>
  entry(`title: ${title}
owner: ${owner}
group: customer
journey: [use]
edges: [{ with: tps, gives: Themes, gets: Answers, every: 30 days, last: ${last}, contacts: { here: Head, there: Lead } }]`);

const decision = (title: string, owner: string, more: string) =>
  entry(`title: ${title}
owner: ${owner}
date: 2026-11-02
status: accepted
${more}`);

/** A hub of six owners, all quiet: nothing comes due before the year ends. */
export const quiet: Files = {
  'hub.yaml':
    'title: Relay strategy\nproduct: Relay\nsite: https://strategy.example.com\naudiences: [restricted, internal, public]\nbuild: { audience: internal }\n',
  'inputs/support.md': input('Support', 'Care', '2026-11-12'),
  'inputs/sales.md': input('Sales', 'Field', '2026-11-13'),
  'signals/woken.md': signal('Woken for nothing', '2027-06-30'),
  'signals/paged.md': signal('Paged at noon', '2027-06-30'),
  'signals/unused.md': signal('Nobody asked', '2027-06-30'),
  'strategy/calm.md': entry(`title: Calm operation
owner: Strategy
status: adopted
adopted: 2026-05-20
approvers: { product: Head of product, engineering: VP engineering, design: Head of design }
evidence: [woken]`),
  'strategy/old.md': entry(`title: Old ways
owner: Strategy
status: retired
evidence: [paged]`),
  'initiatives/first.md': initiative('First', 'Core', 9000, 'evidence: [woken]'),
  'initiatives/second.md': initiative('Second', 'Edge', 7000, 'evidence: [woken, paged]'),
  'initiatives/third.md': initiative('Third', 'Edge', 5000),
  'initiatives/fourth.md': initiative('Fourth', 'Field', 3000),
  'decisions/floor.md': decision('A floor', 'Strategy', 'signedOff: { product: 2026-11-02, engineering: 2026-11-02 }'),
  'decisions/open.md': decision('Still open', 'Core', 'signedOff: { product: 2026-11-02 }'),
};

/** What an audience hears of between two hubs. */
export function eventsBetween(
  before: Files,
  after: Files,
  { from = weekBefore, to = now, audience = 'internal' }: { from?: string; to?: string; audience?: string } = {},
): LetterEvent[] {
  const as = { name: audience, among: { names: ['restricted', 'internal', 'public'], plain: 'internal' } };
  const [was, is] = [
    [before, from],
    [after, to],
  ].map(([files, date]) =>
    snapshotFor({ edition: null, title: String(date), date: String(date) }, contentOf(files as Files), as),
  );
  if (!was || !is) throw new Error('Nobody can say what the audience may see.');
  const [one, other] = [was.snapshot, is.snapshot];
  return eventsOf({ comparison: compareInOrder(one, other), before: one.hub, after: other.hub }, other.hub.config);
}

/** An event in a line: whose it is, and what happened to what. */
export const lineOf = ({ owner, sort, entry: { key } }: LetterEvent): string => `${owner}: ${sort} ${key}`;

/** A file with another text in the place of one that it holds. */
export const edited =
  (file: string, from: string, to: string) =>
  (files: Files): Files => {
    const text = String(files[file]);
    if (!text.includes(from)) throw new Error(`${file} holds no "${from}".`);
    return { ...files, [file]: text.replace(from, () => to) };
  };
