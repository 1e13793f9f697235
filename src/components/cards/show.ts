import { cardFileOf } from '../../site/card-files.ts';
import { h } from '../search/dom.ts';
import { type TermId, termWords } from '../shell/terms.ts';
import type { CardRecord, Cards } from './card.ts';
import { cardWords } from './words.ts';

/** Long enough not to flicker under a pointer that only passes, and for one to go from the link to its card. */
const pause = 300;

const language = document.documentElement.lang || 'en';
const home = document.querySelector<HTMLElement>('[data-search]')?.dataset.search ?? '/';
const files = new Map<string, Promise<Cards>>();

const card = h('div', { class: 'hover-card', id: 'page.card', popover: 'manual', role: 'note', lang: 'en' });
/** The link whose card is shown. */
let owner: HTMLAnchorElement | null = null;
/** The link that waits for its card. */
let next: HTMLAnchorElement | null = null;
let showing: ReturnType<typeof setTimeout> | undefined;
let hiding: ReturnType<typeof setTimeout> | undefined;

async function recordOf(address: string): Promise<CardRecord | undefined> {
  const file = cardFileOf(address);
  let cards = files.get(file);
  if (!cards) {
    cards = fetch(`${home}cards/${file}.json`).then((response) => (response.ok ? response.json() : {}));
    files.set(file, cards);
    cards.catch(() => files.delete(file));
  }
  const found = await cards;
  return Object.hasOwn(found, address) ? found[address] : undefined;
}

function part(link: HTMLAnchorElement, record: CardRecord, linked: boolean): HTMLElement {
  const { title, line, says, heard, fresh, old } = record;
  return h(
    'div',
    { class: 'hover-part' },
    h('p', { class: 'hover-line' }, line),
    h('p', { class: 'hover-name', lang: language }, linked ? h('a', { href: link.href }, title) : title),
    ...(says ? [h('p', { class: 'hover-says', lang: language }, heard ? h('q', {}, says) : says)] : []),
    ...(fresh ? [h('p', { class: old ? 'hover-line hover-old' : 'hover-line' }, fresh)] : []),
  );
}

/** The link itself, and the signals that it names beside the one that it leads to. */
function linksOf(link: HTMLAnchorElement): HTMLAnchorElement[] {
  const also = (link.dataset.also ?? '').split(' ').filter(Boolean);
  return [link, ...also.map((address) => h('a', { href: `${home}${address}` }))];
}

/** What the card of a link says; nothing for one that leads to no entry and no term. */
async function contentOf(link: HTMLAnchorElement, linked: boolean): Promise<HTMLElement[]> {
  const term = link.dataset.term as TermId | undefined;
  if (term) {
    const { means, words } = termWords(language).terms[term];
    const way = linked ? [h('p', {}, h('a', { href: link.href }, cardWords(language).handbook))] : [];
    return [h('div', {}, h('p', { class: 'hover-name' }, words), h('p', {}, means), ...way)];
  }
  if (link.host !== location.host || link.pathname === location.pathname || !link.pathname.startsWith(home)) return [];
  const links = linksOf(link);
  const parts = links.map(async (one) => {
    const record = await recordOf(one.pathname.slice(home.length));
    return record ? [part(one, record, linked || links.length > 1)] : [];
  });
  return (await Promise.all(parts)).flat();
}

function hide(): void {
  clearTimeout(showing);
  clearTimeout(hiding);
  next = null;
  if (!owner) return;
  if (card.contains(document.activeElement)) owner.focus({ preventScroll: true });
  owner.classList.remove('has-card');
  owner.removeAttribute('aria-describedby');
  owner = null;
  if (card.isConnected) card.hidePopover();
}

async function show(link: HTMLAnchorElement, linked: boolean): Promise<void> {
  const content = await contentOf(link, linked).catch(() => []);
  if (link !== next || content.length === 0) return;
  // A dialog that was opened meanwhile lies upon the link.
  const dialog = document.querySelector('dialog:modal');
  if (dialog && !dialog.contains(link)) return;
  hide();
  owner = link;
  card.replaceChildren(...content);
  link.classList.add('has-card');
  link.setAttribute('aria-describedby', card.id);
  // In a landmark, and within a dialog, which leaves all else without an answer.
  (link.closest('dialog, main') ?? document.body).append(card);
  // On a phone it lies at the foot of the screen, or at its top where it would lie on the link.
  card.classList.remove('is-high');
  card.showPopover({ source: link });
  const isLow = link.getBoundingClientRect().bottom > card.getBoundingClientRect().top;
  card.classList.toggle('is-high', isLow && !matchMedia('(min-width: 40rem)').matches);
}

const leaves = () => {
  clearTimeout(showing);
  next = null;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    const stays = [owner, card].some((one) => one?.matches(':hover, :focus-visible, :has(:focus-visible)'));
    if (!stays) hide();
  }, pause);
};

/**
 * Shows the card of a link that a pointer or the keyboard is on, after a moment, and as long as it is.
 * @param link any link of the text
 */
export function ask(link: HTMLAnchorElement): void {
  if (card.contains(link)) return;
  clearTimeout(hiding);
  if (link === owner || link === next) return;
  clearTimeout(showing);
  next = link;
  showing = setTimeout(() => void show(link, false), pause);
  for (const type of ['pointerleave', 'blur']) link.addEventListener(type, leaves, { once: true });
}

/**
 * Shows the card of a link that was tapped, with the way to its page.
 * @param link any link of the text
 */
export async function tap(link: HTMLAnchorElement): Promise<void> {
  hide();
  next = link;
  await show(link, true);
}

card.addEventListener('pointerenter', () => clearTimeout(hiding));
for (const type of ['pointerleave', 'focusout']) card.addEventListener(type, leaves);
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !(owner ?? next)) return;
  // What lies below, such as a dialog, stays.
  if (owner) event.preventDefault();
  hide();
});
addEventListener('pointerdown', ({ target }) => {
  if (owner && target instanceof Node && !card.contains(target) && !owner.contains(target)) hide();
});
