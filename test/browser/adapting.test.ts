import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';
import { overlaps } from '../support/overlaps.ts';
import { someOf } from '../support/runs.ts';
import { onPage, useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();
const folder = inject('sampleSite');

/** One page of each sort: lists, entries, drawings, texts. */
const entry = (kind: string) =>
  `/${filesBelow(folder)
    .filter((file) => new RegExp(`^${kind}/[^/]+/index\\.html$`).test(file))
    // What has moved leads elsewhere.
    .find((file) => !readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"'))
    ?.replace('index.html', '')}`;
const paths = [
  '/',
  '/north-star/',
  '/brief/',
  '/deck/',
  '/backlog/',
  '/backlog/board/',
  '/backlog/schedule/',
  '/roadmap/',
  '/roadmap/timeline/',
  '/operations/',
  '/calibration/',
  '/team/',
  '/map/',
  '/balance/',
  '/health/',
  '/customers/',
  '/search/',
  '/heard/',
  '/digest/',
  '/changes/',
  '/editions/',
  '/404.html',
  ...['inputs', 'signals', 'personas', 'strategy', 'decisions', 'experiments', 'products'].map((kind) => `/${kind}/`),
  ...['initiatives', 'inputs', 'signals', 'personas', 'strategy', 'decisions', 'experiments', 'products', 'team'].map(
    entry,
  ),
  entry('customers'),
  '/method/',
  '/method/diagrams/',
  '/method/kinds/',
  '/method/components/',
  '/method/checks/',
  entry('method/checks'),
];

/** What reaches beyond the window, or is cut off by its own box, on a page as it stands. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const found = over > 0 ? [`${over} px wider than the window`] : [];
    const cut = [
      ...document.querySelectorAll<HTMLElement>('main :is(p, li, h1, h2, h3, dd, dt, th, td, a, button)'),
    ].filter((element) => {
      const { overflow, overflowY, textOverflow, clipPath, position } = getComputedStyle(element);
      // What ends in dots is told in full elsewhere; words for screen readers alone are seen by nobody.
      if (textOverflow === 'ellipsis' || (clipPath !== 'none' && position === 'absolute')) return false;
      const clips = overflow === 'hidden' || overflowY === 'hidden' || overflowY === 'clip';
      return clips && element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 0;
    });
    return [...found, ...cut.slice(0, 3).map((one) => `cut off: ${one.tagName} ${one.textContent?.slice(0, 40)}`)];
  });

/** What a pointer does not find where it is seen, because something else lies upon it. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body :is(a, button, summary, input, select, textarea)')].flatMap(
      (one) => {
        const [first] = one.getClientRects();
        if (!first || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
        const upon = document.elementFromPoint(first.x + first.width / 2, first.y + first.height / 2);
        // Nothing is there beyond the window, and what it stands in beyond the edge of a box that scrolls.
        const found =
          !upon ||
          one.contains(upon) ||
          upon.contains(one) ||
          one.closest('label')?.contains(upon) ||
          upon.closest('svg');
        return found ? [] : [`${one.textContent?.trim().slice(0, 30)} below ${upon.tagName} ${upon.className}`];
      },
    ),
  );

/** Words of drawings that keep a colour of ours where the system sets all colours. */
const inOwnColours = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const system = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'GrayText', 'ButtonText', 'HighlightText'].map(
      (name) => {
        probe.style.setProperty('color', name);
        return getComputedStyle(probe).color;
      },
    );
    probe.remove();
    return [...document.querySelectorAll('main svg text')]
      .filter((one) => one.checkVisibility() && !system.includes(getComputedStyle(one).fill))
      .map((one) => `colour of its own: ${one.textContent?.slice(0, 30)} ${getComputedStyle(one).fill}`)
      .slice(0, 3);
  });

describe.each(someOf(paths, 5))('%s', (path) => {
  it('loses nothing with wide text spacing, letters of twice the size, a window of 320 px, and forced colours', async () => {
    const faults: string[] = [];
    const held = async (page: Page, how: string) => {
      const found = [...(await lost(page)), ...(await overlaps(page)).slice(0, 3)];
      faults.push(...found.map((one) => `${how}: ${one}`));
    };
    await onPage(site, path, { viewport: { width: 320, height: 800 } }, async (page) => {
      // 400 % zoom of a window of 1280 px is one of 320 px.
      await held(page, '400 % zoom');
      await page.evaluate(() => {
        const own = new CSSStyleSheet();
        own.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
        );
        document.adoptedStyleSheets = [own];
      });
      await held(page, 'text spacing');
    });
    // Letters of twice the size, as a reader sets them in the browser: the widths at which a page changes are told in
    // them, too.
    await onPage(
      site,
      'about:blank',
      { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
      async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Page.enable');
        await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
        await page.goto(`${site.origin}${path}`);
        await held(page, '200 % letters in forced colours');
        faults.push(...(await inOwnColours(page)));
      },
    );
    // The same where only letters grow, and the window stays as wide as it was.
    await onPage(site, path, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.evaluate(() => {
        const own = new CSSStyleSheet();
        own.replaceSync('html { font-size: 200% !important; }');
        document.adoptedStyleSheets = [own];
      });
      await held(page, '200 % text alone');
    });
    expect(faults).toEqual([]);
  });

  it('lets a pointer find what it shows at the head of the page', async () => {
    const faults: string[] = [];
    for (const width of [320, 768, 1280, 1920])
      await onPage(site, path, { viewport: { width, height: 900 } }, async (page) => {
        faults.push(...(await covered(page)).map((one) => `${width} px: ${one}`));
      });
    expect(faults).toEqual([]);
  });

  it('prints what is opened on demand, its pictures, and no mark that opens something', async () => {
    await onPage(site, path, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const faults = await page.evaluate(() => {
        const shown = (element: Element) => element.getClientRects().length > 0;
        const marks = [...document.querySelectorAll('summary')].filter(
          (one) =>
            shown(one) &&
            getComputedStyle(one).display === 'list-item' &&
            getComputedStyle(one).listStyleType !== 'none',
        );
        const closed = [...document.querySelectorAll('details')].filter((one) => {
          const content = one.querySelector(':scope > :not(summary)');
          return shown(one) && content && !content.checkVisibility({ contentVisibilityAuto: true });
        });
        // A form is filled in by hand; a box that is ticked says something.
        const controls = [
          ...document.querySelectorAll('main :is(input, select, textarea, button):not(:disabled)'),
        ].filter(
          (one) => one.checkVisibility({ opacityProperty: true }) && one.clientWidth > 2 && !one.closest('.heard-form'),
        );
        const missing = [...document.images].filter((image) => shown(image) && !image.complete);
        return [
          ...marks.map((one) => `mark: ${one.textContent?.trim()}`),
          ...closed.map((one) => `closed: ${one.textContent?.trim().slice(0, 40)}`),
          ...controls.map((one) => `for a screen alone: ${one.outerHTML.slice(0, 60)}`),
          ...missing.map(({ src }) => `missing: ${src}`),
        ];
      });
      expect(faults).toEqual([]);
    });
  });
});
