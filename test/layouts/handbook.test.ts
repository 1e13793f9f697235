import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { handbookAddresses, handbookList } from '../../src/layouts/handbook.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'pages', 'method');

it('the list of the handbook names each of its pages once, in groups that can be taken in at a glance', () => {
  const there = readdirSync(folder).map((name) => name.replace(/\.mdx$/, '').replace(/^index$/, ''));
  expect([...handbookAddresses].sort()).toEqual(there.sort());
  for (const { pages } of handbookList) expect(pages.length).toBeLessThanOrEqual(9);
});
