import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentenceHtml } from '../../../src/components/shell/sentence.ts';
import { leadHtml, termHtml, termParts } from '../../../src/components/shell/term.ts';
import { type TermId, termWords } from '../../../src/components/shell/terms.ts';
import { sentence } from '../../../src/format/sentence.ts';
import type { Site } from '../../../src/site/site.ts';

const src = join(import.meta.dirname, '../../../src');
const { terms } = termWords('en');
const ids = Object.keys(terms) as TermId[];
const site = {
  hub: { config: { language: 'en' } },
  to: ({ method }: { method: string }) => `/method/${method}/`,
} as unknown as Site;

/** Ids of terms that sentences, components and pages name. */
const used = globSync('**/*.{ts,astro}', { cwd: src }).flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const leads = [...text.matchAll(/leadHtml\([^)]*\[([^\]]*)\]/g)].flatMap(
    ([, list = '']) => list.match(/[\w-]+/g) ?? [],
  );
  const gaps = [...text.matchAll(/\{term:([\w-]*)[|}]|<Term [^>]*id="([^"]*)"/g)].map(
    ([, gap, tag]) => gap ?? tag ?? '',
  );
  return [...leads, ...gaps];
});

describe('a term', () => {
  it.each(ids)('%s is explained in one or two sentences, and more stands in the handbook', (id) => {
    const { means, method } = terms[id];
    expect(means).toMatch(/^[A-Z][^{}`]*\.$/);
    expect(means.match(/[.!?](?= |$)/g)?.length).toBeLessThanOrEqual(2);
    expect(existsSync(join(src, 'pages/method', `${method}.mdx`))).toBe(true);
  });
  it.each(ids)('%s is shown somewhere', (id) => {
    expect(used).toContain(id);
  });
  it('that a sentence names is there', () => {
    expect(used.length).toBeGreaterThan(ids.length);
    expect(used.filter((id) => !ids.includes(id as TermId))).toEqual([]);
  });
});

describe('a term in a sentence', () => {
  it('is its words or the label of the gap, with its card', () => {
    expect(sentenceHtml(sentence`The {term:cd3} & more.`, termParts(site))).toBe(
      `The ${termHtml(site, 'cd3')} &amp; more.`,
    );
    expect(sentenceHtml(sentence`Two {term:signal|signals}.`, termParts(site))).toBe(
      `Two ${termHtml(site, 'signal', 'signals')}.`,
    );
    expect(termHtml(site, 'cd3')).toBe('<a href="/method/cost-of-delay/" data-term="cd3">CD3</a>');
  });
  it('is escaped', () => {
    expect(termHtml(site, 'cd3', '<b>"')).toContain('>&lt;b&gt;&quot;</a>');
    expect(sentenceHtml(sentence`{term:cd3|<b>}`, termParts(site, ['cd3']))).toBe('&lt;b&gt;');
  });
  it('is plain where the page has explained it before', () => {
    expect(sentenceHtml(sentence`{term:cd3} and {term:signal|signals}`, termParts(site, ['cd3', 'signal']))).toBe(
      'CD3 and signals',
    );
  });
  it('must be one that there is', () => {
    expect(() => sentenceHtml(sentence`{term:nothing}`, termParts(site))).toThrow('Nothing fills {term:nothing}');
  });
});

describe('a term in the lead of a page', () => {
  it('is explained where it first stands', () => {
    expect(leadHtml(site, 'A rank & a rank.', ['tps', 'rank'])).toBe(`A ${termHtml(site, 'rank')} &amp; a rank.`);
  });
  it('is left out where the lead does not name it', () => {
    expect(leadHtml(site, 'Nothing <here>.', ['tps'])).toBe('Nothing &lt;here&gt;.');
  });
});
