import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { done, wholeHandbook } from '../support/run.ts';
import { runs } from '../support/runs.ts';
import { buildSite, plainEnvironment } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');
const { folder, remove } = temporaryFolder();

const persona = (title: string, audience: string) =>
  `---\ntitle: ${title}\nowner: TPS\naudience: ${audience}\ngoals: [G]\nneeds: [N]\npains: [P]\n---\n\n${title} at length.\n`;

const hub = (title: string) =>
  `title: ${title}\nproduct: Relay\ntoday: 2026-11-21\naudiences: [restricted, internal, public]\nbuild: { audience: internal }\n`;

const one = join(folder, 'one');
const other = join(folder, 'other');
const builds = [
  { name: 'narrow', content: one, audience: 'restricted' },
  { name: 'wide', content: one, audience: 'public' },
  { name: 'other', content: other, audience: 'public' },
];

const argsOf = ({ content, audience }: (typeof builds)[number], out: string) => [
  'src/cli/sextant.js',
  ...['build', '--content', content, '--audience', audience, '--out', out],
];

/** Runs a build among others; all that run at one time keep what they keep in one place, as in one checkout. */
const beside = (build: (typeof builds)[number], out: string, cache: string) =>
  new Promise<void>((done, fail) => {
    const env = { ...plainEnvironment(), SEXTANT_CACHE: cache };
    const child = spawn(process.execPath, argsOf(build, out), { cwd: root, env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`build ended with ${code}\n${said}`))));
  });

/** Runs a build that no other runs beside, of the same pages. */
const inThisProcess = ({ content, audience }: (typeof builds)[number], out: string, cache: string) =>
  buildSite(content, out, ['--audience', audience], { SEXTANT_CACHE: cache }, wholeHandbook);

/** Files of a site with their bytes. */
const bytesOf = (site: string) =>
  new Map(filesBelow(site).map((file) => [file, readFileSync(join(site, file)).toString('latin1')]));

const differing = (left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>) =>
  [...new Set([...left.keys(), ...right.keys()])].filter((file) => left.get(file) !== right.get(file));

afterAll(remove);

describe('commands of one checkout that run at the same time', () => {
  const alone = new Map<string, ReadonlyMap<string, string>>();
  beforeAll(async () => {
    writeFiles(one, {
      'hub.yaml': hub('One hub'),
      'personas/open.md': persona('Openpersona', 'public'),
      'personas/secret.md': persona('Zebrapersona', 'restricted'),
    });
    await done(['edition', 'cut', 'first', '--content', one]);
    writeFiles(other, {
      'hub.yaml': hub('Another hub'),
      'personas/open.md': persona('Okapipersona', 'public'),
    });
    for (const build of builds) {
      const site = join(folder, 'alone', build.name);
      await inThisProcess(build, site, join(folder, `cache-${build.name}`));
      alone.set(build.name, bytesOf(site));
    }
  });

  it.each([1, 2].slice(0, runs(2, 1).numRuns))(
    'build what each builds alone, byte for byte: round %i',
    async (round) => {
      const cache = join(folder, `cache-${round}`);
      const out = (name: string) => join(folder, `round-${round}`, name);
      await Promise.all(builds.map((build) => beside(build, out(build.name), cache)));
      for (const { name } of builds)
        expect(differing(bytesOf(out(name)), alone.get(name) ?? new Map()), name).toEqual([]);
    },
  );

  it('take no pages of an edition that were kept for another audience, not even under their own name', async () => {
    const [narrow, wide] = builds as [(typeof builds)[number], (typeof builds)[number]];
    const cache = join(folder, 'cache-1');
    const kept = join(cache, 'editions');
    const pages = readdirSync(kept).map((key) => join(kept, key, 'files'));
    expect(pages).toHaveLength(2);
    const [first, second] = pages as [string, string];
    renameSync(first, join(folder, 'swapped'));
    renameSync(second, first);
    renameSync(join(folder, 'swapped'), second);
    for (const build of [narrow, wide]) {
      const site = join(folder, 'swapped', build.name);
      await inThisProcess(build, site, cache);
      expect(differing(bytesOf(site), alone.get(build.name) ?? new Map()), build.name).toEqual([]);
    }
  });

  it('write for the audience of each', async () => {
    const servers: ChildProcess[] = [];
    const dev = async ({ content, audience }: (typeof builds)[number]) => {
      const port = await freePort();
      const args = ['src/cli/sextant.js', 'dev', '--content', content, '--audience', audience, '--port', String(port)];
      const child = spawn(process.execPath, args, { cwd: root, env: plainEnvironment() });
      servers.push(child);
      await new Promise<void>((done, fail) => {
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (chunk) => {
            said += String(chunk);
            if (said.includes(`:${port}`)) done();
          });
        child.once('exit', () => fail(new Error(said)));
      });
      return async () => (await fetch(`http://localhost:${port}/personas/`)).text();
    };
    try {
      const asks = await Promise.all(builds.map(dev));
      for (let time = 0; time < 2; time++) {
        const [narrow, wide, okapi] = await Promise.all(asks.map((ask) => ask()));
        expect(narrow).toContain('Zebrapersona');
        expect(wide).toContain('Openpersona');
        expect(wide).not.toContain('Zebrapersona');
        expect(okapi).toContain('Okapipersona');
        expect(okapi).not.toContain('Openpersona');
      }
    } finally {
      for (const server of servers) server.kill();
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
