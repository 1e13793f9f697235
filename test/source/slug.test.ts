import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '../../src/kinds/fields.ts';
import { slugOf } from '../../src/source/slug.ts';
import { runs } from '../support/runs.ts';

describe('the name of a file', () => {
  it.each([
    ['Woken for nothing', 'woken-for-nothing'],
    ["Customers' nights: don't wake us!", 'customers-nights-dont-wake-us'],
    ['  50 % faster & cheaper  ', '50-faster-cheaper'],
    ['Über Straße, naïve café', 'über-straße-naïve-café'],
    ['Cafe\u0301', 'café'],
    ['Ночные вызовы', 'ночные-вызовы'],
    ['夜間の呼び出し', '夜間の呼び出し'],
    ['रात में जागना', 'रात-में-जागना'],
    ['نوم هادئ', 'نوم-هادئ'],
    ['ＦＵＬＬ ﬁle 𝐀', 'full-file-a'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON.mdx', 'con-mdx'],
    ['🙂!?', ''],
    ['\u0301x', 'x'],
  ])('%s → %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('ends at a word when the title is long', () => {
    const slug = slugOf('Platform teams buy calm and choose their vendors by the nights that they cost them in a year');
    expect(slug).toBe('platform-teams-buy-calm-and-choose-their-vendors-by-the');
    const sixty = `${'ab '.repeat(19)}abc`;
    expect(slugOf(sixty)).toBe(sixty.replaceAll(' ', '-'));
    expect(slugOf(`${sixty}d`)).toBe('ab-'.repeat(19).slice(0, -1));
    expect(slugOf('夜'.repeat(300))).toBe('夜'.repeat(60));
  });

  it('is an id that fits a file system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect(slug === '' || id.safeParse(slug).success).toBe(true);
        expect(slug).toBe(slug.normalize('NFC'));
        expect(Buffer.byteLength(`2026-11-21-${slug}.yaml`)).toBeLessThanOrEqual(256);
      }),
      runs(2000),
    );
  });
});
