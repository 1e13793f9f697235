import type { APIRoute } from 'astro';
import { jsonSchemaOf } from '../../../components/views/schema.ts';
import { hubSchema } from '../../../kinds/hub.ts';
import { kindOf, kinds } from '../../../kinds/index.ts';

/** JSON Schema of each kind's front matter and of `hub.yaml`, for editors. */
export function getStaticPaths() {
  return [...kinds.map(({ folder }) => folder), 'hub'].map((folder) => ({ params: { folder } }));
}

export const GET: APIRoute = ({ params }) => {
  const kind = kindOf(params.folder ?? '');
  const schema = {
    title: kind?.one ?? 'hub.yaml',
    ...(kind ? { description: kind.about } : {}),
    ...jsonSchemaOf(kind?.schema ?? hubSchema),
  };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
