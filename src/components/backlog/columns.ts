/** Keeps in the address which columns are shown, beside what the list itself keeps there: `columns=risk,evidence`. */
function keepColumns(boxes: readonly HTMLInputElement[], views: readonly HTMLAnchorElement[]): void {
  const show = () => {
    const here = new URLSearchParams(location.search);
    const wanted = here.get('columns')?.split(',') ?? [];
    for (const box of boxes) box.checked = wanted.includes(box.value);
  };
  /** The view whose address this is, whatever stands in it besides. */
  const mark = () => {
    const here = new URLSearchParams(location.search);
    const asks = ({ search }: HTMLAnchorElement) => [...new URLSearchParams(search)];
    const isShown = (view: HTMLAnchorElement) =>
      asks(view).every(([name, value]) => here.get(name) === value) &&
      (asks(view).length > 0 || (!here.has('sort') && !here.has('group')));
    const shown = views.findLast(isShown);
    for (const view of views)
      if (view === shown) view.setAttribute('aria-current', 'true');
      else view.removeAttribute('aria-current');
  };
  for (const box of boxes)
    box.addEventListener('change', () => {
      const here = new URLSearchParams(location.search);
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      if (chosen.length > 0) here.set('columns', chosen.join(','));
      else here.delete('columns');
      // Commas may stand in an address as they are.
      const query = here.toString().replaceAll('%2C', ',');
      history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
      mark();
    });
  document.addEventListener('list', mark);
  addEventListener('popstate', () => {
    show();
    mark();
  });
  show();
  mark();
}

keepColumns(
  [...document.querySelectorAll<HTMLInputElement>('.bk-columns input')],
  [...document.querySelectorAll<HTMLAnchorElement>('.bk-looks a')],
);
