import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';
import { hasAddress } from '../../src/source/path.ts';
import { editionFiles } from '../support/editions.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { entry, today } from '../support/hub.ts';
import { escaped, plantRunning, running } from '../support/planted/running.ts';
import { someOf } from '../support/runs.ts';
import { buildSite } from '../support/site.ts';
import { filesOf, mark, runningIn, visitor } from '../support/visits.ts';

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

const persona = (more: string, body: string) =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);
const quoted = running.map((words) => words.replaceAll('"', '#quot;'));
const fenced = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``;

/** What no schema has: keys, file names, diagrams, and an earlier edition with other words. */
const besides = () => ({
  'personas/drawn.md': persona(
    '',
    [
      ...quoted.map((words) => fenced(`flowchart LR\n  a["${words}"] -->|"${words}"| b{"${words}"}`)),
      ...quoted.map((words) => fenced(`sequenceDiagram\n  A->>B: ${words}\n  Note over A: ${words}`)),
      fenced(`flowchart LR\n  a --> b\n  click a "javascript:${mark}" "${quoted[2]}"\n  click b call alert(1)`),
      fenced(`pie title ${quoted[0]}\n  "${quoted[2]}" : 1`),
      fenced(`%%{init: {"themeCSS": "}</style><script>${mark}</script>"}}%%\nflowchart LR\n  a --> b`),
      ...running.map((words) => fenced(words)),
      ...running.map((words) => `\`\`\`js ${words}\n${words}\n\`\`\``),
    ].join('\n\n'),
  ),
  'personas/keys.md': persona(running.map((words) => `${JSON.stringify(words)}: 1\n`).join(''), ''),
  'personas/values.md': persona('', '').replace('goals: [a]', `reviewed: ${JSON.stringify(running[0])}`),
  ...Object.fromEntries(
    running
      .filter((words) => hasAddress(words) && !words.includes('/'))
      .map((words) => [`personas/${words}.md`, persona('', words)]),
  ),
  ...editionFiles(
    'autumn',
    { 'personas/drawn.md': persona(`summary: ${JSON.stringify(running[1])}`, running.map(escaped).join('\n\n')) },
    { title: running[0] as string, note: running[1] as string },
  ),
});

let visits: Awaited<ReturnType<typeof visitor>>;
beforeAll(async () => {
  writeFiles(content, { ...plantRunning(today), ...ranked(), ...besides() });
  await buildSite(content, out);
  visits = await visitor(out);
});
afterAll(async () => {
  await visits?.close();
  temporary.remove();
});

const read = (file: string) => readFileSync(join(out, file), 'utf8');

/** What sort of page or file one is: those of a folder are alike, depth by depth. */
const sortOf = (file: string) => {
  const [folder, ...below] = file.split('/');
  return [folder, below.length, extname(file)].join(' ');
};

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
        (!file.startsWith('method/') || read(file).includes('data-ran') || index % 20 === 0),
    );
    // Between two edits one of each sort, and some of all.
    const firsts = [...new Map(own.toReversed().map((file) => [sortOf(file), file])).values()];
    await visits.visitAll([...new Set([...firsts, ...someOf(own, 5)])], unfold);
    expect(visits.found).toEqual([]);
  }, 600_000);

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
