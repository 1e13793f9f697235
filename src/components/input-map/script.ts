// Escape takes a card away until the pointer or the focus moves on; copies the Mermaid text; draws the file as PNG.
for (const map of document.querySelectorAll<HTMLElement>('.im')) {
  const show = () => delete map.dataset.quiet;
  map.addEventListener('pointerover', show);
  map.addEventListener('focusin', show);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') map.dataset.quiet = '';
  });
}

// The lens stands in the address: whoever comes back, or gets it from somebody, sees the same map.
const radios = [...document.querySelectorAll<HTMLInputElement>('.im-lenses [name=lens]')];
const [first] = radios;
if (first) {
  const show = () => {
    const wanted = new URLSearchParams(location.search).get('lens');
    (radios.find(({ value }) => value === wanted) ?? first).checked = true;
  };
  for (const radio of radios)
    radio.addEventListener('change', () => {
      const address = new URL(location.href);
      if (radio === first) address.searchParams.delete('lens');
      else address.searchParams.set('lens', radio.value);
      history.replaceState(null, '', address);
    });
  addEventListener('popstate', show);
  show();
}

/** Says what happened; the page brings the words as data of its status line. */
function say(button: HTMLElement, outcome: string): void {
  const status = button.parentElement?.querySelector<HTMLElement>('[role=status]');
  if (status) status.textContent = status.dataset[outcome] ?? '';
}

document.querySelector('.im-copy')?.addEventListener('click', async ({ currentTarget }) => {
  const button = currentTarget as HTMLElement;
  const text = document.querySelector('.im-mermaid')?.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'done');
  } catch {
    say(button, 'failed');
  }
});

document.querySelector('.im-png')?.addEventListener('click', ({ currentTarget }) => {
  const button = currentTarget as HTMLElement;
  const image = new Image();
  image.onerror = () => say(button, 'missing');
  image.onload = () => {
    const canvas = document.createElement('canvas');
    // Twice the size, for slides.
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => {
      if (!blob) return say(button, 'failed');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = 'input-map.png';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      say(button, 'done');
    });
  };
  image.src = button.dataset.src ?? '';
});
