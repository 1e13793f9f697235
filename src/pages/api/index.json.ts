import type { APIRoute } from 'astro';
import { indexRecord } from '../../components/api/hub.ts';

/** Where a program begins to read. */
export const GET: APIRoute = ({ locals: { site } }) =>
  new Response(`${JSON.stringify(indexRecord(site), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
