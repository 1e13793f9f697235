import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audiencesOf, forAudience, maySee, readerThen } from '../../src/model/audience.ts';
import type { Piece } from '../../src/source/body/body.ts';
import type { Entry } from '../../src/source/entry.ts';
import { contentOf, entry, hubWithAudiences, plainHub } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const names = ['restricted', 'internal', 'public'] as const;
type Name = (typeof names)[number];

function seen(files: Record<string, string>, reader: string, hub = hubWithAudiences) {
  const { config, entries } = contentOf({ 'hub.yaml': hub, ...files });
  const unsound = entries.filter(({ sound }) => !sound).map(({ file }) => file);
  expect(unsound).toEqual([]);
  return forAudience(config, entries as unknown as Entry[], reader);
}

const get = (files: Record<string, string>, reader: string, key: string) =>
  seen(files, reader).entries.find((one) => one.key === key);

const persona = (audience?: string, body = '') =>
  entry(
    `title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]${audience ? `\naudience: ${audience}` : ''}`,
    body,
  );
const edge = (other: string) =>
  `{ with: ${other}, gives: G-${other}, gets: H, every: 1 month, contacts: { here: A, there: B } }`;
const input = (audience: string, ...edges: string[]) =>
  entry(
    `title: T\nowner: O\naudience: ${audience}\ngroup: field\njourney: [use]\nedges: [${edges.map(edge).join(', ')}]`,
  );
const metric =
  'unit: "%", better: higher, history: [{ date: 2026-01-01, value: 1 }], target: { value: 2, by: 2027-01-01 }';
const star = (audience: string) =>
  entry(
    `title: S\nowner: O\naudience: ${audience}\ncustomerValue: V\nmetric: { name: N, ${metric} }\ninputMetrics: [${['pages', 'two', 'three'].map((id) => `{ id: ${id}, name: N, ${metric} }`).join(', ')}]\nnotDoing: [x]`,
  );

