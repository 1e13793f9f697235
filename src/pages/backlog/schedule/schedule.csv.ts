import type { APIRoute } from 'astro';
import { scheduleCsv, scheduleRecords } from '../../../components/schedule/records.ts';

/** The schedule for spreadsheets. The mark at its start tells them that the text is UTF-8. */
export const GET: APIRoute = ({ locals: { site } }) =>
  new Response(`\ufeff${scheduleCsv(scheduleRecords(site))}`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
