import type { APIRoute } from 'astro';
import { scheduleRecords } from '../../../components/schedule/records.ts';

/** The schedule for programs: units stand in the names, days are `YYYY-MM-DD`. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { title, currency } = site.hub.config;
  const head = { hub: title, asOf: site.hub.today, audience: site.audience, currency };
  const { whole, initiatives } = scheduleRecords(site);
  return new Response(`${JSON.stringify({ ...head, ...whole, initiatives })}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
