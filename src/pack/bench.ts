// `npm run bench`: measures what teams have, the package, made of this code. Its sources would be measured with the half
// second that Node takes for so many files.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allCodeDigest } from '../cli/code-digest.ts';
import { compiledCode } from '../cli/engine/engine.ts';
import { codeCache } from '../cli/installation/cache.ts';
import { guarded } from '../cli/main.ts';
import { outputOf } from '../cli/output.ts';
import { makePackage } from './package.ts';

const output = outputOf(process);

process.exitCode = await guarded(async () => {
  const made = await compiledCode(join(codeCache(), 'package'), allCodeDigest(), async (folder) => {
    mkdirSync(folder);
    await makePackage(folder, output);
  });
  const program = join(made, 'lib', 'cli', 'sextant.js');
  process.argv.splice(1, 1, program, 'bench');
  // It says itself how it ends.
  await import(pathToFileURL(program).href);
  return 0;
}, output);
