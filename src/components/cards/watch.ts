// On every page, so it is as small as it can be: what shows a card is fetched when a reader first stops at a link.
type Shows = typeof import('./show.ts');
let shows: Promise<Shows> | undefined;

const withShows = async (act: (shows: Shows) => void): Promise<void> => {
  shows ??= import('./show.ts');
  // Without the code a link is still a link.
  await shows.then(act, () => undefined);
};

const linkOf = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href]') : null;

for (const type of ['pointerover', 'focusin'] as const)
  addEventListener(type, (event) => {
    const link = linkOf(event);
    const asks = event instanceof PointerEvent ? event.pointerType !== 'touch' : link?.matches(':focus-visible');
    if (link && asks) void withShows(({ ask }) => ask(link));
  });

// A drawing opens large: at a click on what does nothing else, or at its button.
addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('a, svg [tabindex]')) return;
  const figure = target.closest<HTMLElement>('figure:has(.drawing-open)');
  if (figure && target.closest('.drawing, .drawing-open, svg, img'))
    void import('../body/large.ts').then(
      ({ openLarge }) => openLarge(figure, target),
      () => undefined,
    );
});

// A finger does not hover: in running text its first tap shows the card, and its second one follows the link.
addEventListener('click', (event) => {
  const link = linkOf(event);
  if (event.defaultPrevented || (event as PointerEvent).pointerType !== 'touch') return;
  if (!link?.matches(':is(p, .prose li, .prose td) a, [data-term]') || link.matches('.has-card')) return;
  if (link.host !== location.host || link.pathname === location.pathname || link.closest('.hover-card')) return;
  event.preventDefault();
  void withShows(({ tap }) => tap(link)).then(() => {
    if (!link.matches('.has-card')) location.assign(link.href);
  });
});
