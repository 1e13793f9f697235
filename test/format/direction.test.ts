import { describe, expect, it } from 'vitest';
import { formatDay, formatMonth } from '../../src/format/days.ts';
import { isRightToLeft } from '../../src/format/direction.ts';
import { dayHtml } from '../../src/format/html.ts';

describe('the direction of a language', () => {
  it.each(['ar', 'he', 'fa', 'ur', 'ar-EG', 'yi', 'dv', 'ckb', 'az-Arab', 'pa-Arab'])(
    'is from the right in %s',
    (tag) => {
      expect(isRightToLeft(tag)).toBe(true);
    },
  );
  it.each(['en', 'de', 'az', 'ja', 'pa', 'ru', 'tr', 'ar-Latn', 'zh-Hant'])('is from the left in %s', (tag) => {
    expect(isRightToLeft(tag)).toBe(false);
  });
});

describe('days in a language that runs from the right', () => {
  it.each(['ar', 'he', 'fa', 'ur'])('stand apart from the words around them in %s', (language) => {
    for (const text of [formatDay('2026-10-15', language), formatMonth('2026-10', language)])
      expect(text).toMatch(/^\u2068[^\u2066-\u2069]+\u2069$/);
    expect(dayHtml('2026-10-15', language)).toMatch(/^<time datetime="2026-10-15">\u2068.+\u2069<\/time>$/);
  });
  it('are left alone elsewhere', () => {
    for (const language of ['en', 'de', 'ja']) expect(formatDay('2026-10-15', language)).not.toMatch(/[\u2066-\u2069]/);
  });
});
