import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { type Found, find } from '../support/reader.ts';
import { readersQuestions } from '../support/readers-questions.ts';

const site = inject('sampleSite');
const pageAt = (address: string) => readFileSync(join(site, decodeURIComponent(address), 'index.html'), 'utf8');

/** What was found, or why it was not. */
const results: readonly [asks: string, found: Found | string][] = readersQuestions.map(({ asks, way, answer }) => {
  try {
    return [asks, find(pageAt, way, answer)];
  } catch (error) {
    return [asks, (error as Error).message];
  }
});

describe('thirty questions of readers', () => {
  it('are thirty, of executives, engineers and authors', () => {
    expect(readersQuestions).toHaveLength(30);
    const asked = Map.groupBy(readersQuestions, ({ who }) => who);
    for (const who of ['executive', 'engineer', 'author'] as const) expect(asked.get(who)?.length).toBeGreaterThan(4);
  });

  it('are answered, at least 28 of them within three clicks and sixty seconds', () => {
    expect(results.filter(([, found]) => typeof found === 'string')).toEqual([]);
    const late = results.filter(([, found]) => typeof found !== 'string' && (found.clicks > 3 || found.seconds > 60));
    expect(late.slice(2)).toEqual([]);
  });

  it('stand in CONTRIBUTING with the ways to their answers', () => {
    const written = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8').replace(/ +/g, ' ');
    for (const { who, asks, way } of readersQuestions) {
      const steps = way.map((step) => (typeof step === 'string' ? step : step.text));
      expect(written).toContain(`| ${who} | ${asks} | ${steps.join(' → ') || 'home page'} |`);
    }
  });
});
