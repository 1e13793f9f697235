// For editors and `astro check`. The commands of Sextant hand their own settings to Astro: `src/engine/compile.ts`.
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [mdx()] });
