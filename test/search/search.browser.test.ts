import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { serve } from '../../src/cli/serving/serve.ts';
import { violationsOf } from '../support/axe.ts';
import { sharedBrowser, type TestBrowser } from '../support/browser.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { gate } from '../support/gate.ts';
import { buildSite } from '../support/site.ts';

const originOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.closeWindows());

/** What the console and the policy said on the pages of a test; read after each one. */
let said: string[] = [];
const expected: RegExp[] = [];
afterEach(async () => {
  await browser.closeWindows();
  const unexpected = said.filter((text) => !expected.some((pattern) => pattern.test(text)));
  said = [];
  expected.splice(0);
  expect(unexpected).toEqual([]);
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return page;
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const opener = (page: Page) => page.locator('header .search-open');
const hits = (page: Page) => page.locator('.hit');
const status = (page: Page) => page.getByRole('status').first();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.className);
const total = async (page: Page) => Number(/^[\d,]+/.exec((await status(page).textContent()) ?? '')?.[0] ?? 0);
/** The answer to the last question is there: the results say when they are not. */
const found = (page: Page) => page.locator('.search-results[aria-busy="false"]').waitFor({ state: 'attached' });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name} ?\\d`) });
const pointedOut = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
  );

describe('search from any page', () => {
  let server: Server;
  let origin = '';
  beforeAll(async () => {
    server = await serve(inject('sampleSite'), '/', 0);
    origin = originOf(server);
  });
  afterAll(() => server.close());

  it('fetches nothing before it is opened, and little of the index then', async () => {
    const page = await newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url().slice(origin.length)));
    await page.goto(`${origin}/strategy/`, { waitUntil: 'networkidle' });
    const ofSearch = () => requests.filter((url) => /\/pagefind\/|\/(dialog|view|highlight)\./.test(url));
    expect(ofSearch()).toEqual([]);
    await page.keyboard.press('/');
    await field(page).fill('replay');
    await found(page);
    await hits(page).first().waitFor();
    // Those that are shown, and the pages of our own of which one may answer by its name.
    expect(ofSearch().filter((url) => /\.pf_fragment$/.test(url)).length).toBeLessThanOrEqual(8 + 4);
  });

  it('opens by /, by Ctrl K and by a click, and gives the focus back', async () => {
    const page = await newPage();
    await page.goto(`${origin}/strategy/`);
    const open = [() => page.keyboard.press('/'), () => page.keyboard.press('Control+k'), () => opener(page).click()];
    for (const way of open) {
      await way();
      await dialog(page).waitFor();
      expect(await focused(page)).toBe('search-input');
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
      // The event that gives it back comes a moment after the dialog is gone.
      await expect.poll(() => focused(page)).toBe('search-open');
    }
  });

  it('leaves / to whoever types, and loses no key of a quick hand', async () => {
    const page = await newPage();
    await page.goto(`${origin}/signals/`);
    const list = page.locator('main input').first();
    await list.focus();
    await page.keyboard.type('a/b');
    expect(await list.inputValue()).toBe('a/b');
    expect(await dialog(page).count()).toBe(0);
    await list.fill('');
    await list.blur();
    await page.keyboard.type('/replay');
    await hits(page).first().waitFor();
    expect(await field(page).inputValue()).toBe('replay');
  });

  it('finds as one types, titles before texts, and leads by keys to the section with the words pointed out', async () => {
    const page = await newPage();
    await page.goto(`${origin}/`);
    await page.keyboard.press('/');
    await field(page).pressSequentially('replay');
    await found(page);
    await expect.poll(() => hits(page).first().locator('.hit-title mark').count()).toBeGreaterThan(0);
    await expect.poll(() => status(page).textContent()).toMatch(/^\d+ pages found(?:, \d+ more in the handbook)?\.$/);

    await page.keyboard.press('ArrowDown');
    const first = await focused(page);
    expect(first).toBe('hit-page');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('search-input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('x');
    expect(await field(page).inputValue()).toBe('replayx');
    await page.keyboard.press('Backspace');
    await found(page);

    const section = page.locator('.hit-section').first();
    const address = (await section.getAttribute('href')) ?? '';
    const before = await page
      .locator('.search-results a')
      .evaluateAll((links) => links.findIndex((link) => link.className === 'hit-section'));
    for (let step = 0; step <= before; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}${address}`);
    await page.waitForFunction(() => CSS.highlights.has('search'));
    expect((await pointedOut(page)).every((word) => word.startsWith('replay'))).toBe(true);
    const top = await page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top ?? -1);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
    await page.keyboard.press('Escape');
    expect(await pointedOut(page)).toEqual([]);
  });

  it('leads to the search page with what was asked', async () => {
    const page = await newPage();
    await page.goto(`${origin}/`);
    await page.keyboard.press('/');
    await field(page).fill('replay');
    await found(page);
    await hits(page).first().waitFor();
    await box(page, 'Signal').check();
    await found(page);
    await field(page).press('Enter');
    await page.waitForURL(`${origin}/search/?q=replay&kind=Signal`);
    await found(page);
    expect(await box(page, 'Signal').isChecked()).toBe(true);
  });

  it('is there again, with what was asked, for whoever comes back from a result, and gone once it was closed', async () => {
    const page = await newPage();
    await page.goto(`${origin}/strategy/`);
    await page.keyboard.press('/');
    await field(page).fill('replay');
    await found(page);
    await hits(page).first().locator('a').first().click();
    await page.waitForURL(/highlight=/);
    await page.goBack();
    await dialog(page).waitFor();
    await hits(page).first().waitFor();
    expect(await field(page).inputValue()).toBe('replay');
    await page.getByRole('button', { name: 'Close search' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await dialog(page).count()).toBe(0);
  });

  it('does nothing bad with bad questions', async () => {
    const page = await newPage();
    await page.goto(`${origin}/`);
    await page.keyboard.press('/');
    await field(page).waitFor();
    for (const question of [
      '***',
      '!!! ??? ...',
      '"',
      '<img src=x onerror="document.title=1">',
      '"><script>document.title=1</script>',
      '料金 計画',
      'السعر',
      'стоимость',
      '__proto__ constructor',
      'x'.repeat(100_000),
      'word '.repeat(5_000),
    ]) {
      // As pasted: `maxlength` holds back keys only.
      await field(page).evaluate((input, text) => {
        (input as HTMLInputElement).value = text;
        input.dispatchEvent(new Event('input'));
      }, question);
      await found(page);
      await expect.poll(() => status(page).textContent()).not.toBe('');
    }
    expect(await page.locator('.search-dialog :is(img, script)').count()).toBe(0);
    await field(page).fill('zzqqxx');
    await page.getByText('No page has “zzqqxx”.').waitFor();
    await page.getByRole('link', { name: 'Index of all entries' }).click();
    await page.waitForURL(`${origin}/search/#all-entries`);
    expect(await page.locator('#all-entries').evaluate((fold) => (fold as HTMLDetailsElement).open)).toBe(true);
  });

  it('says in plain words that the index cannot be had, and tries again', async () => {
    expected.push(/Failed to load|ERR_|Pagefind|pagefind|Failed to fetch/);
    const page = await newPage();
    const index = await gate(page, '**/pagefind/**');
    await page.goto(`${origin}/`);
    index((route) => route.abort());
    await page.keyboard.press('/');
    await page.getByText('Search does not work at the moment.').waitFor();
    index();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Type to search').waitFor();
    await field(page).fill('replay');
    await found(page);
    await hits(page).first().waitFor();
  });

  it('says so when even its own code cannot be had', async () => {
    expected.push(/Failed to load|ERR_/);
    const page = await newPage();
    const scripts = await gate(page, '**/_assets/*.js');
    await page.goto(`${origin}/`);
    scripts((route) => route.abort());
    await page.keyboard.press('/');
    await page.getByText('Search could not be fetched.').waitFor();
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation, %s', async (scheme) => {
    const page = await newPage({ colorScheme: scheme });
    await page.goto(`${origin}/strategy/`);
    await page.keyboard.press('/');
    await page.getByText('Type to search').waitFor();
    expect(await violationsOf(page, { scheme })).toEqual([]);
    await field(page).fill('replay');
    await found(page);
    await hits(page).first().waitFor();
    await box(page, 'Signal').check();
    await page.locator('.search-chips button').first().waitFor();
    expect(await violationsOf(page, { scheme })).toEqual([]);
    await field(page).fill('zzqqxx');
    await page.getByText('No page has “zzqqxx”').waitFor();
    expect(await violationsOf(page, { scheme })).toEqual([]);
    await page.goto(`${origin}/search/?q=replay&kind=Signal`);
    await found(page);
    expect(await violationsOf(page, { scheme })).toEqual([]);
  });
});

