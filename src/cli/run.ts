import { enableCompileCache, flushCompileCache } from 'node:module';
import { lastingCache } from './installation/cache.ts';
import { damage } from './installation/package.ts';

/** After so many milliseconds a server has shown its first page. */
const firstPage = 2000;

const damaged = damage();
if (damaged === null) {
  // Node writes it when the process ends: no folder that is gone by then.
  const kept = lastingCache();
  if (kept !== null) enableCompileCache(kept);
  // Only what is loaded from here on is kept.
  const [{ guarded, main }, { interrupted, thisMachine }, { outputOf, whoeverListens }] = await Promise.all([
    import('./main.ts'),
    import('./machine.ts'),
    import('./output.ts'),
  ]);
  const output = outputOf(process);
  const work = async () => main(process.argv.slice(2), thisMachine(process.env), output);
  await whoeverListens(process, () => guarded(work, output));
  // Drawings may still be under way: nobody waits for them.
  if (process.exitCode === interrupted) process.exit();
  // Only a server goes on. It is ended by a signal, at which Node would write nothing.
  if (kept !== null) setTimeout(flushCompileCache, firstPage).unref();
} else {
  process.stderr.write(`sextant: ${damaged}\n`);
  process.exitCode = 2;
}
