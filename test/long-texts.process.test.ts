import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const reader = fileURLToPath(new URL('support/long/read.ts', import.meta.url));

/**
 * Seconds of the processor's time for one text: it takes a twentieth of them at most, most take a hundredth. Work that
 * grows with the square of a text takes more.
 */
const generous = 8;

/** Sends all texts of a kind their way, in a process of its own. Returns what it began with last, and how it ended. */
async function endOf(kind: string): Promise<{ last: string; end: string }> {
  const child = spawn(process.execPath, [reader, kind, String(generous)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ignore', 'pipe'],
  });
  const [out, errors, clock] = [child.stdio[1], child.stdio[2], child.stdio[4]] as Readable[];
  let [said, trouble, hangs] = ['', '', false];
  out?.on('data', (data) => {
    said = (said + data).slice(-1000);
  });
  errors?.on('data', (data) => {
    trouble = (trouble + data).slice(0, 1000);
  });
  clock?.on('data', () => {
    hangs = true;
    child.kill('SIGKILL');
  });
  const [code] = await once(child, 'close');
  return { last: said.trimEnd().split('\n').at(-1) ?? '', end: hangs ? 'hangs' : code === 0 ? 'is done' : trouble };
}

describe('a text without end', () => {
  it.each(['one word over and over', 'many parts', 'other ways'])(
    'goes every way in bounded time: %s',
    { timeout: 900_000 },
    async (kind) => {
      const { last, end } = await endOf(kind);
      expect(`${last} ${end}`).toBe('all is done');
    },
  );
});
