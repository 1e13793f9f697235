import type { APIRoute } from 'astro';
import { changesFeed } from '../../components/changes/feed.ts';

export const GET: APIRoute = ({ locals: { site } }) => {
  return new Response(changesFeed(site, site.origin ?? ''), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
