import type { APIRoute } from 'astro';
import { roadmapCsv, roadmapRecords } from '../../components/roadmap/records.ts';

/** The roadmap for spreadsheets, within the audience. The mark at its start tells them that the text is UTF-8. */
export const GET: APIRoute = ({ locals: { site } }) =>
  new Response(`\ufeff${roadmapCsv(roadmapRecords(site))}`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
