import type { APIRoute } from 'astro';
import { cardsIn } from '../../components/cards/cards.ts';
import { hereIs } from '../../site/here.ts';

/** Cards of entries, fetched when a reader stops at a link. */
export const GET: APIRoute = ({ locals }) =>
  new Response(JSON.stringify(cardsIn(locals.site, hereIs(locals, 'cards').cards)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
