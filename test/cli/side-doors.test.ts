import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run.ts';
import { openHub } from '../../src/cli/open-hub.ts';
import { siteData } from '../../src/cli/site-data.ts';
import { healthOf } from '../../src/components/views/health.ts';
import type { Drawings } from '../../src/diagrams/drawn.ts';
import type { Problem } from '../../src/source/problem.ts';
import { siteOf as emptySite } from '../components/views/hub.ts';
import { temporaryFolder } from '../support/folder.ts';
import { contentOf, type Files, hubWithAudiences, today } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const drawn = (files: Files): Drawings =>
  new Map(
    contentOf(files).entries.flatMap(({ body }) =>
      body.diagrams.map(({ source }) => [
        source,
        {
          type: 'fault' as const,
          line: 1,
          column: 1,
          found: source,
          expected: 'a diagram',
          reason: `It says ${source}.`,
          fix: 'Draw it.',
        },
      ]),
    ),
  );

/** What pages of an audience are rendered from. */
async function dataFor(files: Files, audience: string) {
  const content = contentOf(files);
  const drawings = drawn(files);
  const result = runChecks(content, today, drawings);
  const loaded = { content, editions: [], result, drawings, today, audience };
  return siteData(loaded, join(folder, 'content'), join(folder, 'cache'));
}

/** Every check speaks, however much it weighs by itself: a hub may set that. */
const severities = `checks:\n${checks.map(({ id }) => `  ${id}: { severity: warning }\n`).join('')}`;

const fields = (title: string, audience: string, more = '') =>
  `---\ntitle: ${title}\nowner: TPS\naudience: ${audience}\n${more}---\n`;
const input = (audience: string, more = '') =>
  `${fields('An input', audience, `group: customer\njourney: [use]\nedges: []\n${more}`)}\nHears.\n`;
const strategy = (diagnosis: string, more = '', head = '') =>
  `${fields('Open strategy', 'public', `status: proposed\n${more}`)}\n${head}## Diagnosis\n\n${diagnosis}\n\n## Guiding policy\n\nP.\n\n## Coherent actions\n\nA.\n\n## Not doing\n\nN.\n`;

const hidden = (words: string) => `<Audience only="zqnarrow">\n\n${words}\n\n</Audience>`;
const narrowHub = (more: string) =>
  `title: Relay strategy\nproduct: Relay\naudiences: [zqnarrow, internal, public]\nbuild: { audience: internal }\n${more}`;

