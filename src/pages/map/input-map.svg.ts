import cyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?inline';
import greek from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2?inline';
import latinExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline';
import type { APIRoute } from 'astro';
import { fileMap } from '../../charts/input-map/file.ts';
import { drawnOf, measure } from '../../components/input-map/data.ts';

/** Parts of the font, and the letters for which a part is needed. */
const parts = [
  { letters: /./, range: 'U+0000-00FF,U+2000-206F,U+20AC', file: latin },
  { letters: /[\u0100-\u024f\u1e00-\u1eff]/, range: 'U+0100-024F,U+1E00-1EFF', file: latinExtended },
  { letters: /\p{sc=Greek}/u, range: 'U+0370-03FF', file: greek },
  { letters: /\p{sc=Cyrillic}/u, range: 'U+0400-045F,U+0490-0491,U+04B0-04B1', file: cyrillic },
];

/** The map as a file of its own, with as much of the font in it as its names need. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { config, today } = site.hub;
  const listening = drawnOf(site);
  const names = `${listening.inputs.map(({ title }) => title).join('')}${config.title}`;
  const faces = parts
    .filter(({ letters }) => letters.test(names))
    .map(
      ({ file, range }) =>
        `@font-face{font-family:'Source Sans 3';font-weight:200 900;unicode-range:${range};src:url(${file}) format('woff2')}`,
    );
  const caption = { hub: config.title, today, language: config.language };
  return new Response(fileMap(listening, measure, caption, faces.join('')), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
