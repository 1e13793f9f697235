import type { APIRoute } from 'astro';
import { site } from '../layouts/site.ts';
import { has } from '../site/pages.ts';

/** One for the whole site; an edition has none of its own. */
export const getStaticPaths = async () => (has(await site(), 'robots') ? [{ params: { robots: 'robots' } }] : []);

export const GET: APIRoute = async () => {
  const whole = await site();
  const { origin, to } = whole;
  const map = !has(whole, 'sitemap') ? '' : `Sitemap: ${origin}${to({ page: 'sitemap' })}\n`;
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
