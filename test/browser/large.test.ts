import { expect, it } from 'vitest';
import { someOf } from '../support/runs.ts';
import { onPage, useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();
/** A figure of each sort, and where it stands. */
const figures = [
  ['a diagram', '/strategy/hands-off-operation/', '.diagram'],
  ['a picture', '/strategy/hands-off-operation/', '.figure'],
  ['a chain', '/strategy/hands-off-operation/', '.layers'],
  ['the map', '/map/', '.im'],
  ['a chart', '/north-star/', '.chart-figure'],
  ['the plot of the backlog', '/backlog/', '.cd'],
  ['the timeline', '/roadmap/timeline/', '.rt-figure'],
  ['the line of decisions', '/decisions/', '.dl-figure'],
] as const;

it.each(someOf(figures, 4))('%s opens large by its button, and goes back to its place', async (_, path, figure) => {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 360, height: 740 },
  ]) {
    const said = await onPage(site, path, { viewport }, async (page) => {
      const button = page.locator(`${figure} .drawing-open`).first();
      // On a phone a chain is a list, and its drawing is not shown.
      if (!(await button.isVisible())) return expect(figure).toBe('.layers');
      const before = await page.locator(figure).first().innerHTML();
      await button.focus();
      await page.keyboard.press('Enter');
      const drawing = page.locator('.drawing-large :is(svg, img)').first();
      await drawing.waitFor();
      const size = await drawing.evaluate((one) => {
        const box = one.getBoundingClientRect();
        const made = one instanceof SVGSVGElement ? one.viewBox.baseVal.width : (one as HTMLImageElement).naturalWidth;
        return { width: box.width, made, dialog: one.closest('dialog')?.getAttribute('aria-label') };
      });
      expect(size.width, path).toBeGreaterThanOrEqual(size.made - 1);
      expect(size.dialog, path).not.toBe('');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.drawing-large').count()).toBe(0);
      expect(await page.locator(figure).first().innerHTML()).toBe(before);
      expect(await page.evaluate(() => document.activeElement?.classList.contains('drawing-open'))).toBe(true);
    });
    expect(said).toEqual([]);
  }
});

it('a drawing opens large at a click on it, and a link in it leads where it leads', async () => {
  await onPage(site, '/map/', {}, async (page) => {
    const map = page.locator('.im-wide');
    await map.click({ position: { x: 8, y: 8 } });
    await page.locator('.drawing-large .im-wide').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.im-wide a').first().click({ force: true });
    await page.waitForURL(/\/inputs\//);
  });
});

it('of pictures beside each other, the one that is clicked opens', async () => {
  await onPage(site, '/strategy/hands-off-operation/', {}, async (page) => {
    const figure = page.locator('.figure').first();
    await figure.evaluate((one) => {
      const first = one.querySelector('img');
      if (!first) throw new Error('no picture');
      const second = first.cloneNode() as HTMLImageElement;
      second.alt = 'The second one';
      first.after(second);
    });
    await figure.locator('img').nth(1).click();
    await page.locator('.drawing-large img[alt="The second one"]').waitFor();
  });
});
