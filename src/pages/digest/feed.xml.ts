import type { APIRoute } from 'astro';
import { digestFeed } from '../../components/digest/digest.ts';

export const GET: APIRoute = ({ locals: { site } }) => {
  return new Response(digestFeed(site, site.origin ?? ''), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
