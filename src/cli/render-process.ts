// Started by `site-process.ts`, which sends what to render.
import { once } from 'node:events';
import { guarded } from './main.ts';
import { outputOf } from './output.ts';
import { render } from './render.ts';
import type { Rendering } from './rendering.ts';

const [rendering] = (await once(process, 'message')) as [Rendering];
// When whoever asked for the pages is gone, nobody will take them. To hear of it keeps no process alive.
process.once('disconnect', () => process.exit());
process.channel?.unref();
const output = outputOf(process);
process.exitCode = await guarded(() => render(rendering, output, (report) => process.send?.({ report })), output);
