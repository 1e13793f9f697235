import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';
import { inOurFont, onPage, useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();
const folder = inject('sampleSite');
const phone = { width: 320, height: 800 };

/** The pages of initiatives that say most. */
const longest = filesBelow(folder)
  .filter((file) => /^initiatives\/[^/]+\/index\.html$/.test(file))
  .map((file) => ({ file, bytes: statSync(join(folder, file)).size }))
  .sort((a, b) => b.bytes - a.bytes)
  .slice(0, 3)
  .map(({ file }) => `/${file.replace('index.html', '')}`);

it('the longest initiatives are read on a phone in nine screens', async () => {
  for (const path of longest)
    await onPage(site, path, { viewport: phone }, async (page) => {
      await inOurFont(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height / phone.height, path).toBeLessThanOrEqual(9);
    });
});
