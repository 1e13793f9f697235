import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder } from '../support/folder.ts';
import { linesOf, pagesOf, withoutTerms } from '../support/html.ts';
import { buildSite } from '../support/site.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const golden = join(fixtures, 'example-site');
const { folder, remove } = temporaryFolder();
afterAll(remove);

/** The handbook is the same for every hub. */
const isOwn = (file: string) => !file.startsWith('method/');
const textFile = (file: string) => `${file.replace(/\/?index\.html$/, '') || 'home'}.txt`;

describe('the example hub, built', () => {
  let pages: Map<string, string>;
  beforeAll(async () => {
    await buildSite(join(fixtures, 'example-hub'), folder);
    const own = pagesOf(folder).filter(({ file }) => isOwn(file));
    pages = new Map(own.map(({ file, html }) => [textFile(file), `${linesOf(withoutTerms(html)).join('\n')}\n`]));
  });

  it('has the pages that it had', () => {
    expect([...pages.keys()].sort()).toEqual(filesBelow(golden));
  });

  // A change of what readers read is seen in the review of the change: `npx vitest run -u test/site/golden.test.ts`.
  it('says on each page what it said', async () => {
    for (const [file, text] of pages) await expect(text).toMatchFileSnapshot(join(golden, file));
  });
});
