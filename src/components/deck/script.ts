// Steps through the slides by the keyboard, one a screen where somebody presents. Without it they stand below each other.

export {};

const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const button = document.querySelector<HTMLButtonElement>('.deck-present');
const root = document.documentElement;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const isPresenting = () => root.classList.contains('presenting');

/** The slide that the reader looks at: the one whose middle is nearest to that of the window. */
function current(): number {
  const middle = innerHeight / 2;
  const distances = slides.map((slide) => {
    const { top, bottom } = slide.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - middle);
  });
  return distances.indexOf(Math.min(...distances));
}

function show(at: number): void {
  const slide = slides[Math.max(0, Math.min(slides.length - 1, at))];
  if (!slide) return;
  slide.scrollIntoView({ behavior: calm.matches || isPresenting() ? 'instant' : 'smooth', block: 'start' });
  slide.focus({ preventScroll: true });
  // A slide can be linked to, and Back does not go through all of them.
  history.replaceState(history.state, '', `#${slide.id}`);
}

/** Where each key leads, from the slide at a place. */
const steps: Record<string, (at: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: () => slides.length - 1,
};

/** Up and down scroll a page that is read; of one that is presented they are keys of a remote control. */
const onlyPresenting = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']);

function present(isOn: boolean): void {
  const at = isOn && slides.every((slide) => slide.getBoundingClientRect().top > innerHeight / 2) ? 0 : current();
  root.classList.toggle('presenting', isOn);
  show(at);
}

addEventListener('keydown', (event) => {
  const step = steps[event.key];
  const isTyping = (event.target as Element).closest?.('input, textarea, select, dialog, [role="group"]');
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping) return;
  if (event.key === 'Escape' && isPresenting()) present(false);
  if (!step || (onlyPresenting.has(event.key) && !isPresenting())) return;
  event.preventDefault();
  show(step(current()));
});

button?.addEventListener('click', () => {
  present(true);
  // Where a browser will not, the slides fill the window.
  root.requestFullscreen?.().catch(() => {});
});
document.addEventListener('fullscreenchange', () => {
  if (!document.fullscreenElement && isPresenting()) present(false);
});
