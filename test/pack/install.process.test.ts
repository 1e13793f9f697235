import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { filesBelow, temporaryFolder } from '../support/folder.ts';
import { type Ended, type FreshMachine, freshMachine } from '../support/fresh-machine.ts';
import { someOf } from '../support/runs.ts';
import { plainEnvironment } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');
const { folder: temporary, remove } = temporaryFolder();
afterAll(remove);

/** Where the package lies when it is packed. */
let tarball = '';

const sizeOf = (folder: string): number =>
  filesBelow(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

/** What a program said that came to a good end. */
function good({ status, stdout, stderr }: Ended): string {
  if (status !== 0) throw new Error(`ended with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Asks a server until the answer fits. */
async function answers(server: ChildProcess, port: number, path: string, fits: RegExp): Promise<void> {
  while (server.exitCode === null) {
    const { body } = await ask(port, path).catch(() => ({ body: '' }));
    if (fits.test(body)) return;
    await setTimeout(50);
  }
  throw new Error(`The server ended with ${server.exitCode}.`);
}

/** Programs with which jobs write comments: they are not there, and whom they speak to neither. */
const commenting = /\b(?:gh api|curl) /;

/** What a workflow of GitHub or GitLab runs in one shell, in order. */
function linesOf(workflow: string): string[] {
  const lines: string[] = [];
  const look = (value: unknown, key = ''): void => {
    if (['run', 'script'].includes(key)) lines.push([value].flat().join('\n'));
    else if (Array.isArray(value)) for (const one of value) look(one, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) look(one, name);
  };
  look(load(workflow));
  return lines.filter((line) => !commenting.test(line));
}

beforeAll(() => {
  const args = ['run', '--silent', 'pack', '--', join(temporary, 'packed')];
  tarball = execFileSync('npm', args, { cwd: root, env: plainEnvironment(), encoding: 'utf8', stdio: 'pipe' }).trim();
});

// All other tests run with the later one.
describe.each(someOf(['22', '24'], 1))('on a machine with nothing but Node %s and npm', (node) => {
  // Words, letters beyond ASCII, and as many of them as a name may have.
  const place = join(temporary, `Für uns alle ${node} ${'x'.repeat(180)}`);
  const team = join(place, 'unsere Strategie');
  let machine: FreshMachine;
  const installed = join(place, 'node_modules', '@sextant-hub', 'sextant');
  const program = join(place, 'node_modules', '.bin', 'sextant');
  const sextant = (...args: string[]) => machine.run(place, 'node', program, ...args);

  beforeAll(() => {
    machine = freshMachine(join(temporary, `machine-${node}`), node);
    mkdirSync(place);
    writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
    good(machine.run(place, 'npm', 'install', tarball));
  });

  it('the package is light, and brings nothing that only compiles or tests', () => {
    expect(sizeOf(join(place, 'node_modules')) / 1e6).toBeLessThan(300);
    expect(filesBelow(installed).length).toBeLessThanOrEqual(250);
    expect(filesBelow(installed).filter((file) => /\.(ts|astro|map)$|(^|\/)test|content\//.test(file))).toEqual([]);
    const packages = readdirSync(join(place, 'node_modules'));
    expect(
      packages.filter((name) =>
        /^(astro|@astrojs|typescript|@biomejs|vite|vitest|playwright|@sparticuz|node-|mermaid)/.test(name),
      ),
    ).toEqual([]);
    // Every site of a build has such a thread: it loads one file of ours.
    expect(readFileSync(join(installed, 'lib', 'cli', 'thread.js'), 'utf8')).not.toMatch(
      /\b(from|import)\b *\(?["']\./,
    );
    const licences = readFileSync(join(installed, 'lib', 'licences.txt'), 'utf8');
    for (const bundled of ['astro', 'mermaid', 'zod', 'elkjs'])
      expect(licences).toMatch(new RegExp(`^${bundled} \\d`, 'm'));
  });

  it('a hub is begun, checked, built', () => {
    const said = good(machine.run(place, 'npx', '--no', '--', 'sextant', 'init', basename(team), '--product', 'Relay'));
    expect(said).toContain(join(basename(team), 'hub.yaml'));
    expect(good(sextant('check', '--content', team))).toContain('The hub can be built.');
    good(sextant('build', '--content', team, '--out', join(place, 'site')));
    expect(readFileSync(join(place, 'site', 'index.html'), 'utf8')).toContain('Relay');
  });

  it('draws what the repository draws, and writes nothing into the package', () => {
    const before = filesBelow(installed);
    good(sextant('build', '--content', join(root, 'test', 'fixtures', 'example-hub'), '--out', join(place, 'example')));
    expect(filesBelow(join(place, 'example')).length).toBeGreaterThan(100);
    expect(filesBelow(installed)).toEqual(before);
    expect(readdirSync(join(machine.home, '.cache', 'sextant')).length).toBeGreaterThan(0);
  });

  it('the hub stands in a repository of its own, where an edit is shown while one writes', async () => {
    good(machine.run(team, 'npm', 'install'));
    expect(good(machine.run(team, 'npm', 'run', 'check'))).toContain('The hub can be built.');
    const port = 20_000 + Number(node) * 100 + (process.pid % 100);
    const dev: ChildProcess = machine.start(team, 'npm', 'run', 'dev', '--', '--port', String(port));
    try {
      await answers(dev, port, '/', /Relay/);
      const hub = join(team, 'hub.yaml');
      writeFileSync(hub, readFileSync(hub, 'utf8').replace(/^title: .*$/m, 'title: Seen at once'));
      await answers(dev, port, '/', /Seen at once/);
    } finally {
      const ended = once(dev, 'close');
      process.kill(-(dev.pid as number), 'SIGTERM');
      await ended;
    }
  });

  it('what the workflows of code hosts run comes to a good end', () => {
    const workflows = ['.github/workflows/check.yml', '.github/workflows/publish.yml', '.gitlab-ci.yml'];
    const lines = workflows.map((workflow) => linesOf(readFileSync(join(team, workflow), 'utf8')));
    expect(lines.map(({ length }) => length > 1)).toEqual([true, true, true]);
    const kept = 'git init -q && git add . && git -c user.name=Ada -c user.email=ada@example.org commit -q -m Begun';
    good(machine.run(team, 'sh', '-c', kept));
    const settings =
      'export WIDEST=public ORIGIN=https://example.org CI_PAGES_URL=https://example.org/hub GITHUB_STEP_SUMMARY=summary.md CI_MERGE_REQUEST_DIFF_BASE_SHA=HEAD FAIL_ON=evidence-lost';
    // What a review is held against and where a site is served have one name in two steps.
    const base = (line: string) => (/ diff /.test(line) ? 'HEAD' : '/hub');
    // All of them install first: once is enough.
    const installs = /^npm ci$/m;
    expect(lines.flat().filter((line) => installs.test(line)).length).toBeGreaterThan(2);
    good(machine.run(team, 'npm', 'ci'));
    for (const line of new Set(lines.flat().map((line) => line.replace(installs, ''))))
      good(machine.run(team, 'sh', '-c', `${settings} BASE=${base(line)}\n${line}`));
    expect(readFileSync(join(team, 'summary.md'), 'utf8')).toMatch(/nothing/i);
  });

  it('an older Node hears one sentence', () => {
    const disguise = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });`;
    const { status, stderr } = machine.run(
      place,
      'node',
      '--import',
      `data:text/javascript,${disguise}`,
      program,
      'check',
    );
    expect([status, stderr.trim().split('\n')]).toEqual([
      2,
      [expect.stringMatching(/^sextant: This is Node 20\.20\.2;/)],
    ]);
  });

  it('a package that was changed, or came only in part, says so in one sentence', () => {
    const lib = join(installed, 'lib');
    const whole = join(temporary, `whole-${node}`);
    cpSync(lib, whole, { recursive: true });
    const chunk = filesBelow(join(lib, 'cli')).find((file) => file.startsWith('shared-')) as string;
    const spoilings: [string, () => void][] = [
      ['a page missing', () => rmSync(join(lib, 'engine', 'server', 'entry.mjs'))],
      ['half a command', () => writeFileSync(join(lib, 'cli', chunk), 'export const')],
      ['no list', () => rmSync(join(lib, 'files.json'))],
      ['no commands', () => rmSync(join(lib, 'cli', chunk))],
      ['a style added to', () => appendFileSync(join(lib, 'engine', 'client', 'theme.js'), '//')],
    ];
    for (const [name, spoil] of spoilings) {
      spoil();
      const { status, stdout, stderr } = sextant('build', '--content', team, '--out', join(place, 'spoilt'));
      expect({ name, status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
        name,
        status: 2,
        stdout: '',
        lines: 1,
      });
      expect(stderr).toMatch(/^sextant: The package is not .*install the package again/);
      cpSync(whole, lib, { recursive: true });
    }
    good(sextant('--version'));
  });
});
