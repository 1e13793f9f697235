import { describe, expect, it } from 'vitest';
import { useSampleSite } from '../support/sample-browser.ts';

/** Pages with something that is scrolled to the side in a narrow window. */
const paths = ['/backlog/board/', '/balance/', '/calibration/', '/roadmap/timeline/', '/strategy/hands-off-operation/'];

describe('what is scrolled to the side', () => {
  const site = useSampleSite();

  it.each([320, 768])('covers no shadow that says that there is more, at %i px', async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    const covers: string[] = [];
    let scrolled = 0;
    for (const path of paths) {
      await page.goto(`${site.origin}${path}`);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((one) => getComputedStyle(one).overflowX === 'auto' && one.scrollWidth > one.clientWidth + 1)
          .map((room) => {
            room.scrollIntoView({ block: 'start', behavior: 'instant' });
            const { top, bottom, right } = room.getBoundingClientRect();
            const over = new Set<string>();
            for (let y = top + 4; y < Math.min(bottom, innerHeight); y += 8)
              for (const one of document.elementsFromPoint(right - 4, y)) {
                if (one === room) break;
                const { backgroundColor, position } = getComputedStyle(one);
                // A head that stays lies over all that is scrolled.
                if (room.contains(one) && position !== 'sticky' && !/, 0\)$/.test(backgroundColor))
                  over.add(`${room.className}: ${one.tagName} ${one.className}`);
              }
            return [...over];
          }),
      );
      scrolled += found.length;
      covers.push(...found.flat().map((one) => `${path} ${one}`));
    }
    await page.close();
    expect(scrolled).toBeGreaterThan(0);
    expect(covers).toEqual([]);
  });
});
