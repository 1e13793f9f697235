/**
 * Packages that are installed beside ours: they hold machine code or files that they look for themselves. All others are
 * bundled, of which the code that is used is a small part.
 */
export const apart: readonly string[] = [
  '@fontsource-variable/source-sans-3',
  '@napi-rs/canvas',
  'fontkit',
  'jsdom',
  'pagefind',
  'satteri',
  'woff2-encoder',
];
