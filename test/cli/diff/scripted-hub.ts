import type { Scripted } from './tree.ts';

const cod = 'initiatives/hands-off-rebalancing.mdx';

/** Changes of the hub: who reads it, what the checks say, its settings and files. */
export const hubChanges: readonly Scripted[] = [
  {
    name: 'an entry for a wider audience',
    told: [
      'initiatives/changed/initiatives/hands-off-rebalancing: audience: public (new) [audience-widened]',
      'checks/appeared/initiatives/hands-off-rebalancing/audience-narrower: warning: This is for public and rests on `strategy/hands-off-operation`, which is for internal only. [new-warning]',
      'checks/appeared/initiatives/hands-off-rebalancing/audience-narrower: warning: This is for public and rests on `signals/2026-02-26-moves-wake-us-too`, which is for internal only. [new-warning]',
      'checks/appeared/initiatives/hands-off-rebalancing/audience-narrower: warning: This is for public and rests on `signals/2026-09-17-three-hours-for-every-move`, which is for internal only. [new-warning]',
      'checks/appeared/initiatives/hands-off-rebalancing/audience-narrower: warning: This is for public and rests on `signals/2026-10-07-eleven-renewals-name-nights`, which is for internal only. [new-warning]',
      'checks/appeared/initiatives/hands-off-rebalancing/audience-narrower: warning: This is for public and rests on `initiatives/alert-after-retry`, which is for internal only. [new-warning]',
      'checks/appeared/initiatives/hands-off-rebalancing/audience-narrower: warning: This is for public and rests on `personas/on-call-engineer`, which is for internal only. [new-warning]',
      'checks/appeared/initiatives/hands-off-rebalancing/audience-narrower: warning: This is for public and rests on `experiments/one-partition-at-a-time`, which is for internal only. [new-warning]',
    ],
    change: ({ edit }) => edit(cod, 'owner: Streaming core\n', 'owner: Streaming core\naudience: public\n'),
  },
  {
    name: 'fields for a wider audience',
    told: [
      'readers/widened/inputs/competitive: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/inputs/customer-side: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/inputs/customer-success: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/inputs/engineering: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/inputs/executive: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/inputs/industry: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/inputs/product: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/inputs/sales: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/inputs/services: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/inputs/support: “public” can now read exchanges, contacts; before “internal” at most [audience-widened]',
      'readers/widened/initiatives/guided-first-stream: “public” can now read cost of delay, run cost and cost of not doing; before “internal” at most [audience-widened]',
      'readers/widened/initiatives/network-check: “public” can now read cost of delay, run cost and cost of not doing; before “internal” at most [audience-widened]',
      'readers/widened/initiatives/open-connector-kit: “public” can now read cost of delay, run cost and cost of not doing; before “internal” at most [audience-widened]',
      'readers/widened/signals/2025-10-22-rivals-count-connectors: “public” can now read who spoke; before “internal” at most [audience-widened]',
      'readers/widened/signals/2025-10-29-board-asks-for-connectors: “public” can now read who spoke; before “internal” at most [audience-widened]',
      'readers/widened/signals/2025-11-25-lost-on-connectors: “public” can now read who spoke; before “internal” at most [audience-widened]',
      'readers/widened/signals/2026-02-24-try-before-talk: “public” can now read who spoke; before “internal” at most [audience-widened]',
      'readers/widened/signals/2026-03-26-open-connector-protocol: “public” can now read who spoke and who listened; before “internal” at most [audience-widened]',
      'readers/widened/signals/2026-04-16-first-week-tickets: “public” can now read who spoke and who listened; before “internal” at most [audience-widened]',
      'readers/widened/signals/2026-05-14-three-connectors-are-enough: “public” can now read who spoke and who listened; before “internal” at most [audience-widened]',
      'readers/widened/signals/2026-05-20-every-onboarding-is-a-network: “public” can now read who spoke; before “internal” at most [audience-widened]',
      'readers/widened/signals/2026-06-11-firewall-ticket: “public” can now read who spoke and who listened; before “internal” at most [audience-widened]',
      'readers/widened/signals/2026-08-02-calm-is-bought: “public” can now read who spoke and who listened; before “internal” at most [audience-widened]',
      'readers/widened/signals/2026-10-03-woken-for-nothing: “public” can now read who spoke and who listened; before “internal” at most [audience-widened]',
      'readers/widened/signals/2026-11-10-onboarding-by-calendar: “public” can now read who spoke and who listened; before “internal” at most [audience-widened]',
      'rest/changed/hub: Settings of the hub: audiences: world (new) [audience-widened]',
    ],
    change: ({ edit }) => {
      edit('hub.yaml', 'audiences: [restricted, internal, public]', 'audiences: [restricted, internal, public, world]');
    },
  },
  {
    name: 'a passage for a wider audience',
    told: [
      'readers/widened/strategy/hands-off-operation: “internal” can now read what “restricted” could read at most: “The renewals behind the eleven named nights include our largest contract, due on …” and 1 more [audience-widened]',
    ],
    change: ({ edit }) =>
      edit('strategy/hands-off-operation.mdx', '<Audience only="restricted">', '<Audience only="internal">'),
  },
  {
    name: 'a passage that is for all',
    told: [
      'readers/widened/initiatives/network-check: “public” can now read what “internal” could read at most: “Of the eleven teams that gave up at the network in the first half-year, four bel …” and 1 more [audience-widened]',
    ],
    change: ({ edit }) => {
      edit('initiatives/network-check.mdx', '<Audience only="internal">\n', '');
      edit('initiatives/network-check.mdx', '\n</Audience>\n', '');
    },
  },
  {
    name: 'an error',
    told: ['checks/appeared/personas/on-call-engineer/shape: error: Unknown field `segmnet`. [new-error]'],
    change: ({ edit }) => edit('personas/on-call-engineer.md', 'segment: payments', 'segmnet: payments'),
  },
  {
    name: 'an error in the text',
    told: [
      'rest/changed/personas/on-call-engineer: its text changed',
      'checks/appeared/personas/on-call-engineer/link-target: error: `../signals/2026-02-26-moves-wake-us.md` leads to `signals/2026-02-26-moves-wake-us.md`, which does not exist. [new-error]',
    ],
    change: ({ edit }) =>
      edit('personas/on-call-engineer.md', '2026-02-26-moves-wake-us-too.md', '2026-02-26-moves-wake-us.md'),
  },
  {
    name: 'white space and the order of keys',
    told: [],
    change: ({ edit, read, write }) => {
      edit(
        cod,
        'title: Hands-off consumer rebalancing\nsummary: Consumers come and go without a stop and without a page.\n',
        'summary:   "Consumers come and go without a stop and without a page."\ntitle:   Hands-off consumer rebalancing\n',
      );
      write('personas/on-call-engineer.md', read('personas/on-call-engineer.md').replaceAll('\n\n', '\n\n\n'));
      write('inputs/support.mdx', read('inputs/support.mdx').replaceAll('\n', '\r\n'));
    },
  },
  {
    name: 'remarks',
    told: [],
    change: ({ edit }) => {
      edit('hub.yaml', 'title: Relay strategy', '# A remark.\ntitle: Relay strategy');
      edit('personas/on-call-engineer.md', 'Does not read', '<!-- A remark. -->\n\nDoes not read');
      edit(cod, '## Business case', '{/* A remark. */}\n\n## Business case');
    },
  },
  {
    name: 'a picture',
    told: [
      'files/changed/products/relay/products/images/revenue-and-hours.svg: the file products/images/revenue-and-hours.svg holds something else',
    ],
    change: ({ edit }) => edit('products/images/revenue-and-hours.svg', /<svg/, '<svg data-drawn="again"'),
  },
  {
    name: 'how many teams there are',
    told: ['rest/changed/hub: Settings of the hub: teams: 6 → 5'],
    change: ({ edit }) => edit('hub.yaml', 'teams: 6', 'teams: 5'),
  },
  {
    name: 'what a week of a team costs',
    told: ['rest/changed/hub: Settings of the hub: price of a team week, likely: 13,500 → 14,500'],
    change: ({ edit }) => edit('hub.yaml', 'likely: 13500', 'likely: 14500'),
  },
  {
    name: 'a waiver',
    told: ['rest/changed/hub: Settings of the hub: waived problems: 1 new [check-eased]'],
    change: ({ edit }) =>
      edit(
        'hub.yaml',
        'waivers:\n',
        'waivers:\n  - check: idea-waiting\n    entry: initiatives/quiet-hours\n    reason: Asked in January.\n    until: 2027-02-28\n',
      ),
  },
  {
    name: 'a check that looks less closely',
    told: ['rest/changed/hub: Settings of the hub: checks changed [check-eased] [check-eased]'],
    change: ({ edit }) =>
      edit(
        'hub.yaml',
        'idea-waiting: { weeks: 8 }',
        'idea-waiting: { weeks: 30 }\n  review-overdue: { severity: off }',
      ),
  },
  {
    name: 'an error that is put right',
    told: ['checks/resolved/personas/on-call-engineer/shape: no longer found: Unknown field `segmnet`.'],
    before: ({ edit }) => edit('personas/on-call-engineer.md', 'segment: payments', 'segmnet: payments'),
    change: ({ edit }) => edit('personas/on-call-engineer.md', 'segmnet: payments', 'segment: payments'),
  },
  {
    name: 'the problem of a waiver that is taken back',
    told: [
      'rest/changed/hub: Settings of the hub: waived problems: 1 removed',
      'checks/appeared/initiatives/edge-store-and-forward/idea-waiting: warning: The idea has waited 159 days for an answer, since 2026-06-15. [new-warning]',
    ],
    change: ({ edit }) => edit('hub.yaml', / {2}- check: idea-waiting\n( {4}.*\n)*/, ''),
  },
  {
    name: 'a trap that nobody looks for any more',
    told: ['rest/changed/hub: Settings of the hub: checks, sales bent, severity: off (new) [check-eased]'],
    change: ({ edit }) =>
      edit('hub.yaml', 'idea-waiting: { weeks: 8 }', 'idea-waiting: { weeks: 8 }\n  sales-bent: { severity: off }'),
  },
  {
    name: 'the day of reading',
    told: [],
    change: ({ edit }) => edit('hub.yaml', 'today: 2026-11-21', 'today: 2027-03-21'),
  },
  {
    name: 'a new draft',
    told: ['drafts/added/initiatives/quieter: is a new draft'],
    change: ({ write }) =>
      write('initiatives/quieter.md', '---\ntitle: Quieter\ndraft: true\nowner: Storage\n---\n\nTo be written.\n'),
  },
  {
    name: 'a draft that is finished for more readers',
    told: ['rest/added/personas/night: is a new persona [audience-widened]'],
    before: ({ write }) =>
      write(
        'personas/night.md',
        '---\ntitle: Night\ndraft: true\naudience: restricted\nowner: Storage\n---\n\nCarries the pager.\n',
      ),
    change: ({ write }) =>
      write(
        'personas/night.md',
        '---\ntitle: Night\naudience: public\nowner: Storage\ngoals: [a]\nneeds: [b]\npains: [c]\n---\n\nCarries the pager.\n',
      ),
  },
  {
    name: 'an entry that is a draft again',
    told: [
      'evidence/changed/signals/2026-11-05-plant-loses-a-shift: persona: Plant engineer (removed)',
      'rest/removed/personas/plant-engineer: is no longer in the hub',
      'drafts/withdrawn/personas/plant-engineer: is a draft now, and counts nowhere until it is finished',
      'checks/appeared/signals/2026-11-05-plant-loses-a-shift/rests-on-draft: warning: `plant-engineer` is a draft and counts as nothing here. [new-warning]',
    ],
    change: ({ edit }) => edit('personas/plant-engineer.md', 'owner:', 'draft: true\nowner:'),
  },
];
