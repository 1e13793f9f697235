import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { buildSite } from '../support/site.ts';
import { visitor } from '../support/visits.ts';

const temporary = temporaryFolder();

const example = join(import.meta.dirname, '../fixtures/example-hub');

/** A small hub that is shown to everybody, built for one audience. */
async function built(audience: string): Promise<string> {
  const [content, out] = [join(temporary.folder, 'hub'), join(temporary.folder, audience)];
  const shown = (text: string) => text.replace(/^audience: .*\n/m, '').replace(/^---\n/, '---\naudience: public\n');
  // Where nothing is promised there is no column of promises.
  const promised = (file: string, text: string) =>
    file === 'initiatives/hands-off-rebalancing.mdx'
      ? text.replace(/^---\n/, '---\npromised: { by: 2027-06-30, to: A customer }\n')
      : text;
  const files = filesBelow(example).map((file) => [
    file,
    promised(file, shown(readFileSync(join(example, file), 'utf8'))),
  ]);
  writeFiles(content, Object.fromEntries(files));
  await buildSite(content, out, ['--audience', audience]);
  return out;
}

/** Which columns are shown in the head and in every row, by the name of the column. */
const shownColumns = (page: Page): Promise<(string | undefined)[][]> =>
  page.locator('.bk').evaluate((table) => {
    const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
    const rows = [...table.querySelectorAll('tr:not([data-group])')].map(({ children }) => [...children]);
    const shownIn = (cells: Element[]) =>
      heads
        .filter((_, at) => getComputedStyle(cells[at] as Element).display !== 'none')
        .map(({ dataset: { field } }) => field);
    return [...new Map(rows.map((cells) => [shownIn(cells).join(), shownIn(cells)])).values()];
  });

/** Those that are shown to whoever asks for none. */
const lines = ['place', 'title', 'value', 'cd3', 'duration', 'stage', 'owner'];

describe('the columns of the backlog', () => {
  const hubs = new Map<string, Awaited<ReturnType<typeof visitor>>>();
  beforeAll(async () => {
    for (const audience of ['internal', 'public']) hubs.set(audience, await visitor(await built(audience)));
  });
  afterAll(async () => {
    for (const hub of hubs.values()) await hub.close();
    temporary.remove();
  });

  const shownFor = async (audience: string) => {
    const hub = hubs.get(audience) as Awaited<ReturnType<typeof visitor>>;
    const page = await hub.open();
    const found: (string | undefined)[][] = [];
    await hub.visit(page, `${hub.own}/backlog/`, async () => {
      await page.locator('.bk-columns summary').click();
      const boxes = page.locator('.bk-columns input');
      const columns = await page
        .locator('.bk thead th')
        .evaluateAll((all) => all.map((head) => (head as HTMLElement).dataset.field));
      for (const box of await boxes.all()) {
        const field = (await box.getAttribute('value')) ?? '';
        if (!columns.includes(field)) continue;
        await box.check();
        const [shown = [], ...otherRows] = await shownColumns(page);
        expect(otherRows, `rows of ${audience} with other columns than the head`).toEqual([]);
        found.push([field, ...shown.filter((one) => one === undefined || !lines.includes(one))]);
        await box.uncheck();
      }
    });
    return found;
  };

  it('are those that a reader asks for, in each row, where an audience is told no money and has fewer, too', async () => {
    const asked = (...fields: string[]) => fields.map((field) => [field, field]);
    // Whether a promise is kept follows from the order, which is not told where money is not.
    expect(await shownFor('public')).toEqual(asked('risk', 'evidence'));
    expect(await shownFor('internal')).toEqual(asked('risk', 'evidence', 'promise', 'cost', 'knowing'));
  });
});
