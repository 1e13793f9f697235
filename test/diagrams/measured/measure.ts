// Makes `measurements.txt` anew: a browser draws every text of the corpus, and shows the build's drawing of each.
import type { Diagram } from '../../../src/diagrams/draw.ts';
import { drawCorpus } from '../corpus/drawings.ts';
import { corpus } from '../corpus/index.ts';
import { agreement } from './agreement.ts';
import { contrast } from './contrast.ts';
import { geometry } from './geometry.ts';
import { digestOf, type Measurement, writeMeasurements } from './measurements.ts';
import { openDrawingPage } from './page.ts';

const drawings = await drawCorpus();
// One page as wide as some types want it, and one that takes the size of each drawing.
const [wide, fitting] = [await openDrawingPage(), await openDrawingPage()];
const stories = new Map<string, Measurement>();
for (const story of corpus) {
  const drawing = drawings.get(story.name) as Diagram;
  const found = [
    await agreement(wide, story, drawing.svg),
    await geometry(wide.page, story.type, drawing.svg),
    await contrast(fitting.page, drawing),
  ] as const;
  const faults = found.flatMap((one) => one.faults);
  const [agreed, placed, read] = found;
  stories.set(story.name, { of: digestOf(story.source, drawing.svg), ...agreed, ...placed, ...read, faults });
  process.stdout.write(`${story.name}${faults.map((fault) => `\n  ${fault}`).join('')}\n`);
}
const name = await wide.page.evaluate(
  () => /(?:Headless)?(Chrome\/[\d.]+)/.exec(navigator.userAgent)?.[1] ?? 'a browser',
);
await Promise.all([wide.close(), fitting.close()]);
writeMeasurements(name.replace('/', ' '), stories);
