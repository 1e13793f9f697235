// Changes the meaning of one line after another, in a copy, and tells which changes no test sees.
// node test/by-hand/mutants/run.ts [ROOM or words of the line …]
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mutant, mutants } from './list.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'sextant-mutants-'));
for (const name of ['src', 'test', 'content', 'public', 'package.json', 'vitest.config.ts', 'tsconfig.json'])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const sources = globSync('src/**/*.{ts,astro}', { cwd: copy }).map((file) => ({
  file,
  text: readFileSync(join(copy, file), 'utf8'),
}));

const testFiles = globSync('test/**/*.test.ts', { cwd: copy });

/** Runs tests in the copy; what builds a site or opens a browser would take a day. */
const pass = (tests: readonly string[]): boolean =>
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--bail=1',
      '--exclude=test/{site,browser,search}/**',
      ...tests,
    ],
    { cwd: copy, stdio: 'ignore', timeout: 600_000 },
  ).status === 0;

/** What became of a change: `seen` is as it should be; of what is `lost`, the line or a test is not there any more. */
function fateOf({ find, put, tests }: Mutant): { fate: 'seen' | 'SURVIVED' | 'lost'; where: string } {
  const gone = tests.find((name) => !testFiles.some((file) => file.includes(name)));
  if (gone !== undefined) return { fate: 'lost', where: `no test is called ${gone}` };
  const [place, ...others] = sources.filter(({ text }) => text.includes(find));
  if (!place || others.length > 0 || place.text.split(find).length !== 2)
    return { fate: 'lost', where: place ? 'stands more than once' : 'stands nowhere' };
  writeFileSync(
    join(copy, place.file),
    place.text.replace(find, () => put),
  );
  const survived = pass(tests);
  writeFileSync(join(copy, place.file), place.text);
  return { fate: survived ? 'SURVIVED' : 'seen', where: place.file };
}

const wanted = process.argv.slice(2);
const chosen = mutants.filter(
  ({ room, find }) => wanted.length === 0 || wanted.some((word) => room === word || find.includes(word)),
);
const counts = { seen: 0, SURVIVED: 0, lost: 0 };
try {
  // Tests that fail anyway would see everything.
  if (!pass([...new Set(chosen.flatMap(({ tests }) => tests))])) throw new Error('The tests fail without any change.');
  for (const mutant of chosen) {
    const { fate, where } = fateOf(mutant);
    counts[fate] += 1;
    process.stdout.write(`${fate}  ${where}  ${mutant.find}  →  ${mutant.put}\n`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.stdout.write(`${counts.seen} seen, ${counts.SURVIVED} survived, ${counts.lost} lost\n`);
process.exitCode = counts.seen === chosen.length ? 0 : 1;
