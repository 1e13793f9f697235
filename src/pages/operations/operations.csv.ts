import type { APIRoute } from 'astro';
import { operationRecords, operationsCsv } from '../../components/operations/records.ts';

/** Manual operations for spreadsheets. The mark at its start tells them that the text is UTF-8. */
export const GET: APIRoute = ({ locals: { site } }) =>
  new Response(`\ufeff${operationsCsv(operationRecords(site))}`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
