// Makes the package's files in the repository itself, where npm packs it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf } from '../cli/output.ts';
import { root } from '../cli/root.ts';
import { makeLib } from './lib.ts';

const lib = join(root, 'lib');
rmSync(lib, { recursive: true, force: true });
await makeLib(lib, outputOf(process));
