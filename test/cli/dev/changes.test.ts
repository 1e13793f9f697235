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
