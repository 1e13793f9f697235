import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, faultOf, readChanges, writeChanges } from '../../../src/components/what-if/state.ts';
import { panelWords } from '../../../src/components/what-if/words-panel.ts';

const figure = fc.oneof(
  fc.integer({ min: 0, max: 1e15 }),
  fc.integer({ min: 0, max: 1e6 }).map((value) => value / 10_000),
);
const range = fc
  .tuple(figure, figure, figure)
  .map((three) => three.sort((a, b) => a - b) as [number, number, number])
  .map(([low, likely, high]) => ({ low, likely, high }));
const id = fc.stringMatching(/^[a-zäß0-9][a-zäß0-9._+&/=% -]{0,20}$/);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ id, name: fc.constantFrom('duration', 'vendor-health', 'operation2', 'speed'), to: range })
    .filter(({ name, to }) => faultOf(to, name) === null),
  id.map((each): Change => ({ id: each, name: 'urgency', to: 'steady' })),
);
const changes = fc.uniqueArray(change, { maxLength: 6, selector: (each) => `${each.id}.${each.name}` });

describe('changes in an address', () => {
  it('are read as they were written, beside what else it says', () => {
    fc.assert(
      fc.property(
        changes,
        fc.constantFrom('', '?q=a+b&stage=idea', '?if=old.duration:1-2-3&sort=-cd3'),
        (list, query) => {
          const written = writeChanges(query, list);
          expect(readChanges(written)).toEqual({ changes: list, unread: 0 });
          const others = (text: string) => [...new URLSearchParams(text)].filter(([name]) => name !== 'if');
          expect(others(written)).toEqual(others(query));
          // The list writes the address anew in its own way.
          expect(readChanges(`?${new URLSearchParams(written)}`).changes).toEqual(list);
          expect(writeChanges(written, [])).toBe(writeChanges(query, []));
        },
      ),
    );
  });

  it('are short and plain', () => {
    const to = { low: 2, likely: 3.5, high: 6 };
    expect(writeChanges('', [{ id: 'replication-compression', name: 'duration', to }])).toBe(
      '?if=replication-compression.duration:2-3.5-6',
    );
    expect(writeChanges('?q=x', [])).toBe('?q=x');
    expect(writeChanges('?if=a.duration:1-2-3', [])).toBe('');
  });

  it('of one estimate: the last counts', () => {
    expect(readChanges('?if=a.speed:1-2-3&if=a.speed:4-5-6').changes).toEqual([
      { id: 'a', name: 'speed', to: { low: 4, likely: 5, high: 6 } },
    ]);
  });

  it.each([
    'x',
    '',
    'a.duration',
    'a.duration:',
    'a.duration:1-2',
    'a.duration:1-2-3-4',
    'a.duration:3-2-1',
    'a.duration:0-1-2',
    'a.duration:-1-2-3',
    'a.duration:1e3-2e3-3e3',
    'a.duration:NaN-NaN-NaN',
    'a.duration:1-2-9999999999999999',
    'a.speed:steady',
    'a.urgency:1-2-3',
    '.duration:1-2-3',
    'a.<b>:1-2-3',
  ])('that make no sense are left out and counted: %s', (text) => {
    expect(readChanges(`?if=${encodeURIComponent(text)}`)).toEqual({ changes: [], unread: 1 });
  });

  it('never fails, whatever stands there', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 4 }), (texts) => {
        const query = new URLSearchParams(texts.map((text) => ['if', text])).toString();
        const { changes: read, unread } = readChanges(query);
        expect(read.length + unread).toBeLessThanOrEqual(texts.length);
        for (const { name, to } of read) if (to !== 'steady') expect(faultOf(to, name)).toBeNull();
      }),
    );
  });
});

describe('three figures', () => {
  const fault = (low: number, likely: number, high: number, name = 'speed') => {
    const found = faultOf({ low, likely, high }, name);
    return found && panelWords('en').fault[found];
  };

  it('may be nothing at all, but for a duration', () => {
    expect(fault(0, 0, 0)).toBeNull();
    expect(fault(0, 1, 2, 'duration')).toContain('0 weeks');
    expect(fault(0.00001, 1, 2, 'duration')).toContain('0 weeks');
  });

  it('are told what is wrong with them', () => {
    expect(fault(Number.NaN, 1, 2)).toContain('three numbers');
    expect(fault(-1, 1, 2)).toContain('below 0');
    expect(fault(2, 1, 3)).toContain('Low is above likely');
    expect(fault(1, 3, 2)).toContain('Likely is above high');
    expect(fault(1, 2, 2e15)).toContain('too large');
    expect(fault(1, 2, 1e15)).toBeNull();
  });
});
