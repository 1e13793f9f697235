import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishInThread } from '../../../src/cli/publishing/in-thread.ts';
import { publishInto } from '../../../src/cli/publishing/into-folder.ts';
import { filesBelow, temporaryFolder } from '../../support/folder.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const around = { base: '/', origin: null, pages: new Set(['a/', 'b/']) };

function page(name: string, words: string) {
  const html = `<html lang="en"><main id="page.main"><div data-pagefind-body><h1>${name}</h1><p>${words} <a href="/b/">b</a></p></div></main></html>`;
  return {
    file: `${name}/index.html`,
    bytes: Buffer.from(html),
    page: {
      address: `${name}/`,
      html,
      markdown: { front: '---\npage: it\n---\n\n', part: 'page' as const },
      markdownFile: `${name}/index.md`,
    },
  };
}

/** Every file below a folder with its bytes. */
const bytesBelow = (site: string) =>
  Object.fromEntries(filesBelow(site).map((file) => [file, readFileSync(join(site, file)).toString('base64')]));

describe('a site that is published in a thread', () => {
  it('has the same files, Markdown and search, byte for byte, as one that is published in this one', async () => {
    const sites = await Promise.all(
      [publishInThread, publishInto].map(async (publish, n) => {
        const site = join(folder, `not there yet ${n}`, 'site');
        const publisher = publish(site, around);
        await publisher.take({ file: 'style.css', bytes: Buffer.from('a {}') });
        for (let part = 0; part < 2; part += 1) {
          if (part > 0) await publisher.nextPart();
          for (let n = 0; n < 40; n += 1) await publisher.take(page(`p${part}-${n}`, `word${n} of all`));
        }
        expect(await publisher.end()).toEqual({ pages: 80 });
        await publisher.stop();
        return bytesBelow(site);
      }),
    );
    expect(Object.keys(sites[0] ?? {})).toEqual(expect.arrayContaining(['p1-39/index.md', 'style.css']));
    expect(sites[0]).toEqual(sites[1]);
    const markdown = readFileSync(join(folder, 'not there yet 0/site/p0-1/index.md'), 'utf8');
    expect(markdown).toBe('---\npage: it\n---\n\n# p0-1\n\nword1 of all [b](../b/index.md)\n');
  });

  it('takes more than the memory shall hold, in its order', async () => {
    const site = join(folder, 'large');
    const publisher = publishInThread(site, around);
    const large = new Uint8Array(5_000_000).fill(7);
    for (let n = 0; n < 6; n += 1) await publisher.take({ file: `${n}.bin`, bytes: large });
    for (const words of ['first', 'last']) await publisher.take({ file: 'a.txt', bytes: Buffer.from(words) });
    expect(await publisher.end()).toEqual({ pages: 0 });
    await publisher.stop();
    expect(filesBelow(site)).toHaveLength(7);
    expect(readFileSync(join(site, 'a.txt'), 'utf8')).toBe('last');
    expect(readFileSync(join(site, '5.bin')).equals(large)).toBe(true);
  });

  it('tells what the system says of the first file that cannot be written, with its code', async () => {
    const site = join(folder, 'taken');
    mkdirSync(site);
    writeFileSync(join(site, 'a'), 'a file, where a folder shall be');
    const publisher = publishInThread(site, around);
    const taking = (async () => {
      for (let n = 0; n < 100_000; n += 1) {
        await publisher.take(page('a', 'words'));
        await new Promise(setImmediate);
      }
    })();
    const told = { code: 'EEXIST', syscall: 'mkdir', path: join(site, 'a') };
    await expect(taking).rejects.toMatchObject(told);
    await expect(publisher.end()).rejects.toMatchObject(told);
    await publisher.stop();
  });

  it('writes nothing any more once it is stopped', async () => {
    const site = join(folder, 'stopped');
    const publisher = publishInThread(site, around);
    for (let n = 0; n < 400; n += 1) await publisher.take(page(`p${n}`, 'words '.repeat(500)));
    await publisher.stop();
    const files = filesBelow(site);
    expect(files.length).toBeLessThan(800);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(filesBelow(site)).toEqual(files);
  });

  it('is given up at once at any moment, also while it is waited for', async () => {
    for (const [n, wait] of [0, 5, 30, 100, 300].entries()) {
      const site = join(folder, `given up ${n}`);
      const publisher = publishInThread(site, around);
      const taking = (async () => {
        for (let n = 0; n < 300; n += 1) {
          if (n === 150) await publisher.nextPart();
          await publisher.take(page(`p${n}`, `word${n} `.repeat(3000)));
        }
        return await publisher.end();
      })();
      const settled = Promise.allSettled([taking]);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await Promise.all([publisher.stop(), publisher.stop()]);
      await settled;
      const files = filesBelow(site);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(filesBelow(site)).toEqual(files);
    }
  });
});
