import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importsIn } from '../support/imports.ts';
import { runs } from '../support/runs.ts';

const root = new URL('../../', import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, root), 'utf8');

/** Files that share threads and globals with each other: the project `unit` of `vitest.config.ts`. */
const unit = globSync('test/**/*.test.ts', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/^test\/(site|browser|search|cli)\/|\.(process|apart)\.test\.ts$/.test(file));

/** What starts processes or listens, and what of ours does so or changes globals. */
const leavesTraces =
  /^(node:)?(child_process|cluster|http|https|net|worker_threads)$|^(playwright-core|recheck|pagefind|astro)(\/|$)|^src\/diagrams\/(draw|pool|worker)\.ts$/;

/** What a program changes for all that runs beside it. */
const changes =
  /\bvi\.(mock|doMock|spyOn|stubEnv|stubGlobal|useFakeTimers|setSystemTime)\b|\bprocess\.(chdir|exit|exitCode|on|once|umask)\b|\bprocess\.env(?:\.\w+|\[[^\]]+\])\s*=[^=]|\bdelete process\.env|\bglobalThis(?:\.\w+|\[[^\]]+\])\s*=[^=]|\bdefineProperty\(globalThis/;

const known = new Map<string, string[]>();
/** What a file of the project imports: files as paths below the root, packages by name. */
function importsOf(file: string): string[] {
  const before = known.get(file);
  if (before) return before;
  const found = importsIn(textOf(file), { types: false }).map((name) =>
    name.startsWith('.') ? posix.join(posix.dirname(file), name) : name,
  );
  known.set(file, found);
  return found;
}

/** The first way from a test to what fits a pattern, file by file. */
function wayTo(pattern: RegExp, from: string, seen = new Set<string>()): string[] | null {
  if (pattern.test(from)) return [from];
  if (seen.has(from) || !from.endsWith('.ts')) return null;
  seen.add(from);
  for (const next of importsOf(from)) {
    const way = wayTo(pattern, next, seen);
    if (way) return [from, ...way];
  }
  return null;
}

/** Tests and what they bring along from beside them, each once. */
const ofTests = (): string[] => {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !file.startsWith('test/') || !file.endsWith('.ts')) return;
    found.add(file);
    importsOf(file).forEach(visit);
  };
  unit.forEach(visit);
  return [...found];
};

describe('tests of the project unit', () => {
  it('start no process and reach nothing that does: such a file is called *.process.test.ts', () => {
    const ways = unit.flatMap((file) => wayTo(leavesTraces, file)?.join(' → ') ?? []);
    expect(ways).toEqual([]);
  });

  it('change nothing that they share: no environment, no folder, no global, no module', () => {
    const found = ofTests().flatMap((file) => {
      const [change] = changes.exec(textOf(file)) ?? [];
      return change && !file.endsWith('architecture/proof.test.ts') ? `${file}: ${change}` : [];
    });
    expect(found).toEqual([]);
  });

  it('are the most of all', () => {
    expect(unit.length).toBeGreaterThan(200);
    expect(wayTo(leavesTraces, 'test/diagrams/pool.apart.test.ts')).toEqual([
      'test/diagrams/pool.apart.test.ts',
      'src/diagrams/pool.ts',
    ]);
    for (const change of ["vi.stubEnv('TZ', 'UTC')", "process.env.TZ = 'UTC'", 'globalThis.Date = Late'])
      expect(change).toMatch(changes);
  });
});

it('what replaces a module is called *.apart.test.ts, and shares it with no other file', () => {
  const files = globSync('test/**/*.test.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const replace = files.filter((file) => /\bvi\.(do)?mock\(/i.test(textOf(file)));
  expect(replace.sort()).toEqual(files.filter((file) => file.endsWith('.apart.test.ts')).sort());
});

it('how many cases a law is tried with is said by support/runs.ts alone', () => {
  const files = globSync('test/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const own = files.filter((file) => !/support\/runs\.ts$|architecture\/proof\.test\.ts$/.test(file));
  expect(own.filter((file) => /\bnumRuns:/.test(textOf(file)))).toEqual([]);
});

it('what becomes of a request is said by support/gate.ts alone: an open page hears of it too late', () => {
  const files = globSync('test/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const own = files.filter((file) => !file.endsWith('support/gate.ts'));
  expect(own.filter((file) => /\b(page|context)\.route\(|\.setOffline\(/.test(textOf(file)))).toEqual([]);
});

it('a law that fails says the seed and the path of its case', () => {
  const never = fc.property(fc.integer(), () => false);
  expect(() => fc.assert(never, runs(1000))).toThrow(/\{ seed: -?\d+, path: "[\d:]+", endOnFailure: true \}/);
});
