/** Opens what an address leads to, and what it stands in: without a script it is marked, and one press away. */
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  const own = target?.querySelector<HTMLDetailsElement>(':scope > div > details');
  if (own) own.open = true;
  for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
  target?.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();
