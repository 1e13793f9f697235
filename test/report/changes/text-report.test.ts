import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { chaptersText, textReport } from '../../../src/report/changes/text-report.ts';
import { compared, persona } from '../../model/editions/snapshots.ts';
import { odd, same, sample, ways } from './reports.ts';

describe('what changed, at a terminal', () => {
  const text = textReport(sample(), ways, { color: false });

  it('says both sides, the statements by chapter, and below each what differs', () => {
    expect(text).toContain('From before (30 Sep 2026) to Today (21 Nov 2026)\n\nStrategy\n  revised   Hands off: ');
    expect(text).toContain(
      [
        '      Diagnosis',
        '        - It rings at night.',
        '        + It rings at noon.',
        '        - two',
        '        + ```` three',
        '',
      ].join('\n'),
    );
    expect(text).toContain('        - duration, likely: 3 weeks\n        + duration, likely: 2 weeks\n');
    expect(textReport(same(), ways, { color: false })).toBe(
      'From before (30 Sep 2026) to Today (30 Sep 2026)\n\nNothing differs.\n',
    );
  });

  it('lets nothing through that a terminal would act on', () => {
    expect(text).toContain('␛[31m');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
    expect(odd).toMatch(/\u202e/u);
  });

  it('says the same with colour, which is never alone', () => {
    const colored = textReport(sample(), ways, { color: true });
    expect(colored).not.toBe(text);
    expect(stripVTControlCharacters(colored)).toBe(text);
  });

  it('can leave out what differs below, and what goes beyond a few', () => {
    const short = chaptersText(sample(), ways, false, { details: false, limit: 6 });
    expect(short).toContain('Hands off');
    expect(short).not.toContain('It rings');
    const people = (...names: string[]) =>
      Object.fromEntries(names.map((title) => [`personas/${title}.md`, persona({ title })]));
    const four = compared({}, people('a', 'b', 'c', 'd'));
    const lines = (limit: number) => chaptersText(four, ways, false, { details: false, limit }).split('\n');
    expect(lines(2).slice(-2)).toEqual(['  and 2 more', '']);
    expect(lines(3).slice(-2)).toEqual(['  added     d: is a new persona', '']);
  });
});
