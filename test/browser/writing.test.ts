import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { plainEnvironment, temporaryFolder, writeFiles } from '../support/site.ts';

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

describe('sextant dev', () => {
  const { folder, remove } = temporaryFolder();
  let browser: Browser;
  let dev: ChildProcess;
  let origin = '';
  beforeAll(async () => {
    writeFiles(folder, {
      'hub.yaml': 'title: Writing\nproduct: Relay\ntoday: 2026-11-21\n',
      'personas/platform-lead.md': persona(),
    });
    const port = await freePort();
    origin = `http://localhost:${port}`;
    browser = await launch();
    dev = spawn(process.execPath, ['src/cli/sextant.ts', 'dev', '--content', folder, '--port', String(port)], {
      cwd: root,
      env: plainEnvironment(),
    });
    await new Promise<void>((done, fail) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        said += String(chunk);
        if (said.includes(origin)) done();
      };
      dev.stdout?.on('data', hear);
      dev.stderr?.on('data', hear);
      dev.once('exit', () => fail(new Error(said)));
    });
  });
  afterAll(async () => {
    await browser.close();
    dev.kill();
    remove();
  });

  // Seen once: on a machine busy with other tests, the server did not hear that Astro's store had been written.
  it('shows problems over the page and takes them away when the file is mended', { retry: 1 }, async () => {
    const page = await browser.newPage();
    writeFiles(folder, { 'personas/platform-lead.md': persona() });
    const words = async () => {
      await page.goto(`${origin}/personas/platform-lead/`);
      return page.textContent('main');
    };
    await expect.poll(words, { timeout: 10_000 }).toContain('Answers for pipelines.');
    writeFiles(folder, { 'personas/platform-lead.md': persona('gaols: [Typo]\n') });
    const overlay = page.locator('vite-error-overlay');
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
});
