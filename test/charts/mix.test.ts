import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixPicture, mixSize } from '../../src/charts/mix.ts';
import { mixLines, stackOrder } from '../../src/charts/mix-lines.ts';
import { mixRows } from '../../src/charts/mix-rows.ts';
import { groups } from '../../src/kinds/fields.ts';
import { findingsOf, subjectOf } from '../../src/methods/balance/findings.ts';
import { usualRangesOf } from '../../src/methods/balance/limits.ts';
import { addDays } from '../../src/model/date.ts';
import { restingOn, type Said } from '../methods/balance/hub.ts';
import { today } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const measure = (text: string) => text.length * 7;
const mixFor = (said: readonly Said[], settings = '') => {
  const hub = restingOn(said, settings);
  const subject = subjectOf(hub, hub.get('strategy/it') ?? null);
  return { mix: subject.mix, usual: usualRangesOf(hub.config), found: findingsOf(subject).map(({ id }) => id) };
};
const drawn = (said: readonly Said[], settings = '') => {
  const { mix, usual, found } = mixFor(said, settings);
  return mixPicture(mix, usual, found, 'en', measure);
};
const many = (input: string, count: number, rest: Partial<Said> = {}) =>
  Array.from({ length: count }, () => ({ input, ...rest }));
/** The boxes of a drawing, each with its colour. */
const boxes = (svg: string) =>
  [...svg.matchAll(/<path class="([^"]+)" d="([^"]+)"/g)].flatMap(([, name, d = '']) =>
    [...d.matchAll(/M(-?\d+) (\d+)h(\d+)v(\d+)/g)].map(([, ...numbers]) => {
      const [x, y, width, height] = numbers.map(Number) as [number, number, number, number];
      return { name, x, y, width, height };
    }),
  );

describe('the picture of a mix', () => {
  it('has the groups from inside to outside, each as wide as its share', () => {
    const svg = drawn([...many('sales', 2), ...many('executive', 1), ...many('support', 1)]);
    const top = boxes(svg).filter(({ y }) => y === 0);
    expect(top.map(({ name }) => name)).toEqual(['bar-company', 'bar-customer', 'bar-field']);
    expect(top.map(({ x }) => x)).toEqual([0, 75, 150]);
    expect([...stackOrder].sort()).toEqual([...groups].sort());
  });

  it('says in words what is over its limit, which the hub sets', () => {
    const said = [...many('sales', 4), ...many('support', 5)];
    expect(drawn(said)).toContain('>field over 40%<');
    expect(drawn(said, 'checks: { sales-bent: { field: 0.5 } }\n')).toContain('>field at most 50%<');
  });

  it('names a group in its part where there is room, else its share, else neither', () => {
    const svg = drawn([...many('support', 30), ...many('sales', 6), ...many('executive', 1)]);
    expect(svg).toContain('>customer 81%<');
    expect(svg).toMatch(/>16%</);
    expect(svg).not.toContain('>3%<');
  });

  it('names the first of channels that weigh the same', () => {
    const { mix, usual, found } = mixFor(many('support', 2));
    const half = (name: (typeof mix.channels)[number]['name']) => ({
      name,
      weight: 1,
      count: 1,
      share: 0.5,
      ofNumber: 0.5,
    });
    const channels = [half('poll'), half('review')];
    const words = mixLines({ ...mix, channels }, usual, found, 'en').map((line) => line.words);
    expect(words).toContain('50% by poll');
  });

  it('shows what nothing weighs as unknown, not as zero', () => {
    const svg = drawn([{ input: 'support', goodUntil: '2026-01-01' }]);
    expect(svg).toContain('unknown: no signal is still valid');
    expect(svg).toContain('aria-label="Group: company unknown');
    expect(svg).toContain('0 of 1 this quarter, 1 expired');
    expect(svg).not.toContain('NaN');
    expect(drawn([])).not.toContain('NaN');
  });

  it('is of one size, and no part of it leaves it', () => {
    const said = fc.record({
      input: fc.constantFrom('support', 'executive', 'industry', 'competitive', 'sales'),
      date: fc.integer({ min: 0, max: 3000 }).map((age) => addDays(today, -age)),
      journey: fc.constantFrom('awareness', 'purchase', 'use'),
      former: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 10 }), (list) => {
        const svg = drawn(list);
        expect(svg).toContain(`viewBox="0 0 ${mixSize.width} ${mixSize.height}"`);
        for (const { x, width, y, height } of boxes(svg)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThan(0);
          expect(x + width).toBeLessThanOrEqual(mixSize.width + 1);
          expect(y + height).toBeLessThanOrEqual(mixSize.height);
        }
      }),
      runs(40),
    );
  });
});

describe('the lower bars', () => {
  const line = (said: readonly Said[], name: string) => {
    const { mix, usual, found } = mixFor(said);
    return mixLines(mix, usual, found, 'en').find((one) => one.name === name);
  };
  it('tell of the way to the purchase, and when it is under its limit', () => {
    const use = many('support', 9);
    expect(line([...use, { input: 'sales', journey: 'purchase' }], 'Journey')).toMatchObject({
      words: '10% up to purchase, under 15%',
      over: true,
    });
    expect(line([...use.slice(4), { input: 'sales', journey: 'lead' }], 'Journey')).toMatchObject({
      words: '17% up to purchase',
      over: false,
    });
  });
  it('have the part that is told of first where the order allows', () => {
    const former = line([{ input: 'sales' }, { input: 'sales', former: true }], 'People who left');
    expect(former?.words).toBe('50%');
    expect(former?.parts[0]).toMatchObject({ name: 'former', className: 'bar-mark', share: 0.5 });
  });
  it('count signals for age, since what is expired weighs nothing', () => {
    const age = line([{ input: 'sales' }, { input: 'sales', goodUntil: '2026-01-01' }], 'Age');
    expect(age?.words).toBe('1 of 2 this quarter, 1 expired');
    expect(age?.parts.at(-1)).toMatchObject({ className: 'mix-gone', share: 0.5 });
  });
});

describe('the rows of a mix', () => {
  it('have all that the picture shows, with signals and share', () => {
    const { mix } = mixFor([...many('sales', 3), { input: 'support', former: true }]);
    const rows = mixRows(mix, 'en', (id) => `Input ${id}`);
    expect(rows.map(({ title }) => title)).toEqual(['Group', 'Input', 'Journey stage', 'Channel', 'Who spoke', 'Age']);
    const of = (title: string) => rows.find((one) => one.title === title)?.rows ?? [];
    expect(of('Group').map(({ name }) => name)).toEqual([...stackOrder]);
    expect(of('Input')).toContainEqual({ name: 'sales', words: 'Input sales', signals: '3', share: '75%' });
    expect(of('Group')).toContainEqual({ name: 'company', words: 'company', signals: '0', share: '0%' });
    expect(of('Journey stage')).toEqual([{ name: 'use', words: 'use', signals: '4', share: '100%' }]);
  });
  it('say unknown where nothing weighs', () => {
    const { mix } = mixFor([{ input: 'sales', goodUntil: '2026-01-01' }]);
    expect(mixRows(mix, 'en', (id) => id)[0]?.rows[0]?.share).toBe('unknown');
  });
});
