import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { done } from '../support/run.ts';

const hub = (day: string, ask: string, waived: string) => `title: Hub of audiences
product: Relay
today: ${day}
site: https://hub.example.com
audiences: [restricted, internal, public]
build: { audience: internal }
owners: [{ name: TPS, ask: Openchannel }, { name: Tapirowner, ask: ${ask} }]
waivers:
  - { check: review-overdue, entry: personas/zebrasecret, reason: Quagga${waived}., until: 2027-01-01 }
`;
const persona = (title: string, audience: string, owner = 'TPS') =>
  `---\ntitle: ${title}\nowner: ${owner}\naudience: ${audience}\ngoals: [G]\nneeds: [N]\npains: [P]\n---\n\n${title} at length.\n`;
const initiative = (title: string, amount: number, audience: string) => `---
title: ${title}
owner: TPS
audience: ${audience}
stage: idea
customerValue: Calm nights.
costOfDelay: [{ kind: reliability, low: ${amount}1, likely: ${amount}2, high: ${amount}3, why: Gazelle${amount} }]
duration: { low: 2 weeks, likely: 3 weeks, high: 4 weeks }
costOfNotDoing: Kudu${amount}.
promised: { to: Bongo${amount}, by: 2027-01-31 }
---
`;
const product = (amount: number) => `---
title: Open product
owner: TPS
audience: public
stage: growth
operations:
  - { name: Sorting, serves: All, costPerHour: ${amount}5, hoursPerMonth: [{ month: 2026-02, hours: 10 }] }
results: [{ period: 2026-Q1, revenue: ${amount}6, operationsHours: 77 }]
---
`;
const input = (title: string, contact: string, audience: string) => `---
title: ${title}
owner: TPS
audience: ${audience}
group: customer
journey: [use]
edges:
  - { with: tps, gives: Themes, gets: Answers, every: 1 month, last: 2026-03-01, contacts: { here: Okapi${contact}, there: TPS } }
---

Hears users.
`;
const decision = (word: string) => `---
title: Open decision
owner: TPS
audience: public
date: 2026-01-10
status: proposed
---

## Context

Words ${word} and [a page](../personas/zebrasecret.md).

<Audience only="restricted">

Lemur${word}.

| Lemurcell |
| --- |
| ${word} |

</Audience>

## Options

<EntryCard to="personas/zebrasecret" />

## Decision

\`\`\`mermaid
flowchart LR
  A[Box ${word}] --> B
  click A "../personas/zebrasecret.md"
\`\`\`

## Consequences

None.
`;

const { folder, remove } = temporaryFolder();
const content = join(folder, 'content');
const sextant = (...args: string[]) => done([...args, '--content', content], { SEXTANT_CACHE: join(folder, 'cache') });

/** Everything that is in a build, names of files and search indexes included, in lower case. */
const everything = (site: string): string =>
  filesBelow(site)
    .map((file) => {
      const bytes = readFileSync(join(site, file));
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return `${file}\n${(packed ? gunzipSync(bytes) : bytes).toString('latin1')}`;
    })
    .join('\n')
    .toLowerCase();

const narrow = ['zebra', 'tapir', 'quagga', 'lemur', 'ibexthen', 'nowhidden'];
const beyondInternal = [
  'insider',
  'okapi',
  'gazelle',
  'kudu',
  'bongo',
  ...['71771', '717,71', '51771', '517,71', '81771', '817,71', '4,313', '43135', '4,323', '43235', '431,3', '432,3'],
];

