import type { View } from '../../src/assistant/view.ts';
import { measureWords, trapName, wordsOf } from '../../src/components/balance/balance.ts';
import { formatDay } from '../../src/format/days.ts';
import { timeReach } from '../../src/format/durations.ts';
import { moneyReach, shortMoney } from '../../src/format/money.ts';
import { formatValue } from '../../src/format/numbers.ts';
import { lastMeasured } from '../../src/kinds/north-star.ts';
import { askedNext, assess } from '../../src/methods/balance/assessment.ts';
import {
  backlogOf,
  type RankedInitiative,
  standingOf,
  worthKnowingFirst,
} from '../../src/methods/cost-of-delay/backlog.ts';
import { whatMoves } from '../../src/methods/cost-of-delay/moves.ts';
import { placeScores } from '../../src/methods/cost-of-delay/rank.ts';
import { score } from '../../src/methods/cost-of-delay/score.ts';
import { isExpired, signalsUnder } from '../../src/methods/evidence.ts';
import { unansweredIn, unestimatedIn, unheardIn, unsignedIn } from '../../src/methods/open-questions.ts';
import type { Hub } from '../../src/model/hub.ts';

/** A question that somebody may ask, how an assistant would ask the hub, and what the answer must hold. */
export interface Question {
  question: string;
  tool: string;
  given: Record<string, unknown>;
  /** Words of the right answer; what is a figure is worked out here by the methods, not typed. */
  holds(view: View): readonly string[];
  /** Keys of entries that must be named as sources. */
  from?: readonly string[];
}

const ranked = (hub: Hub, id: string): RankedInitiative => {
  const standing = standingOf(hub, `initiatives/${id}`);
  if (!standing || !('score' in standing)) throw new Error(`${id} has no rank.`);
  return standing;
};
const titleOf = (hub: Hub, key: string): string => hub.get(key)?.data.title ?? `no ${key}`;
const money = ({ site: { hub } }: View, { costOfDelay }: RankedInitiative) => moneyReach(costOfDelay, hub.config);

const whyRank = (
  question: string,
  id: string,
  holds: (view: View, one: RankedInitiative) => readonly string[],
): Question => ({
  question,
  tool: 'why_rank',
  given: { entry: id },
  holds: (view) => holds(view, ranked(view.site.hub, id)),
  from: [`initiatives/${id}`],
});

const read = (question: string, key: string, holds: (view: View) => readonly string[]): Question => ({
  question,
  tool: 'read',
  given: { entry: key },
  holds,
  from: [key],
});

const whatIf = (question: string, id: string, [low, likely, high]: readonly [number, number, number]): Question => ({
  question,
  tool: 'what_if',
  given: { entry: id, changes: [{ estimate: 'duration', low, likely, high }] },
  holds({ site: { hub } }) {
    const { ranked: all } = backlogOf(hub);
    const subject = ranked(hub, id);
    const next = score({ ...subject.score.case, duration: { low, likely, high } });
    const after = placeScores(all.map((each) => (each === subject ? next : each.score)));
    const place = after.find((each) => each.score === next)?.place;
    return [
      shortMoney(next.ratio, hub.config),
      place === subject.place ? `stays at place ${place}` : `from place ${subject.place} to ${place}`,
    ];
  },
  from: [`initiatives/${id}`],
});

const evidence = (question: string, key: string): Question => ({
  question,
  tool: 'evidence',
  given: { entry: key },
  holds({ site: { hub } }) {
    const entry = hub.get(key);
    if (!entry) throw new Error(`no ${key}`);
    const { findings, subject } = assess(hub, entry);
    const language = hub.config.language;
    return [
      ...subject.mix.signals.map(({ data }) => data.heard.trim()),
      ...findings.flatMap(({ id, measures }) => [
        wordsOf(id).name,
        ...measures.map((one) => measureWords(one, language)),
      ]),
    ];
  },
});

const restsOn = (question: string, key: string): Question => ({
  question,
  tool: 'what_rests_on_what',
  given: { entry: key },
  holds: ({ site: { hub } }) => [
    ...hub
      .from(key)
      .filter(({ supports }) => supports)
      .map(({ to }) => titleOf(hub, to)),
    ...hub
      .to(key)
      .filter(({ supports }) => supports)
      .map(({ from }) => titleOf(hub, from)),
  ],
});

