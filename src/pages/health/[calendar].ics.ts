import type { APIRoute } from 'astro';
import { reviewsCalendar } from '../../components/health/reviews-feed.ts';
import { site as getSite } from '../../layouts/site.ts';
import { has } from '../../site/pages.ts';

/** A calendar holds at least one day, so there is none while no entry promises a review; nor of a day that is over. */
export async function getStaticPaths() {
  return has(await getSite(), 'reviews-calendar') ? [{ params: { calendar: 'reviews' } }] : [];
}

/** The reviews due, for calendar programs. */
export const GET: APIRoute = async () =>
  new Response(reviewsCalendar(await getSite()), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
