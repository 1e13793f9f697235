import { h } from '../search/dom.ts';
import { largeWords } from './large-words.ts';

/**
 * Shows a drawing over the whole window, where it can be scrolled; it goes back to its place when that is closed.
 * @param figure holds the drawing
 */
export function openLarge(figure: HTMLElement): void {
  const drawing = figure.querySelector<HTMLElement>('.drawing');
  if (!drawing) return;
  const say = largeWords(document.documentElement.lang || 'en');
  const close = h('button', { type: 'button' }, say.close);
  const name = figure.querySelector('figcaption > span')?.textContent ?? '';
  const dialog = h('dialog', { class: 'drawing-large', 'aria-label': name, lang: 'en' }, close);
  // What is below keeps its place.
  const room = h('div');
  room.style.height = `${drawing.offsetHeight}px`;
  drawing.replaceWith(room);
  dialog.append(drawing);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    room.replaceWith(drawing);
    dialog.remove();
    figure.querySelector<HTMLElement>('.drawing-open')?.focus({ preventScroll: true });
  });
  figure.append(dialog);
  dialog.showModal();
}
