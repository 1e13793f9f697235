import type { APIRoute } from 'astro';
import { site } from '../layouts/site.ts';

export const getStaticPaths = () => [{ params: { robots: 'robots' } }];

export const GET: APIRoute = async () => {
  const { origin, to } = await site();
  const map = origin === null ? '' : `Sitemap: ${origin}${to({ page: 'sitemap' })}\n`;
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
