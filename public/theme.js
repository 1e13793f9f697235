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
  // What browsers draw around the page takes the colour of its head.
  const bar = document.createElement('meta');
  bar.name = 'theme-color';
  document.head.append(bar);
  const show = () => {
    if (choice === 'dark' || choice === 'light') root.dataset.theme = choice;
    bar.content = isDark() ? '#142033' : '#fffdf9';
    each('.theme-switch', (button) => button.setAttribute('aria-pressed', String(isDark())));
  };
  root.dataset.script = '';
  if (location.search.length > 1) root.dataset.query = '';
  show();
  document.addEventListener('DOMContentLoaded', show);
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
