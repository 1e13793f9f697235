import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
const origin = 'https://strategy.example.com/';
const pages = pagesOf(folder)
  .filter(
    ({ file, html }) =>
      !/^editions\/./.test(file) && !html.includes('content="noindex"') && !html.includes('http-equiv="refresh"'),
  )
  .map(({ file, elements }) => {
    const meta = (name: string) =>
      String(
        elements.find(({ properties }) => properties.property === name || properties.name === name)?.properties
          .content ?? '',
      );
    return { file, title: meta('og:title'), description: meta('description'), image: meta('og:image') };
  });

describe('a page whose address is shared', () => {
  it('has a title and a description that stand alone', () => {
    expect(pages.length).toBeGreaterThan(200);
    for (const { file, title, description } of pages) {
      expect(title, file).toContain('Relay strategy');
      expect(description.length, file).toBeGreaterThan(10);
      expect(`${title} ${description}`, file).not.toMatch(/\d{4}-\d\d-\d\d/);
    }
    // What the handbook says of a thing is told from the thing.
    const handbook = new Set(pages.filter(({ file }) => file.startsWith('method/')).map(({ title }) => title));
    const others = pages.filter(({ file }) => !file.startsWith('method/'));
    expect(others.filter(({ title }) => handbook.has(title)).map(({ file }) => file)).toEqual([]);
  });

  it('has a picture that is there, as large as networks ask for', () => {
    for (const image of new Set(pages.map((page) => page.image))) {
      expect(image.startsWith(origin), image).toBe(true);
      const bytes = readFileSync(join(folder, decodeURI(image.slice(origin.length))));
      expect(bytes.subarray(1, 4).toString(), image).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], image).toEqual([1200, 630]);
      expect(bytes.length, image).toBeLessThan(100_000);
    }
  });
});
