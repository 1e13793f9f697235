import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { pinnedIn, repinned } from '../../../src/cli/upgrade/pin.ts';
import { planUpgrade } from '../../../src/cli/upgrade/plan.ts';
import { changesBetween } from '../../../src/cli/upgrade/releases.ts';
import { rewritten } from '../../../src/cli/upgrade/rewrite.ts';
import type { Upgrade } from '../../../src/source/editions/upgrade.ts';
import { parseYaml } from '../../../src/source/fields/yaml.ts';
import { versionFault } from '../../../src/source/hub-file.ts';
import { contentOf, entry, type Files, plainHub } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

/** Version 2 calls the owner of a persona a steward, and of a hub its product a name. */
const renames: Upgrade = (kind, { owner, ...data }) =>
  kind === 'personas' && owner !== undefined
    ? { ...data, steward: owner }
    : owner === undefined
      ? data
      : { owner, ...data };
/** Version 3 has pains with a weight, and no segment. */
const weights: Upgrade = (kind, { segment, ...data }) =>
  kind === 'personas'
    ? { ...data, pains: (data.pains as string[]).map((name) => ({ name, weight: 1 })) }
    : segment === undefined
      ? data
      : { segment, ...data };
const steps = [renames, weights];

const persona = entry(
  'title: "Lead"   # kept\nowner:  TPS  # who\n# Why these.\nsegment: retail\ngoals: [a, "b"]\nneeds: [b]\npains:\n  - "c"   # one\n# The end.',
  'owner: text',
);
const plan = (files: Files) => planUpgrade(contentOf(files), steps);

describe('an upgrade', () => {
  it('does step after step, and leaves everything else as it is written', () => {
    const { texts, byHand, from, to } = plan({ 'personas/lead.md': persona, 'inputs/x.md': entry('title: X') });
    expect([from, to, byHand, [...texts.keys()]]).toEqual([1, 3, [], ['hub.yaml', 'personas/lead.md']]);
    expect(texts.get('hub.yaml')).toBe(`${plainHub}schema: 3\n`);
    expect(texts.get('personas/lead.md')).toBe(
      entry(
        'title: "Lead"   # kept\nsteward:  TPS  # who\n# Why these.\ngoals: [a, "b"]\nneeds: [b]\npains:\n  - name: c\n    weight: 1\n# The end.',
        'owner: text',
      ),
    );
  });

  it('has nothing to do where the shapes are those of now, and refuses newer ones', () => {
    const hub = (schema: number) => ({ 'hub.yaml': `${plainHub}schema: ${schema}\n`, 'personas/lead.md': persona });
    expect(plan(hub(3)).texts.size).toBe(0);
    expect([...plan(hub(2)).texts.keys()]).toEqual(['hub.yaml', 'personas/lead.md']);
    expect(plan(hub(2)).texts.get('hub.yaml')).toBe(`${plainHub}schema: 3\n`);
    expect(() => plan(hub(4))).toThrow('the hub was upgraded with a newer one');
    expect(planUpgrade(contentOf({ 'personas/lead.md': persona })).texts.size).toBe(0);
  });

  it('says which files it cannot change line by line, or not read', () => {
    const flow = '---\n{ title: Lead, owner: TPS, goals: [], needs: [], pains: [] }\n---\n';
    expect(plan({ 'personas/lead.md': flow }).byHand).toEqual(['personas/lead.md']);
    expect(() => plan({ 'personas/lead.md': '---\ntitle: [\n---\n' })).toThrow('personas/lead.md cannot be read');
    expect(() => planUpgrade({ entries: [], texts: new Map() })).toThrow('no hub.yaml');
  });
});