describe('audiences', () => {
  it('run from narrow to wide; a plain build says who entries are for that do not', () => {
    const { config } = contentOf({ 'hub.yaml': hubWithAudiences });
    const audiences = audiencesOf(config);
    expect(audiences).toEqual({ names, plain: 'internal' });
    const table = [undefined, ...names].map((widest) => names.map((reader) => maySee(audiences, widest, reader)));
    expect(table).toEqual([
      [true, true, false],
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });

  it('are one where the hub names none', () => {
    const audiences = audiencesOf(contentOf({ 'hub.yaml': plainHub }).config);
    expect(audiences).toEqual({ names: ['everyone'], plain: 'everyone' });
    expect(maySee(audiences, undefined, 'everyone')).toBe(true);
  });

  it('that nobody knows are the narrowest', () => {
    const audiences = { names, plain: 'internal' };
    expect(names.map((reader) => maySee(audiences, 'intern', reader))).toEqual([true, false, false]);
    expect(names.map((reader) => maySee(audiences, '', reader))).toEqual([true, false, false]);
  });
});

describe('what one audience may read', () => {
  it('leaves out entries for narrower readers', () => {
    const files = {
      'personas/a.md': persona('restricted'),
      'personas/b.md': persona(),
      'personas/c.md': persona('public'),
    };
    expect(
      names.map((reader) =>
        seen(files, reader)
          .entries.map(({ id }) => id)
          .join(),
      ),
    ).toEqual(['a,b,c', 'b,c', 'c']);
  });

  it('leaves out parts of a text, with their headings, links and images', () => {
    const body =
      '## Open\n\nOne.\n\n<Audience only="restricted">\n\n## Closed\n\n[Two](b.md) ![Three](i.png) <Evidence of="c">four</Evidence>\n\n</Audience>';
    const files = { 'personas/a.mdx': persona('public', body), 'personas/b.md': persona('public') };
    const { body: left } = get(files, 'public', 'personas/a') as Entry;
    expect(left.pieces.join('')).toBe('<h2 id="open">Open</h2>\n<p>One.</p>');
    expect([left.headings.length, left.links, left.images, left.references]).toEqual([1, [], [], []]);
    expect([left.audiences, left.placeholders, left.faults]).toEqual([[], [], []]);
    const { body: whole } = get(files, 'restricted', 'personas/a') as Entry;
    expect([whole.headings.length, whole.links.length, whole.images.length, whole.references.length]).toEqual([
      2, 1, 1, 1,
    ]);
  });

  it('keeps the words of a link to a hidden entry, and not its address', () => {
    const files = {
      'personas/a.md': persona('public', 'See [**the lead**](b.md "Title").'),
      'personas/b.md': persona('internal'),
    };
    expect(get(files, 'public', 'personas/a')?.body.pieces).toEqual(['<p>See <strong>the lead</strong>.</p>']);
    expect(get(files, 'public', 'personas/a')?.body.links).toEqual([]);
  });

  it('keeps of a citation what may be seen', () => {
    const signal = (audience: string) =>
      entry(
        `title: T\nowner: O\naudience: ${audience}\ndate: 2026-01-01\ninput: i\nchannel: poll\njourney: use\nheard: H`,
      );
    const files = {
      'personas/a.mdx': persona(
        'public',
        'A <Evidence of="open closed">claim</Evidence> and <Evidence of="closed">another</Evidence>.\n\n<Quote of="closed" />',
      ),
      'signals/open.md': signal('public'),
      'signals/closed.md': signal('internal'),
      'inputs/i.md': input('public'),
    };
    expect(get(files, 'public', 'personas/a')?.body.pieces).toEqual([
      '<p>A ',
      { type: 'component', name: 'Evidence', attributes: { of: 'open' }, inline: true, children: ['claim'] },
      ' and another.</p>\n',
    ]);
  });

  it('leaves out ids in fields, and what says nothing without them', () => {
    const files = {
      'inputs/a.md': input('public', 'tps', 'b', 'c'),
      'inputs/b.md': input('internal', 'tps'),
      'inputs/c.md': input('public', 'tps'),
      'north-star/s.md': star('internal'),
      'initiatives/i.mdx': entry(
        'title: I\nowner: O\naudience: public\nstage: idea\ncustomerValue: V\nmoves: [pages]\nsuccess: { measure: pages, baseline: 1, target: 2, by: 2027-01-01 }',
        'We stand at <Metric of="pages" /> and <Metric of="north-star" />.',
      ),
      'initiatives/own.md': entry(
        'title: I\nowner: O\naudience: public\nstage: idea\ncustomerValue: V\nsuccess: { measure: pages, unit: "%", baseline: 1, target: 2, by: 2027-01-01 }',
      ),
    };
    expect(get(files, 'public', 'inputs/a')?.data).toMatchObject({ edges: [{ with: 'tps' }, { with: 'c' }] });
    expect(get(files, 'public', 'initiatives/i')?.data).toMatchObject({ moves: [] });
    expect(get(files, 'public', 'initiatives/i')?.data).not.toHaveProperty('success');
    expect(get(files, 'public', 'initiatives/i')?.body.pieces).toEqual(['<p>We stand at  and .</p>']);
    expect(get(files, 'public', 'initiatives/own')?.data).toHaveProperty('success.measure', 'pages');
    expect(get(files, 'internal', 'initiatives/i')?.data).toHaveProperty('success.measure', 'pages');
  });

  it('leaves out money and roles for the widest audience only', () => {
    const files = { 'inputs/a.md': input('public', 'tps') };
    expect(names.map((reader) => JSON.stringify(get(files, reader, 'inputs/a')).includes('contacts'))).toEqual([
      true,
      true,
      false,
    ]);
    const alone = seen({ 'inputs/a.md': input('everyone', 'tps') }, 'everyone', plainHub);
    expect(JSON.stringify(alone)).toContain('contacts');
  });

  it('leaves out waivers of what is not there, owners of what is hidden, and narrower audiences', () => {
    const persona = (owner: string, audience: string) =>
      entry(`title: A\nowner: ${owner}\naudience: ${audience}\ngoals: [G]\nneeds: [N]\npains: [P]`);
    const hub = `${hubWithAudiences}waivers: [{ check: stale, entry: personas/gone, reason: R, until: 2027-01-01 }]
owners: [{ name: Secret, ask: s }, { name: Open, ask: o }]
`;
    const files = { 'personas/a.md': persona('Secret', 'restricted'), 'personas/b.md': persona('Open', 'public') };
    expect(seen(files, 'public', hub).config).toMatchObject({
      audiences: ['public'],
      owners: [{ name: 'Open', ask: 'o' }],
    });
    expect(seen(files, 'public', hub).config.waivers).toBeUndefined();
    expect(seen(files, 'public', hub).config.build).toBeUndefined();
    expect(seen(files, 'internal', hub).config).toMatchObject({
      audiences: ['internal', 'public'],
      build: { audience: 'internal' },
      owners: [{ name: 'Open' }],
    });
    expect(seen(files, 'restricted', hub).config).toMatchObject({
      audiences: ['restricted', 'internal', 'public'],
      owners: [{ name: 'Secret' }, { name: 'Open' }],
    });
  });

  it('leaves out waivers of hidden entries', () => {
    const waiver = (one: string) =>
      `{ check: shape, entry: personas/${one}, reason: Because ${one}., until: 2027-01-01 }`;
    const hub = `${hubWithAudiences}waivers: [${waiver('a')}, ${waiver('b')}]\n`;
    const files = { 'personas/a.md': persona('restricted'), 'personas/b.md': persona('public') };
    expect(seen(files, 'public', hub).config.waivers?.map(({ entry: key }) => key)).toEqual(['personas/b']);
  });

  it('changes nothing of what it was given', () => {
    const { config, entries } = contentOf({
      'hub.yaml': hubWithAudiences,
      'personas/a.mdx': persona('public', '[a](b.md)\n\n<Audience only="internal">\n\nx\n\n</Audience>'),
      'personas/b.md': persona('internal'),
    });
    const before = structuredClone(entries);
    forAudience(config, entries as unknown as Entry[], 'public');
    expect(entries).toEqual(before);
  });
});

describe('any hub', () => {
  interface Spec {
    kind: 'personas' | 'signals' | 'strategy' | 'initiatives' | 'inputs' | 'decisions' | 'team' | 'north-star';
    audience: Name | undefined;
    /** Entries that it names, by number. */
    cites: number[];
    /** A part for fewer readers. */
    part: Name | undefined;
  }
  const spec = fc.record<Spec>({
    kind: fc.constantFrom(
      'personas',
      'signals',
      'strategy',
      'initiatives',
      'inputs',
      'decisions',
      'team',
      'north-star',
    ),
    audience: fc.constantFrom(undefined, ...names),
    cites: fc.uniqueArray(fc.nat(7), { maxLength: 4 }),
    part: fc.option(fc.constantFrom(...names), { nil: undefined }),
  });

  const secret = (number: number) => `zq${'abcdefgh'[number]}qz`;
  const inPart = (number: number) => `xj${'abcdefgh'[number]}jx`;
  const idOf = (number: number) => `${secret(number)}-id`;

  /** Everything that an entry says of itself holds its secret; of others it says only the id. */
  function filesOf(specs: readonly Spec[]): Record<string, string> {
    const cited = (one: Spec, kind: Spec['kind']) =>
      one.cites.filter((number) => specs[number]?.kind === kind).map(idOf);
    const list = (ids: string[]) => `[${ids.join(', ')}]`;
    return Object.fromEntries(
      specs.map((one, number) => {
        const word = secret(number);
        const any = one.cites.filter((other) => specs[other] !== undefined);
        const keys = any.map((other) => `${specs[other]?.kind}/${idOf(other)}`);
        const metrics = one.cites
          .filter((other) => specs[other]?.kind === 'north-star')
          .map((other) => `${secret(other)}-pages`);
        const fields: Record<Spec['kind'], string> = {
          personas: `goals: [${word}]\nneeds: [b]\npains: [c]`,
          signals: `date: 2026-01-01\ninput: ${cited(one, 'inputs')[0] ?? 'nowhere'}\nchannel: poll\njourney: use\nheard: ${word}${cited(one, 'personas')[0] ? `\npersona: ${cited(one, 'personas')[0]}` : ''}`,
          strategy: `status: draft\nevidence: ${list(cited(one, 'signals'))}\nsupersedes: ${list(cited(one, 'strategy'))}\nmoves: ${list(metrics)}`,
          initiatives: `stage: idea\ncustomerValue: ${word}\nserves: ${list(cited(one, 'strategy'))}\nevidence: ${list(cited(one, 'signals'))}\nmoves: ${list(metrics)}${metrics[0] ? `\nsuccess: { measure: ${metrics[0]}, baseline: 1, target: 2, by: 2027-01-01 }` : ''}`,
          inputs: `group: field\njourney: [use]\nedges: [${cited(one, 'inputs')
            .map((id) => `{ with: ${id}, gives: G, gets: H, every: 1 month, contacts: { here: A, there: B } }`)
            .join(', ')}]`,
          decisions: `date: 2026-01-01\nstatus: proposed\ndata: ${list(cited(one, 'signals'))}\nabout: ${list(keys)}`,
          team: `skills: []\nholds: ${list(keys)}`,
          'north-star': `customerValue: ${word}\nmetric: { name: N, ${metric} }\ninputMetrics: [${['pages', 'two', 'three'].map((id) => `{ id: ${word}-${id}, name: ${word}, ${metric} }`).join(', ')}]\nnotDoing: [${word}]`,
        };
        const body = [
          `## ${word}`,
          ...any.map(
            (other) =>
              `A sentence with [a link](../${specs[other]?.kind}/${idOf(other)}.mdx#${secret(other)}) in it, and ${word}.`,
          ),
          ...any.map((other) => `<EntryCard to="${specs[other]?.kind}/${idOf(other)}" />`),
          ...cited(one, 'signals').map((id) => `Words <Evidence of="${id}">with evidence</Evidence>.`),
          ...metrics.map((id) => `We stand at <Metric of="${id}" />.`),
          ...(one.part
            ? [
                `<Audience only="${one.part}">\n\n### ${inPart(number)}\n\n[${inPart(number)}](https://example.com/${inPart(number)})\n\n</Audience>`,
              ]
            : []),
        ].join('\n\n');
        const audience = one.audience ? `\naudience: ${one.audience}` : '';
        return [
          `${one.kind}/${idOf(number)}.mdx`,
          entry(
            `title: ${word}\nsummary: ${word}\nowner: TPS${audience}\ntags: [${word}]\nformerly: [${word}-once]\n${fields[one.kind]}`,
            body,
          ),
        ];
      }),
    );
  }

  const width = (name: Name | undefined) => names.indexOf(name ?? 'internal');
  const specs = fc.array(spec, { minLength: 1, maxLength: 8 });

  it('tells a reader nothing of what is hidden: no id, no title, no word', () => {
    fc.assert(
      fc.property(specs, fc.constantFrom(...names), (list, reader) => {
        const text = JSON.stringify(seen(filesOf(list), reader));
        list.forEach((one, number) => {
          const open = width(one.audience) >= width(reader);
          expect(text.includes(secret(number))).toBe(open);
          expect(text.includes(inPart(number))).toBe(
            open && one.part !== undefined && width(one.part) >= width(reader),
          );
        });
      }),
      runs(300, 50),
    );
  });

  it('shows a narrower reader at least as much', () => {
    /** Every text in a value, wherever it stands. */
    const leaves = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(leaves)
        : typeof value === 'string'
          ? [value]
          : [];
    const words = (pieces: readonly Piece[]): string =>
      pieces
        .map((piece) => (typeof piece === 'string' ? piece : 'children' in piece ? words(piece.children) : ''))
        .join('');
    fc.assert(
      fc.property(specs, (list) => {
        const files = filesOf(list);
        const [narrow, middle, wide] = names.map((reader) => seen(files, reader).entries);
        for (const [more, less] of [
          [narrow, middle],
          [middle, wide],
        ] as [Entry[], Entry[]][]) {
          for (const one of less) {
            const same = more.find(({ key }) => key === one.key);
            expect(same).toBeDefined();
            const known = new Set(leaves(same?.data));
            expect(leaves(one.data).filter((leaf) => !known.has(leaf))).toEqual([]);
            expect(one.body.links.length).toBeLessThanOrEqual(same?.body.links.length ?? 0);
            expect(one.body.headings.length).toBeLessThanOrEqual(same?.body.headings.length ?? 0);
            expect(words(one.body.pieces).length).toBeLessThanOrEqual(words(same?.body.pieces ?? []).length);
          }
        }
      }),
      runs(200, 50),
    );
  });

  it('is the same when it is filtered twice', () => {
    fc.assert(
      fc.property(specs, fc.constantFrom(...names), (list, reader) => {
        const once = seen(filesOf(list), reader);
        expect(forAudience(once.config, once.entries, reader)).toEqual(once);
      }),
      runs(100, 50),
    );
  });
});

describe('whom an edition takes a reader of today for', () => {
  const named = (...names: string[]) => ({ names, plain: names[1] ?? (names[0] as string) });
  const now = named('restricted', 'internal', 'public');

  it('is the audience of that name, and the narrowest for the narrowest', () => {
    for (const name of now.names) expect(readerThen(now, now, name)).toBe(name);
    expect(readerThen(named('board', 'internal', 'public'), now, 'restricted')).toBe('board');
    expect(readerThen(named('everyone'), now, 'restricted')).toBe('everyone');
  });

  it('is nobody where the name is not listed, or stands before that of a narrower audience', () => {
    expect(readerThen(named('restricted', 'internal'), now, 'public')).toBeNull();
    expect(readerThen(named('public', 'internal', 'restricted'), now, 'public')).toBeNull();
    expect(readerThen(named('internal', 'restricted', 'public'), now, 'internal')).toBeNull();
    expect(readerThen(named('internal', 'restricted', 'public'), now, 'public')).toBe('public');
  });

  it('is that of a plain build where all are one audience today', () => {
    expect(readerThen({ names: ['all'], plain: 'none' }, named('everyone'), 'everyone')).toBe('all');
    expect(readerThen(now, named('everyone'), 'everyone')).toBe('internal');
    expect(readerThen({ names: ['a', 'b'], plain: 'c' }, named('everyone'), 'everyone')).toBeNull();
    expect(readerThen(named('all'), named('everyone'), 'everyone')).toBe('all');
  });
});
