import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { hasPage } from '../support/builds.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { someOf } from '../support/runs.ts';
import { buildSite, plainEnvironment } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const root = join(import.meta.dirname, '..', '..');
const content = join(folder, 'hub');
const diagram = (label: string) => `\`\`\`mermaid\nflowchart LR\n  a[${label}] --> b[End]\n\`\`\`\n`;
writeFiles(content, {
  'hub.yaml': 'title: Cut short\nproduct: Relay\ntoday: 2026-11-21\n',
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `personas/persona-${at}.md`,
      `---\ntitle: Persona ${at}\nowner: TPS\ngoals: [Sleep]\nneeds: [Limits]\npains: [Pages]\n---\n\n${at < 12 ? diagram(`Step ${at}`) : ''}${`Word${at} is one of many words. `.repeat(400)}`,
    ]),
  ),
});

/** Whether a process runs, or any of the group that it leads. */
function isAlive(pid: number, group = true): boolean {
  try {
    process.kill(group ? -pid : pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A build under way. */
interface UnderWay {
  pid: number;
  /** What it has printed. */
  printed(): string;
  /** Its exit code. */
  ended: Promise<number | null>;
}

/** Starts a build, as leader of a group of processes, and waits until it has said something. */
async function startedBuild(out: string, cache: string, said: RegExp): Promise<UnderWay> {
  const child = spawn(process.execPath, ['src/cli/sextant.js', 'build', '--content', content, '--out', out], {
    cwd: root,
    detached: true,
    env: { ...plainEnvironment(), SEXTANT_CACHE: cache },
  });
  let heard = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((done) => {
    const hear = (chunk: Buffer) => {
      heard += String(chunk);
      if (said.test(heard)) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => done());
    if (said.test('')) done();
  });
  return { pid: child.pid as number, printed: () => heard, ended };
}

/** Starts a build, kills it without warning at a moment, and waits for the processes it had started. */
async function killedBuild(
  out: string,
  cache: string,
  said: RegExp,
  reached: (pid: number) => Promise<unknown>,
): Promise<boolean> {
  const { pid } = await startedBuild(out, cache, said);
  await reached(pid);
  process.kill(pid, 'SIGKILL');
  // What is in the middle of a step ends after it.
  for (let tenths = 0; tenths < 300 && isAlive(pid); tenths++) await wait(100);
  return isAlive(pid);
}

it('a build whose reader stops at its first word, as `head` does, is done all the same', async () => {
  const out = join(folder, 'unheard');
  // It serves the site, too, once it is built: what nobody was told of, nobody would end.
  const args = ['src/cli/sextant.js', 'start', '--content', content, '--out', out, '--port', '0'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...plainEnvironment(), SEXTANT_CACHE: process.env.SEXTANT_TEST_CACHE ?? join(folder, 'cache') },
  });
  child.stdout.destroy();
  child.stderr.destroy();
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  expect(filesBelow(out)).toContain('personas/persona-39/index.html');
  rmSync(out, { recursive: true });
});

// A group of processes is something that Windows does not have.
describe.skipIf(process.platform === 'win32')('a build that is killed', () => {
  const out = join(folder, 'site');
  const rendering = async (pid: number) => {
    while (isAlive(pid) && !hasPage(pid, out, /personas\/.*\.html$/)) await wait(5);
  };

  const moments = [
    ['while it renders', /Building/, rendering],
    ['while it reads and draws', /^/, () => wait(1200)],
    ['at its very start', /^/, () => wait(150)],
    ['when it begins to render', /Building/, () => wait(0)],
  ] as const;
  it.each(someOf(moments, 1))('%s leaves no process behind', async (_, said, reached) => {
    expect(await killedBuild(out, join(folder, 'cache'), said, reached)).toBe(false);
    expect(existsSync(out)).toBe(false);
  });

  it('leaves no files behind once another is run', async () => {
    await buildSite(content, out);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(filesBelow(out)).toContain('personas/persona-39/index.html');
  });
});

// Ctrl-C reaches everything that a terminal has started, also what makes the search index.
describe.skipIf(process.platform === 'win32')('a build that is ended by Ctrl-C', () => {
  const out = join(folder, 'ended');
  const moments = [
    [/Reading/, 0],
    [/Building/, 0],
    [/Building/, 250],
    [/Indexing/, 0],
    [/Indexing/, 20],
    [/Indexing/, 60],
  ] as const;
  it.each(someOf(moments, 3))('ends at once and quietly, %s and %i ms later', async (said, later) => {
    const { pid, printed, ended } = await startedBuild(out, join(folder, 'cache'), said);
    await wait(later);
    // It may be done already.
    if (isAlive(pid, false)) process.kill(-pid, 'SIGINT');
    const code = await ended;
    expect(printed()).not.toMatch(/^ +at |Error|stopped|panicked/m);
    expect([existsSync(out), code]).toEqual(code === 0 ? [true, 0] : [false, 130]);
    expect(isAlive(pid)).toBe(false);
    rmSync(out, { recursive: true, force: true });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
