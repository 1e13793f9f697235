import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from '../../../src/cli/code-digest.ts';
import type { Diagram } from '../../../src/diagrams/draw.ts';
import { drawAll } from '../../../src/diagrams/pool.ts';
import { corpus, today } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'node_modules/.cache');
const file = join(folder, 'corpus-drawings.json');

/** Digest of all that the drawings are made from: code, packages, Node, texts. */
function digestOfAll(): string {
  const hash = createHash('sha256').update(codeDigest('diagrams', 'format'));
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(JSON.stringify([today, corpus])).digest('hex');
}

interface Kept {
  digest: string;
  drawings: [name: string, Diagram][];
}

/**
 * The build's drawings of the corpus. They take half a minute of a processor's time, so they are kept until code,
 * packages or texts change.
 * @returns by the name of the story
 * @throws Error when a text is not drawn
 */
export async function drawCorpus(): Promise<ReadonlyMap<string, Diagram>> {
  const digest = digestOfAll();
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (kept.digest === digest) return new Map(kept.drawings);
  }
  const drawn = await drawAll(
    corpus.map(({ source }) => source),
    today,
  );
  const drawings = corpus.map(({ name }, at): [string, Diagram] => {
    const one = drawn[at];
    if (one?.type !== 'diagram') throw new Error(`${name} is not drawn: ${one?.reason}`);
    return [name, one];
  });
  mkdirSync(folder, { recursive: true });
  // Whole or not at all: two runs may write at once.
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify({ digest, drawings } satisfies Kept));
  renameSync(beside, file);
  return new Map(drawings);
}
