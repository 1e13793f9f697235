import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
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
      `---\ntitle: Persona ${at}\nowner: TPS\ngoals: [Sleep]\nneeds: [Limits]\npains: [Pages]\n---\n\n${at < 12 ? diagram(`Step ${at}`) : ''}`,
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

/** Starts a build, kills it without warning at a moment, and waits for the processes it had started. */
async function killedBuild(
  out: string,
  cache: string,
  said: RegExp,
  reached: (pid: number) => Promise<unknown>,
): Promise<boolean> {
  const child = spawn(process.execPath, ['src/cli/sextant.js', 'build', '--content', content, '--out', out], {
    cwd: root,
    detached: true,
    env: { ...plainEnvironment(), SEXTANT_CACHE: cache },
  });
  let heard = '';
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
  await reached(child.pid as number);
  child.kill('SIGKILL');
  // What is in the middle of a step ends after it.
  for (let tenths = 0; tenths < 300 && isAlive(child.pid as number); tenths++) await wait(100);
  return isAlive(child.pid as number);
}

// A group of processes is something that Windows does not have.
describe.skipIf(process.platform === 'win32')('a build that is killed', () => {
  const out = join(folder, 'site');
  const rendering = async (pid: number) => {
    while (isAlive(pid) && !hasPage(pid, out, /personas\/.*\.html$/)) await wait(5);
  };

  const moments = [
    ['while it reads and draws', /^/, () => wait(1200)],
    ['at its very start', /^/, () => wait(150)],
    ['while it renders', /Building/, rendering],
    ['when it begins to render', /Building/, () => wait(0)],
  ] as const;
  it.each(someOf(moments, 2))('%s leaves no process behind', async (_, said, reached) => {
    expect(await killedBuild(out, join(folder, 'cache'), said, reached)).toBe(false);
    expect(existsSync(out)).toBe(false);
  });

  it('leaves no files behind once another is run', async () => {
    await buildSite(content, out);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(filesBelow(out)).toContain('personas/persona-39/index.html');
  });
});
