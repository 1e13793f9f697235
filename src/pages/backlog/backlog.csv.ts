import type { APIRoute } from 'astro';
import { backlogRecords, cellOf } from '../../components/backlog/records.ts';
import { csv } from '../../components/list/csv.ts';

/** The backlog for spreadsheets. The mark at its start tells them that the text is UTF-8. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { columns, records } = backlogRecords(site);
  const text = csv(
    columns,
    records.map((values) => values.map(cellOf)),
  );
  return new Response(`\ufeff${text}`, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
