import type { APIRoute } from 'astro';
import { site } from '../layouts/site.ts';
import { has, listedPages } from '../site/pages.ts';

/** Editions are not in it: their pages stand for those of today. */
export const getStaticPaths = async () => (has(await site(), 'sitemap') ? [{ params: { sitemap: 'sitemap' } }] : []);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const GET: APIRoute = async () => {
  const whole = await site();
  // The last change is known to the last of the lines that name a page.
  const seen = new Map(listedPages(whole).map(({ to, changed }) => [`${whole.origin}${whole.to(to)}`, changed]));
  const urls = [...seen].map(
    ([url, changed]) => `<url><loc>${escaped(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
