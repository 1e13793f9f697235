import type { APIRoute } from 'astro';
import { operationRecords } from '../../components/operations/records.ts';

/** Manual operations for programs: units stand in the names, what is unknown is null. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { title, currency } = site.hub.config;
  const data = { hub: title, asOf: site.hub.today, audience: site.audience, currency };
  return new Response(`${JSON.stringify({ ...data, operations: operationRecords(site) })}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
