import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { HeardWords } from '../../src/model/heard-mail.ts';
import { violationsOf } from '../support/axe.ts';
import { temporaryFolder } from '../support/folder.ts';
import { fillings } from '../support/heard.ts';
import { run } from '../support/run.ts';
import { runs } from '../support/runs.ts';
import { onPage, useSampleSite } from '../support/sample-browser.ts';

const content = join(import.meta.dirname, '../../content');
const built = readFileSync(join(inject('sampleSite'), 'heard/index.html'), 'utf8');
const inputs = [...built.matchAll(/<option value="([^"]+)" data-owner/g)].map(([, id = '']) => id);

/** Fills in the form as a script of a reader would, and presses its button. */
const fill = (page: Page, words: HeardWords) =>
  page.evaluate((given) => {
    const form = document.querySelector('.heard-form') as HTMLFormElement;
    for (const [name, value] of Object.entries(given)) {
      const field = form.elements.namedItem(name) as HTMLInputElement;
      if (field.type === 'checkbox') field.checked = value !== '';
      else field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    form.requestSubmit();
    const hidden = (form.querySelector('.heard-result') as HTMLElement).hidden;
    return {
      hidden,
      name: form.querySelector<HTMLAnchorElement>('a[download]')?.download ?? '',
      text: form.querySelector<HTMLTextAreaElement>('.heard-result textarea')?.value ?? '',
    };
  }, words);

describe('the form for what was heard', () => {
  const site = useSampleSite();
  const on = async (test: (page: Page) => Promise<void>, options = {}) =>
    expect(await onPage(site, '/heard/', options, test)).toEqual([]);

  it('makes files that pass the checks, whatever is filled in', async () => {
    const { folder, remove } = temporaryFolder();
    const hub = join(folder, 'hub');
    cpSync(content, hub, { recursive: true, filter: (path) => !path.includes('editions') });
    mkdirSync(join(hub, 'signals'), { recursive: true });
    expect(inputs.length).toBeGreaterThan(5);
    const tried = fc.sample(fillings(inputs), runs(200));
    const made = new Set<string>();
    await on(async (page) => {
      for (const words of tried) {
        const { hidden, name, text } = await fill(page, words);
        // What a field takes is said by the browser: blanks alone are no words.
        expect(hidden, JSON.stringify(words)).toBe(false);
        writeFileSync(join(hub, 'signals', name), text);
        made.add(`signals/${name}`);
      }
    });
    const { out } = await run(['check', '--content', hub, '--format', 'json', '--date', '2026-11-29']);
    const { problems } = JSON.parse(out) as { problems: { severity: string; file: string }[] };
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Some are given the same name.
    expect(made.size).toBeGreaterThan(tried.length * 0.75);
    remove();
  });

  it('is filled in by keyboard, says what is wrong where it is, and offers every way', async () => {
    await on(
      async (page) => {
        await page.getByRole('button', { name: 'Make the signal' }).press('Enter');
        expect(await page.textContent('.heard-status')).toBe('4 answers are missing or wrong.');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('heard.heard');
        await page.keyboard.type('Nobody answers jane@example.com at night.');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        for (const letter of ['S', 'U', 'S']) {
          await page.keyboard.press(letter);
          await page.keyboard.press('Tab');
        }
        await page.getByRole('button', { name: 'Make the signal' }).press('Enter');
        expect(await page.textContent('.heard-status')).toContain('Your signal is ready.');
        expect(await page.textContent('[id="heard.heard.fault"]')).toContain('an e-mail address');
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'Download the file' }).press('Enter'),
        ]);
        expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-nobody-answers-.*\.md$/);
        expect(readFileSync(await download.path(), 'utf8')).toContain(
          'heard: "Nobody answers jane@example.com at night."',
        );
        const mail = await page.getByRole('link', { name: 'Send it by mail' }).getAttribute('href');
        expect(mail).toMatch(/^mailto:heard@example\.com\?subject=Heard%3A%20Nobody.*What%20was%20heard/);
        const page_ = await page.getByRole('link', { name: 'Open it as a new file' }).getAttribute('href');
        expect(page_).toMatch(
          /^https:\/\/git\.example\.com\/relay\/strategy\/new\/main\/content\/signals\?filename=.*&value=---/,
        );
        expect(await violationsOf(page)).toEqual([]);
      },
      { viewport: { width: 320, height: 800 } },
    );
  });

  it('says so where the words are too long for a link, and offers to copy', async () => {
    await on(async (page) => {
      const words = fc.sample(fillings(inputs), 1)[0] as HeardWords;
      await fill(page, { ...words, heard: 'long '.repeat(3000) });
      expect(await page.textContent('.heard-result')).toContain('too long for a mail link');
      await page.getByRole('button', { name: 'Copy the words of the mail' }).press('Enter');
      expect(await page.getByRole('link', { name: 'Send it by mail' }).getAttribute('href')).not.toContain('body=');
    });
  });

  it('is a mail link without a script', async () => {
    await on(
      async (page) => {
        expect(await page.locator('.heard-form').isVisible()).toBe(false);
        const link = page.getByRole('link', { name: 'Rather write a mail' });
        expect(await link.getAttribute('href')).toContain('body=Who%20said%20it');
      },
      { javaScriptEnabled: false },
    );
  });
});
