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
  const files = filesBelow(example).map((file) => [file, shown(readFileSync(join(example, file), 'utf8'))]);
  writeFiles(content, Object.fromEntries(files));
  await buildSite(content, out, ['--audience', audience]);
  return out;
}

/** The least width of the cells of each column, by the name of the column. */
const leastWidths = (page: Page): Promise<Record<string, string[]>> =>
  page.locator('.bk').evaluate((table) => {
    const heads = [...table.querySelectorAll('thead th')];
    const rows = [...table.querySelectorAll('tbody tr:not([data-group])')];
    const widthsIn = (at: number) => [heads[at], ...rows.map(({ children }) => children[at])];
    return Object.fromEntries(
      heads.map((head, at) => [
        (head as HTMLElement).dataset.field,
        [...new Set(widthsIn(at).map((cell) => getComputedStyle(cell as Element).minWidth))],
      ]),
    );
  });

describe('the columns of the backlog', () => {
  const hubs = new Map<string, Awaited<ReturnType<typeof visitor>>>();
  beforeAll(async () => {
    for (const audience of ['internal', 'public']) hubs.set(audience, await visitor(await built(audience)));
  });
  afterAll(async () => {
    for (const hub of hubs.values()) await hub.close();
    temporary.remove();
  });

  const widthsFor = async (audience: string) => {
    const hub = hubs.get(audience) as Awaited<ReturnType<typeof visitor>>;
    const page = await hub.open();
    let widths: Record<string, string[]> = {};
    await hub.visit(page, `${hub.own}/backlog/`, async () => {
      widths = await leastWidths(page);
    });
    return widths;
  };

  it('keep the widths that are theirs where an audience is told no money, and has fewer', async () => {
    const { cost, ...others } = await widthsFor('internal');
    expect(cost).toBeDefined();
    expect(others.risk).not.toEqual(others.stage);
    expect(await widthsFor('public')).toEqual(others);
  });
});
