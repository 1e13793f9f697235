import { draw, load } from './draw.ts';
import { begun, type Drawn, mostPixels, tooLarge } from './drawn.ts';
import { explain } from './explain.ts';

/** What a drawing process is asked. */
export interface Order {
  source: string;
  today: string;
}

// One at a time: the pool sends the next text when it has the answer.
process.on('message', async ({ source, today }: Order) => {
  let drawn: Drawn;
  try {
    await load();
    process.send?.(begun);
    const diagram = await draw(source, { today });
    const fits = Math.max(diagram.width, diagram.height) <= mostPixels;
    drawn = fits ? { type: 'diagram', ...diagram } : tooLarge;
  } catch (error) {
    drawn = { type: 'fault', ...explain(error, source) };
  }
  process.send?.(drawn);
});
process.on('disconnect', () => process.exit());
