import type { APIRoute } from 'astro';
import { listedPages } from '../site/pages.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const GET: APIRoute = ({ locals: { site } }) => {
  // The last change is known to the last of the lines that name a page.
  const seen = new Map(listedPages(site).map(({ to, changed }) => [`${site.origin}${site.to(to)}`, changed]));
  const urls = [...seen].map(
    ([url, changed]) => `<url><loc>${escaped(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
