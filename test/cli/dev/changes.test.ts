import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { onChanges } from '../../../src/cli/dev/changes.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';

it('a hub is watched without the packages and the version control beside it, wherever it lies itself', async () => {
  const { folder, remove } = temporaryFolder();
  const hub = join(folder, 'node_modules', '.drafts', 'hub');
  writeFiles(hub, { 'hub.yaml': '', 'node_modules/a/old.md': '', '.git/index': '' });
  mkdirSync(join(hub, 'inputs'));
  const told = new Set<string>();
  let done = () => {};
  const last = new Promise<void>((resolve) => {
    done = resolve;
  });
  const end = await onChanges(
    [hub],
    async (paths) => {
      for (const path of paths) told.add(path.slice(hub.length + 1));
      if (told.has(join('inputs', 'last.md'))) done();
    },
    (error) => {
      throw error;
    },
  );
  writeFiles(hub, { 'node_modules/a/new.md': '', 'node_modules/b/new.md': '', '.git/index': 'new', '.git/new': '' });
  writeFiles(hub, { 'inputs/last.md': '' });
  await last;
  await end();
  remove();
  expect([...told]).toEqual([join('inputs', 'last.md')]);
});

it('what could not be read is told again with the next change', async () => {
  const { folder, remove } = temporaryFolder();
  writeFiles(folder, { 'a.md': '', 'b.md': '' });
  const [failed, again] = [Promise.withResolvers<unknown>(), Promise.withResolvers<ReadonlySet<string>>()];
  let times = 0;
  const end = await onChanges(
    [folder],
    async (paths) => {
      times += 1;
      if (times === 1) throw new Error('What draws was ended.');
      if (paths.has(join(folder, 'b.md'))) again.resolve(paths);
    },
    failed.resolve,
  );
  writeFiles(folder, { 'a.md': 'new' });
  expect(String(await failed.promise)).toBe('Error: What draws was ended.');
  writeFiles(folder, { 'b.md': 'new' });
  expect([...(await again.promise)].sort()).toEqual([join(folder, 'a.md'), join(folder, 'b.md')]);
  await end();
  remove();
});
