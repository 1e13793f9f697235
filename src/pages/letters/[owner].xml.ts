import type { APIRoute } from 'astro';
import { lettersFeed } from '../../components/letters/feed.ts';
import { hereIs } from '../../site/here.ts';

export const GET: APIRoute = ({ locals }) => {
  const { site } = locals;
  const { letters } = hereIs(locals, 'letters');
  return new Response(lettersFeed(site, letters, site.origin ?? ''), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
