import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';
import { today } from '../support/hub.ts';
import { plantRunning, running } from '../support/planted/running.ts';
import { sextant, temporaryFolder, writeFiles } from '../support/site.ts';
import { filesOf, runningIn, visitor } from '../support/visits.ts';

const temporary = temporaryFolder();
const [content, out] = [join(temporary.folder, 'hub'), join(temporary.folder, 'out')];

/** Initiatives with all that a rank takes, one per text. */
const ranked = () => {
  const text = readFileSync(
    join(import.meta.dirname, '../fixtures/example-hub/initiatives/hands-off-rebalancing.mdx'),
    'utf8',
  );
  return Object.fromEntries(
    running.map((words, index) => [
      `initiatives/ranked-${index}.mdx`,
      text.replace(/^(title|summary|owner|customerValue): .*$/gm, (_, key) => `${key}: ${JSON.stringify(words)}`),
    ]),
  );
};

let visits: Awaited<ReturnType<typeof visitor>>;
beforeAll(async () => {
  writeFiles(content, { ...plantRunning(today), ...ranked() });
  const { status, stderr } = sextant(['build', '--content', content, '--out', out]);
  expect([status, stderr]).toEqual([0, '']);
  visits = await visitor(out);
});
afterAll(async () => {
  await visits?.close();
  temporary.remove();
});

const read = (file: string) => readFileSync(join(out, file), 'utf8');

/** Opens what a page keeps closed, so that what is made by scripts is made. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const tab of document.querySelectorAll<HTMLElement>('[role="tab"]')) tab.click();
  });
}

describe('a hub whose every field would run', () => {
  it('is shown: entries of every kind, with the words as words', () => {
    const files = filesOf(out);
    for (const { folder, list, single } of kinds)
      expect(
        files.filter((file) => file.startsWith(`${single ? folder : list}/`) && read(file).includes('data-ran')).length,
        folder,
      ).toBeGreaterThan(0);
    expect(files.filter((file) => /\.html$/.test(file) && read(file).includes('data-ran')).length).toBeGreaterThan(50);
  });

  it('runs nothing and asks nobody, each page and file opened by its own address', async () => {
    // Of the handbook only what holds something of the hub, and a few for all.
    const own = filesOf(out).filter(
      (file, index) =>
        !/^(pagefind|_astro)\//.test(file) &&
        (!/^method\/.*\.html$/.test(file) || read(file).includes('data-ran') || index % 20 === 0),
    );
    await visits.visitAll(own, unfold);
    expect(visits.found).toEqual([]);
  });

  it('runs nothing where scripts put its words: in search, in the map, in "what if"', async () => {
    const page = await visits.open();
    await visits.visit(page, `${visits.own}/`, async () => {
      await page.locator('a.search-open').click();
      await page.locator('dialog .search-input').fill('onerror');
      await page.locator('dialog .search-results a').first().waitFor();
    });
    await visits.visit(page, `${visits.own}/search/?q=script`, async () => {
      await page.locator('main .search-results a').first().waitFor();
    });
    await visits.visit(page, `${visits.own}/map/`, async () => {
      for (const node of await page.locator('svg a').all()) {
        await node.focus();
        await node.hover({ force: true, timeout: 2000 }).catch(() => undefined);
      }
    });
    await visits.visit(page, `${visits.own}/backlog/`, async () => {
      await page.locator('.what-if summary').first().click();
      await page.locator('.what-if select option').nth(1).waitFor({ state: 'attached' });
    });
    expect(await runningIn(page)).toEqual([]);
    expect(visits.found).toEqual([]);
  });
});
