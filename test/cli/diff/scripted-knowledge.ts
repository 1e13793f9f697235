import type { Scripted } from './tree.ts';

const cod = 'initiatives/hands-off-rebalancing.mdx';

const newSignal = `---
title: A new signal
owner: Platform TPS
date: 2026-11-20
input: support
channel: interview
journey: use
heard: It rang again and nobody had to do anything.
who: Platform lead
goodUntil: 2027-11-20
---

Heard in passing.
`;

/** Changes of what is known: evidence, strategy, people. */
export const knowledgeChanges: readonly Scripted[] = [
  {
    name: 'a title',
    told: ['rest/changed/personas/on-call-engineer: was called “On-call engineer” before'],
    change: ({ edit }) => edit('personas/on-call-engineer.md', 'title: On-call engineer', 'title: Engineer on call'),
  },
  {
    name: 'evidence that is no longer named',
    told: [
      'initiatives/changed/initiatives/hands-off-rebalancing: evidence: Eleven renewals in two quarters name nights (removed) [evidence-lost]',
    ],
    change: ({ edit }) => edit(cod, '  - 2026-10-07-eleven-renewals-name-nights\n', ''),
  },
  {
    name: 'a signal that is gone',
    told: [
      'initiatives/changed/initiatives/certificate-rotation: evidence: A certificate expires in two calendars (removed) [evidence-lost]',
      'evidence/removed/signals/2026-05-07-certificate-in-two-calendars: is no longer in the hub [evidence-lost] [entry-removed]',
      'checks/appeared/initiatives/certificate-rotation/link-target: error: `../signals/2026-05-07-certificate-in-two-calendars.md` leads to `signals/2026-05-07-certificate-in-two-calendars.md`, which does not exist. [new-error]',
    ],
    change: ({ remove, edit }) => {
      remove('signals/2026-05-07-certificate-in-two-calendars.md');
      edit(
        'initiatives/certificate-rotation.md',
        'evidence: [2026-05-07-certificate-in-two-calendars]',
        'evidence: []',
      );
    },
  },
  {
    name: 'evidence that is good for a shorter time',
    told: [
      'evidence/expired/signals/2026-10-03-woken-for-nothing: has expired; good until: 3 Oct 2027 → 3 Nov 2026 [evidence-lost]',
      'checks/appeared/initiatives/alert-after-retry/evidence-expired: warning: It rests on `2026-10-03-woken-for-nothing`, which was good until 2026-11-03. [new-warning]',
      'checks/appeared/initiatives/hands-off-rebalancing/evidence-expired: warning: It rests on `2026-10-03-woken-for-nothing`, which was good until 2026-11-03. [new-warning]',
      'checks/appeared/strategy/hands-off-operation/evidence-expired: warning: It rests on `2026-10-03-woken-for-nothing`, which was good until 2026-11-03. [new-warning]',
    ],
    change: ({ edit }) =>
      edit('signals/2026-10-03-woken-for-nothing.mdx', 'goodUntil: 2027-10-03', 'goodUntil: 2026-11-03'),
  },
  {
    name: 'a trap',
    told: [
      'strategy/changed/strategy/enterprise-governance: evidence: 4 removed [evidence-lost]',
      'findings/appeared/strategy/enterprise-governance/faster-horse: Faster horse: customers only (100% of the evidence is from customers and field; 0% of the evidence is from the industry). [new-finding]',
      'findings/appeared/strategy/enterprise-governance/single-source: Single source: one input only (3 signals still valid, all through one input). [new-finding]',
      'checks/resolved/strategy/enterprise-governance/evidence-expired: no longer found: It rests on `2026-01-15-tender-asks-for-audit-trail`, which was good until 2026-10-31.',
    ],
    change: ({ edit }) =>
      edit(
        'strategy/enterprise-governance.mdx',
        /evidence:\n( {2}- .*\n)*/,
        'evidence: [2026-06-25-governance-in-every-demo, 2026-02-19-roles-in-the-tender, 2026-03-12-four-of-five-tenders]\n',
      ),
  },
  {
    name: 'a new name with the old one noted',
    told: ['rest/renamed/personas/engineer-on-call: has another address'],
    change: ({ move, edit, everywhere }) => {
      everywhere('personas/on-call-engineer.md', 'personas/engineer-on-call.md');
      everywhere('persona: on-call-engineer', 'persona: engineer-on-call');
      move('personas/on-call-engineer.md', 'personas/engineer-on-call.md');
      edit(
        'personas/engineer-on-call.md',
        'title: On-call engineer\n',
        'title: On-call engineer\nformerly: [on-call-engineer]\n',
      );
    },
  },
  {
    name: 'another folder',
    told: ['rest/renamed/personas/operations/on-call-engineer: has another address'],
    change: ({ move, edit, everywhere }) => {
      move('personas/on-call-engineer.md', 'personas/operations/on-call-engineer.md');
      edit('personas/operations/on-call-engineer.md', '../signals/', '../../signals/');
      everywhere('../personas/on-call-engineer.md', '../personas/operations/on-call-engineer.md');
      everywhere('persona: on-call-engineer', 'persona: operations/on-call-engineer');
    },
  },
  {
    name: 'a new signal',
    told: ['evidence/added/signals/2026-11-20-a-new-signal: was heard through SRE and support on 20 Nov 2026'],
    change: ({ write }) => write('signals/2026-11-20-a-new-signal.md', newSignal),
  },
  {
    name: 'a skill',
    told: ['rest/changed/team/customer-insight-lead: skills: product development (removed)'],
    change: ({ edit }) =>
      edit('team/customer-insight-lead.yaml', 'skills: [people, product-development]', 'skills: [people]'),
  },
  {
    name: 'a persona',
    told: ['rest/changed/personas/on-call-engineer: goals: A quiet handover on Monday → A quiet handover on Tuesday'],
    change: ({ edit }) =>
      edit('personas/on-call-engineer.md', '  - A quiet handover on Monday', '  - A quiet handover on Tuesday'),
  },
  {
    name: 'a verdict of an experiment',
    told: ['rest/changed/experiments/replay-into-a-side-topic: strength: product → prototype'],
    change: ({ edit }) => edit('experiments/replay-into-a-side-topic.md', 'strength: product', 'strength: prototype'),
  },
  {
    name: 'a policy',
    told: ['strategy/revised/strategy/enterprise-governance: its text changed in “Guiding policy”'],
    change: ({ edit }) =>
      edit(
        'strategy/enterprise-governance.mdx',
        '## Guiding policy\n',
        '## Guiding policy\n\nWe sell no questionnaire.\n',
      ),
  },
  {
    name: 'a strategy that is retired',
    told: [
      'strategy/retired/strategy/enterprise-governance: was retired',
      'findings/resolved/strategy/enterprise-governance/sales-bent: no longer found: Sales-bent: too much from the field (88% of the evidence is from the field).',
      'checks/resolved/strategy/enterprise-governance/evidence-expired: no longer found: It rests on `2026-01-15-tender-asks-for-audit-trail`, which was good until 2026-10-31.',
    ],
    change: ({ edit }) => edit('strategy/enterprise-governance.mdx', 'status: adopted', 'status: retired'),
  },
  {
    name: 'an agreement with an input',
    told: ['inputs/changed/inputs/support: exchange with TPS, how often: 2 weeks → 4 weeks'],
    change: ({ edit }) => edit('inputs/support.mdx', 'every: 2 weeks', 'every: 4 weeks'),
  },
  {
    name: 'an input that is no longer heard',
    told: [
      'inputs/quiet/inputs/support: has been silent for longer than agreed; exchange with TPS, last time: 12 Nov 2026 → 12 Sep 2026',
      'checks/appeared/inputs/support/input-contract: warning: The contract with `tps` is overdue: an exchange was due on 2026-09-26. [new-warning]',
    ],
    change: ({ edit }) => edit('inputs/support.mdx', 'last: 2026-11-12', 'last: 2026-09-12'),
  },
  {
    name: 'the same evidence under another name',
    told: ['evidence/renamed/signals/2026-10-03-woken-again: has another address'],
    change: ({ move, everywhere, edit }) => {
      move('signals/2026-10-03-woken-for-nothing.mdx', 'signals/2026-10-03-woken-again.mdx');
      everywhere('2026-10-03-woken-for-nothing', '2026-10-03-woken-again');
      edit('signals/2026-10-03-woken-again.mdx', 'goodUntil:', 'formerly: [2026-10-03-woken-for-nothing]\ngoodUntil:');
    },
  },
];
