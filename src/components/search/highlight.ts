import { patternOf } from './excerpt.ts';

/** More would be a coloured page, not a pointer. */
const mostMarks = 400;
const name = 'search';

function rangesOf(root: Element, pattern: RegExp): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < mostMarks; node = walker.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** The first word that follows what the address points to, else the first of the page. */
function firstOf(ranges: readonly Range[]): Range | undefined {
  // The browser has found what the address points to, however it is written.
  const target = document.querySelector(':target');
  if (!target) return ranges[0];
  return ranges.find(
    (range) => target.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

/** Points out the words by which a reader found the page. Nothing of the page is changed; Escape takes them away. */
function pointOut(): void {
  const words = (new URLSearchParams(location.search).get('highlight') ?? '').slice(0, 200).split(/\s+/);
  const pattern = patternOf(words.slice(0, 12));
  const root = document.querySelector('[data-pagefind-body]') ?? document.querySelector('main');
  if (!pattern || !root || !('highlights' in CSS)) return;
  const ranges = rangesOf(root, pattern);
  CSS.highlights.set(name, new Highlight(...ranges));

  const element = firstOf(ranges)?.startContainer.parentElement;
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  const box = element?.getBoundingClientRect();
  // A section that the address names is where the browser has put the reader already.
  if (!location.hash && box && (box.top < 0 || box.bottom > innerHeight)) element?.scrollIntoView({ block: 'center' });

  addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && !defaultPrevented && !document.querySelector('dialog[open]')) CSS.highlights.delete(name);
  });
}

pointOut();
