import type { APIRoute } from 'astro';
import { llmsText } from '../components/api/llms.ts';
import { handbook } from '../layouts/handbook.ts';

/** What this hub is, for assistants (llmstxt.org). */
export const GET: APIRoute = async ({ locals: { site } }) =>
  new Response(llmsText(site, await handbook()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
