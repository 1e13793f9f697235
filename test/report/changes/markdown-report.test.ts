import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { markdownReport } from '../../../src/report/changes/markdown-report.ts';
import { compared, persona } from '../../model/editions/snapshots.ts';
import { same, sample, ways } from './reports.ts';

const style = { color: false };

describe('what changed, in Markdown', () => {
  const text = markdownReport(sample(), ways, style);

  it('is headings, members of a list, and differences that code hosts colour', () => {
    expect(text).toMatch(
      /^## From before \(30 Sep 2026\) to Today \(21 Nov 2026\)\n\n### Strategy\n\n- \*\*Hands off\*\* _revised_: /,
    );
    expect(text).toContain(
      [
        '  @@ Diagnosis @@',
        '  - It rings at night.',
        '  + It rings at noon.',
        '  - two',
        '  + ```` three',
        '  `````',
        '',
        '  </details>',
        '',
      ].join('\n'),
    );
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\n{3}/);
  });

  it('says when nothing differs', () => {
    expect(markdownReport(same(), ways, style)).toBe(
      '## From before (30 Sep 2026) to Today (30 Sep 2026)\n\nNothing differs.\n',
    );
  });

  it('lets no words of an author mark up, link, or call anybody', () => {
    const line = text.split('\n').find((one) => one.includes('_added_')) ?? '';
    expect(line).toContain('Odd ');
    const { html } = markdownToHtml(line);
    expect(html).not.toMatch(/<(a|img|code|em>b)/);
    expect(line).not.toMatch(/@team|#12|https:\/\//);
  });

  it('keeps a difference to a size that can be pasted', () => {
    const many = (word: string) =>
      persona({}, Array.from({ length: 400 }, (_, index) => `P${index}${word} is here.`).join('\n\n'));
    const long = markdownReport(compared({ 'personas/a.md': many('x') }, { 'personas/a.md': many('y') }), ways, style);
    expect(long.split('\n').length).toBeLessThan(90);
    expect(long).toMatch(/@@ and \d+ more lines @@/);
    expect(long).toContain('<summary>800 lines</summary>');
  });

  it('shows less of each difference the more there are, so that a code host takes it', () => {
    const people = (word: string, count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `personas/p${index}.md`,
          persona({ title: `P${index}` }, `${`It is ${word} with P${index} at night. `.repeat(4)}\n\n`.repeat(3)),
        ]),
      );
    const lengthOf = (count: number) =>
      markdownReport(compared(people('quiet', count), people('loud', count)), ways, style).length;
    expect(lengthOf(10)).toBeGreaterThan(8000);
    for (const count of [60, 150, 600]) expect(lengthOf(count)).toBeLessThan(60_001);
  });
});
