import { h } from '../search/dom.ts';
import { largeWords } from './large-words.ts';

type Drawing = SVGSVGElement | HTMLImageElement;

/** Width and height that a drawing is made for, in pixels. */
function sizeOf(drawing: Drawing): readonly [width: number, height: number] {
  if (drawing instanceof HTMLImageElement) return [drawing.naturalWidth, drawing.naturalHeight];
  const { width, height } = drawing.viewBox.baseVal;
  return [width, height];
}

/** What a drawing is called: by what labels it, else by what stands beside it. */
function nameOf(drawing: Drawing, figure: Element): string {
  const labels = drawing.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labelled = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const named = drawing.getAttribute('aria-label') ?? drawing.querySelector('title')?.textContent ?? labelled;
  return named || (figure.querySelector('figcaption')?.firstChild?.textContent ?? '');
}

/**
 * Which drawing of a figure is meant: of pictures beside each other the one that was clicked, at the button the first.
 * Of a drawing for a desk and one for a phone, of which one is seen, it is the wider; marks of a legend are no drawings.
 */
function meant(figure: Element, clicked: Element): Drawing | undefined {
  const drawings = [...figure.querySelectorAll<Drawing>('svg, img')];
  const pictures = drawings.filter((one) => one instanceof HTMLImageElement && one.checkVisibility());
  if (pictures.length > 1) return pictures.find((one) => one === clicked) ?? pictures[0];
  return drawings.sort((a, b) => sizeOf(b)[0] - sizeOf(a)[0])[0];
}

/**
 * Shows the drawing of a figure over the whole window, as large as that allows and never smaller than it was made for:
 * there it is scrolled. It goes back when that is closed.
 * @param figure holds the drawing, and the button that opens it
 * @param clicked the button, or the drawing itself
 */
export function openLarge(figure: HTMLElement, clicked: Element): void {
  const drawing = meant(figure, clicked);
  const place = drawing?.parentElement;
  if (!drawing || !place || drawing.closest('dialog')) return;
  const [width, height] = sizeOf(drawing);
  const say = largeWords(document.documentElement.lang || 'en');
  const name = nameOf(drawing, figure);
  // The looks of a drawing of Mermaid hang on what holds it.
  const inner = h('div', { class: place.matches('.drawing') ? 'drawing' : '' });
  const room = h('div', { class: 'large-room', tabindex: 0, role: 'group', 'aria-label': name }, inner);
  const close = h('button', { type: 'button', autofocus: true }, say.close);
  const head = h('p', { class: 'large-head' }, h('span', {}, name), close);
  const dialog = h('dialog', { class: 'drawing-large', 'aria-label': name, lang: 'en' }, head, room);
  dialog.style.setProperty('--wide', `${width}px`);
  // What is higher than the window is scrolled anyway: it may be larger than it was made for.
  dialog.style.setProperty('--least', `${height > innerHeight ? 1.5 * width : width}px`);
  dialog.style.setProperty('--ratio', String(width / Math.max(1, height)));
  // What is below keeps its place.
  const kept = h('div');
  kept.style.height = `${drawing.getBoundingClientRect().height}px`;
  drawing.replaceWith(kept);
  inner.append(drawing);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    kept.replaceWith(drawing);
    dialog.remove();
    figure.querySelector<HTMLElement>('.drawing-open')?.focus({ preventScroll: true });
  });
  figure.append(dialog);
  dialog.showModal();
}
