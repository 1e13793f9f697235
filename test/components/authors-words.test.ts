import { globSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GapValue, sentenceHtml } from '../../src/components/shell/sentence.ts';
import { escapeText } from '../../src/format/html.ts';
import type { Sentence } from '../../src/format/sentence.ts';
import { runs } from '../support/runs.ts';

const source = new URL('../../src/', import.meta.url);

type Say = (...given: unknown[]) => unknown;

/** The functions of all catalogues, by file and path. */
const functions = new Map<string, Say>();
const sentences = new Map<string, Sentence>();

const isSentence = (value: unknown): value is Sentence => typeof value === 'object' && value !== null && 'put' in value;

function gather(path: string, value: unknown): void {
  if (typeof value === 'function') functions.set(path, value as Say);
  else if (isSentence(value)) sentences.set(path, value);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [name, inner] of Object.entries(value)) gather(`${path}.${name}`, inner);
}

beforeAll(async () => {
  for (const file of globSync('**/*words*.ts', { cwd: source })) {
    const found: Record<string, unknown> = await import(new URL(file, source).href);
    for (const [name, value] of Object.entries(found))
      if (/Words$/.test(name) && typeof value === 'function' && value.length === 1)
        gather(`${file} ${name}`, of(value));
  }
});

/** A catalogue in English; what else has one parameter and such a name says nothing for a language. */
function of(value: unknown): unknown {
  try {
    return (value as Say)('en');
  } catch {
    return null;
  }
}

/** What an author may write, and what would be read for marks if anything were. */
const written = fc
  .array(
    fc.constantFrom(
      '#',
      '{',
      '}',
      '{gap}',
      '{0}',
      '{now}',
      '{title}',
      '$&',
      '$1',
      '`',
      '``',
      '|',
      '<b>',
      '&amp;',
      '"',
      'C#',
      ' ',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `a${parts.join('')}z`);

/** Texts without any mark, each of which stands nowhere else. */
const plain = ['qaq', 'qbq', 'qcq', 'qdq', 'qeq', 'qfq'] as const;

/** Ways to call a function, for it says only in types what it takes: a text, texts or a number for each parameter. */
function ways(count: number): ('text' | 'texts' | 'number')[][] {
  if (count === 0) return [[]];
  return ways(count - 1).flatMap((way) => (['text', 'texts', 'number'] as const).map((one) => [...way, one]));
}

const given = (way: readonly string[], texts: readonly string[]) =>
  way.map((one, index) => {
    const text = texts[index % texts.length] ?? '';
    return one === 'number' ? 2 : one === 'text' ? text : [text, text];
  });

/** What is shown: a sentence with the same text in each of its gaps. */
function shown(value: unknown, text: string): string | null {
  if (typeof value === 'string') return value;
  if (!isSentence(value)) return null;
  const gaps = value.written.flatMap((own) => [...own.matchAll(/\{([^{}|]*)/g)].map(([, name = '']) => name));
  const parts: Record<string, GapValue> = Object.fromEntries(
    gaps.map((name, index) => [name, index % 2 ? text : { href: text, text }]),
  );
  return sentenceHtml(value, parts);
}

function said(say: Say, way: readonly string[], texts: readonly string[]): { html: boolean; words: string } | null {
  try {
    const value = say(...given(way, texts));
    // No call is given the last text, so that what is found of the others was given to it.
    const words = shown(value, texts.at(-1) ?? '');
    return words === null ? null : { html: isSentence(value), words };
  } catch {
    return null;
  }
}

const put = (words: string, texts: readonly string[], html: boolean): string =>
  words.replace(/q[a-f]q/g, (found) => {
    const text = texts[plain.indexOf(found as (typeof plain)[number])] ?? '';
    return html ? escapeText(text) : text;
  });

describe('what an author writes', () => {
  it('comes out of every catalogue as it was written', () => {
    expect(functions.size).toBeGreaterThan(400);
    const calls = [...functions].flatMap(([path, say]) =>
      ways(Math.min(say.length, 4)).flatMap((way) => {
        const usual = said(say, way, plain);
        // A text in the place of a number or of several texts shows in another way, or not at all.
        const fits = usual && way.every((one, index) => one === 'number' || usual.words.includes(plain[index] ?? ''));
        return fits ? [{ path, say, way, usual }] : [];
      }),
    );
    expect(calls.length).toBeGreaterThan(600);
    fc.assert(
      fc.property(fc.array(written, { minLength: plain.length, maxLength: plain.length }), (texts) => {
        for (const { path, say, way, usual } of calls) {
          const { words, html } = usual;
          expect(said(say, way, texts)?.words, `${path}(${way})`).toBe(put(words, texts, html));
        }
      }),
      runs(200, 20),
    );
  });

  it('fills the gaps of every sentence as it was written', () => {
    expect(sentences.size).toBeGreaterThan(60);
    fc.assert(
      fc.property(written, (text) => {
        for (const [path, own] of sentences)
          expect(shown(own, text), path).toBe(put(shown(own, plain[0]) ?? '', [text], true));
      }),
      runs(200),
    );
  });
});