describe('fields in newer shapes', () => {
  const keys = fc.constantFrom('a', 'b', 'c', 'title', 'x-y');
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', ' ', ':', '#', '-', '\n', '"', "'", 'ü', '1') }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.constantFrom('x', '2026-01-01', 'true'), { maxLength: 3 }),
    fc.dictionary(keys, fc.constantFrom('y', 3), { maxKeys: 2 }),
  );
  const data = fc.dictionary(keys, value, { maxKeys: 5, noNullPrototype: true });

  it('read as they shall, whatever changes, or are left to somebody', () => {
    fc.assert(
      fc.property(data, data, fc.constantFrom('\n', '\r\n'), (before, after, end) => {
        const text = Object.keys(before).length === 0 ? '' : dump(before).replaceAll('\n', end);
        const yaml = { text, start: 0 };
        const read = parseYaml(yaml, text);
        fc.pre('data' in read);
        const next = rewritten({ text, yaml }, 'data' in read ? read.data : {}, after);
        if (next === null) return;
        expect(parseYaml({ text: next, start: 0 }, next)).toEqual({ data: after });
      }),
      runs(1000),
    );
  });

  it('stay as they are where nothing changes', () => {
    const text = 'b:   1 # x\n\n# y\na: |\n  z\n';
    const yaml = { text, start: 0 };
    expect(rewritten({ text, yaml }, { b: 1, a: 'z\n' }, { b: 1, a: 'z\n' })).toBe(text);
    expect(rewritten({ text, yaml }, { b: 1, a: 'z\n' }, { c: 1, a: 'z\n' })).toBe(text.replace('b:', 'c:'));
    expect(rewritten({ text, yaml }, { b: 1, a: 'z\n' }, { a: 'z\n' })).toBe('\n# y\na: |\n  z\n');
  });
});

describe('a hub of another version', () => {
  it('is told so', () => {
    expect(versionFault(undefined, 1)).toBeNull();
    expect(versionFault(1, 1)).toBeNull();
    expect(versionFault('two', 1)).toBeNull();
    expect(versionFault(undefined, 2)).toMatchObject({ check: 'hub-file', fix: expect.stringContaining('upgrade') });
    expect(versionFault(3, 2)).toMatchObject({ field: ['schema'], fix: expect.stringContaining('Install') });
    expect(contentOf({ 'hub.yaml': `${plainHub}schema: 2\n` }).faults).toMatchObject([
      { file: 'hub.yaml', fault: { check: 'hub-file', found: 'shapes of version 2' } },
    ]);
  });
});

describe('what a team has pinned', () => {
  const name = '@s/hub';
  it('is what manifest and lock say', () => {
    const manifest = '{"devDependencies":{"@s/hub":"github:us/s#abc"}}';
    const lock = '{"packages":{"node_modules/@s/hub":{"version":"0.3.0"}}}';
    expect(pinnedIn(manifest, lock, name)).toEqual({ spec: 'github:us/s#abc', version: '0.3.0' });
    expect(pinnedIn('{"dependencies":{"@s/hub":"1.0.0"}}', null, name)).toEqual({ spec: '1.0.0', version: null });
    expect(pinnedIn('{', '[]', name)).toEqual({ spec: null, version: null });
  });

  it('is named anew in its place', () => {
    const manifest = '{\n\t"x": "1.0.0",\n\t"devDependencies": { "@s/hub" : 1, "@s/hub":  "1.0.0" }\n}\n';
    expect(repinned(manifest, name, '1.0.0', 'file:$&.tgz')).toBe(
      manifest.replace('"@s/hub":  "1.0.0"', () => '"@s/hub":  "file:$&.tgz"'),
    );
    expect(repinned(manifest, name, '2.0.0', '3.0.0')).toBeNull();
  });

  it('decides what is news', () => {
    const all = ['0.2.0', '0.9.0', '0.10.0', '1.0.0'].map((version) => ({ version, says: version }));
    const news = (from: string | null, to: string) => changesBetween(from, to, all).map(({ version }) => version);
    expect(news('0.2.0', '0.10.0')).toEqual(['0.9.0', '0.10.0']);
    expect(news(null, '0.9.0')).toEqual(['0.2.0', '0.9.0']);
    expect(news('1.0.0', '1.0.0')).toEqual([]);
  });
});
