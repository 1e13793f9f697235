// Before the first paint: the reader's choice of theme, and whether scripts run. Then the switch.
(() => {
  const root = document.documentElement;
  const key = 'sextant-theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  let choice = null;
  try {
    choice = localStorage.getItem(key);
  } catch {}
  const isDark = () => (choice === 'dark' || choice === 'light' ? choice === 'dark' : system.matches);
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const show = () => {
    if (choice === 'dark' || choice === 'light') {
      root.dataset.theme = choice;
      each('meta[data-theme-color]', (meta) => {
        meta.media = meta.dataset.themeColor === choice ? 'all' : 'not all';
      });
    }
    each('.theme-switch', (button) => button.setAttribute('aria-pressed', String(isDark())));
  };
  root.dataset.script = '';
  if (location.search.length > 1) root.dataset.query = '';
  show();
  document.addEventListener('DOMContentLoaded', () => {
    show();
    // Where the navigation scrolls, it shows where the reader is.
    const here = document.querySelector('.top nav [aria-current]');
    const bar = here?.closest('nav');
    if (bar) bar.scrollLeft = here.offsetLeft + here.offsetWidth + 40 - bar.clientWidth;
  });
  system.addEventListener('change', show);
  addEventListener('storage', (event) => {
    if (event.key === key && event.newValue) {
      choice = event.newValue;
      show();
    }
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.theme-switch')) return;
    choice = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem(key, choice);
    } catch {}
    show();
  });
})();
