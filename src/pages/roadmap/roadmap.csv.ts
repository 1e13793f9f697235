import type { APIRoute } from 'astro';
import { roadmapCsv, roadmapRecords } from '../../components/roadmap/records.ts';
import { site } from '../../layouts/site.ts';

/** The roadmap for spreadsheets, within the audience. The mark at its start tells them that the text is UTF-8. */
export const GET: APIRoute = async () =>
  new Response(`\ufeff${roadmapCsv(roadmapRecords(await site()))}`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
