import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Body } from '../source/body.ts';
import type { BodyStore } from '../source/content.ts';
import { codeDigest } from './code-digest.ts';
import { codeCache } from './root.ts';

interface Kept {
  compiler: string;
  bodies: Map<string, Body>;
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
  const compiler = codeDigest('source', 'vocabulary', 'kinds');
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
