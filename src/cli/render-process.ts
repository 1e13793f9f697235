// Started by `build.ts`, with the options and the folder as JSON.
import { guarded } from './main.ts';
import type { Options } from './options.ts';
import { outputOf } from './output.ts';
import { render } from './render.ts';

const { options, folder } = JSON.parse(process.argv[2] ?? '{}') as { options: Options; folder: string };
const output = outputOf(process);
process.exitCode = await guarded(() => render(options, folder, output), output);