describe('what is told to an audience that may not see everything', () => {
  const files: Files = {
    'hub.yaml': narrowHub(`${severities}  zqunknown: { severity: off }
  zqother: { zqsetting: 1 }
waivers:
  - { check: review-overdue, entry: initiatives/zqgone, reason: zqgonereason, until: 2027-01-01 }
  - { check: zqwaived, entry: inputs/zqhidden, reason: zqhiddenreason, until: 2026-01-01 }
  - { check: zqwaivedtoo, entry: inputs/support, reason: zqslip, until: 2027-01-01 }
owners: [{ name: zqowner, ask: zqask }, { name: TPS, ask: openask }]
`),
    'inputs/zqhidden.md': input('zqnarrow').replace('TPS', 'zqowner'),
    'inputs/zqdraft.md': input('zqnarrow').replace('group: customer', 'group: zqgroup'),
    'inputs/support.md': input('public'),
    'inputs/zqtwice.md': input('zqnarrow'),
    'inputs/zqtwice.mdx': input('zqnarrow'),
    'inputs/images/zqpicture.png': new Uint8Array([1]),
    'inputs/zqstray.docx': '',
    'zqkind/what.md': 'x',
    'north-star/n.mdx': `${fields('zqstar', 'zqnarrow', 'customerValue: c\nmetric: { name: n, unit: u, better: higher, history: [{ date: 2026-01-01, value: 1 }], target: { value: 2, by: 2027-01-01 } }\ninputMetrics:\n  - { id: zqmetric-one, name: n, unit: u, better: higher, history: [{ date: 2026-01-01, value: 1 }], target: { value: 2, by: 2027-01-01 } }\nnotDoing: [x]\n')}\nx\n`,
    'strategy/open.mdx': strategy(
      `Words <Metric of="zqmetric-one" /> and <EntryCard to="inputs/zqdraft">a card</EntryCard>, [here](../inputs/zqhidden.md).

![A picture](../inputs/images/pictur.png)

${hidden('«zqplaceholder to write» [zqlink](../inputs/zqnowhere.md) <Metric of="zqmissing" /> ![](images/zqimage.png)\n\n#### zqheading\n\n```mermaid\nzqdiagram\n```\n\n<Zqcomponent />\n\n<Callout kind="zqkind">\n\nx\n\n</Callout>')}
{/* zqcomment */}
`,
      'moves: [zqmetric-one, openmetric]\nevidence: [opensignal]\n',
    ),
    'signals/html.md': `${fields('Html', 'public', 'date: 2026-11-01\ninput: supporr\nchannel: incident\njourney: use\nheard: x\nwho: «zqwho was it»\n')}\nwords <!-- zqhtmlcomment --> more <zqtag>x</zqtag>\n\n[A link](../inputs/zqhiden.md)\n`,
  };

  const said = async (audience: string) => {
    const { data, entries } = await dataFor(files, audience);
    return JSON.stringify({
      ...data,
      folder: '',
      entries: entries.map((entry) => ({ ...entry, body: entry.body.pieces })),
    });
  };

  it('names nothing that is hidden, whatever severities the hub sets', async () => {
    for (const audience of ['internal', 'public']) {
      const words = [...new Set((await said(audience)).match(/zq[\p{L}]*/giu))];
      // Words of a visible entry that its audience reads there, and its writer shall hear of.
      const own = [...(audience === 'public' ? [] : ['zqwho']), 'zqtag', 'zqhtmlcomment', 'zqcomment'];
      expect(
        words.filter((word) => !own.includes(word)),
        audience,
      ).toEqual([]);
    }
    const narrowest = await said('zqnarrow');
    for (const word of ['zqgonereason', 'zqunknown', 'zqplaceholder', 'zqstray', 'zqtwice', 'zqdiagram', 'zqmissing'])
      expect(narrowest, word).toContain(word);
  });

  it('is what is wrong with what it sees', async () => {
    const { data } = await dataFor(files, 'public');
    const told = data.problems.map(({ check, file, fix }) => [check, file, fix]);
    expect(told).toContainEqual([
      'input-contract',
      'inputs/support.md',
      'Write under `edges` what you agreed with them: `with: tps` stands for you, the team behind this hub.',
    ]);
    // The picture that was meant is hidden.
    expect(told).toContainEqual(['asset', 'strategy/open.mdx', 'Correct the path.']);
    // What leads to nothing and what leads to something hidden look the same: neither is told.
    expect(told.filter(([check]) => check === 'reference' || check === 'link-target')).toEqual([]);
    expect(data.config.owners).toEqual([{ name: 'TPS', ask: 'openask' }]);
  });

  it('compares no slip in the settings of two editions', () => {
    const { config } = contentOf(files);
    const settings = (audience: string) => JSON.stringify(openHub(config, [], audience).config);
    for (const word of ['zqunknown', 'zqsetting', 'zqwaived', 'zqslip', 'zqnarrow', 'zqowner']) {
      expect(settings('zqnarrow'), word).toContain(word);
      for (const audience of ['internal', 'public']) expect(settings(audience), word).not.toContain(word);
    }
  });

  it('says of no check of reading that it found nothing', async () => {
    const site = emptySite({});
    const ids = (narrowest: boolean) => healthOf({ ...site, narrowest }).clean.map(({ check }) => check.id);
    expect(ids(true)).toContain('raw-html');
    expect(ids(false)).not.toContain('raw-html');
    expect(ids(false)).toContain('alt-text');
  });
});

