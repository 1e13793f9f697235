import type { APIRoute } from 'astro';
import { backlogRecords } from '../../components/backlog/records.ts';
import { csvFile } from '../../components/list/export.ts';

/** The backlog for spreadsheets. */
export const GET: APIRoute = ({ locals: { site } }) =>
  new Response(csvFile(backlogRecords(site)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
