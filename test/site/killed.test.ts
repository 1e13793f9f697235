import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
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
      `---\ntitle: Persona ${at}\nowner: TPS\ngoals: [Sleep]\nneeds: [Limits]\npains: [Pages]\n---\n\n${diagram(`Step ${at}`)}`,
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

/** Starts a build, kills it without warning once it has said something, and waits for the processes it had started. */
async function killedBuild(out: string, cache: string, said: RegExp, later: number): Promise<boolean> {
  const child = spawn(process.execPath, ['src/cli/sextant.ts', 'build', '--content', content, '--out', out], {
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
  await wait(later);
  child.kill('SIGKILL');
  // What is in the middle of a step ends after it.
  for (let tenths = 0; tenths < 300 && isAlive(child.pid as number); tenths++) await wait(100);
  return isAlive(child.pid as number);
}

/** Folders of builds that are no more; those of other tests are still at work. */
const left = () => {
  const staging = join(root, '.astro');
  const names = existsSync(staging) ? readdirSync(staging) : [];
  return names.filter((name) => {
    const pid = /^site-.*-(\d+)-\w+$/.exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid), false);
  });
};

// A group of processes is something that Windows does not have.
describe.skipIf(process.platform === 'win32')('a build that is killed', () => {
  const out = join(folder, 'site');

  it.each([
    ['at its very start', /^/, 150],
    ['while it reads and draws', /^/, 1200],
    ['when it begins to render', /Building/, 0],
    ['while it renders', /Building/, 1500],
  ] as const)('%s leaves no process behind', async (_, said, later) => {
    expect(await killedBuild(out, join(folder, 'cache'), said, later)).toBe(false);
    expect(existsSync(out)).toBe(false);
  });

  it('leaves no files behind once another is run', () => {
    buildSite(content, out);
    expect(left()).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(filesBelow(out)).toContain('personas/persona-39/index.html');
  });
});