const search = (question: string, query: string, key: string): Question => ({
  question,
  tool: 'search',
  given: { query },
  holds: ({ site: { hub } }) => [titleOf(hub, key)],
  from: [key],
});

const ask = (question: string, key: string): Question => ({
  question,
  tool: 'whom_to_ask',
  given: { entry: key },
  holds({ site: { hub } }) {
    const owner = hub.get(key)?.data.owner ?? '';
    return [owner, hub.config.owners?.find(({ name }) => name === owner)?.ask ?? owner];
  },
  from: [key],
});

const nothing = (
  question: string,
  tool: string,
  given: Record<string, unknown>,
  ...words: readonly string[]
): Question => ({
  question,
  tool,
  given,
  holds: () => words,
});

/** Sixty questions, and more. */
export const questions: readonly Question[] = [
  whyRank('Why is hands-off rebalancing where it is?', 'hands-off-rebalancing', (view, one) => [
    `Group ${one.rankGroup}, place ${one.place} of ${backlogOf(view.site.hub).ranked.length}`,
    money(view, one),
  ]),
  whyRank('What does a week without replication compression cost?', 'replication-compression', (view, one) => [
    money(view, one),
  ]),
  whyRank('How much work is left of the network check?', 'network-check', ({ site: { hub } }, one) => [
    timeReach(one.left, hub.config.language),
  ]),
  whyRank('What cannot be told apart from limits that hold?', 'limits-that-hold', ({ site: { hub } }, one) =>
    one.ties.map((place) => backlogOf(hub).ranked[place - 1] as RankedInitiative).map(({ entry }) => entry.data.title),
  ),
  whyRank('What would move roles from the directory up?', 'roles-from-directory', ({ site: { hub } }, one) => {
    const { up } = whatMoves(backlogOf(hub).ranked, one);
    return up ? [up.rival.entry.data.title] : [];
  }),
  whyRank('What would move certificate rotation down?', 'certificate-rotation', ({ site: { hub } }, one) => {
    const { down } = whatMoves(backlogOf(hub).ranked, one);
    return down ? [down.rival.entry.data.title] : [];
  }),
  whyRank('Between which places may retention tiers stand?', 'retention-tiers', (_, one) => [
    `between ${one.places.from} and ${one.places.to}`,
  ]),
  whyRank('What is the CD3 of one control plane?', 'one-control-plane', ({ site: { hub } }, one) => [
    shortMoney(one.score.ratio, hub.config),
  ]),
  whyRank('Why is the audit export urgent?', 'audit-export', (_, one) =>
    one.entry.data.urgency && 'by' in one.entry.data.urgency ? ['Urgency'] : ['Every week'],
  ),
  whyRank('Where do the figures of invoice by event come from?', 'invoice-by-event', (_, one) =>
    (one.entry.data.costOfDelay ?? []).map(({ why }) => why),
  ),
  {
    question: 'Why has schema ownership no rank?',
    tool: 'why_rank',
    given: { entry: 'schema-ownership-per-team' },
    holds: () => ['Unknown is not zero', 'Ask: '],
  },
  nothing('Why is the canvas ranked?', 'why_rank', { entry: 'topology-canvas' }, 'has no rank'),
  nothing('Why is the strategy ranked?', 'why_rank', { entry: 'strategy/hands-off-operation' }, 'has no rank'),
  whatIf('What if rebalancing took two weeks?', 'hands-off-rebalancing', [1, 2, 3]),
  whatIf('What if rebalancing took half a year?', 'hands-off-rebalancing', [20, 26, 40]),
  whatIf('What if the network check took ten weeks?', 'network-check', [8, 10, 14]),
  whatIf('What if the edge pilot took a week?', 'edge-pilot', [0.5, 1, 2]),
  nothing(
    'What if the low estimate were above the high one?',
    'what_if',
    { entry: 'edge-pilot', changes: [{ estimate: 'duration', low: 9, likely: 2, high: 1 }] },
    'Low is above likely',
  ),
  nothing(
    'What if the joy of it were larger?',
    'what_if',
    { entry: 'edge-pilot', changes: [{ estimate: 'joy', low: 1, likely: 2, high: 3 }] },
    'no estimate “joy”',
  ),
  read('What do customers get from rebalancing?', 'initiatives/hands-off-rebalancing', ({ site: { hub } }) => [
    hub.byId('initiatives', 'hands-off-rebalancing')?.data.customerValue ?? 'none',
  ]),
  read(
    'What does the hands-off strategy not do?',
    'strategy/hands-off-operation',
    ({ site: { hub } }) =>
      hub.byId('strategy', 'hands-off-operation')?.body.headings.map(({ text }) => text) ?? ['none'],
  ),
  read('What was heard on 3 October?', 'signals/2026-10-03-woken-for-nothing', ({ site: { hub } }) => [
    hub.byId('signals', '2026-10-03-woken-for-nothing')?.data.heard.trim() ?? 'none',
  ]),
  read('How long may the woken signal be rested on?', 'signals/2026-10-03-woken-for-nothing', ({ site: { hub } }) => [
    hub.byId('signals', '2026-10-03-woken-for-nothing')?.data.goodUntil ?? 'none',
  ]),
  read('Where does the North Star metric stand?', 'north-star/relay', ({ site: { hub } }) => {
    const metric = hub.of('north-star')[0]?.data.metric;
    const now = metric && lastMeasured(metric.history, hub.today);
    return metric && now ? [String(now.value), metric.name] : ['none'];
  }),
  read('What is the persona of the platform lead after?', 'personas/platform-lead', ({ site: { hub } }) => [
    hub.byId('personas', 'platform-lead')?.data.title ?? 'none',
  ]),
  read(
    'Who signed the decision on one control plane?',
    'decisions/2026-10-08-one-control-plane',
    ({ site: { hub } }) => [JSON.stringify(hub.byId('decisions', '2026-10-08-one-control-plane')?.data.signedOff)],
  ),
  read('Was one partition at a time confirmed?', 'experiments/one-partition-at-a-time', ({ site: { hub } }) => [
    hub.byId('experiments', 'one-partition-at-a-time')?.data.verdict ?? 'none',
  ]),
  read(
    'Which audience is the edge strategy for, and is it a draft?',
    'strategy/relay-at-the-edge',
    ({ site: { hub } }) => [hub.byId('strategy', 'relay-at-the-edge')?.data.status ?? 'none'],
  ),
  read('What does support get back?', 'inputs/support', ({ site: { hub } }) => [
    hub.byId('inputs', 'support')?.data.title ?? 'none',
  ]),
  read('By its title: what is Limits that hold?', 'initiatives/limits-that-hold', ({ site: { hub } }) => [
    hub.byId('initiatives', 'limits-that-hold')?.data.summary ?? 'none',
  ]),
  {
    ...read('By its file: which stage has the audit export?', 'initiatives/audit-export', ({ site: { hub } }) => [
      hub.byId('initiatives', 'audit-export')?.data.stage ?? 'none',
    ]),
    given: { entry: 'initiatives/audit-export.mdx' },
  },
  {
    ...read('By its old id: what is incremental rebalancing called now?', 'initiatives/hands-off-rebalancing', () => [
      'Hands-off consumer rebalancing',
    ]),
    given: { entry: 'incremental-rebalancing' },
  },
  read('How fresh is the product page of Relay?', 'products/relay', () => ['freshness']),
  nothing(
    'What is in the entry about ducks?',
    'read',
    { entry: 'ducks-in-space-and-time' },
    'no entry “ducks-in-space-and-time”',
  ),
  nothing(
    'What is in hands-of-operation?',
    'read',
    { entry: 'strategy/hands-of-operation' },
    'Did you mean strategy/hands-off-operation?',
  ),
  evidence('What speaks for and against the hands-off strategy?', 'strategy/hands-off-operation'),
  evidence('What speaks for governance?', 'strategy/enterprise-governance'),
  evidence('What does the first-stream strategy rest on?', 'strategy/first-stream-in-a-week'),
  evidence('Who asked for the network check?', 'initiatives/network-check'),
  evidence('What is the evidence for replay without a ticket?', 'initiatives/replay-without-a-ticket'),
  evidence('Is the edge strategy thin?', 'strategy/relay-at-the-edge'),
  restsOn('What rests on the hands-off strategy?', 'strategy/hands-off-operation'),
  restsOn('What rests on the woken signal?', 'signals/2026-10-03-woken-for-nothing'),
  restsOn('What does the audit export rest on?', 'initiatives/audit-export'),
  restsOn('What does the decision on partition prices rest on?', 'decisions/2026-10-29-no-partition-pricing'),
  {
    question: 'Which of its evidence has expired?',
    tool: 'evidence',
    given: { entry: 'strategy/hands-off-operation' },
    holds: ({ site: { hub } }) =>
      signalsUnder(hub, 'strategy/hands-off-operation')
        .filter((one) => isExpired(one, hub.today))
        .map(({ data }) => formatDay(data.goodUntil ?? '', hub.config.language)),
  },
  search(
    'What was said about nights at renewals?',
    'renewals nights',
    'signals/2026-10-07-eleven-renewals-name-nights',
  ),
  search('Who lost a shift?', 'plant loses a shift', 'signals/2026-11-05-plant-loses-a-shift'),
  search('Where is the firewall mentioned?', 'firewall', 'signals/2026-06-11-firewall-ticket'),
  search('Is there something on partition pricing?', 'partition pricing', 'decisions/2026-10-29-no-partition-pricing'),
  search('With a slip of the pen: certifcate rotation', 'certifcate rotation', 'initiatives/certificate-rotation'),
  {
    ...search('Only strategies: connectors', 'connectors', 'strategy/connectors-we-will-not-build'),
    given: { query: 'connectors', kind: 'strategy' },
  },
  nothing(
    'What does the hub say of xylophones?',
    'search',
    { query: 'xylophone' },
    'Nothing in this hub says anything of “xylophone”.',
  ),
  {
    question: 'What changed since the last edition?',
    tool: 'changes_since',
    given: { since: '2026-q3' },
    holds: ({ site: { hub } }) => {
      const star = hub.of('north-star')[0]?.data;
      const now = star && lastMeasured(star.metric.history, hub.today);
      return star && now ? [star.metric.name, formatValue(now.value, star.metric.unit, hub.config.language)] : ['none'];
    },
  },
  {
    question: 'What changed since October?',
    tool: 'changes_since',
    given: { since: '2026-10-15' },
    holds: ({ site: { hub } }) => [hub.of('north-star')[0]?.data.metric.name ?? 'none'],
  },
  nothing('What changed since 2019?', 'changes_since', { since: '2019-01-01' }, 'There is no edition'),
  ask('Whom do I ask about rebalancing?', 'initiatives/hands-off-rebalancing'),
  ask('Whom do I ask about the edge pilot?', 'initiatives/edge-pilot'),
  ask('Whom do I ask about the first stream?', 'strategy/first-stream-in-a-week'),
  {
    question: 'Whom should we talk to next?',
    tool: 'whom_to_ask',
    given: {},
    holds: ({ site: { hub } }) =>
      askedNext(hub).flatMap(({ input, because }) => [input.data.title, ...because.map(({ id }) => trapName(id))]),
  },
  {
    question: 'Which figures are missing?',
    tool: 'what_is_not_known',
    given: {},
    holds: ({ site: { hub } }) => unestimatedIn(hub).map(({ entry }) => entry.data.title),
  },
  {
    question: 'What waits for a signature?',
    tool: 'what_is_not_known',
    given: {},
    holds: ({ site: { hub } }) => unsignedIn(hub).map(({ entry }) => entry.data.title),
  },
  {
    question: 'Which ideas nobody can answer yet?',
    tool: 'what_is_not_known',
    given: {},
    holds: ({ site: { hub } }) => unansweredIn(hub).map(({ data }) => data.askWhom ?? ''),
  },
  {
    question: 'Which inputs have gone quiet?',
    tool: 'what_is_not_known',
    given: {},
    holds: ({ site: { hub } }) => unheardIn(hub).map(({ data }) => data.title),
  },
  {
    question: 'What should we find out first?',
    tool: 'what_is_not_known',
    given: {},
    holds: ({ site: { hub } }) =>
      worthKnowingFirst(hub)
        .slice(0, 5)
        .map(({ saves }) => shortMoney(saves, hub.config)),
  },
];
