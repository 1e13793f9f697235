import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { inTurns, pageFaults } from '../support/page-faults.ts';
import { someOf } from '../support/runs.ts';
import { useSampleSite } from '../support/sample-browser.ts';

const folder = join(inject('sampleSite'), 'editions');
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((found) => found.isDirectory())
  .map(({ name }) => name)
  .sort();
const last = ids.at(-1) as string;

/** A page of each shape that an edition has, its first entry for those of entries. */
const paths = [
  '',
  'north-star/',
  'map/',
  'backlog/',
  'roadmap/timeline/',
  'decisions/',
  'health/',
  'balance/',
  'search/',
  'method/traps/',
  ...['inputs', 'strategy', 'initiatives', 'signals'].map((kind) => {
    const entry = readdirSync(join(folder, last, kind), { withFileTypes: true }).find((found) => found.isDirectory());
    return `${kind}/${entry?.name}/`;
  }),
];

describe('pages of a sealed edition', () => {
  const site = useSampleSite();

  it.each(inTurns(someOf(paths, 6)))(
    '/$path has no accessibility violation, console error, layout shift or overflow',
    async ({ path, looked }) => {
      expect(await pageFaults(site, `/editions/${last}/${path}`, looked)).toEqual([]);
    },
  );

  it('are searched by themselves', async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${site.origin}/search/?q=connector`);
    await page.locator('.hit a').first().waitFor();
    const hrefs = () =>
      page
        .locator('.hit a')
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect((await hrefs()).filter((path) => path.startsWith('/editions/'))).toEqual([]);
    await page.locator('.search-editions a').nth(1).click();
    await page.waitForURL(`**/editions/${last}/search/?q=connector`);
    await page.locator('.hit a').first().waitFor();
    expect((await hrefs()).filter((path) => !path.startsWith(`/editions/${last}/`))).toEqual([]);
    await page.goto(`${site.origin}/editions/${last}/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: /^Search in / }).waitFor();
    await context.close();
  });

  it('keep the page when another edition is chosen', async () => {
    const context = await site.browser.newContext({ viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await page.goto(`${site.origin}/editions/${last}/north-star/`);
    await page.getByText('This page in other editions').click();
    await page.locator('.edition-banner li a').first().click();
    await page.waitForURL(`**/editions/${ids[0]}/north-star/`);
    await page.getByRole('link', { name: 'All editions' }).click();
    await page.waitForURL('**/editions/');
    await context.close();
  });
});
