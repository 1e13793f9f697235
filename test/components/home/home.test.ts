import { describe, expect, it } from 'vitest';
import { placesOf, problemsByRule } from '../../../src/components/home/home.ts';
import type { Site } from '../../../src/site/site.ts';
import type { Problem } from '../../../src/source/problem.ts';

const problem = (check: string, severity: Problem['severity'] = 'warning') => ({ check, severity }) as Problem;
const order = (...problems: Problem[]) => problemsByRule({ problems } as unknown as Site).map(({ check }) => check);

describe('what is worth a look', () => {
  it('is errors, then what only shows when entries are combined, then the rest by how often', () => {
    expect(
      order(
        problem('review-overdue'),
        problem('review-overdue'),
        problem('alt-text'),
        problem('sales-bent'),
        problem('reference', 'error'),
      ),
    ).toEqual(['reference', 'sales-bent', 'review-overdue', 'alt-text']);
  });

  it('names a rule once, with its problems', () => {
    const [first] = problemsByRule({ problems: [problem('vacuum'), problem('vacuum')] } as unknown as Site);
    expect(first).toMatchObject({ title: 'Vacuum: mostly from inside', problems: [{}, {}] });
  });
});

describe('where problems are', () => {
  const hub = {
    config: { language: 'en' },
    byFile: (file: string) => (file === 'a' ? { data: { title: 'Lead' } } : undefined),
  } as unknown as Site['hub'];
  const at = (...files: string[]) =>
    placesOf(
      { hub },
      files.map((file) => ({ ...problem('vacuum'), file })),
    );

  it('is told by title, each place once, and by "and more" only beyond three places', () => {
    expect(at('a', 'b', 'b', 'c')).toBe('Lead, b and c');
    expect(at('a', 'b', 'c', 'd')).toBe('Lead, b, c and more');
  });
});
