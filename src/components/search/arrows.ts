const moves: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Arrow keys, Home and End between the field and the results; typing on a result goes on in the field. Enter needs no
 * help: results are links.
 * @param area in which keys are heard
 * @param input the field
 * @param results holds the links
 */
export function moveByArrows(area: HTMLElement, input: HTMLInputElement, results: HTMLElement): void {
  area.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return;
    const links = [...results.querySelectorAll('a')];
    const at = links.indexOf(target as HTMLAnchorElement);
    const inField = target === input;
    if (!inField && at === -1) return;
    if (!inField && key.length === 1 && key !== ' ') {
      // The key goes to the field that has the focus when it is done.
      input.focus();
      return;
    }
    const move = moves[key];
    // In the field Home, End and the arrow up are for the text.
    if (!move || links.length === 0 || event.shiftKey || (inField && key !== 'ArrowDown')) return;
    event.preventDefault();
    const next = links[move(at, links.length)];
    (next ?? input).focus();
    next?.scrollIntoView({ block: 'nearest' });
  });
}
