import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { threadWriter } from '../../../src/cli/files/writer.ts';
import { filesBelow, temporaryFolder } from '../../support/folder.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

it('writes files in their order, however many and however large, and makes their folders', async () => {
  const site = join(folder, 'not there yet', 'site');
  const writer = threadWriter(site);
  const large = new Uint8Array(5_000_000).fill(7);
  for (let n = 0; n < 6; n += 1) await writer.write(`large-${n}.bin`, large);
  for (let n = 0; n < 300; n += 1) await writer.write(`a/${n % 7}/${n}.txt`, Buffer.from(`of ${n}`));
  await writer.write('a/0/0.txt', Buffer.from('at last'));
  await writer.write('empty', new Uint8Array());
  await writer.end();
  expect(filesBelow(site)).toHaveLength(307);
  expect(readFileSync(join(site, 'a/4/298.txt'), 'utf8')).toBe('of 298');
  expect(readFileSync(join(site, 'a/0/0.txt'), 'utf8')).toBe('at last');
  expect(readFileSync(join(site, 'large-5.bin')).equals(large)).toBe(true);
});

it('tells what the system says of the first file that cannot be written, with its code', async () => {
  const site = join(folder, 'taken');
  mkdirSync(site);
  writeFileSync(join(site, 'a'), 'a file, where a folder shall be');
  const writer = threadWriter(site);
  const writing = (async () => {
    for (let n = 0; n < 100_000; n += 1) {
      await writer.write('a/index.html', Buffer.from('page'));
      await new Promise(setImmediate);
    }
  })();
  await expect(writing).rejects.toMatchObject({ code: 'EEXIST', path: join(site, 'a') });
  await expect(writer.end()).rejects.toMatchObject({ code: 'EEXIST' });
});

it('has nothing to wait for where nothing was written', async () => {
  await threadWriter(join(folder, 'nothing')).end();
});
