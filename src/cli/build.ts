import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build as astroBuild } from 'astro';
import { load } from './load.ts';
import type { Options } from './options.ts';
import { root } from './root.ts';

export async function build(options: Options): Promise<number> {
  const loaded = load(options);
  if (!loaded.result.ok) return 1;
  process.env.HUB_CONTENT = resolve(options.content);
  const out = resolve(options.out);
  await astroBuild({
    root,
    outDir: out,
    logLevel: 'info',
    base: options.base ?? '/',
    site: options.site ?? loaded.content.config.site,
  });
  return 0;
}
