// Started by `engine.ts`, with the folder to compile into.
import { compile } from '../../engine/compile.ts';
import { root } from '../root.ts';

await compile(root, process.argv[2] ?? '');
