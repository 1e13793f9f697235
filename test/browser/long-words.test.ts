import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../src/cli/serving/serve.ts';
import { sharedBrowser, type TestBrowser } from '../support/browser.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { entry } from '../support/hub.ts';
import { buildSite } from '../support/site.ts';

const temporary = temporaryFolder();
const [content, out] = [join(temporary.folder, 'hub'), join(temporary.folder, 'out')];
let browser: TestBrowser;
let server: Server;

/** As long as words get: an address, a name in German, a text in a script without spaces. */
const word = 'Donau'.repeat(60);
const head = `title: ${word}\nsummary: ${word}\nowner: ${word}\ntags: [${word}]`;
const body = `## ${word}\n\n${word} \`${word}\`\n\n- ${word}\n\n| a | b |\n| - | - |\n| ${word} | b |`;

beforeAll(async () => {
  writeFiles(content, {
    'hub.yaml': `title: ${word.slice(0, 120)}\nproduct: ${word.slice(0, 100)}\ntoday: 2026-11-21\nchecks: { length: { severity: off } }\n`,
    'inputs/support.md': entry(
      `${head}\ngroup: customer\njourney: [use]\nedges: [{ with: tps, gives: ${word}, gets: ${word}, every: 1 month, last: 2026-11-01, contacts: { here: ${word}, there: TPS } }]`,
    ),
    'personas/lead.md': entry(`${head}\ngoals: [${word}]\nneeds: [${word}]\npains: [${word}]`, body),
    [`signals/${word.slice(0, 200).toLowerCase()}.md`]: entry(
      `${head}\ndate: 2026-11-01\ninput: support\nchannel: incident\njourney: use\nheard: ${word}\nwho: ${word}`,
      body,
    ),
    'initiatives/work.md': entry(`${head}\nstage: idea\ncustomerValue: ${word}`, body),
  });
  await buildSite(content, out);
  server = await serve(out, '/', 0);
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser?.closeWindows();
  server?.close();
  temporary.remove();
});

it.each([320, 1280])('no page of a hub with endless words is wider than a window of %i px', async (width) => {
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const wide: string[] = [];
  const pages = filesBelow(out).filter((file) => file.endsWith('/index.html') && !file.startsWith('method/checks/'));
  for (const path of ['', ...pages.map((file) => file.slice(0, -'index.html'.length))]) {
    await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${path}: ${over} px`);
  }
  await context.close();
  expect(wide).toEqual([]);
});
