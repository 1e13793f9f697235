import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { type Pattern, patternsOfCode } from '../support/patterns.ts';

const require = createRequire(import.meta.url);

/** Patterns that need not be linear, or that the analyser cannot judge, and why that does no harm. */
const bounded: readonly { file: RegExp; source: RegExp; why: string }[] = [
  {
    file: /^diagrams\/explain\/messages\//,
    source: /^\^[A-Za-z(]/,
    why: 'They read what Mermaid says, of which the first thousand letters are looked at.',
  },
  {
    file: /^diagrams\/explain\/messages\/message\.ts$/,
    source: /^new RegExp\(pattern/,
    why: 'Put together for one text of at most 50,000 letters, in a process that is given up after a while.',
  },
  {
    file: /^components\/search\/excerpt\.ts$/,
    source: /^new RegExp\(choices/,
    why: 'A choice between the words that a reader looks for, in their own browser.',
  },
  {
    file: /^components\/heard\/faults\.ts$/,
    source: /^new RegExp\(pattern/,
    why: 'Patterns of the fields of a signal, looked at where they are written; the text is one field of a form.',
  },
  {
    file: /^source\/words\/personal-data\.ts$/,
    source: /\{1,64\}@/,
    why: 'Every part of an address has a most length, so that each place costs a bounded number of steps.',
  },
  {
    file: /^diagrams\/font\.ts$/,
    source: /RGI_Emoji/,
    why: 'The analyser does not know the flag; it repeats nothing.',
  },
];

const patterns = [...new Map(patternsOfCode().map((one) => [`${one.file} /${one.source}/${one.flags}`, one]))];
const isBounded = ({ file, source }: Pattern) => bounded.some((one) => one.file.test(file) && one.source.test(source));
/** What repeats nothing without end takes bounded time at every place. */
const repeats = ({ source }: Pattern) => /[*+]|\{\d+,\}/.test(source);

/**
 * The analyser counts steps and never looks at a clock, so that it says the same on a busy machine. Minutes only bound
 * an analysis that would not end.
 */
const steps = { attackTimeout: null, incubationTimeout: null, seedingTimeout: null, randomSeed: 0 };
const minutes = 3;

/** What the analyser says of a pattern; that it came to no end is not a word about the pattern. */
async function judge({ source, flags }: Pattern): Promise<string> {
  const whole = await check(source, flags, { ...steps, timeout: minutes * 60_000 });
  // Where its proof does not end, it tries.
  const judged =
    whole.status === 'unknown'
      ? await check(source, flags, { ...steps, checker: 'fuzz', timeout: minutes * 60_000 })
      : whole;
  if (judged.status === 'vulnerable') return `is ${judged.complexity.summary}: ${judged.attack.pattern}`;
  if (judged.status === 'safe') return judged.status;
  if (judged.error.kind === 'timeout') return `was not judged: the analyser took more than ${minutes} minutes`;
  return `was not judged: ${JSON.stringify(judged.error)}`;
}

/**
 * Digests of patterns that were judged to be safe, by this version of the analyser and with these steps: it says the same
 * of the same pattern every time, and takes a minute and a half for all. They are part of the repository, as snapshots
 * are; where `FC_RUNS=full`, none of them is believed.
 */
function openMemory(): { knows(pattern: Pattern): boolean; keep(pattern: Pattern): void; write(): void } {
  const { version } = JSON.parse(readFileSync(require.resolve('recheck/package.json'), 'utf8')) as { version: string };
  const file = join(import.meta.dirname, 'safe-patterns.json');
  const keyOf = ({ source, flags }: Pattern) =>
    createHash('sha256')
      .update(JSON.stringify([version, steps, source, flags]))
      .digest('hex')
      .slice(0, 20);
  const before = readFileSync(file, 'utf8');
  const known = new Set(process.env.FC_RUNS === 'full' ? [] : (JSON.parse(before) as string[]));
  const now = new Set<string>();
  return {
    knows: (pattern) => known.has(keyOf(pattern)),
    keep: (pattern) => void now.add(keyOf(pattern)),
    write: () => {
      const text = `${JSON.stringify([...now].sort(), null, 2)}\n`;
      if (text !== before) writeFileSync(file, text);
    },
  };
}

describe('the patterns of the code', () => {
  it('are found in every kind of file, with those that are put together', () => {
    const files = patterns.map(([, { file }]) => file);
    expect(patterns.length).toBeGreaterThan(400);
    expect(files.some((file) => file.endsWith('.astro'))).toBe(true);
    expect(patterns.some(([, { file, unknown }]) => file === 'charts/input-map/wrap.ts' && !unknown)).toBe(true);
  });

  it('take time in proportion to the text, whatever stands in it', { timeout: 1_800_000 }, async () => {
    const slow: string[] = [];
    const memory = openMemory();
    for (const [name, pattern] of patterns) {
      if (isBounded(pattern)) continue;
      if (pattern.unknown) slow.push(`${name} cannot be looked at.`);
      else if (repeats(pattern)) {
        const judged = memory.knows(pattern) ? 'safe' : await judge(pattern);
        if (judged === 'safe') memory.keep(pattern);
        else slow.push(`${name} ${judged}`);
      }
    }
    memory.write();
    expect(slow).toEqual([]);
  });

  it('that are excused are there', () => {
    const idle = bounded.filter((one) => !patterns.some(([, p]) => one.file.test(p.file) && one.source.test(p.source)));
    expect(idle).toEqual([]);
  });
});
