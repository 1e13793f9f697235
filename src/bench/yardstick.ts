import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const config = `import { defineConfig } from 'astro/config';
export default defineConfig({ markdown: { syntaxHighlight: false } });
`;

const collections = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { docs: defineCollection({ loader: glob({ pattern: '**/*.md', base: './docs' }) }) };
`;

const page = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('docs')).map((doc) => ({ params: { slug: doc.id }, props: { doc } }));
}
const { doc } = Astro.props;
const { Content } = await render(doc);
---
<html lang="en"><head><title>{doc.data.title}</title></head><body><h1>{doc.data.title}</h1><Content /></body></html>
`;

/**
 * Writes a bare Astro site of the same documents: what a page costs without checks, graph, layout and search. Seconds
 * mean little from one machine to the next; the ratio to this yardstick, measured in the same run, means more.
 * @param content the made-up hub
 * @param folder where the site is written
 */
export function writeYardstick(content: string, folder: string): void {
  const files: Record<string, string> = {
    'astro.config.mjs': config,
    'src/content.config.ts': collections,
    'src/pages/[...slug].astro': page,
  };
  for (const file of readdirSync(content, { recursive: true, withFileTypes: true })) {
    const path = relative(content, join(file.parentPath, file.name));
    if (!file.isFile() || path === 'hub.yaml') continue;
    const text = readFileSync(join(content, path), 'utf8');
    const [, fields = text, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const title = /^title: (.*)$/m.exec(fields)?.[1] ?? 'Untitled';
    files[join('docs', path.replace(/\.\w+$/, '.md'))] = `---\ntitle: ${title}\n---\n${body}`;
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
