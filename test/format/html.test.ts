import { describe, expect, it } from 'vitest';
import { dayHtml, escapeText } from '../../src/format/html.ts';

it('escapes what would be read as markup', () => {
  expect(escapeText('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
});

describe('dates', () => {
  it('are written so that no reader takes the month for the day', () => {
    expect(dayHtml('2026-09-14', 'en')).toBe('<time datetime="2026-09-14">14 Sep 2026</time>');
    expect(dayHtml('2026-09-14', 'en-US')).toContain('14 Sep 2026');
    expect(dayHtml('2026-09-04', 'de')).toContain('2026</time>');
  });
  it('leave the year out where it is plain', () => {
    expect(dayHtml('2026-11-04', 'en', true)).toBe('<time datetime="2026-11-04">4 Nov</time>');
  });
});
