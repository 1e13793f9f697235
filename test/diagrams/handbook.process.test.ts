import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/diagrams/draw.ts';

const folder = join(import.meta.dirname, '../../src/layouts/diagram-examples');
const names = globSync('*.mmd', { cwd: folder }).sort();

describe('the drawings of the handbook', () => {
  it.each(names)('%s lies beside its text as it is drawn now', async (file) => {
    const { svg, showsToday } = await draw(readFileSync(join(folder, file), 'utf8'), { today: '2026-01-01' });
    expect(showsToday).toBe(false);
    // A ground of its own would cover the shadow that says that there is more beside it.
    const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(svg).not.toContain(`<rect width="${width}" height="${height}" fill="var(--`);
    // `npx vitest run --project process test/diagrams/handbook.process.test.ts --update` writes them anew.
    await expect(`${svg}\n`).toMatchFileSnapshot(join(folder, `${basename(file, '.mmd')}.svg`));
  });
});
