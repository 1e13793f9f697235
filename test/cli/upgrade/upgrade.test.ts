import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thisMachine } from '../../../src/cli/machine.ts';
import { type Release, upgrade } from '../../../src/cli/upgrade/upgrade.ts';
import { packageName } from '../../../src/cli/version.ts';
import { filesBelow, type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { onFullDisk } from '../../support/full-disk.ts';
import { entry, plainHub } from '../../support/hub.ts';
import { run } from '../../support/run.ts';

let temporary: TemporaryFolder;
let hub = '';
const manifest = `{ "devDependencies": { "${packageName}": "0.1.0" } }\n`;
beforeEach(() => {
  temporary = temporaryFolder();
  hub = join(temporary.folder, 'our hub');
  writeFiles(hub, {
    'hub.yaml': plainHub,
    'personas/lead.md': entry('title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', 'Text.'),
    'package.json': manifest,
    'package-lock.json': JSON.stringify({ packages: { [`node_modules/${packageName}`]: { version: '0.1.0' } } }),
  });
});
afterEach(() => temporary.remove());

/** A made-up version, in which an owner is a steward. */
const later: Release = {
  version: '0.2.0',
  spec: () => '0.2.0',
  changes: [
    { version: '0.1.0', says: 'Old news.' },
    {
      version: '0.2.0',
      says: 'An owner is called a steward.',
      touches: ({ entries }) => entries.flatMap(({ file, data }) => (data.owner ? [file] : [])),
    },
    { version: '0.2.0', says: 'Signals have a colour.', touches: () => [] },
  ],
  steps: [
    (kind, { owner, ...data }) =>
      kind === 'personas' ? { ...data, steward: owner } : owner === undefined ? data : { owner, ...data },
  ],
};

const bring = (write: boolean, release = later) => {
  let [out, err] = ['', ''];
  const say = (text: string) => text.replaceAll(hub, 'HUB').replaceAll('\\', '/');
  const code = upgrade(
    { content: hub, write },
    {
      out: (text) => {
        out += say(text);
      },
      err: (text) => {
        err += say(text);
      },
      terminal: false,
      color: false,
    },
    thisMachine({ SEXTANT_CACHE: join(temporary.folder, 'cache') }),
    release,
  );
  return { code, out, err };
};

describe('sextant upgrade', () => {
  it('says what changed, what of it touches the hub and what it would do, and writes nothing', () => {
    const before = readFileSync(join(hub, 'personas/lead.md'), 'utf8');
    expect(bring(false)).toEqual({
      code: 0,
      err: '',
      out: `This hub is pinned to Sextant 0.1.0; this is Sextant 0.2.0.

What changed:
  0.2.0  An owner is called a steward. It touches personas/lead.md.
  0.2.0  Signals have a colour. Nothing here is touched.

What can be changed by itself:
  HUB/hub.yaml
  HUB/personas/lead.md
  HUB/package.json

Nothing was written. The same command with --write does it.
`,
    });
    expect(readFileSync(join(hub, 'personas/lead.md'), 'utf8')).toBe(before);
  });

  it('does it, once', () => {
    expect(bring(true)).toMatchObject({ code: 0, out: expect.stringContaining('\nNext: npm install') });
    expect(readFileSync(join(hub, 'personas/lead.md'), 'utf8')).toContain('steward: TPS');
    expect(readFileSync(join(hub, 'hub.yaml'), 'utf8')).toBe(`${plainHub}schema: 2\n`);
    expect(readFileSync(join(hub, 'package.json'), 'utf8')).toBe(manifest.replace('"0.1.0"', '"0.2.0"'));
    expect(filesBelow(hub)).toHaveLength(4);
    expect(bring(true).out).toContain('Nothing is to be changed.');
  });

  it('says what is changed when it is', async () => {
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const output = { out: say, err: say, terminal: false, color: false };
    const machine = thisMachine({ SEXTANT_CACHE: join(temporary.folder, 'cache') });
    const write = async () => upgrade({ content: hub, write: true }, output, machine, later);
    await expect(onFullDisk(0, write)).rejects.toThrow('no space left on device');
    expect(said.join('')).not.toMatch(/^Changed/m);
    expect(readFileSync(join(hub, 'hub.yaml'), 'utf8')).toBe(plainHub);
  });

  it('does not do half of it', () => {
    writeFiles(hub, { 'personas/other.md': '---\n{ title: O, owner: TPS, goals: [], needs: [], pains: [] }\n---\n' });
    const { code, out, err } = bring(true);
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing was written')]);
    expect(out).not.toMatch(/^Changed/m);
    expect(readFileSync(join(hub, 'hub.yaml'), 'utf8')).toBe(plainHub);
  });

  it('has nothing to do with the version that there is', async () => {
    const { code, out } = await run(['upgrade', '--content', hub]);
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing is to be changed.')]);
    expect((await run(['upgrade', '--content', join(hub, 'none')])).code).toBe(2);
  });
});
