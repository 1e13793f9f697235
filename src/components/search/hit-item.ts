import { h } from './dom.ts';
import type { Hit } from './engine.ts';
import { day, marked, say } from './words.ts';

/**
 * A page that was found, with its sections below it. Every hit is a link; `arrows.ts` moves between them.
 * @param hit to show
 */
export function hitItem({ href, title, kind, date, excerpt, sections, moreSections }: Hit): HTMLLIElement {
  // The words of the page are in its language; those around them in that of the interface.
  const theirs = { lang: document.documentElement.lang };
  const about = [
    ...(kind ? [h('span', { class: 'hit-kind' }, kind)] : []),
    ...(date ? [h('time', { datetime: date }, day(date))] : []),
  ];
  const page = h(
    'a',
    { href, class: 'hit-page' },
    h(
      'span',
      { class: 'hit-head' },
      h('span', { class: 'hit-title', ...theirs }, ...marked(title)),
      ' ',
      h('span', { class: 'hit-about' }, ...about.flatMap((part, index) => (index > 0 ? [' ', part] : [part]))),
    ),
    ...(excerpt.length > 0 ? [' ', h('span', { class: 'hit-excerpt', ...theirs }, ...marked(excerpt))] : []),
  );
  const below = sections.map((section) =>
    h(
      'li',
      {},
      h(
        'a',
        { href: section.href, class: 'hit-section' },
        h('span', { class: 'hit-heading', ...theirs }, ...marked(section.heading)),
        ' ',
        h('span', { class: 'hit-excerpt', ...theirs }, ...marked(section.excerpt)),
      ),
    ),
  );
  if (moreSections > 0) below.push(h('li', { class: 'hit-more' }, say().moreSections(moreSections)));
  return h('li', { class: 'hit' }, page, ...(below.length > 0 ? [h('ul', {}, ...below)] : []));
}
