import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Body } from '../source/body.ts';
import type { BodyStore } from '../source/content.ts';
import { codeCache } from './root.ts';

interface Kept {
  compiler: string;
  bodies: Map<string, Body>;
}

/** Changes with the code that compiles bodies, and with the packages it uses. */
function compilerVersion(): string {
  const hash = createHash('sha256');
  for (const room of ['../source/', '../vocabulary/', '../kinds/']) {
    const folder = fileURLToPath(new URL(room, import.meta.url));
    for (const file of (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.ts'))
      .sort())
      hash.update(readFileSync(join(folder, file)));
  }
  hash.update(readFileSync(new URL('../../package.json', import.meta.url)));
  return hash.digest('hex');
}

function read(file: string, compiler: string): Map<string, Body> {
  try {
    const kept = deserialize(readFileSync(file)) as Kept;
    return kept.compiler === compiler ? kept.bodies : new Map();
  } catch {
    // Not there yet, cut short, or of another Node: everything is compiled once more.
    return new Map();
  }
}

/**
 * Compiled bodies of a content folder from one run to the next, as `BodyStore` keys them.
 * @param folder the content folder, absolute
 * @param cache where they lie
 */
export function openBodyStore(
  folder: string,
  cache = process.env.SEXTANT_CACHE ?? codeCache,
): BodyStore & { save(): void } {
  const compiler = compilerVersion();
  const file = join(cache, `bodies-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  const old = read(file, compiler);
  const used = new Map<string, Body>();
  let compiled = 0;
  return {
    get(key) {
      const body = old.get(key);
      if (body) used.set(key, body);
      return body;
    },
    set(key, body) {
      used.set(key, body);
      compiled += 1;
    },
    save() {
      // A few compiled anew cost less than writing all of them.
      if (compiled <= used.size / 20) return;
      try {
        mkdirSync(cache, { recursive: true });
        writeFileSync(`${file}-${process.pid}`, serialize({ compiler, bodies: used } satisfies Kept));
        renameSync(`${file}-${process.pid}`, file);
      } catch {
        // Where nothing can be kept, nothing is.
      }
    },
  };
}
