import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { buildSite } from '../support/site.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const signal = (title: string, audience: string, extra = '') => `---
title: ${title}
summary: ${title} in short.
owner: TPS
audience: ${audience}
date: 2026-09-01
input: support
channel: interview
journey: use
heard: ${title} as heard.
${extra}---

${title} at length.
`;

const files = {
  'hub.yaml': `title: Hub of audiences
product: Relay
today: 2026-11-21
site: https://hub.example.com
audiences: [restricted, internal, public]
build: { audience: internal }
waivers:
  - { check: review-overdue, entry: signals/zebrasecret, reason: Quaggareason stays., until: 2027-01-01 }
`,
  'inputs/support.md': `---
title: Support
owner: TPS
audience: public
group: customer
journey: [use]
edges:
  - { with: tps, gives: Themes, gets: Answers, every: 1 month, last: 2026-11-01, contacts: { here: Okapicontact, there: TPS } }
---

Hears users.
`,
  'signals/openly.md': signal(
    'Openly said',
    'public',
    'who: Giraffespeaker\npresent: [{ role: engineer, took: Impalatakeaway }]\n',
  ),
  'signals/zebrasecret.md': signal('Zebratitle', 'restricted', 'tags: [zebratag]\n'),
  'signals/inside.md': signal('Insidetitle', 'internal'),
  'strategy/open.mdx': `---
title: Open strategy
summary: For all.
owner: TPS
audience: public
status: proposed
evidence: [openly, zebrasecret, inside]
---

## Diagnosis

Words <Evidence of="zebrasecret openly">tied to two</Evidence> and [a hidden page](../signals/zebrasecret.md).

<Quote of="zebrasecret" />

<EntryCard to="signals/zebrasecret" />

<Audience only="restricted">

### Lemurheading

Lemurtext with ![Lemurimage](images/lemurpicture.png).

</Audience>

## Guiding policy

Policy.

## Coherent actions

Actions.

## Not doing

Nothing.
`,
  'strategy/images/lemurpicture.png': png,
  'initiatives/priced.md': `---
title: Priced work
summary: Work with a price.
owner: TPS
audience: public
stage: idea
customerValue: Calm nights.
costOfDelay: [{ kind: reliability, low: 710001, likely: 720002, high: 730003, why: Gazellereason }]
costOfNotDoing: Kudulosses.
promised: { to: Bongopeople, by: 2027-01-31 }
---
`,
  'products/open.md': `---
title: Open product
owner: TPS
audience: public
stage: growth
operations:
  - { name: Sorting by hand, serves: Everybody, costPerHour: 97531, hoursPerMonth: [{ month: 2026-10, hours: 10 }] }
developmentOperations:
  - { name: Deploys by hand, serves: Us, costPerHour: 97531, hoursPerMonth: [{ month: 2026-10, hours: 10 }] }
results: [{ period: 2026-Q2, revenue: 864201, operationsHours: 77 }]
---
`,
};

const always = ['zebra', 'lemur', 'quagga'];
const beyondInternal = [
  'insidetitle',
  'okapi',
  'giraffe',
  'impala',
  'gazelle',
  'kudu',
  'bongo',
  '710001',
  '720.002',
  '720,002',
  '97,531',
  '12,000,000',
  '864,201',
  '730003',
];

/** Everything that is in the build, names of files and search index included, in lower case. */
function everything(folder: string): string {
  return filesBelow(folder)
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return `${file}\n${(packed ? gunzipSync(bytes) : bytes).toString('latin1')}`;
    })
    .join('\n')
    .toLowerCase();
}

describe('a build for a wide audience', () => {
  const { folder, remove } = temporaryFolder();
  const built: Record<string, string> = {};
  beforeAll(async () => {
    writeFiles(join(folder, 'content'), files);
    for (const audience of ['restricted', 'internal', 'public']) {
      await buildSite(join(folder, 'content'), join(folder, audience), ['--audience', audience]);
      built[audience] = everything(join(folder, audience));
    }
  });
  afterAll(remove);

  it('shows everything to the narrowest', () => {
    for (const word of ['zebratitle', 'lemurtext', 'insidetitle', 'okapi', 'giraffe', 'kudu', '864,201', '12,000,000'])
      expect(built.restricted, word).toContain(word);
  });

  it('holds no trace of what is narrower than internal', () => {
    for (const word of always) expect(built.internal?.includes(word), word).toBe(false);
    for (const word of ['insidetitle', 'okapi', 'giraffe', 'kudu', 'bongo'])
      expect(built.internal, word).toContain(word);
  });

  it('holds no trace of narrower entries, texts, images, money or roles for the widest', () => {
    for (const word of [...always, ...beyondInternal]) expect(built.public?.includes(word), word).toBe(false);
    for (const word of ['openly said', 'tied to two', 'a hidden page', 'calm nights'])
      expect(built.public, word).toContain(word);
  });
});
