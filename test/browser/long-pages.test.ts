import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';
import { inOurFont, onPage, useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();
const folder = inject('sampleSite');
const phone = { width: 320, height: 800 };

/** The pages of a kind that say most. */
const longestOf = (kind: string, count: number) =>
  filesBelow(folder)
    .filter((file) => file.startsWith(`${kind}/`) && /^[^/]+\/[^/]+\/index\.html$/.test(file))
    .map((file) => ({ file, bytes: statSync(join(folder, file)).size }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, count)
    .map(({ file }) => `/${file.replace('index.html', '')}`);

it('the longest initiatives and strategies and the North Star are read on a phone in nine screens', async () => {
  for (const path of [...longestOf('initiatives', 3), ...longestOf('strategy', 2), '/north-star/'])
    await onPage(site, path, { viewport: phone }, async (page) => {
      await inOurFont(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height / phone.height, path).toBeLessThanOrEqual(9);
    });
});
