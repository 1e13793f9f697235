import type { APIRoute } from 'astro';
import { backlogRecords } from '../../components/backlog/records.ts';
import { jsonFile } from '../../components/list/export.ts';

/** The backlog for programs. */
export const GET: APIRoute = ({ locals: { site } }) =>
  new Response(jsonFile(site, 'initiatives', backlogRecords(site)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
