import type { APIRoute } from 'astro';
import { hubFile } from '../../components/api/shape.ts';
import { jsonSchemaOf } from '../../components/views/schema.ts';

/** The shape of `api/hub.json`, as JSON Schema. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(jsonSchemaOf(hubFile), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
