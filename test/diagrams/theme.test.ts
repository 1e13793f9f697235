import { formatHex, interpolate } from 'culori';
import { describe, expect, it } from 'vitest';
import { c4Looks, themeCSS, themeVariables } from '../../src/diagrams/theme.ts';
import { tokens } from '../../src/diagrams/tokens.ts';
import { styleSheet } from './measured/measurements.ts';

const site = new Map(
  [...styleSheet('tokens').matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(
    ([, name = '', day = '', night = '']) => [name, { day, night }],
  ),
);
const mixes = [
  ...styleSheet('diagram').matchAll(
    /--([\w-]+):\s*color-mix\(in oklab, var\(--([\w-]+)\) ([\d.]+)%, var\(--([\w-]+)\)\)/g,
  ),
];

describe('the colours of drawings', () => {
  it('are those of the site, by day and by night', () => {
    const own = [...tokens].filter(([name]) => !/-(quiet|strong)$/.test(name));
    expect(own.length).toBeGreaterThan(15);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(own.map(([name]) => [name, site.get(name)])));
  });

  it('are mixed as the style sheet mixes them', () => {
    const mixed = mixes.map(([, name = '', one = '', part = '', other = '']) => {
      const at = (time: 'day' | 'night') =>
        formatHex(
          interpolate([site.get(other)?.[time] ?? '', site.get(one)?.[time] ?? ''], 'oklab')(Number(part) / 100),
        );
      return [name, { day: at('day'), night: at('night') }] as const;
    });
    const own = [...tokens].filter(([name]) => /-(quiet|strong)$/.test(name));
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(mixed));
  });

  it('are all that the theme names', () => {
    const known = new Set([...tokens.values()].map(({ day }) => day));
    const named = JSON.stringify([themeVariables, c4Looks]) + themeCSS;
    const found = named.match(/#[\da-f]{3,8}\b/gi) ?? [];
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((colour) => !known.has(colour))).toEqual([]);
    expect(named).not.toMatch(/undefined|NaN/);
  });
});
