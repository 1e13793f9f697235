import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from '../cli/root.ts';
import { apart } from './apart.ts';
import type { Licence } from './licences.ts';

/** Packages that only compilation needs: no code that is packed reaches what imports them. */
const neverReached: readonly string[] = ['astro', '@astrojs/mdx'];

/** Code that processes and threads of their own begin with, and what begins a command. */
const beginnings: Readonly<Record<string, string>> = {
  sextant: 'src/cli/sextant.js',
  worker: 'src/diagrams/worker.ts',
  clock: 'src/diagrams/clock.ts',
  used: 'src/bench/used.ts',
};

/** What begins a thread of every build, for each of its sites: in one file, so that it loads nothing that it does not need. */
const alone: Readonly<Record<string, string>> = { thread: 'src/cli/publishing/thread.ts' };

/** Files that code reads as they are, beside itself. */
const beside: readonly string[] = ['src/cli/dev/live.js'];

const list = 'licences.json';

/** What several commands may share; not what looks whether the package is whole, which needs nothing else. */
export const ownCode =
  /[\\/]src[\\/](?:cli(?![\\/](?:installation[\\/]|root\.|run\.|run-folder\.))|format|kinds|markdown|model|report|search|site|source)[\\/]/;
const smallPartOfMermaid = /[\\/](?:mermaid|@mermaid-js[\\/]parser)[\\/]dist[\\/]chunks[\\/]/;

/** Files of the repository by the names of what is made of them. */
const inRepository = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(root, file)]));

/**
 * Bundles code for Node.
 * @param input files by the names of what is made of them
 * @param out a folder; what lies there stays
 * @param output how the bundle is cut into files
 * @returns what of other packages is in it
 */
async function bundle(input: Record<string, string>, out: string, output: Rolldown.OutputOptions): Promise<Licence[]> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: [...apart, ...neverReached] },
    build: {
      ssr: true,
      target: 'node22.22',
      minify: false,
      outDir: out,
      emptyOutDir: false,
      license: { fileName: list },
      rolldownOptions: { input, output },
    },
  });
  const licences = JSON.parse(readFileSync(join(out, list), 'utf8')) as Licence[];
  rmSync(join(out, list));
  return licences;
}

/**
 * Bundles all commands, with what they import of other packages.
 * @param out folder; `sextant.js` in it begins a command
 */
export async function bundleCommands(out: string): Promise<Licence[]> {
  // A part of Mermaid that ran before its window is open would not draw: everything runs in the order in which it is
  // imported, whatever file it comes in. Mermaid's many small parts, which no command loads by itself, are one file;
  // so are ours that several commands share.
  const licences = await bundle(inRepository(beginnings), out, {
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    strictExecutionOrder: true,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'mermaid-parts', test: smallPartOfMermaid, maxModuleSize: 60_000 },
        { name: 'shared', test: ownCode, minShareCount: 2, maxModuleSize: 8_000 },
      ],
    },
  });
  const ofThreads = await bundle(inRepository(alone), out, { entryFileNames: '[name].js', codeSplitting: false });
  for (const file of beside) copyFileSync(join(root, file), join(out, basename(file)));
  return [...licences, ...ofThreads];
}

/**
 * Puts a compiled engine into one file, of some hundred.
 * @param server folder in which it was compiled
 * @param out folder; `entry.mjs` in it exports what the engine does
 */
export const bundleEngine = (server: string, out: string): Promise<Licence[]> =>
  bundle({ entry: join(server, 'entry.mjs') }, out, { entryFileNames: '[name].mjs', codeSplitting: false });