describe('the search page', () => {
  let server: Server;
  let origin = '';
  beforeAll(async () => {
    server = await serve(inject('sampleSite'), '/', 0);
    origin = originOf(server);
  });
  afterAll(() => server.close());

  it('counts and combines filters, and keeps them in its address', async () => {
    const page = await newPage();
    await page.goto(`${origin}/search/?q=replay&utm_source=elsewhere`);
    await found(page);
    const all = await total(page);
    const count = async (name: string) =>
      Number(/\d+$/.exec(((await box(page, name).locator('..').textContent()) ?? '').trim())?.[0]);
    const signals = await count('Signal');
    const initiatives = await count('Initiative');
    expect(signals).toBeGreaterThan(0);

    await box(page, 'Signal').check();
    await page.waitForURL(`${origin}/search/?q=replay&kind=Signal`);
    await found(page);
    expect(await total(page)).toBe(signals);
    // Values of one filter add up: the count of the other kind does not follow from the first.
    expect(await count('Initiative')).toBe(initiatives);

    await box(page, 'Initiative').check();
    await page.waitForURL(/kind=Signal&kind=Initiative/);
    await page.waitForFunction(
      (sum) => document.querySelector('.search-status')?.textContent?.startsWith(`${sum} `),
      signals + initiatives,
    );

    // Filters narrow each other.
    await page.locator('.facet summary').filter({ hasText: 'Owner' }).click();
    const owner = page.locator('.facet', { hasText: 'Owner' }).getByRole('checkbox').first();
    await owner.check();
    await page.waitForURL(/owner=/);
    await found(page);
    expect(await total(page)).toBeLessThanOrEqual(signals + initiatives);
    expect(await page.locator('.search-chips button').allTextContents()).toEqual([
      expect.stringContaining('Kind: Signal'),
      expect.stringContaining('Kind: Initiative'),
      expect.stringContaining('Owner: '),
      'Remove all',
    ]);
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.waitForURL(`${origin}/search/?q=replay`);
    await page.waitForFunction(
      (all) => document.querySelector('.search-status')?.textContent?.startsWith(`${all} `),
      all,
    );
  });

  it('goes back step by step', async () => {
    const page = await newPage();
    await page.goto(`${origin}/search/`);
    await field(page).pressSequentially('replay');
    await found(page);
    await page.waitForURL(`${origin}/search/?q=replay`);
    await box(page, 'Signal').check();
    await page.waitForURL(`${origin}/search/?q=replay&kind=Signal`);
    await page.goBack();
    expect(page.url()).toBe(`${origin}/search/?q=replay`);
    await page.waitForFunction(() => !document.querySelector('.facet input:checked'));
    await page.goBack();
    expect(page.url()).toBe(`${origin}/search/`);
    await page.getByText('Type to search').waitFor();
    expect(await field(page).inputValue()).toBe('');
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll('.hit').length > 0);
    expect(await field(page).inputValue()).toBe('replay');
  });

  it('lists what has a filter without a word, and shows more on demand', async () => {
    const page = await newPage();
    await page.goto(`${origin}/search/?kind=Signal`);
    await found(page);
    const all = await total(page);
    const before = await hits(page).count();
    expect(before).toBeLessThan(all);
    await page.getByRole('button', { name: /^Show more/ }).click();
    await page.waitForFunction((count) => document.querySelectorAll('.hit').length > count, before);
    expect(await page.evaluate(() => document.activeElement?.closest('.hit') !== null)).toBe(true);
  });

  it('keeps the handbook apart, below what the team wrote', async () => {
    const page = await newPage();
    // The handbook has a page of this very name.
    await page.goto(`${origin}/search/?q=evidence`);
    await found(page);
    const own = await page.locator('.search-results > div > div .hit-kind').allTextContents();
    expect(own.length).toBeGreaterThan(3);
    expect(own).not.toContain('Handbook');
    const apart = page.locator('.search-handbook');
    expect(new Set(await apart.locator('.hit-kind').allTextContents())).toEqual(new Set(['Handbook']));
    await apart.getByRole('button', { name: /^All \d+ pages of the handbook$/ }).click();
    await page.waitForURL(/kind=Handbook/);
    await found(page);
    expect(new Set(await page.locator('.hit-kind').allTextContents())).toEqual(new Set(['Handbook']));
  });

  it('puts the page first that answers, and shows no filter where nothing is found', async () => {
    const page = await newPage();
    await page.goto(`${origin}/search/?q=changes`);
    await found(page);
    for (const [question, address] of [
      ['changes', '/changes/'],
      ['what changed', '/changes/'],
      ['priorities', '/backlog/'],
      ['what must I sign', '/brief/'],
      ['overdue', '/health/'],
    ]) {
      await field(page).fill(question ?? '');
      await found(page);
      const first = await hits(page).first().locator('a').first().getAttribute('href');
      expect(first?.split('?')[0], question).toBe(address);
    }
    await field(page).fill('zzqqxx');
    await page.getByText('No page has “zzqqxx”.').waitFor();
    expect(await page.locator('.facet:visible').count()).toBe(0);
  });

  it('keeps the keys of search for its own field', async () => {
    const page = await newPage();
    await page.goto(`${origin}/search/`);
    await page.getByText('Type to search').waitFor();
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('search-input');
    await field(page).blur();
    await opener(page).click();
    expect(await focused(page)).toBe('search-input');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('moves nothing while it loads', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const [address, shown] of [
        ['/search/?q=replay&kind=Signal', () => found(page)],
        ['/search/', () => page.getByText('Type to search').waitFor()],
      ] as const) {
        await page.goto(`${origin}${address}`);
        await shown();
        expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      ).toBe(true);
    }
  });

  it('says without JavaScript that it needs it, and offers the index of all entries', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/strategy/`);
    await opener(page).click();
    // A click ends when the address has changed; what the page says is there when it has loaded.
    await page.waitForURL(`${origin}/search/`);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('form').count()).toBe(1);
    expect(await page.locator('form').isVisible()).toBe(false);
    const index = page.locator('#all-entries');
    await index.locator('summary').click();
    const names = await index.locator('section').first().getByRole('link').allTextContents();
    expect(names.length).toBeGreaterThan(0);
    await index.getByRole('link').last().click();
    await page.waitForURL((address) => !address.pathname.startsWith('/search/'));
  });
});

describe('search under a base path', () => {
  const temporary = temporaryFolder();
  let server: Server;
  let home = '';
  beforeAll(async () => {
    const content = `${temporary.folder}/content`;
    const out = `${temporary.folder}/site`;
    writeFiles(content, {
      'hub.yaml': 'title: Small hub\nproduct: Relay\n',
      'personas/platform-lead.md':
        '---\ntitle: Platform lead\nowner: Platform TPS\ngoals: [sleep]\nneeds: [calm]\npains: [alerts]\n---\n\n## Nights\n\nWoken by rebalances.\n',
    });
    await buildSite(content, out, ['--base', '/some/path/']);
    server = await serve(out, '/some/path/', 0);
    home = `${originOf(server)}/some/path/`;
  });
  afterAll(() => {
    server.close();
    temporary.remove();
  });

  it('finds, leads there and points out', async () => {
    const page = await newPage();
    await page.goto(home);
    await page.keyboard.press('/');
    await field(page).fill('rebalance');
    await page.locator('.hit-section').first().click();
    await page.waitForURL(`${home}personas/platform-lead/?highlight=rebalances#nights`);
    await page.waitForFunction(() => CSS.highlights.has('search'));
    expect(await pointedOut(page)).toEqual(['rebalances']);
    await page.goto(`${home}search/?q=rebalance`);
    await found(page);
    expect(await hits(page).first().locator('a').first().getAttribute('href')).toBe(
      '/some/path/personas/platform-lead/?highlight=rebalances',
    );
  });
});
