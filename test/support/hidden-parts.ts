import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/checks/index.ts';
import { filesBelow } from './folder.ts';
import { drawing, type Files, picture } from './hub.ts';
import { png } from './planted/images.ts';

const fixture = join(import.meta.dirname, '../fixtures/example-hub');

const strategy = 'strategy/hands-off-operation.mdx';
const initiative = 'initiatives/hands-off-rebalancing.mdx';
const decision = 'decisions/2026-11-14-replay-first.mdx';
const incident = 'signals/2026-10-03-woken-for-nothing.mdx';
const report = 'signals/2026-08-02-calm-is-bought.md';
const persona = 'personas/platform-lead.mdx';
const support = 'inputs/support.mdx';
const product = 'products/relay.mdx';

/** A file with another text in the place of one that it holds. */
function replaced(files: Files, file: string, old: string, text: string): Files {
  const whole = String(files[file]);
  if (!whole.includes(old)) throw new Error(`${file} holds no "${old}".`);
  return { ...files, [file]: whole.replace(old, () => text) };
}

/** Several places of one file. */
const edited = (file: string, edits: readonly (readonly [old: string, text: string])[]) => (files: Files) =>
  edits.reduce((all, [old, text]) => replaced(all, file, old, text), files);

const titled = (text: string, title: string) => text.replace(/^title: .*$/m, `title: ${title}`);

/** A hub with an entry of every kind, of which every audience may read all. */
export const baseHub: Files = [
  // What the parts below stand beside.
  edited(strategy, [
    ['Our own on-call', 'Platform leads say it, and on-call'],
    ['## Guiding policy', '## Guiding policy\n\n### Why calm\n\nNights[^nights] are dear.\n'],
    [
      'No marketplace of connectors.\n',
      `No marketplace of [connectors][way].

- No prices by partition.
- No tiers.

1. First this.
2. Then that.

> Said by many.

<Details summary="More">

Why not.

</Details>

<Tabs>
<Tab title="Now">

Nothing.

</Tab>
</Tabs>

[^nights]: Of all of us.
`,
    ],
  ]),
  edited(persona, [
    [
      'pains: [Pages at night, Moves by hand]\n---',
      'pains: [Pages at night, Moves by hand]\n---\n\nRuns [the plan](files/plan.svg).\n\n![A plan](files/plan.svg)',
    ],
  ]),
  (files: Files): Files => ({ ...files, 'personas/files/plan.svg': drawing }),
  // Nothing stops the build, and everything is told.
  edited('hub.yaml', [
    [
      'checks:\n',
      `checks:\n${checks
        .filter(({ id }) => id !== 'faster-horse')
        .map(({ id }) => `  ${id}: { severity: warning }\n`)
        .join('')}`,
    ],
  ]),
  edited(initiative, [['leftOut:', 'promised: { to: Open, by: 2027-03-31 }\nleftOut:']]),
  edited(persona, [['segment:', 'formerly: [old-lead]\nsegment:']]),
  // Reviews that are late, so that something is told of an entry.
  edited(persona, [['reviewed: 2026-09-01\nreviewEvery: 1 year', 'reviewed: 2026-01-01\nreviewEvery: 3 months']]),
  edited(strategy, [['reviewed: 2026-11-09', 'reviewed: 2026-06-09']]),
].reduce<Files>(
  (files, edit) => edit(files),
  Object.fromEntries(
    filesBelow(fixture).map((file) => {
      const text = readFileSync(join(fixture, file), 'utf8').replace('\naudience: internal\n', '\n');
      const isEntry = /\.mdx?$/.test(file);
      return [
        file,
        isEntry
          ? text.replace('\nowner: ', '\naudience: public\nowner: ')
          : file === 'hub.yaml'
            ? text
            : `${text}audience: public\n`,
      ];
    }),
  ),
);

/** Something that a hub holds besides, and that a wider audience may not see. */
export interface HiddenPart {
  name: string;
  /** The narrowest audience that may not see it; `internal` without it. */
  from?: 'public';
  /** With it nothing can be sealed. */
  unsealed?: true;
  add(files: Files): Files;
}

const block = (text: string) => `<Audience only="restricted">\n\n${text}\n\n</Audience>`;
const narrow = (text: string) => text.replace('audience: public', 'audience: restricted');

