import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { type Answered, answerChart, answerRows, describeAnswer, verdictWords } from '../../src/charts/answer.ts';
import { inside, labelAt, overlaps } from '../../src/charts/place.ts';
import { addDays } from '../../src/model/date.ts';

const today = '2026-11-21';
const pages: Answered = {
  name: 'Pages per pipeline and month',
  unit: 'pages',
  better: 'lower',
  baseline: 2.6,
  target: { value: 2.1, by: '2026-12-31' },
  released: '2026-10-27',
  result: { value: 2.2, on: '2026-11-15' },
  history: [
    { date: '2026-09-30', value: 2.6 },
    { date: '2026-10-31', value: 2.4 },
    { date: '2026-11-15', value: 2.2 },
  ],
};
const options = { id: 'a', language: 'en', today, width: 330, height: 200 };

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
const value = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
);
const anyAnswer: fc.Arbitrary<Answered> = fc.record({
  name: fc.string({ minLength: 1 }),
  unit: fc.constantFrom('%', 'days', '<unit & "more">', undefined),
  better: fc.constantFrom('higher', 'lower', undefined),
  baseline: value,
  target: fc.record({ value, by: day }),
  released: fc.option(day),
  result: fc.option(fc.record({ value, on: day })),
  history: fc
    .array(fc.record({ date: day, value }), { maxLength: 20 })
    .map((list) => list.sort((a, b) => (a.date < b.date ? -1 : 1))),
});

const labelsOf = (svg: string) =>
  [...svg.matchAll(/<text class="([^"]+)" x="([^"]+)" y="([^"]+)"(?: text-anchor="(\w+)")?>([^<]*)<\/text>/g)].map(
    ([, className = '', x, y, anchor = 'start', text = '']) => ({
      className,
      text,
      box: labelAt(text.replace(/&\w+;/g, '&'), Number(x), Number(y), anchor as 'start').box,
    }),
  );

describe('the answered measure', () => {
  it('is well-formed, finite and the same each time, whatever the figures', () => {
    fc.assert(
      fc.property(anyAnswer, (answered) => {
        const svg = answerChart(answered, options);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|style=/);
        const drawn = htmlToHast(svg);
        expect('children' in drawn && drawn.children.length).toBe(1);
        expect(answerChart(answered, options)).toBe(svg);
      }),
    );
  });

  it('keeps its labels apart and in the drawing', () => {
    fc.assert(
      fc.property(anyAnswer, (answered) => {
        const labels = labelsOf(answerChart(answered, options));
        const inPlot = labels.filter(({ text }) => /^(aimed|before|released)/.test(text));
        const frame = { x: -1, y: -1, width: options.width + 2, height: options.height + 2 };
        for (const one of inPlot) expect(inside(one.box, frame), one.text).toBe(true);
        for (const [index, one] of inPlot.entries())
          for (const other of inPlot.slice(index + 1))
            expect(overlaps(one.box, other.box), `${one.text} on ${other.text}`).toBe(false);
      }),
    );
  });

  it('says before, aim, release and result, in the drawing, the sentence and the table', () => {
    const svg = answerChart(pages, options);
    for (const words of ['before 2.6', 'target 2.1', 'released', '2.2'])
      expect(
        labelsOf(svg).some(({ text }) => text.startsWith(words)),
        words,
      ).toBe(true);
    const told = describeAnswer(pages, 'en', today).replaceAll('\u00a0', ' ');
    expect(told).toBe(
      'Before: 2.6 pages. Target: 2.1 pages by 31 Dec 2026. Released on 27 Oct 2026. Result: 2.2 pages on 15 Nov 2026, not reached yet. Lower is better.',
    );
    expect(svg).toContain(describeAnswer(pages, 'en', today));
    expect(answerRows(pages, 'en').map(({ date, note }) => `${date} ${note}`)).toEqual(
      ['Before value at the start', '30 Sept 2026 ', '31 Oct 2026 ', '15 Nov 2026 result', '31 Dec 2026 target'].map(
        (row) => row.replace('Sept', 'Sep'),
      ),
    );
  });
});

describe('the verdict in words', () => {
  const answered = (result: number | null, by = '2026-09-30', better: 'lower' | null = 'lower') =>
    verdictWords(
      {
        ...pages,
        better: better ?? undefined,
        target: { value: 2.1, by },
        result: result === null ? null : { value: result, on: '2026-09-20' },
      },
      'en',
      today,
    );

  it.each<[string, string, string]>([
    ['better than aimed at', answered(2), 'reached'],
    ['as aimed at', answered(2.1), 'reached'],
    ['better than before', answered(2.2), 'not reached'],
    ['as before', answered(2.6), 'not reached, no better than before'],
    ['worse than before', answered(2.7), 'not reached, worse than before'],
    ['on the way', answered(2.2, '2026-12-31'), 'not reached yet'],
    ['owed', answered(null), 'the answer was due'],
    ['ahead', answered(null, '2026-12-31'), 'not known yet'],
    ['of a measure that nobody said how to read', answered(2, '2026-09-30', null), ''],
  ])('of a result that is %s', (_, said, expected) => {
    expect(said).toBe(expected);
  });
});
