import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/kinds/stages.ts';
import { boardOf } from '../../src/methods/board.ts';
import { addDays } from '../../src/model/date.ts';
import { checked, entry, type Files, today } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const initiative = (stage: string, more = '') =>
  entry(`title: T\nowner: O\nstage: ${stage}\ncustomerValue: Sleep.\n${more}`);
const since = (stage: string, on: string) => `stages: [{ stage: ${stage}, on: ${on} }]\n`;
const worth = (money: number) =>
  `costOfDelay: [{ kind: speed, low: ${money}, likely: ${money}, high: ${money}, why: Because. }]\nduration: { low: 1 week, likely: 1 week, high: 1 week }\n`;
const board = (files: Files) =>
  boardOf(checked(Object.fromEntries(Object.entries(files).map(([id, text]) => [`initiatives/${id}.md`, text]))).hub);
const idsIn = (files: Files, stage: string) =>
  board(files)
    .find((column) => column.stage === stage)
    ?.initiatives.map(({ id }) => id);

describe('the board', () => {
  it('has the six stages in their order, then what was declined, empty ones too', () => {
    expect(board({}).map(({ stage, initiatives }) => [stage, initiatives.length])).toEqual(
      [...stages, 'declined'].map((stage) => [stage, 0]),
    );
  });

  it('tells no age where work comes to stay', () => {
    expect(board({}).flatMap(({ stage, ageing }) => (ageing ? [] : [stage]))).toEqual(['feedback', 'declined']);
    const [idea] = board({
      a: initiative('idea', since('idea', '2026-11-01')),
      b: initiative('idea', since('idea', '2026-11-11')),
      c: initiative('idea'),
    });
    // 20 and 10 days before 21 November; of two, the median is the higher.
    expect(idea?.ageing).toMatchObject({ count: 3, unknown: 1, oldest: 20, median: 20 });
  });

  it('puts ranked work by place, before all that has no rank', () => {
    expect(
      idsIn(
        {
          a: initiative('idea', since('idea', '2026-11-20')),
          b: initiative('idea', worth(10)),
          c: initiative('idea', worth(20) + since('idea', '2026-01-01')),
        },
        'idea',
      ),
    ).toEqual(['c', 'b', 'a']);
  });

  it('puts whoever came last first where there is no rank, then whoever came nobody knows when, by name', () => {
    expect(
      idsIn(
        {
          z: initiative('feedback'),
          a: initiative('feedback'),
          b: initiative('feedback', since('feedback', '2026-11-19')),
          c: initiative('feedback', since('feedback', '2026-11-20')),
        },
        'feedback',
      ),
    ).toEqual(['c', 'b', 'a', 'z']);
  });

  it('has each initiative once, in its stage', () => {
    const one = fc.tuple(fc.constantFrom(...stages, 'declined'), fc.option(fc.nat(300)), fc.option(fc.nat(99)));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), (all) => {
        const files = all.map(([stage, ago, money], at): [string, string] => [
          `i${at}`,
          initiative(
            stage,
            (ago === null ? '' : since(stage, addDays(today, -ago))) + (money === null ? '' : worth(money)),
          ),
        ]);
        const columns = board(Object.fromEntries(files));
        const shown = columns.flatMap(({ stage, initiatives }) => initiatives.map(({ id }) => `${id} ${stage}`));
        expect(shown.sort()).toEqual(all.map(([stage], at) => `i${at} ${stage}`).sort());
      }),
      runs(100, 30),
    );
  });
});
