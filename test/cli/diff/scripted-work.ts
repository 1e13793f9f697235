import type { Scripted } from './tree.ts';

const cod = 'initiatives/hands-off-rebalancing.mdx';
const roles = 'initiatives/roles-from-directory.mdx';
const star = 'north-star/relay.mdx';
const replay = 'decisions/2026-11-14-replay-first.mdx';

/** Changes of what is done: initiatives, decisions, measures. */
export const workChanges: readonly Scripted[] = [
  {
    name: 'an estimate',
    told: [
      'initiatives/rose/initiatives/invoice-by-event: rose from a place in the backlog: its cost of delay for vendor health is now €20,000 to €70,000 a week instead of €2,000 to €7,000',
      'initiatives/shifted/hub: some initiatives have another place in the backlog only because others came, left or moved',
      'checks/appeared/initiatives/invoice-by-event/dependency-order: warning: It is at a place of the backlog, and `one-control-plane`, which must come first, only at a place. [new-warning]',
    ],
    change: ({ edit }) => {
      edit(
        'initiatives/invoice-by-event.md',
        'low: 2000\n    likely: 4000\n    high: 7000\n    why: "Three of nine departures name the bill, €290,000 a year together; two thirds of that over a year."',
        'low: 20000\n    likely: 40000\n    high: 70000\n    why: "Five of nine departures name the bill."',
      );
    },
  },
  {
    name: 'an estimate without a reason',
    told: [
      'initiatives/changed/initiatives/certificate-rotation: cost of delay for reliability, likely: €6,000 → €9,000 [estimate-without-reason]',
    ],
    change: ({ edit }) => edit('initiatives/certificate-rotation.md', 'likely: 6000', 'likely: 9000'),
  },
  {
    name: 'a duration',
    told: [
      'initiatives/fell/initiatives/hands-off-rebalancing: fell from a place in the backlog: its duration is now 16 to 44 weeks instead of 6 to 14 weeks',
      'initiatives/shifted/hub: some initiatives have another place in the backlog only because others came, left or moved',
      'checks/appeared/initiatives/hands-off-rebalancing/plan-fits: warning: The window has 77 days, and even the low estimate is 16 weeks. [new-warning]',
    ],
    change: ({ edit }) =>
      edit(
        cod,
        'duration: { low: 6 weeks, likely: 9 weeks, high: 14 weeks }',
        'duration: { low: 16 weeks, likely: 29 weeks, high: 44 weeks }',
      ),
  },
  {
    name: 'a deadline',
    told: [
      'initiatives/fell/initiatives/roles-from-directory: fell from a place in the backlog: its urgency now ends on 31 Mar 2027 instead of 31 Jan 2027 [promise-touched]',
      'initiatives/shifted/hub: some initiatives have another place in the backlog only because others came, left or moved',
    ],
    change: ({ edit }) => edit(roles, 'shape: deadline, by: 2027-01-31', 'shape: deadline, by: 2027-03-31'),
  },
  {
    name: 'a stage',
    told: ['initiatives/moved/initiatives/hands-off-rebalancing: moved from the stage Ready to Building'],
    change: ({ edit }) => {
      edit(cod, 'stage: prioritised\n', 'stage: production\n');
      edit(cod, 'on: 2026-10-20 }]', 'on: 2026-10-20 }, { stage: production, on: 2026-11-20 }]');
    },
  },
  {
    name: 'a summary',
    told: ['initiatives/changed/initiatives/hands-off-rebalancing: summary changed'],
    change: ({ edit }) =>
      edit(
        cod,
        'summary: Consumers come and go without a stop and without a page.',
        'summary: Consumers come and go, and nobody notices.',
      ),
  },
  {
    name: 'a decision that replaces another',
    told: [
      'decisions/decided/decisions/2026-11-20-tiers-first: was decided on 20 Nov 2026; replaces “Replay before retention tiers”',
      'decisions/reversed/decisions/2026-11-14-replay-first: was replaced by “Retention tiers before replay” [decision-reversed]',
    ],
    change: ({ edit, write, read }) => {
      write(
        'decisions/2026-11-20-tiers-first.mdx',
        read(replay)
          .replace('Replay before retention tiers', 'Retention tiers before replay')
          .replace('date: 2026-11-14', 'date: 2026-11-20\nsupersedes: [2026-11-14-replay-first]')
          .replaceAll('2026-11-14,', '2026-11-20,')
          .replace('engineering: 2026-11-14', 'engineering: 2026-11-20'),
      );
      edit(replay, 'status: accepted', 'status: superseded');
    },
  },
  {
    name: 'a decision that is taken back',
    told: ['decisions/rejected/decisions/2026-11-14-replay-first: was rejected [decision-reversed]'],
    change: ({ edit }) => edit(replay, 'status: accepted', 'status: rejected'),
  },
  {
    name: 'words of an accepted decision',
    told: ['decisions/changed/decisions/2026-11-14-replay-first: its text changed in “Context” [decision-rewritten]'],
    change: ({ edit }) =>
      edit(replay, 'Both need the Storage team until March.', 'Both need the Storage team until May.'),
  },
  {
    name: 'a signature',
    told: [
      'decisions/changed/decisions/2026-11-14-replay-first: signed off, engineering: 14 Nov 2026 (removed) [decision-rewritten]',
      'checks/appeared/decisions/2026-11-14-replay-first/decision-signed: error: The decision is accepted and not signed by engineering. [new-error]',
    ],
    change: ({ edit }) => edit(replay, 'product: 2026-11-14, engineering: 2026-11-14', 'product: 2026-11-14'),
  },
  {
    name: 'a measurement',
    told: [
      'north-star/worsened/north-star/relay/north-star: Pipelines untouched per week: 66% → 64%, target 80% by 30 Jun 2027',
    ],
    change: ({ edit }) =>
      edit(
        star,
        '{ date: 2026-11-15, value: 66 }',
        '{ date: 2026-11-15, value: 66 }\n    - { date: 2026-11-20, value: 64 }',
      ),
  },
  {
    name: 'a target',
    told: [
      'north-star/changed/north-star/relay/north-star: Pipelines untouched per week: still 66%, target 75% by 30 Sep 2027 (before: 80% by 30 Jun 2027) [target-moved]',
    ],
    change: ({ edit }) => edit(star, 'target: { value: 80, by: 2027-06-30 }', 'target: { value: 75, by: 2027-09-30 }'),
  },
  {
    name: 'what counts as success',
    told: ['initiatives/changed/initiatives/hands-off-rebalancing: success measure changed [target-moved]'],
    change: ({ edit }) =>
      edit(cod, 'baseline: 2.2, target: 1, by: 2027-03-31', 'baseline: 2.2, target: 1.8, by: 2027-06-30'),
  },
  {
    name: 'the day of a promise',
    told: [
      'initiatives/changed/initiatives/roles-from-directory: promised, by when: 31 Jan 2027 → 28 Feb 2027 [promise-touched]',
    ],
    change: ({ edit }) => edit(roles, 'by contract", by: 2027-01-31 }', 'by contract", by: 2027-02-28 }'),
  },
  {
    name: 'a promise that is taken back',
    told: ['initiatives/changed/initiatives/roles-from-directory: promised changed [promise-touched]'],
    change: ({ edit }) => edit(roles, /promised: .*\n/, ''),
  },
  {
    name: 'an initiative that is declined',
    told: ['initiatives/declined/initiatives/quiet-hours: was declined: Nobody asked for it twice.'],
    change: ({ edit }) => {
      edit(
        'initiatives/quiet-hours.md',
        'stage: idea\n',
        'stage: declined\ndeclinedBecause: Nobody asked for it twice.\n',
      );
      edit('initiatives/quiet-hours.md', 'on: 2026-10-08 }]', 'on: 2026-10-08 }, { stage: declined, on: 2026-11-20 }]');
    },
  },
  {
    name: 'a promised initiative that is declined',
    told: [
      'initiatives/declined/initiatives/roles-from-directory: was declined: The directory does it. [promise-touched]',
      'initiatives/shifted/hub: some initiatives have another place in the backlog only because others came, left or moved',
      'checks/appeared/initiatives/audit-export/dependency-order: warning: It depends on `roles-from-directory`, which is declined and never comes. [new-warning]',
      'checks/appeared/initiatives/one-control-plane/dependency-order: warning: It depends on `roles-from-directory`, which is declined and never comes. [new-warning]',
    ],
    change: ({ edit }) => {
      edit(roles, 'stage: production\n', 'stage: declined\ndeclinedBecause: The directory does it.\n');
      edit(roles, 'on: 2026-09-28 }]', 'on: 2026-09-28 }, { stage: declined, on: 2026-11-20 }]');
    },
  },
  {
    name: 'a release with a result',
    told: [
      'initiatives/finished/initiatives/roles-from-directory: was released on 19 Nov 2026; was measured and is kept',
      'initiatives/shifted/hub: some initiatives have another place in the backlog only because others came, left or moved',
      'findings/appeared/initiatives/roles-from-directory/sales-bent: Sales-bent: too much from the field (88% of the evidence is from the field). [new-finding]',
    ],
    change: ({ edit }) => {
      edit(
        roles,
        'stage: production\n',
        'stage: feedback\nrelease: { how: full, on: 2026-11-19 }\nresult: { value: 12, on: 2026-11-20, learned: It works., verdict: keep }\n',
      );
      edit(
        roles,
        'on: 2026-09-28 }]',
        'on: 2026-09-28 }, { stage: analytics, on: 2026-11-19 }, { stage: feedback, on: 2026-11-20 }]',
      );
    },
  },
  {
    name: 'the mix of a product',
    told: ['rest/changed/products/relay: work mix: Q4 2026 changed'],
    change: ({ edit }) =>
      edit(
        'products/relay.mdx',
        'planned: { onProduct: 0.65, technicalDebt: 0.35 }',
        'planned: { onProduct: 0.6, technicalDebt: 0.4 }',
      ),
  },
  {
    name: 'hours by hand that move a rank',
    told: ['rest/changed/products/relay: work by hand “Replays run by support”, hours in Oct 2026: 105 → 905'],
    change: ({ edit }) =>
      edit('products/relay.mdx', '{ month: 2026-10, hours: 105 }', '{ month: 2026-10, hours: 905 }'),
  },
  {
    name: 'a review',
    told: ['initiatives/changed/initiatives/hands-off-rebalancing: reviewed: 16 Nov 2026 → 20 Nov 2026'],
    change: ({ edit }) => edit(cod, 'reviewed: 2026-11-16', 'reviewed: 2026-11-20'),
  },
  {
    name: 'a decision that is gone',
    told: [
      'decisions/removed/decisions/2026-05-06-no-fixed-share-for-debt: is no longer in the hub [entry-removed]',
      'checks/appeared/products/relay/link-target: error: `../decisions/2026-05-06-no-fixed-share-for-debt.md` leads to `decisions/2026-05-06-no-fixed-share-for-debt.md`, which does not exist. [new-error]',
    ],
    change: ({ remove }) => remove('decisions/2026-05-06-no-fixed-share-for-debt.md'),
  },
  {
    name: 'another owner',
    told: ['initiatives/changed/initiatives/hands-off-rebalancing: owner: Streaming core → Reliability'],
    change: ({ edit }) => edit(cod, 'owner: Streaming core', 'owner: Reliability'),
  },
];
