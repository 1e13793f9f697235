import type { APIRoute } from 'astro';
import { reviewsRecords } from '../../components/health/reviews-feed.ts';

/** The reviews due, for programs, within the audience. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const head = { hub: site.hub.config.title, asOf: site.hub.today, audience: site.audience };
  return new Response(`${JSON.stringify({ ...head, reviews: reviewsRecords(site) })}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
