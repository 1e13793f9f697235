import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Body } from '../source/body/body.ts';
import type { BodyStore } from '../source/content.ts';
import { codeDigest } from './code-digest.ts';
import { readKept, writeKept } from './kept.ts';

/**
 * Compiled bodies of a content folder from one run to the next, as `BodyStore` keys them.
 * @param folder the content folder, absolute
 * @param cache where they lie
 */
export function openBodyStore(folder: string, cache: string): BodyStore & { save(): void } {
  const compiler = codeDigest('source', 'vocabulary', 'kinds', 'format');
  const file = join(cache, `bodies-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  const old = readKept<Map<string, Body>>(file, compiler) ?? new Map<string, Body>();
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
      writeKept(file, compiler, used);
      compiled = 0;
    },
  };
}
