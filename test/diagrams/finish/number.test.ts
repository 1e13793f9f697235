import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { round, roundAll } from '../../../src/diagrams/finish/number.ts';
import { runs } from '../../support/runs.ts';

const counts: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Reads path data as SVG 2 (9.3.9) says: commands, each with its numbers. */
function read(d: string): [string, ...number[]][] {
  const found: [string, ...number[]][] = [];
  let at = 0;
  const next = (pattern: RegExp) => {
    const match = new RegExp(`[\\s,]*(${pattern.source})`, 'iy');
    match.lastIndex = at;
    const word = match.exec(d);
    if (word) at = match.lastIndex;
    return word?.[1];
  };
  let command = '';
  while (/[^\s,]/.test(d.slice(at))) {
    command = next(/[a-z]/) ?? command;
    const numbers = Array.from({ length: counts[command.toUpperCase()] ?? Number.NaN }, (_, index) => {
      const isFlag = command.toUpperCase() === 'A' && (index === 3 || index === 4);
      return Number(next(isFlag ? /[01]/ : /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/));
    });
    found.push([command, ...numbers]);
  }
  return found;
}

const two = (number: number) => Math.round(number * 100) / 100 + 0;

describe('a number of a drawing', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-0.001, '0'],
    [1.005, '1'],
    [1.006, '1.01'],
    [-1.5, '-1.5'],
    [100, '100'],
    [0.1 + 0.2, '0.3'],
    [1e-9, '0'],
  ])('%s is written %s', (number, text) => expect(round(number)).toBe(text));
});

describe('the numbers in a text', () => {
  it.each([
    ['M0,0L1.23456 7.891', 'M0,0L1.23 7.89'],
    ['1-2', '1-2'],
    ['1-0.001', '1 0'],
    ['1+2', '1 2'],
    ['0.001.5', '0 0.5'],
    ['1.999.5', '2 0.5'],
    ['M1.5.5l.5-.5', 'M1.5 0.5l0.5-0.5'],
    ['1e-7 2.5e1', '0 25'],
    ['a5 5 0 0110 0', 'a5 5 0 0 1 10 0'],
    ['a5,5 0 1,0 10.006,0a5 5 0 01.5.5', 'a5,5 0 1,0 10.01,0a5 5 0 0 1 0.5 0.5'],
    ['10,20 30.126,40', '10,20 30.13,40'],
    ['rotate(45.001)', 'rotate(45)'],
    ['auto-start-reverse', 'auto-start-reverse'],
    ['50%', '50%'],
    ['', ''],
  ])('%s becomes %s', (text, wanted) => expect(roundAll(text)).toBe(wanted));

  const number = fc.oneof(
    fc.integer({ min: -99, max: 99 }),
    fc.double({ min: -99, max: 99, noNaN: true }),
    fc.double({ min: -0.01, max: 0.01, noNaN: true }),
  );
  const flag = fc.constantFrom(0, 1);
  const command = fc
    .constantFrom(...Object.keys(counts))
    .chain((name) =>
      fc.tuple(
        fc.constant(name),
        name === 'A'
          ? fc.tuple(number, number, number, flag, flag, number, number)
          : fc.array(number, { minLength: counts[name] as number, maxLength: counts[name] as number }),
      ),
    );

  /** Writes path data with as little between the numbers as the grammar allows. */
  function tight(name: string, numbers: readonly number[]): string {
    let text = name;
    numbers.forEach((one, index) => {
      const written = String(one).replace(/^(-?)0\./, '$1.');
      const before = text.at(-1) ?? '';
      const afterFlag = name === 'A' && (index === 4 || index === 5);
      const last = /[-+]?[\d.]+(?:e[-+]?\d+)?$/i.exec(text)?.[0] ?? '';
      const parted =
        /[a-z]$/i.test(before) ||
        afterFlag ||
        written.startsWith('-') ||
        (written.startsWith('.') && /[.e]/.test(last));
      text += parted ? written : ` ${written}`;
    });
    return text;
  }

  it('stay the numbers they were, however path data is written', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 6 }), fc.boolean(), (commands, loose) => {
        const d = commands
          .map(([name, numbers]) => (loose ? `${name} ${numbers.join(', ')} ` : tight(name, numbers)))
          .join('');
        const exact = commands.map(([name, numbers]) => [name, ...numbers.map((one) => one + 0)]);
        expect(read(d)).toEqual(exact);
        expect(read(roundAll(d))).toEqual(commands.map(([name, numbers]) => [name, ...numbers.map(two)]));
      }),
      runs(1500),
    );
  });

  it('are rounded once and for all', () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const once = roundAll(numbers.join(' '));
        expect(roundAll(once)).toBe(once);
      }),
    );
  });
});
