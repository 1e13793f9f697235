import type { APIRoute } from 'astro';
import { hubRecord } from '../../components/api/hub.ts';

/** The whole hub for programs, within the audience. */
export const GET: APIRoute = ({ locals: { site } }) =>
  new Response(`${JSON.stringify(hubRecord(site))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
