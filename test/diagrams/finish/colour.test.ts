import { formatHex, wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable, siteColour } from '../../../src/diagrams/finish/colour.ts';
import { type Pair, tokens } from '../../../src/diagrams/tokens.ts';
import { runs } from '../../support/runs.ts';

const token = (name: string) => tokens.get(name) as Pair;

/** What a colour of a finished drawing is by day and by night. */
function pairOf(colour: string): Pair {
  const name = /^var\(--([\w-]+)\)$/.exec(colour)?.[1];
  if (name) return token(name);
  if (/^#\w{3}$/.test(colour)) return { day: colour, night: colour };
  const [, day, night] = /^light-dark\((#\w{6}),(#\w{6})\)$/.exec(colour) ?? [];
  if (!day || !night) throw new Error(`no opaque colour: ${colour}`);
  return { day, night };
}

describe('a colour of a drawing', () => {
  it.each([...tokens])('%s is the custom property of the site', (name, { day }) => {
    expect(siteColour(day)).toBe(`var(--${name})`);
    expect(siteColour(` ${day.toUpperCase()} `)).toBe(`var(--${name})`);
  });

  it.each([
    ['white', 'var(--sheet)'],
    ['#FFF', 'var(--sheet)'],
    ['black', 'var(--ink)'],
    ['rgb(51, 51, 51)', 'var(--ink)'],
    ['rgb(19, 35, 58)', 'var(--ink)'],
    ['#13233aff', 'var(--ink)'],
    ['hsl(0, 0%, 100%)', 'var(--sheet)'],
    ['none', 'none'],
    ['transparent', 'none'],
    ['#12345600', 'none'],
    ['rgba(1, 2, 3, 0)', 'none'],
    ['currentColor', 'currentColor'],
    ['rgba(255,255,255,0.5)', 'color-mix(in srgb,var(--sheet) 50%,transparent)'],
    ['#00000080', 'color-mix(in srgb,var(--ink) 50%,transparent)'],
  ])('%s becomes %s', (colour, wanted) => expect(siteColour(colour)).toBe(wanted));

  it.each([
    ['tomato', '#ff6347'],
    ['rebeccapurple', '#663399'],
    ['hsl(120, 50%, 50%)', '#40bf40'],
    ['hsl(120deg 50% 50%)', '#40bf40'],
    ['hsla(240, 100%, 50%, 1)', '#0000ff'],
    ['rgb(10% 20% 30%)', '#1a334d'],
    ['#abc', '#aabbcc'],
  ])('%s keeps its look by day', (colour, day) => expect(pairOf(siteColour(colour) as string).day).toBe(day));

  it.each([
    '',
    'url(#a)',
    'url(javascript:x)',
    'inherit',
    'hsl(NaN, 1%, 2%)',
    'rgb(',
    'red;x:y',
    '"><script>',
    'var(--x)',
    '#12345',
    'no colour',
  ])('%j is none', (text) => expect(siteColour(text)).toBeNull());

  const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

  it('is as it was by day, and the darker by day the lighter by night', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        const [a, b] = [siteColour(one) as string, siteColour(other) as string];
        if (!a.startsWith('light-dark') || !b.startsWith('light-dark')) return;
        expect(pairOf(a).day).toBe(formatHex(one));
        const bright = (colour: string) => wcagContrast(colour, '#000000');
        const [first, second] = [pairOf(a), pairOf(b)];
        if (bright(first.day) > 3 * bright(second.day)) expect(bright(first.night)).toBeLessThan(bright(second.night));
      }),
      runs(400),
    );
  });

  it('has nothing in it that could end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'rgbhsl(),#% 0159af"<>;url:') }), (text) => {
        expect(siteColour(text) ?? '').toMatch(/^[\w(),#%. -]*$/);
      }),
      runs(500),
    );
  });

  it('of text can be read on its ground, by day and by night, whatever the ground', () => {
    const anyColour = fc.oneof(
      hex,
      fc.constantFrom(...[...tokens.values()].map(({ day }) => day)),
      fc.constantFrom('red', 'white', 'black'),
    );
    fc.assert(
      fc.property(anyColour, anyColour, (text, under) => {
        const [own, colour] = [siteColour(text) as string, siteColour(under) as string];
        const ground = pairOf(colour);
        const found = pairOf(readable(own, { colour, opacity: 1 }));
        // Black or white has 4.58 at the least, on the worst grey.
        for (const time of ['day', 'night'] as const)
          expect(wcagContrast(found[time], ground[time])).toBeGreaterThanOrEqual(4.5);
      }),
      runs(1000),
    );
  });

  it('of text stays where it can be read', () => {
    expect(readable('var(--g1)', { colour: 'var(--sheet)', opacity: 1 })).toBe('var(--g1)');
    expect(readable('var(--paper)', { colour: 'var(--paper)', opacity: 1 })).toBe('var(--ink)');
    expect(readable('var(--ink)', { colour: 'var(--ink)', opacity: 1 })).toBe('var(--paper)');
  });

  it('of text looks through what is thin to the paper under it', () => {
    expect(readable('var(--ink)', { colour: 'var(--ink)', opacity: 0.05 })).toBe('var(--ink)');
    const veil = siteColour('rgba(0,0,0,0.05)') as string;
    expect(readable('var(--ink)', { colour: veil, opacity: 1 })).toBe('var(--ink)');
    expect(readable('var(--ink)', { colour: siteColour('rgba(0,0,0,0.9)') as string, opacity: 1 })).toBe(
      'var(--paper)',
    );
  });

  it('of text is left alone on what is no colour', () => {
    expect(readable('var(--ink)', { colour: 'url(#a)', opacity: 1 })).toBe('var(--ink)');
    expect(readable('none', { colour: 'var(--ink)', opacity: 1 })).toBe('none');
  });
});
