import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { type Case, score } from '../../../src/methods/cost-of-delay/score.ts';
import { plain, range } from './generators.ts';

const sources = resolve(import.meta.dirname, '../../../src');
const room = resolve(sources, 'methods/cost-of-delay');

/** Files that a module brings along when it runs; types vanish. */
function bringsAlong(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.startsWith(sources)) return seen;
  const code = readFileSync(file, 'utf8');
  for (const [, names, from] of code.matchAll(/^import ([^;]+?) from '([^']+)';/gm))
    if (!names?.startsWith('type '))
      bringsAlong(from?.startsWith('.') ? resolve(dirname(file), from) : `a package: ${from}`, seen);
  return seen;
}

it('the arithmetic runs in a page: it brings along nothing from outside its folder', () => {
  for (const module of ['rank.ts', 'moves.ts', 'information.ts', 'score.ts'])
    for (const file of bringsAlong(resolve(room, module))) expect(dirname(file)).toBe(room);
  expect(bringsAlong(resolve(room, 'backlog.ts'))).toContain('a package: zod');
});

it('a case survives being written into a page', () => {
  const subject: Case = { ...plain('a', range(1, 2, 4), range(2, 3, 5)), urgency: { shape: 'deadline', closes: 3 } };
  const [read] = rank([JSON.parse(JSON.stringify(subject)) as Case]);
  expect(read?.score).toEqual(score(subject));
});
