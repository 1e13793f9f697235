import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { contentFolder, site } from '../../layouts/site.ts';

const types: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
};

/** Files that the text of this audience shows or links to; no other file of the content folder is published. */
export async function getStaticPaths() {
  const { hub } = await site();
  return [...hub.assets].map((path) => ({ params: { path } }));
}

export const GET: APIRoute = async ({ params }) => {
  const path = params.path ?? '';
  const bytes = readFileSync(join(await contentFolder(), path));
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': types[path.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream' },
  });
};
