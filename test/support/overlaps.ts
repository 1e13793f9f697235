import type { Page } from 'playwright-core';

/**
 * Where words are written over other words on a page as it stands, as pairs of their beginnings. Words that a box cuts
 * off count as far as they are seen; words for what reads aloud, drawings and what stays in place while the rest moves
 * do not.
 */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen: { box: DOMRect; words: string; of: Element }[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const of = node.parentElement as HTMLElement;
      const words = node.textContent?.trim() ?? '';
      if (!words || of.closest('script, style, noscript, svg, option, .sr-only, .skip')) continue;
      if (!of.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true }))
        continue;
      const room = { left: 0, right: innerWidth, top: -1e9, bottom: 1e9 };
      let counts = true;
      for (let around: Element | null = of; around; around = around.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        if (position === 'sticky' || (overflowX !== 'visible' && box.width < 3)) counts = false;
        if (overflowX !== 'visible') {
          room.left = Math.max(room.left, box.left);
          room.right = Math.min(room.right, box.right);
        }
        if (overflowY !== 'visible' && around !== document.documentElement) {
          room.top = Math.max(room.top, box.top);
          room.bottom = Math.min(room.bottom, box.bottom);
        }
      }
      if (!counts) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const left = Math.max(box.left, room.left);
        const right = Math.min(box.right, room.right);
        if (right - left > 2 && box.bottom > room.top && box.top < room.bottom)
          seen.push({ box: new DOMRect(left, box.top, right - left, box.height), words, of });
      }
    }
    seen.sort((a, b) => a.box.top - b.box.top);
    return seen.flatMap((one, place) => {
      const found: string[] = [];
      for (const other of seen.slice(place + 1)) {
        if (other.box.top > one.box.bottom) break;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        // Lines of one text may stand closer than their letters are high.
        if (one.of !== other.of && wide > 4 && high > 0.4 * Math.min(one.box.height, other.box.height))
          found.push(`${one.words.slice(0, 30)} / ${other.words.slice(0, 30)}`);
      }
      return found;
    });
  });
