import { describe, expect, it } from 'vitest';
import { dayHtml, escapeText, messageHtml } from '../../src/format/html.ts';

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

describe('a message of a check', () => {
  it('has its code as code, its days as readers write them, and its ids as they are', () => {
    expect(messageHtml('It rests on `2026-01-15-a<b`, which was good until 2026-10-31.', 'en')).toBe(
      'It rests on <code>2026-01-15-a&lt;b</code>, which was good until 31 Oct 2026.',
    );
    expect(messageHtml('`2026-01-15` and 2026-01-15-tender, 2026-13-01.', 'en')).toBe(
      '<code>2026-01-15</code> and 2026-01-15-tender, 2026-13-01.',
    );
  });
});