/** Parts of a hub that the widest audience may not see, by what they change. */
const parts: ((files: Files) => Files)[] = [
  (files) => ({ ...files, 'inputs/hidden.md': input('restricted', 'reviewed: 2020-01-01\nreviewEvery: 1 month\n') }),
  (files) => ({ ...files, 'inputs/suport.md': input('internal') }),
  (files) => ({
    ...files,
    'signals/hidden.md': `${fields('H', 'restricted', 'date: 2026-01-01\ninput: supporr\nchannel: poll\njourney: use\nheard: x\n')}`,
    'strategy/open.mdx': String(files['strategy/open.mdx']).replace('evidence: [', 'evidence: [hidden, '),
  }),
  (files) => ({
    ...files,
    'inputs/images/hidden.png': new Uint8Array([1]),
    'inputs/letter.pages': 'x',
    'odd/odd.md': 'y',
  }),
  (files) => ({
    ...files,
    'hub.yaml': `${files['hub.yaml']}  nosuch: { severity: off }\nwaivers: [{ check: nosuch, entry: inputs/gone, reason: R, until: 2020-01-01 }]\n`,
  }),
  (files) => ({
    ...files,
    'strategy/open.mdx': String(files['strategy/open.mdx']).replace(
      'Words.',
      `Words.\n\n${hidden('«To write» [l](gone.md) <Metric of="gone" /> ![](gone.png)\n\n##### Deep')}\n\n`.replaceAll(
        'zqnarrow',
        'restricted',
      ),
    ),
  }),
  (files) => ({
    ...files,
    'signals/open.md': String(files['signals/open.md']).replace(
      'heard:',
      'who: «A role»\npresent: [{ role: engineer, took: «What» }]\nheard:',
    ),
  }),
  (files) => ({
    ...files,
    'inputs/support.md': String(files['inputs/support.md']).replace(
      'edges: []',
      'edges: [{ with: tps, gives: G, gets: G, every: 1 month, contacts: { here: «Who», there: TPS } }]',
    ),
  }),
];

describe('what the widest audience hears', () => {
  const base: Files = {
    'hub.yaml': `${hubWithAudiences}${severities}`,
    'inputs/support.md': input('public').replace(
      'edges: []',
      'edges: [{ with: tps, gives: G, gets: G, every: 1 month }]',
    ),
    'strategy/open.mdx': strategy(
      'Words. [Broken](../inputs/suppor.md) <Metric of="none" /> ![](none.png)',
      'evidence: [opn]\nmoves: [none]\n',
    ),
    'signals/open.md': `${fields('Open', 'public', 'date: 2020-01-01\ngoodUntil: 2021-01-01\ninput: suppor\nchannel: poll\njourney: use\nheard: x\nreviewed: 2020-01-01\nreviewEvery: 1 month\n')}\n[A](#b)\n`,
  };
  const withoutPlace = ({ line: _, column: __, field: ___, ...words }: Problem) => JSON.stringify(words);

  it('is no word more than the visible hub alone would say, whatever else the hub holds', async () => {
    const alone = (await dataFor(base, 'public')).data;
    const told = new Set(alone.problems.map(withoutPlace));
    const places = new Map(alone.problems.map((problem) => [withoutPlace(problem), problem]));
    expect(told.size).toBeGreaterThan(3);
    await fc.assert(
      fc.asyncProperty(fc.subarray(parts), async (chosen) => {
        const { data } = await dataFor(
          chosen.reduce((files, part) => part(files), base),
          'public',
        );
        for (const problem of data.problems) {
          expect(told).toContain(withoutPlace(problem));
          // Where it stands is told as it would be in the visible hub, or not at all.
          if (problem.line !== null) expect(problem).toEqual(places.get(withoutPlace(problem)));
        }
        const { checks: _, waivers: __, ...config } = data.config;
        const { checks: ___, waivers: ____, ...open } = alone.config;
        expect({ ...data, problems: [], config }).toEqual({ ...alone, problems: [], config: open });
        expect(data.config.waivers ?? []).toEqual([]);
      }),
      runs(40),
    );
  });
});