describe('a hub with editions, for a wide audience', () => {
  const built: Record<string, string> = {};
  const told: Record<string, string> = {};
  beforeAll(async () => {
    writeFiles(content, {
      'hub.yaml': hub('2026-03-31', 'Tapirfirst', 'first'),
      'inputs/support.md': input('Support', 'first', 'public'),
      'inputs/zebra.md': input('Zebrainput', 'zebra', 'restricted'),
      'personas/zebrasecret.md': persona('Zebrasecret', 'restricted', 'Tapirowner'),
      'personas/inside.md': persona('Insider', 'internal'),
      'personas/narrowed.md': persona('Wasopen', 'public'),
      'personas/widened.md': persona('Ibexthen', 'restricted'),
      'initiatives/one.md': initiative('Work one', 71771, 'public'),
      'initiatives/two.md': initiative('Work two', 51771, 'public'),
      'initiatives/hidden.md': initiative('Zebrawork', 91771, 'restricted'),
      'products/open.md': product(4313),
      'decisions/open.mdx': decision('alpha'),
    });
    await sextant('edition', 'cut', 'spring');
    writeFiles(content, {
      'hub.yaml': hub('2026-06-30', 'Tapirsecond', 'second'),
      'inputs/support.md': input('Support', 'second', 'public'),
      'personas/narrowed.md': persona('Nowhidden', 'restricted'),
      'personas/widened.md': persona('Nowopen', 'public'),
      'initiatives/one.md': initiative('Work one', 31771, 'public'),
      'initiatives/hidden.md': initiative('Zebrawork', 11771, 'restricted'),
      'products/open.md': product(4323),
      'decisions/open.mdx': decision('beta'),
    });
    await sextant('edition', 'cut', 'summer');
    writeFiles(content, {
      'hub.yaml': hub('2026-09-30', 'Tapirthird', 'third'),
      'personas/zebrasecret.md': persona('Zebraagain', 'restricted', 'Tapirowner'),
      'initiatives/one.md': initiative('Work one', 81771, 'public'),
      'decisions/open.mdx': decision('gamma'),
    });
    rmSync(join(content, 'personas/inside.md'));
    for (const audience of ['restricted', 'internal', 'public']) {
      // What the widest may not see is looked for in every page of every edition.
      const pages = audience === 'public' ? [] : ['--editions', audience === 'internal' ? 'latest:1' : 'latest:0'];
      await sextant('build', '--out', join(folder, audience), '--audience', audience, ...pages);
      built[audience] = everything(join(folder, audience));
      const formats = ['text', 'json', 'markdown'];
      const diff = (format: string) => sextant('edition', 'diff', 'spring', '--audience', audience, '--format', format);
      told[audience] = (await Promise.all(formats.map(diff))).join('\n').toLowerCase();
    }
  });
  afterAll(remove);

  it('shows everything to the narrowest', () => {
    for (const word of [...narrow, ...beyondInternal.slice(0, 5)]) expect(built.restricted, word).toContain(word);
    for (const word of ['zebra', 'tapirthird', 'ibexthen', 'work one']) expect(told.restricted, word).toContain(word);
  });

  it('holds no trace of what is narrower than internal, on no side of what changed', () => {
    for (const word of narrow) expect(built.internal?.includes(word), word).toBe(false);
    for (const word of narrow) expect(told.internal?.includes(word), word).toBe(false);
    for (const word of ['insider', 'okapi', 'gazelle']) expect(built.internal, word).toContain(word);
  });

  it('holds no trace of narrower entries, fields, parts of texts, owners or waivers for the widest', () => {
    for (const word of [...narrow, ...beyondInternal]) expect(built.public?.includes(word), word).toBe(false);
    for (const word of [...narrow, ...beyondInternal]) expect(told.public?.includes(word), word).toBe(false);
    for (const word of ['alpha', 'gamma', 'wasopen', 'nowopen']) expect(built.public, word).toContain(word);
  });

  it('tells no rank to those who may not see the money that it is made of', () => {
    const page = (audience: string) =>
      readFileSync(join(folder, audience, 'changes/spring/summer/index.html'), 'utf8').replace(/<[^>]+>/g, ' ');
    expect(page('internal')).toMatch(/\bfell\b/i);
    expect(page('public')).not.toMatch(/\b(fell|rose|ranks?|place \d)\b/i);
  });

  it('says of what became narrower nothing but that it is gone', () => {
    const html = readFileSync(join(folder, 'public/editions/spring/personas/narrowed/index.html'), 'utf8');
    expect(html).toContain('<strong>Gone today</strong>');
  });
});
