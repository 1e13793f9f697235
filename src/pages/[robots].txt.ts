import type { APIRoute } from 'astro';
import { site } from '../layouts/site.ts';

/** One for the whole site; an edition has none of its own. */
export const getStaticPaths = async () => ((await site()).edition ? [] : [{ params: { robots: 'robots' } }]);

export const GET: APIRoute = async () => {
  const { origin, to } = await site();
  const map = origin === null ? '' : `Sitemap: ${origin}${to({ page: 'sitemap' })}\n`;
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
