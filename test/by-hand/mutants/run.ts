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

/** What builds a site or opens a browser would take a day. */
const slow = '--exclude=test/{site,browser,search}/**';

/** What became of a change: `seen` is as it should be, `lost` has no place in the code any more. */
function fateOf({ find, put, tests }: Mutant): { fate: 'seen' | 'SURVIVED' | 'lost'; file: string } {
  const places = sources.filter(({ text }) => text.includes(find));
  const [{ file, text } = { file: '', text: '' }] = places;
  if (places.length !== 1 || text.split(find).length !== 2)
    return { fate: 'lost', file: `stands in ${places.length} files or twice` };
  writeFileSync(
    join(copy, file),
    text.replace(find, () => put),
  );
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--bail=1', slow, ...tests],
    {
      cwd: copy,
      stdio: 'ignore',
      timeout: 300_000,
    },
  );
  writeFileSync(join(copy, file), text);
  return { fate: status === 0 ? 'SURVIVED' : 'seen', file };
}

const wanted = process.argv.slice(2);
const chosen = mutants.filter(
  ({ room, find }) => wanted.length === 0 || wanted.some((word) => room === word || find.includes(word)),
);
const counts = { seen: 0, SURVIVED: 0, lost: 0 };
try {
  for (const mutant of chosen) {
    const { fate, file } = fateOf(mutant);
    counts[fate] += 1;
    process.stdout.write(`${fate}  ${file}  ${mutant.find}  →  ${mutant.put}\n`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.stdout.write(`${counts.seen} seen, ${counts.SURVIVED} survived, ${counts.lost} lost\n`);
process.exitCode = counts.seen === chosen.length ? 0 : 1;
