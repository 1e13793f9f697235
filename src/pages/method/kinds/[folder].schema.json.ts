import type { APIRoute } from 'astro';
import { schemaFile } from '../../../components/views/schema.ts';
import { kindOf } from '../../../kinds/index.ts';
import { hereIs } from '../../../site/here.ts';

/** JSON Schema of a kind's front matter, or of `hub.yaml`, for editors. */
export const GET: APIRoute = ({ locals }) => {
  const schema = schemaFile(kindOf(hereIs(locals, 'schema').schema) ?? null);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
