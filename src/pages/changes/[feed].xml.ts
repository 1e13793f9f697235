import type { APIRoute } from 'astro';
import { changesFeed } from '../../components/changes/feed.ts';
import { site as getSite } from '../../layouts/site.ts';
import { has } from '../../site/pages.ts';

/** A feed needs whole addresses, so there is none while nobody said where the site is published; nor inside an edition. */
export async function getStaticPaths() {
  return has(await getSite(), 'changes-feed') ? [{ params: { feed: 'feed' } }] : [];
}

export const GET: APIRoute = async () => {
  const site = await getSite();
  return new Response(changesFeed(site, site.origin ?? ''), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
