import type { APIRoute } from 'astro';
import { roadmapRecords } from '../../components/roadmap/records.ts';

/** The roadmap for programs, within the audience. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { today, config } = site.hub;
  const head = { hub: config.title, product: config.product, as_of: today, audience: site.audience };
  return new Response(`${JSON.stringify({ ...head, roadmap: roadmapRecords(site) })}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
