import type { APIRoute } from 'astro';
import { has } from '../site/pages.ts';

export const GET: APIRoute = ({ locals: { site } }) => {
  const { origin, to } = site;
  const map = !has(site, 'sitemap') ? '' : `Sitemap: ${origin}${to({ page: 'sitemap' })}\n`;
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
