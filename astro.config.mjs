import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { sextant } from './src/cli/integration.ts';

const { HUB_CONTENT = 'content', HUB_AUDIENCE, HUB_DATE, SEXTANT_CACHE } = process.env;

export default defineConfig({
  integrations: [mdx(), sextant({ content: HUB_CONTENT, audience: HUB_AUDIENCE, date: HUB_DATE })],
  trailingSlash: 'always',
  ...(SEXTANT_CACHE ? { cacheDir: SEXTANT_CACHE } : {}),
  // The policy of every page forbids inline styles and scripts.
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
