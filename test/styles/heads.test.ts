import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../src');
/** A rule for the heads of tables themselves, and what it sets. */
const rules = /(?:^|[\s,])thead th\s*\{([^{}]*)/g;

it('heads of tables look the same wherever one is drawn: one sheet says how', () => {
  const sheets = globSync('{styles,components}/**/*.css', { cwd: root });
  expect(sheets).toContain(join('styles', 'base.css'));
  const own = sheets.filter((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(rules)].some(([, set]) =>
      /(?:^|[\s;])(?:color|font-weight|text-transform|letter-spacing):/.test(set ?? ''),
    ),
  );
  expect(own).toEqual([join('styles', 'base.css')]);
});
