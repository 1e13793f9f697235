import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');

it('style sheets lay out by start and end, so that a hub may be read from the right', () => {
  const sided =
    /(?:^|[\s;{])(?:(?:padding|margin|border)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:float|text-align)\s*:\s*left/;
  const sheets = globSync('**/*.css', { cwd: src });
  expect(sheets.length).toBeGreaterThan(40);
  const found = sheets.flatMap((file) =>
    readFileSync(join(src, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (sided.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
