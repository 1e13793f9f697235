import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { plainHub } from '../support/hub.ts';
import { draftFile, drafts } from '../support/left-over.ts';
import { runs } from '../support/runs.ts';
import { buildSite } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

describe('A draft of which any part is left to be written', () => {
  it('is built and has a page', { timeout: 600_000 }, async () => {
    let nth = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(drafts, { minLength: 20, maxLength: 40 }), async (list) => {
        nth += 1;
        const content = join(folder, `content-${nth}`);
        writeFiles(content, {
          'hub.yaml': `${plainHub}today: 2026-11-21\n`,
          ...Object.fromEntries(list.map((draft, index) => [`${draft.kind}/d${index}.md`, draftFile(draft)])),
        });
        const out = join(folder, `site-${nth}`);
        await buildSite(content, out);
        const pages = new Set(filesBelow(out));
        expect(list.every(({ kind }, index) => pages.has(`${kind}/d${index}/index.html`))).toBe(true);
      }),
      runs(20, 2),
    );
  });
});
