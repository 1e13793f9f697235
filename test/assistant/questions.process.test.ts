import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assistantOf, saidIn } from '../support/assistant.ts';
import { questions } from '../support/questions.ts';

const hub = assistantOf(join(import.meta.dirname, '../../content'));

describe('questions about the sample hub', () => {
  it('are sixty, of every tool', async () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
    expect(new Set(questions.map(({ tool }) => tool)).size).toBe(9);
  });

  it.each(questions)('$question', async ({ tool, given, holds, from = [] }) => {
    const told = await hub.ask(tool, given);
    const right = holds(await hub.view());
    const said = saidIn(told).replaceAll('\u00a0', ' ');
    for (const words of right) expect(said).toContain(words.replaceAll('\u00a0', ' '));
    expect(right.length + from.length).toBeGreaterThan(0);
    const sources = told.statements.map(({ entry }) => entry);
    expect(from.filter((key) => !sources.includes(key))).toEqual([]);
    // Whatever is said is said with where it stands and for which day.
    for (const { entry, file, day } of told.statements) {
      expect(day).toBe('2026-11-21');
      if (entry !== null) expect(file?.startsWith(`${entry}.`)).toBe(true);
    }
    expect(told.statements.length + told.notInHub.length).toBeGreaterThan(0);
  });
});
