import type { APIRoute } from 'astro';
import { jsonSchemaOf } from '../../../components/views/schema.ts';
import { hubSchema } from '../../../kinds/hub.ts';
import { kindOf } from '../../../kinds/index.ts';
import { hereIs } from '../../../site/here.ts';

/** JSON Schema of a kind's front matter, or of `hub.yaml`, for editors. */
export const GET: APIRoute = ({ locals }) => {
  const kind = kindOf(hereIs(locals, 'schema').schema);
  const schema = {
    title: kind?.one ?? 'hub.yaml',
    ...(kind ? { description: kind.about } : {}),
    ...jsonSchemaOf(kind?.schema ?? hubSchema),
  };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
