import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { type AstroAdapter, type AstroIntegration, build } from 'astro';
import { baseMark } from './mark.ts';

const file = (name: string) => new URL(name, import.meta.url);

/** Makes functions of pages: nothing is rendered while the code is compiled. */
const adapter: AstroAdapter = {
  name: 'sextant-engine',
  entrypointResolution: 'auto',
  serverEntrypoint: file('./entry.ts'),
  supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
};

const engine: AstroIntegration = {
  name: 'sextant-engine',
  hooks: {
    'astro:config:setup': ({ addMiddleware }) => addMiddleware({ entrypoint: file('./failures.ts'), order: 'pre' }),
    'astro:config:done': ({ setAdapter }) => setAdapter(adapter),
  },
};

/** Where Vite lists the packages that it bundled, for each part. */
const licences = 'licences.json';

/**
 * Compiles the site's code, the same for every hub. For a process of its own, whose `NODE_ENV` is `production`.
 * @param root of Sextant: its `src/pages` and `public` are compiled
 * @param out an empty folder; afterwards `server/entry.mjs` exports `open`, `client/` holds what every site has, and
 * `licences/` says what of other packages is in both
 * @throws what Astro throws
 */
export async function compile(root: string, out: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    output: 'server',
    outDir: out,
    cacheDir: `${out}/cache`,
    base: baseMark,
    trailingSlash: 'always',
    adapter: engine,
    integrations: [mdx()],
    // The policy of every page forbids inline styles and scripts.
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
    // All that the code needs goes with it, so that it runs wherever it is kept.
    vite: { build: { assetsInlineLimit: 0, license: { fileName: licences } }, ssr: { noExternal: true } },
    markdown: { syntaxHighlight: false },
    devToolbar: { enabled: false },
  });
  mkdirSync(join(out, 'licences'));
  for (const part of ['client', 'server']) renameSync(join(out, part, licences), join(out, 'licences', `${part}.json`));
}
