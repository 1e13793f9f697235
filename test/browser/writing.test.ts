import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { sharedBrowser, type TestBrowser } from '../support/browser.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { gate } from '../support/gate.ts';
import { plainEnvironment } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');

const persona = (extra = '') =>
  `---\ntitle: Platform lead\nowner: TPS\ngoals: [Sleep]\nneeds: [Limits]\npains: [Pages]\n${extra}---\n\nAnswers for pipelines.\n`;

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

const whenEarly = 'summary: Saved while the hub was read first.\n';

describe('sextant dev', () => {
  const { folder, remove } = temporaryFolder();
  let browser: TestBrowser;
  let dev: ChildProcess;
  let origin = '';
  beforeAll(async () => {
    writeFiles(folder, {
      'hub.yaml': 'title: Writing\nproduct: Relay\ntoday: 2026-11-21\n',
      'personas/platform-lead.md': persona(),
    });
    const port = await freePort();
    origin = `http://localhost:${port}`;
    browser = await sharedBrowser();
    dev = spawn(process.execPath, ['src/cli/sextant.js', 'dev', '--content', folder, '--port', String(port)], {
      cwd: root,
      env: plainEnvironment(),
    });
    await new Promise<void>((done, fail) => {
      let [said, early] = ['', false];
      const hear = (chunk: Buffer) => {
        said += String(chunk);
        // The hub has been read, and is not shown yet.
        if (!early && said.includes('1 entry')) writeFiles(folder, { 'personas/platform-lead.md': persona(whenEarly) });
        early ||= said.includes('1 entry');
        if (said.includes(origin)) done();
      };
      dev.stdout?.on('data', hear);
      dev.stderr?.on('data', hear);
      dev.once('exit', () => fail(new Error(said)));
    });
  });
  afterAll(async () => {
    await browser.closeWindows();
    dev.kill();
    remove();
  });

  it('shows what was saved while the hub was read first', async () => {
    const ask = async () => (await fetch(`${origin}/personas/platform-lead/`)).text();
    await expect.poll(ask).toContain('Saved while the hub was read first.');
  });

  it('shows problems over the page and takes them away when the file is mended', async () => {
    const page = await browser.newPage();
    writeFiles(folder, { 'personas/platform-lead.md': persona() });
    const words = async () => {
      await page.goto(`${origin}/personas/platform-lead/`);
      return page.textContent('main');
    };
    await expect.poll(words).toContain('Answers for pipelines.');
    writeFiles(folder, { 'personas/platform-lead.md': persona('gaols: [Typo]\n') });
    const overlay = page.locator('sextant-problems');
    await overlay.waitFor({ state: 'attached' });
    const said = () => overlay.evaluate((element) => element.shadowRoot?.textContent ?? '');
    await expect.poll(said).toContain('Unknown field');
    expect(await said()).toContain('personas/platform-lead.md:7:1');
    writeFiles(folder, {
      'personas/platform-lead.md': persona().replace('Answers for pipelines.', 'Answers for all pipelines.'),
    });
    await overlay.waitFor({ state: 'detached' });
    await page.getByText('Answers for all pipelines.').waitFor();
    await page.close();
  });

  it('says how many errors there are in a bar, first that of the entry that is open, and lists them on demand', async () => {
    const filler = Array.from({ length: 40 }, (_, at) => `field${at}: «…»\n`).join('');
    writeFiles(folder, {
      'personas/platform-lead.md': persona('gaols: [Typo]\n'),
      'personas/another.md': persona(filler),
    });
    const page = await browser.newPage();
    const overlay = page.locator('sextant-problems');
    const bar = overlay.getByRole('button', { name: /errors, 1 in this entry.*personas\/platform-lead\.md:7:1/ });
    await expect
      .poll(async () => {
        await page.goto(`${origin}/personas/platform-lead/`);
        await overlay.waitFor({ state: 'attached', timeout: 3000 });
        // Errors come over a page of before, too, which is read on.
        return [await bar.count(), await page.textContent('main')];
      })
      .toEqual([1, expect.stringContaining('personas/platform-lead.md has 1 error.')]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect((await overlay.boundingBox())?.height).toBeLessThan(130);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await bar.focus();
    await page.keyboard.press('Enter');
    expect(await bar.getAttribute('aria-expanded')).toBe('true');
    expect(await overlay.locator('li').first().textContent()).toContain('personas/platform-lead.md:7:1');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect((await overlay.boundingBox())?.height).toBeLessThan(0.6 * 800);
      }
      expect(await violationsOf(page, { scheme: colorScheme })).toEqual([]);
    }
    // What opened stays open, and held, when a file is saved again.
    writeFiles(folder, { 'personas/platform-lead.md': persona('gaols: [Typo]\ngoasl: [Typo]\n') });
    await overlay.getByRole('button', { name: /errors, 2 in this entry/ }).waitFor();
    const again = overlay.locator('.bar');
    expect(await again.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await again.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await overlay.waitFor({ state: 'detached' });
    await page.close();
    rmSync(join(folder, 'personas/another.md'));
    writeFiles(folder, { 'personas/platform-lead.md': persona() });
  });

  it('shows words of a problem as words, whatever they are', async () => {
    const page = await browser.newPage();
    const hostile = '"><img src=x onerror=document.documentElement.dataset.ran=1></script><script>1</script>';
    writeFiles(folder, {
      'personas/platform-lead.md': persona(
        `${JSON.stringify(hostile)}: [Typo]\nreviewed: ${JSON.stringify(hostile)}\n`,
      ),
    });
    // In one look: the page may be loaded anew between two.
    const look = () =>
      page.evaluate(() => {
        const shown = document.querySelector('sextant-problems')?.shadowRoot;
        return {
          words: shown?.textContent ?? '',
          made: shown?.querySelectorAll('img, script').length,
          images: document.images.length,
          ran: document.documentElement.dataset.ran ?? null,
        };
      });
    let seen: Awaited<ReturnType<typeof look>> | undefined;
    await expect
      .poll(async () => {
        await page.goto(`${origin}/personas/platform-lead/`);
        await page.locator('sextant-problems').waitFor({ state: 'attached', timeout: 3000 });
        // What runs when an image fails to load runs a little later.
        await page.waitForTimeout(200);
        seen = await look();
        return seen.words;
      })
      .toContain('onerror=');
    expect(seen).toMatchObject({ made: 0, images: 0, ran: null });
    await page.close();
    writeFiles(folder, { 'personas/platform-lead.md': persona() });
  });

  it('shows what was written last, however often the page was asked for meanwhile', async () => {
    const ask = async () => (await fetch(`${origin}/personas/platform-lead/`)).text();
    let asking = true;
    const readers = [1, 2, 3].map(async () => {
      while (asking) await ask();
    });
    for (let time = 1; time <= 5; time++) {
      const words = `Answers for ${time} pipelines.`;
      writeFiles(folder, { 'personas/platform-lead.md': persona().replace('Answers for pipelines.', words) });
      await expect.poll(ask).toContain(words);
    }
    asking = false;
    await Promise.all(readers);
  });

  it('finds what was written last, the index in memory', async () => {
    const page = await browser.newPage();
    writeFiles(folder, { 'personas/platform-lead.md': persona().replace('pipelines', 'aqueducts') });
    await expect.poll(async () => (await fetch(`${origin}/personas/platform-lead/`)).text()).toContain('aqueducts');
    await page.goto(`${origin}/personas/`);
    await page.locator('a.search-open').click();
    await page.locator('dialog .search-input').fill('aqueducts');
    await page.locator('dialog.search-dialog').getByRole('link', { name: 'Platform lead' }).first().click();
    await page.waitForURL('**/personas/platform-lead/**');
    await page.close();
    writeFiles(folder, { 'personas/platform-lead.md': persona() });
  });

  it('loads a page again that was under way while the hub was read', async () => {
    const page = await browser.newPage();
    // What listens for changes is held back on its way to the browser, as by a slow network, until one has come.
    const changed = Promise.withResolvers<void>();
    await gate(page, '**/@sextant/live.js', async (route) => {
      await changed.promise;
      await route.continue();
    });
    writeFiles(folder, { 'personas/platform-lead.md': persona() });
    const ask = async () => (await fetch(`${origin}/personas/platform-lead/`)).text();
    await expect.poll(ask).toContain('Answers for pipelines.');
    await page.goto(`${origin}/personas/platform-lead/`, { waitUntil: 'commit' });
    await page.getByText('Answers for pipelines.').waitFor();
    const newer = persona().replace('Answers for pipelines.', 'Answers for newer pipelines.');
    writeFiles(folder, { 'personas/platform-lead.md': newer });
    await expect.poll(ask).toContain('Answers for newer pipelines.');
    changed.resolve();
    await page.getByText('Answers for newer pipelines.').waitFor();
    await page.close();
  });
});
