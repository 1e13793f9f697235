import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { done } from '../../support/run.ts';
import { plainEnvironment } from '../../support/site.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const root = join(import.meta.dirname, '..', '..', '..');
const preload = pathToFileURL(join(root, 'test/support/cut-short-command.ts')).href;

/** Runs a command in a process of its own, which is killed in the middle of a step. */
function killed(step: number, args: readonly string[]): void {
  const { signal } = spawnSync(process.execPath, ['--import', preload, join(root, 'src/cli/sextant.js'), ...args], {
    env: { ...plainEnvironment(), CUT_SHORT: String(step), SEXTANT_CACHE: join(folder, 'cache') },
  });
  expect([step, signal]).toEqual([step, 'SIGKILL']);
}

/** Every file with its text. */
const state = (hub: string) =>
  readdirSync(hub, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [file.slice(hub.length + 1), readFileSync(file, 'utf8')])
    .sort();

const hub = join(folder, 'hub');

it('a hub that is begun is whole, wherever a first attempt was killed', async () => {
  const init = ['init', hub, '--product', 'Relay', '--date', '2026-11-21'];
  await done(init);
  const whole = state(hub);
  for (const step of [2, 5, 19, 33, 40]) {
    rmSync(hub, { recursive: true });
    killed(step, init);
    await done(init);
    expect([step, state(hub)]).toEqual([step, whole]);
  }
});

it('a new entry is there whole or not at all, and what is left of it is taken away', async () => {
  rmSync(hub, { recursive: true });
  writeFiles(hub, { 'hub.yaml': 'title: Relay\nproduct: Relay\ntoday: 2026-11-21\n', 'personas/.keep': '' });
  const before = state(hub);
  const begin = ['new', 'persona', 'Lead', '--content', hub];
  for (const step of [0, 1]) killed(step, begin);
  expect(state(hub).filter(([file]) => !/\.writing-/.test(file ?? ''))).toEqual(before);
  await done(begin);
  expect(state(hub).map(([file]) => file)).toEqual(['hub.yaml', 'personas/.keep', 'personas/lead.mdx']);
});
