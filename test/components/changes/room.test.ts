import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingIn, roomFor } from '../../../src/components/changes/room.ts';
import type { Diagram } from '../../../src/diagrams/draw.ts';
import type { BlockChange, EntryChange } from '../../../src/model/editions/comparison.ts';
import { changed, comparison, edition } from './changes.ts';

const nothingDrawn = { diagrams: new Map<string, Diagram>() };
const block = (text: string, type: BlockChange['type'] = 'paragraph'): BlockChange => ({
  type,
  section: null,
  moved: false,
  sentences: [{ before: null, after: [{ text, changed: true }] }],
});
const fact = (after: string) => ({ field: 'title', before: null, after });
const entry = (facts: number[], text: number[]): EntryChange =>
  changed('a/b', 'a/b', {
    facts: facts.map((size) => fact('f'.repeat(size))),
    text: text.map((size) => block('t'.repeat(size))),
  });
const of = (entries: EntryChange[]) => comparison(edition('2026-q1', '2026-03-31'), null, { entries });

describe('the room on a page of changes', () => {
  it('is enough for all of what is small', () => {
    const change = entry([10, 20], [500, 600]);
    expect(fittingIn(change, roomFor(nothingDrawn, of([change])), nothingDrawn)).toEqual({
      facts: change.facts,
      text: change.text,
    });
  });

  it('goes to facts first, then to the text from its beginning', () => {
    const change = entry([100, 100], [500, 5000, 10]);
    const { facts, text } = fittingIn(change, 2000, nothingDrawn);
    expect(facts).toHaveLength(2);
    expect(text).toEqual(change.text.slice(0, 1));
    expect(fittingIn(change, 300, nothingDrawn)).toEqual({ facts: change.facts.slice(0, 1), text: [] });
  });

  it('shows a passage sentence by sentence, as far as it goes', () => {
    const [one] = block('t'.repeat(300)).sentences;
    if (!one) throw new Error('no sentence');
    const change = changed('a/b', 'a/b', { text: [{ ...block(''), sentences: [one, one, one, one, one] }] });
    expect(fittingIn(change, 1500, nothingDrawn).text).toEqual([{ ...block(''), sentences: [one, one, one] }]);
  });

  it('takes what both sides have once', () => {
    const kept = { text: 'k'.repeat(700), changed: false };
    const sentence = { before: [kept, { text: 'a', changed: true }], after: [kept, { text: 'b', changed: true }] };
    const change = changed('a/b', 'a/b', { text: [{ ...block(''), sentences: [sentence] }] });
    expect(fittingIn(change, 1000, nothingDrawn).text).toHaveLength(1);
  });

  it('counts drawings', () => {
    const diagram = { svg: 's'.repeat(5000) } as Diagram;
    const drawn = { diagrams: new Map([['flow', diagram]]) };
    const change = changed('a/b', 'a/b', { text: [block('flow', 'diagram')] });
    expect(fittingIn(change, 2000, nothingDrawn).text).toHaveLength(1);
    expect(fittingIn(change, 2000, drawn).text).toHaveLength(0);
  });

  it('never adds up to a megabyte, however much changed, and is left unused by none that needs it', () => {
    const lengths = (max: number) => fc.array(fc.integer({ min: 0, max }), { maxLength: 8 });
    // Longer values of facts are cut where they are shown.
    const any = fc.tuple(lengths(400), lengths(40_000));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 60 }), (sizes) => {
        const entries = sizes.map(([facts, text]) => entry(facts, text));
        const room = roomFor(nothingDrawn, of(entries));
        const length = ({ facts, text }: Pick<EntryChange, 'facts' | 'text'>) => JSON.stringify([facts, text]).length;
        const shown = entries.map((change) => fittingIn(change, room, nothingDrawn));
        expect(shown.reduce((sum, one) => sum + length(one), 0)).toBeLessThan(900_000);
        const all = entries.reduce((sum, one) => sum + length(one), 0);
        if (all < 100_000 && entries.every((one) => length(one) < 50_000))
          expect(shown).toEqual(entries.map(({ facts, text }) => ({ facts, text })));
      }),
    );
  });
});
