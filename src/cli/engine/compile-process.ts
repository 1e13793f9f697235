// Started by `engine.ts`, with the folder to compile into. Its input ends with whoever started it, however that one ends:
// then nobody waits for it any more.
import { rmSync } from 'node:fs';
import { compile } from '../../engine/compile.ts';
import { root } from '../root.ts';

const [, , out = ''] = process.argv;
process.stdin.once('end', () => {
  rmSync(out, { recursive: true, force: true, maxRetries: 3 });
  process.exit(1);
});
process.stdin.resume().unref();
await compile(root, out);
