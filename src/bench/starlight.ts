import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const manifest = {
  private: true,
  type: 'module',
  dependencies: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
};

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Bench strategy' })] });
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes a site of the same documents for Starlight, as its guide sets one up and with its search. Seconds mean little
 * from one machine to the next; what they are to those of Starlight, measured in the same run, means more. Its packages
 * are installed by npm, in that folder.
 * @param content the made-up hub
 * @param folder where the site is written
 */
export function writeStarlight(content: string, folder: string): void {
  const files: Record<string, string> = {
    'package.json': JSON.stringify(manifest),
    'astro.config.mjs': config,
    'src/content.config.ts': collections,
  };
  for (const file of readdirSync(content, { recursive: true, withFileTypes: true })) {
    const path = relative(content, join(file.parentPath, file.name));
    if (!file.isFile() || path === 'hub.yaml') continue;
    const text = readFileSync(join(content, path), 'utf8');
    const [, fields = text, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const title = /^title: (.*)$/m.exec(fields)?.[1] ?? 'Untitled';
    files[join('src/content/docs', path.replace(/\.\w+$/, '.md'))] = `---\ntitle: ${title}\n---\n${body}`;
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
