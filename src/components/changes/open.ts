/** Opens what an address leads to: without a script it is marked, and one press away. */
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const details =
    id === '' ? null : document.getElementById(id)?.querySelector<HTMLDetailsElement>(':scope > div > details');
  if (details) details.open = true;
}

addEventListener('hashchange', openTarget);
openTarget();
