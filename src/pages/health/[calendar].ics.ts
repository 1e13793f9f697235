import type { APIRoute } from 'astro';
import { reviewsCalendar } from '../../components/reviews-feed.ts';
import { site as getSite } from '../../layouts/site.ts';
import { reviewsOf } from '../../methods/reviews.ts';

/** A calendar holds at least one day, so there is none while no entry promises a review; nor of a day that is over. */
export async function getStaticPaths() {
  const { hub, edition } = await getSite();
  return reviewsOf(hub).length > 0 && !edition ? [{ params: { calendar: 'reviews' } }] : [];
}

/** The reviews due, for calendar programs. */
export const GET: APIRoute = async () =>
  new Response(reviewsCalendar(await getSite()), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
