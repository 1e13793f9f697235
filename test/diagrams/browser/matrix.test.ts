import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  identity,
  type Matrix,
  mapBox,
  multiply,
  parseTransform,
  union,
} from '../../../src/diagrams/browser/matrix.ts';

const number = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 10);
const size = fc.nat(1000).map((n) => n / 10);
const matrix = fc.tuple(number, number, number, number, number, number) as fc.Arbitrary<Matrix>;
const box: fc.Arbitrary<Box> = fc.record({ x: number, y: number, width: size, height: size });

const point = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const;
const corners = ({ x, y, width, height }: Box) =>
  [x, x + width].flatMap((one) => [y, y + height].map((other) => [one, other] as const));

/** Equal but for the last digits, which grow with the numbers on the way. */
function near(found: readonly number[], wanted: readonly number[], size = 1e6): void {
  expect(found).toHaveLength(wanted.length);
  for (const [index, one] of found.entries())
    expect(Math.abs(one - (wanted[index] as number))).toBeLessThanOrEqual(size * 1e-9);
}

describe('maps of the plane', () => {
  it('multiply in any grouping', () => {
    fc.assert(
      fc.property(matrix, matrix, matrix, (a, b, c) => {
        near(multiply(multiply(a, b), c), multiply(a, multiply(b, c)), 1e8);
      }),
    );
  });

  it('do first what stands inside', () => {
    fc.assert(
      fc.property(matrix, matrix, number, number, (outer, inner, x, y) => {
        near(point(multiply(outer, inner), x, y), point(outer, ...point(inner, x, y)), 1e8);
      }),
    );
    expect(multiply([1, 0, 0, 1, 10, 0], [2, 0, 0, 2, 0, 0])).toEqual([2, 0, 0, 2, 10, 0]);
    expect(multiply([2, 0, 0, 2, 0, 0], [1, 0, 0, 1, 10, 0])).toEqual([2, 0, 0, 2, 20, 0]);
  });

  it('are left alone by the identity', () => {
    fc.assert(
      fc.property(matrix, (one) => {
        near(multiply(identity, one), one);
        near(multiply(one, identity), one);
      }),
    );
  });
});

describe('boxes', () => {
  it('are mapped to the smallest box around their corners', () => {
    fc.assert(
      fc.property(matrix, box, (map, one) => {
        const { x, y, width, height } = mapBox(map, one);
        const mapped = corners(one).map(([cx, cy]) => point(map, cx, cy));
        const [xs, ys] = [mapped.map(([cx]) => cx), mapped.map(([, cy]) => cy)];
        near([x, y, x + width, y + height], [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
      }),
    );
  });

  it('grow at most when they are mapped in two steps', () => {
    fc.assert(
      fc.property(matrix, matrix, box, (outer, inner, one) => {
        const [whole, steps] = [mapBox(multiply(outer, inner), one), mapBox(outer, mapBox(inner, one))];
        const slack = 0.1;
        expect(steps.x).toBeLessThanOrEqual(whole.x + slack);
        expect(steps.y).toBeLessThanOrEqual(whole.y + slack);
        expect(steps.x + steps.width).toBeGreaterThanOrEqual(whole.x + whole.width - slack);
        expect(steps.y + steps.height).toBeGreaterThanOrEqual(whole.y + whole.height - slack);
      }),
    );
  });

  it('are mapped in two steps as in one where nothing is turned or slanted', () => {
    const straight = fc.tuple(number, number, number, number).map(([a, d, e, f]): Matrix => [a, 0, 0, d, e, f]);
    fc.assert(
      fc.property(straight, straight, box, (outer, inner, one) => {
        const [whole, steps] = [mapBox(multiply(outer, inner), one), mapBox(outer, mapBox(inner, one))];
        near([steps.x, steps.y, steps.width, steps.height], [whole.x, whole.y, whole.width, whole.height], 1e8);
      }),
    );
  });

  it('are united in the smallest box that holds all of them', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 6 }), (boxes) => {
        const all = union(boxes) as Box;
        const [xs, ys] = [boxes.flatMap(corners).map(([x]) => x), boxes.flatMap(corners).map(([, y]) => y)];
        near([all.x, all.y], [Math.min(...xs), Math.min(...ys)]);
        near([all.x + all.width, all.y + all.height], [Math.max(...xs), Math.max(...ys)]);
      }),
    );
  });

  it('are none when there is none to unite, and one without size is still one', () => {
    expect(union([])).toBeNull();
    expect(union([{ x: 3, y: 4, width: 0, height: 0 }])).toEqual({ x: 3, y: 4, width: 0, height: 0 });
  });
});

describe('a transform', () => {
  const root = Math.SQRT1_2;
  it.each<[string | null, Matrix]>([
    ['matrix(1 2 3 4 5 6)', [1, 2, 3, 4, 5, 6]],
    ['translate(10)', [1, 0, 0, 1, 10, 0]],
    ['translate(10, -2.5)', [1, 0, 0, 1, 10, -2.5]],
    ['translate(10px, 2px)', [1, 0, 0, 1, 10, 2]],
    ['translate(-1e1 .5)', [1, 0, 0, 1, -10, 0.5]],
    ['scale(2)', [2, 0, 0, 2, 0, 0]],
    ['scale(2 3)', [2, 0, 0, 3, 0, 0]],
    ['scale(0)', [0, 0, 0, 0, 0, 0]],
    ['rotate(90)', [0, 1, -1, 0, 0, 0]],
    ['rotate(45deg)', [root, root, -root, root, 0, 0]],
    ['rotate(90 10 20)', [0, 1, -1, 0, 30, 10]],
    ['skewX(45)', [1, 0, 1, 1, 0, 0]],
    ['skewY(45)', [1, 1, 0, 1, 0, 0]],
    ['translate(10,20) scale(2)', [2, 0, 0, 2, 10, 20]],
    ['scale(2)translate(10,20)', [2, 0, 0, 2, 20, 40]],
    ['translate (1 , 2) , translate(3 4)', [1, 0, 0, 1, 4, 6]],
    ['', identity],
    ['none', identity],
    [null, identity],
    ['translate(a, 2)', identity],
    ['translate(undefined, NaN)', identity],
    ['fly(1 2)', identity],
  ])('%s is read', (text, wanted) => near(parseTransform(text), wanted, 1));

  it('turns about a point as about the origin that was moved there', () => {
    fc.assert(
      fc.property(number, number, number, (angle, x, y) => {
        near(
          parseTransform(`rotate(${angle} ${x} ${y})`),
          parseTransform(`translate(${x} ${y}) rotate(${angle}) translate(${-x} ${-y})`),
          1e3,
        );
      }),
    );
  });
});