/** Entries as they are, once more and for the narrowest only, before and behind all others. */
function doubled(files: Files): Files {
  const entries = Object.entries(files).filter(
    ([file]) => /\.(mdx?|yaml)$/.test(file) && file !== 'hub.yaml' && !file.startsWith('north-star/'),
  );
  const copies = entries.flatMap(([file, text]) =>
    ['0-hidden', 'zz/hidden'].map((id) => [
      file.replace(/^([^/]+)\/[^.]+/, `$1/${id}`),
      narrow(titled(String(text), `Hidden ${id}`))
        .replaceAll('](../', id.startsWith('z') ? '](../../' : '](../')
        .replaceAll('](files/', id.startsWith('z') ? '](../files/' : '](files/'),
    ]),
  );
  return { ...files, ...Object.fromEntries(copies) };
}

/** Parts of a hub that a build for the others must not tell of: neither that they are there nor what they are. */
export const hiddenParts: readonly HiddenPart[] = [
  { name: 'entries of every kind', add: doubled },
  {
    name: 'entries that replace what is open',
    add: (files) => ({
      ...files,
      'decisions/2026-11-20-hidden.mdx': narrow(titled(String(files[decision]), 'Hidden')).replace(
        'status: accepted',
        'supersedes: [2026-11-14-replay-first]\nstatus: accepted',
      ),
      'strategy/hidden.mdx': narrow(titled(String(files[strategy]), 'Hidden')).replace(
        'status: adopted',
        'supersedes: [hands-off-operation]\nstatus: adopted',
      ),
    }),
  },
  {
    name: 'entries that were called otherwise',
    add: (files) => ({
      ...files,
      'personas/hidden-successor.mdx': narrow(titled(String(files[persona]), 'Hidden')).replace(
        'segment:',
        'formerly: [old-lead, personas-of-old/lead]\nsegment:',
      ),
    }),
  },
  {
    name: 'entries that take the names of open ones',
    add: (files) => ({
      ...files,
      'personas/platform-lead.md': narrow(titled(String(files[persona]), 'Hidden')),
      'personas/old-lead.mdx': narrow(titled(String(files[persona]), 'Hidden')),
      'personas/hidden-heir.mdx': narrow(titled(String(files[persona]), 'Hidden')).replace(
        'formerly: [old-lead]',
        'formerly: [platform-lead, old-lead]',
      ),
    }),
  },
  {
    name: 'what fell into other months, segments, tags and hands',
    add: (files) => ({
      ...files,
      'signals/2025-01-05-hidden.mdx': narrow(titled(String(files[incident]), 'Hidden'))
        .replace('date: 2026-10-03', 'date: 2025-01-05')
        .replace('segment: logistics', 'segment: hidden\ntags: [hidden, operations]')
        .replace('owner: Platform TPS', 'owner: Hidden owner'),
      'decisions/2024-01-05-hidden.mdx': narrow(titled(String(files[decision]), 'Hidden')).replaceAll(
        '2026-11-14\n',
        '2024-01-05\n',
      ),
    }),
  },
  {
    name: 'entries with faults of their own',
    unsealed: true,
    add: (files) => ({
      ...files,
      'personas/hidden-draft.md':
        '---\ntitle: Hidden\nowner: TPS\naudience: restricted\nreviewEvery: 1 fortnight\n---\n',
      'personas/hidden-odd.md':
        '---\ntitle: Hidden\nowner: TPS\naudience: restricted\ngoals: [G]\nneeds: [N]\npains: [P]\nmore: x\n---\n\n[A](gone.md) ![](gone.png)\n',
    }),
  },
  {
    name: 'drafts, and references to them',
    add: (files) =>
      [
        (all: Files): Files => ({
          ...all,
          'signals/hidden-draft.md':
            '---\ntitle: Hidden\ndraft: true\naudience: restricted\nheard: Hidden\n---\n\n«Hidden»\n',
          'north-star/hidden-draft.md': '---\ndraft: true\naudience: restricted\n---\n\n[Hidden](gone.md)\n',
          'personas/hidden-draft.mdx': narrow(titled(String(files[persona]), 'Hidden'))
            .replace('title:', 'draft: true\ntitle:')
            .replace(/^formerly:.*\n/mu, ''),
        }),
        edited(strategy, [['evidence: [', 'evidence: [hidden-draft, ']]),
      ].reduce((all, edit) => edit(all), files),
  },
  {
    name: 'references to what is hidden',
    add: (files) => {
      const hidden = 'signals/2026-09-09-hidden.mdx';
      return [
        (all: Files): Files => ({
          ...all,
          [hidden]: narrow(titled(String(files[incident]), 'Hidden')),
          'initiatives/hidden-work.mdx': narrow(titled(String(files['initiatives/quiet-hours.mdx']), 'Hidden')),
          'personas/hidden-reader.mdx': narrow(titled(String(files[persona]), 'Hidden')),
        }),
        edited(strategy, [
          ['evidence: [', 'evidence: [2026-09-09-hidden, '],
          ['of="2026-10-03', 'of="2026-09-09-hidden 2026-10-03'],
        ]),
        edited(initiative, [
          ['evidence: [', 'evidence: [2026-09-09-hidden, '],
          ['dependsOn: []', 'dependsOn: [hidden-work]'],
        ]),
        edited(decision, [
          ['data: [', 'data: [2026-09-09-hidden, '],
          ['about: [', 'about: [initiatives/hidden-work, '],
        ]),
        edited('team/platform-tps-lead.yaml', [['holds: [', 'holds: [inputs/hidden-input, ']]),
        (all: Files): Files => ({
          ...all,
          'inputs/hidden-input.mdx': narrow(titled(String(files[support]), 'Hidden')),
        }),
      ].reduce((all, edit) => edit(all), files);
    },
  },
  {
    name: 'links to what is hidden, in words and in drawings',
    add: (files) =>
      [
        (all: Files): Files => ({
          ...all,
          'personas/hidden-link.mdx': narrow(titled(String(files[persona]), 'Hidden')),
        }),
        edited(strategy, [
          [
            'Platform leads say it',
            '[Platform leads](../personas/hidden-link.mdx "Hidden") say [it](../personas/hidden-link.mdx#anchor)',
          ],
          ['--> work[', '--> work['],
          [
            'Rebalance without a stop]\n```',
            'Rebalance without a stop]\n  click signal "../personas/hidden-link.mdx" "Hidden"\n```',
          ],
        ]),
      ].reduce((all, edit) => edit(all), files),
  },
  {
    name: 'parts of texts',
    add: (files) =>
      [
        (all: Files): Files => ({
          ...all,
          'strategy/files/hidden.png': png('Hidden', 'Hidden'),
          'strategy/files/hidden.svg': drawing,
        }),
        edited(strategy, [
          [
            '## Diagnosis',
            `${block('## Why calm\n\n## Hidden\n\nHidden[^hidden] ![Hidden](files/hidden.png)\n\n```mermaid\nflowchart LR\n  a[Hidden] --> b\n```')}\n\n## Diagnosis`,
          ],
          [
            '### Why calm',
            `${block('### Why calm\n\n| Hidden | Hidden |\n| --- | --- |\n| Hidden | [Hidden](../personas/platform-lead.mdx) |\n\n<EntryCard to="decisions/2026-11-14-replay-first" />')}\n\n### Why calm`,
          ],
          ['- No tiers.', `- No tiers.\n\n${block('Hidden').replace(/^(?=.)/gm, '  ')}`],
          [
            '2. Then that.',
            `${block('Hidden')
              .replace(/^(?=.)/gm, '   ')
              .trimStart()
              .replace(/^/, '2. ')}\n3. Then that.`,
          ],
          ['> Said by many.', `> Said by many.\n>\n${block('Hidden').replace(/^/gm, '> ')}`],
          ['Why not.', `Why not.\n\n${block('Hidden')}`],
          ['Nothing.\n', `Nothing.\n\n${block('Hidden [words][way]\n\n[way]: https://hidden.example.com "Hidden"')}\n`],
          [
            '## Not doing',
            `${block('- Hidden\n\n> [!NOTE]\n> Hidden\n\n<Metric of="first-stream" />')}\n\n## Not doing`,
          ],
          [
            '[^nights]: Of all of us.\n',
            `${block('## Hidden at the end\n\nHidden[^nights] ![Hidden](files/hidden.svg) and [what](../inputs/industry.mdx).')}\n\n[^hidden]: Hidden.\n\n[^nights]: Of all of us.\n`,
          ],
        ]),
      ].reduce((all, edit) => edit(all), files),
  },
  {
    name: 'remarks',
    add: (files) =>
      [
        edited(strategy, [
          ['title: ', '# Hidden\ntitle: '],
          ['No marketplace', '{/* Hidden */}\n\n{/* Hidden */}\n\nNo marketplace'],
          ['- No tiers.', '- No tiers. {/* Hidden */}'],
          ['[^nights]: Of all', '{/* Hidden at the end */}\n\n[^nights]: Of all'],
        ]),
        edited(report, [['<!-- Markdown', '<!-- Hidden -->\n\n<!-- Markdown']]),
        edited('hub.yaml', [['product: ', '# Hidden\nproduct: ']]),
      ].reduce((all, edit) => edit(all), files),
  },
  {
    name: 'files that nothing open shows',
    add: (files) => ({
      ...files,
      'personas/files/hidden.pdf': '%PDF-1.7\n% Hidden\n%%EOF\n',
      'personas/files/hidden.docx': 'Hidden',
      'personas/files/hidden.png': picture,
      'personas/_drafts/hidden.md': 'Hidden',
      'README.md': 'Hidden',
      'hidden/hidden.md': 'Hidden',
    }),
  },
  {
    name: 'what a drawing says to nobody',
    add: edited('personas/files/plan.svg', [['<path', '<metadata>Hidden</metadata><!-- Hidden --><path']]),
  },
  {
    name: 'settings of the hub',
    add: edited('hub.yaml', [
      ['audiences: [restricted,', 'audiences: [hidden-name, restricted,'],
      [
        'waivers:\n',
        'owners: [{ name: Hidden, ask: hidden }]\nwaivers:\n  - { check: review-overdue, entry: personas/hidden, reason: Hidden, until: 2027-01-01 }\n  - { check: hidden, entry: personas/platform-lead, reason: Hidden, until: 2027-01-01 }\n',
      ],
      ['  sections: {', '  sections: { hidden: 1, '],
      ['checks:\n', 'checks:\n  hidden: { severity: warning }\n'],
    ]),
  },
  {
    name: 'money, contacts and roles',
    from: 'public',
    add: (files) =>
      [
        edited(initiative, [
          ['low: 34000, likely: 41000, high: 52000', 'low: 64000, likely: 71000, high: 99000'],
          ['likely: 350', 'likely: 400'],
          ['Two renewals', 'Hidden renewals'],
          ['promised: { to: Open, by: 2027-03-31 }', 'promised: { to: Hidden, by: 2027-03-31 }'],
        ]),
        edited(incident, [
          ['who: Platform lead', 'who: Hidden'],
          ['role: engineer, team: Streaming core, took: The alert', 'role: designer, team: Hidden, took: Hidden alert'],
        ]),
        edited(support, [['here: Head of support', 'here: Hidden']]),
        edited(product, [
          ['revenue: 3600000, operationsHours: 1180', 'revenue: 8600000, operationsHours: 1980'],
          ['requestsPerMonth: 120', 'requestsPerMonth: 120\n    costPerHour: 90'],
        ]),
      ].reduce((all, edit) => edit(all), files),
  },
];

/** The parts that an audience may not see. */
export const hiddenFrom = (audience: 'internal' | 'public'): HiddenPart[] =>
  hiddenParts.filter(({ from }) => from === undefined || audience === 'public');

/** The open hub with some of those parts. */
export const withHidden = (parts: readonly HiddenPart[]): Files => parts.reduce((all, { add }) => add(all), baseHub);

/** A hub as it was on an earlier day. */
export const earlier = (files: Files): Files =>
  [
    edited('hub.yaml', [['today: 2026-11-21', 'today: 2026-09-30']]),
    edited(initiative, [['likely: 9 weeks', 'likely: 8 weeks']]),
    edited(persona, [['Answers for the pipelines', 'Speaks for the pipelines']]),
    edited(strategy, [
      ['Calm first', 'Quiet first'],
      ['No prices by partition', 'No prices by stream'],
    ]),
  ].reduce((all, edit) => edit(all), files);

/** An edition that nobody but the narrowest audience of today hears of. */
export const hiddenEdition: Files = {
  ...withHidden([]),
  'hub.yaml': String(baseHub['hub.yaml'])
    .replace('[restricted, internal, public]', '[restricted]')
    .replace('audience: internal', 'audience: restricted'),
};
