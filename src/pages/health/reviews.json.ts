import type { APIRoute } from 'astro';
import { reviewsRecords } from '../../components/health/reviews-feed.ts';
import { site as getSite } from '../../layouts/site.ts';

/** The reviews due, for programs, within the audience. */
export const GET: APIRoute = async () => {
  const site = await getSite();
  const head = { hub: site.hub.config.title, asOf: site.hub.today, audience: site.audience };
  return new Response(`${JSON.stringify({ ...head, reviews: reviewsRecords(site) }, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
