import type { APIRoute } from 'astro';
import { backlogRecords, cellOf } from '../../components/backlog/records.ts';
import { csv } from '../../components/list/csv.ts';
import { site as getSite } from '../../layouts/site.ts';

/** The backlog for spreadsheets. The mark at its start tells them that the text is UTF-8. */
export const GET: APIRoute = async () => {
  const { columns, records } = backlogRecords(await getSite());
  const text = csv(
    columns,
    records.map((values) => values.map(cellOf)),
  );
  return new Response(`\ufeff${text}`, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
