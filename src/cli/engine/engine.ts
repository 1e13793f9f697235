import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Engine } from '../../engine/engine.ts';
import { endedFromOutside } from '../../format/ended.ts';
import { siteCodeDigest } from '../code-digest.ts';
import { codeCache } from '../installation/cache.ts';
import { damage, made } from '../installation/package.ts';
import { isFolderKept, keepFolder, keptFiles } from '../keep-folder.ts';
import { asideOf, clearKept } from '../kept.ts';
import type { Output } from '../output.ts';
import { isSource } from '../root.ts';
import { UsageError } from '../usage-error.ts';

const script = fileURLToPath(new URL('./compile-process.ts', import.meta.url));

/**
 * Compiles into a folder, in a process of its own: its memory and its `NODE_ENV` are not ours.
 * @throws Error with what the compiler said, or with the signal that ended it
 */
export async function compileInto(folder: string, signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [script, folder], {
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: codeCache() },
    stdio: ['pipe', 'ignore', 'pipe'],
    ...(signal ? { signal } : {}),
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code, killed] = (await once(child, 'close')) as [number | null, string | null];
  if (killed !== null) throw endedFromOutside("The site's code could not be compiled", 'what compiles it', killed);
  if (code !== 0) throw new Error(`The site's code could not be compiled.\n${said}`);
}

/**
 * Finds what was compiled, or compiles it now. Runs that compile at once do not disturb each other; what other versions
 * compiled is taken away once nobody uses it.
 * @param store where compiled code is kept
 * @param digest of the code that is compiled
 * @param compile writes compiled code into a folder that does not exist yet
 * @returns folder of the compiled code
 * @throws what `compile` throws; then nothing is kept
 */
export async function compiledCode(
  store: string,
  digest: string,
  compile: (folder: string) => Promise<void>,
): Promise<string> {
  const name = digest.slice(0, 40);
  const place = join(store, name);
  if (!isFolderKept(place, digest)) {
    mkdirSync(store, { recursive: true });
    clearKept(store, (other) => other !== name);
    const made = asideOf(join(store, 'new'));
    try {
      await compile(made);
      keepFolder(place, digest, made);
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  }
  return keptFiles(place);
}

/**
 * Folder of the compiled code: the one that came with the package, or one that an earlier run kept, or one that is
 * compiled now.
 * @param output hears that it takes a moment
 * @param signal stops the compilation
 * @throws UsageError when the package is not as it was packed
 * @throws Error with what the compiler said, when the code cannot be compiled
 */
export async function engineFolder(output: Output, signal?: AbortSignal): Promise<string> {
  if (!isSource) {
    const damaged = damage({ below: 'engine/', closely: true });
    if (damaged !== null) throw new UsageError(damaged);
    return join(made, 'engine');
  }
  return compiledCode(join(codeCache(), 'engine'), siteCodeDigest(), async (folder) => {
    output.err('Compiling the pages, once for this version …\n');
    await compileInto(folder, signal);
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
  });
}

/**
 * The engine of this code, as `engineFolder` finds or makes it.
 * @see engineFolder
 */
export async function loadEngine(output: Output, signal?: AbortSignal): Promise<Engine> {
  const files = await engineFolder(output, signal);
  const { open } = (await import(pathToFileURL(join(files, 'server', 'entry.mjs')).href)) as Pick<Engine, 'open'>;
  return { open, client: join(files, 'client') };
}
