import type { APIRoute } from 'astro';
import { backlogRecords } from '../../components/backlog/records.ts';

/** The backlog for programs: units stand in the names, what is unknown is null. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { title, currency } = site.hub.config;
  const { columns, records } = backlogRecords(site);
  const initiatives = records.map((values) =>
    Object.fromEntries(columns.map((name, at) => [name, values[at] ?? null])),
  );
  const text = JSON.stringify(
    { hub: title, asOf: site.hub.today, audience: site.audience, currency, initiatives },
    null,
    1,
  );
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
