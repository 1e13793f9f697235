// The panel's own code and the estimates are fetched when it is first opened, or when the address tells changes.
const panel = document.querySelector<HTMLDetailsElement>('details.what-if');
if (panel) {
  const wait = panel.querySelector('.wi-wait') as HTMLElement;
  let begun = false;
  panel.addEventListener('toggle', async () => {
    if (!panel.open || begun) return;
    begun = true;
    wait.textContent = panel.dataset.reading ?? '';
    try {
      const { start } = await import('./panel.ts');
      await start(panel);
      wait.textContent = '';
    } catch {
      begun = false;
      wait.textContent = panel.dataset.failed ?? '';
    }
  });
  if (new URLSearchParams(location.search).has('if')) panel.open = true;
}
