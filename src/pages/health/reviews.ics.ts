import type { APIRoute } from 'astro';
import { reviewsCalendar } from '../../components/health/reviews-feed.ts';

/** The reviews due, for calendar programs. */
export const GET: APIRoute = ({ locals: { site } }) =>
  new Response(reviewsCalendar(site), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
