import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/run.ts';
import { relay } from '../../../src/components/backlog/relay.ts';
import { rankBacklog } from '../../../src/methods/cost-of-delay/backlog.ts';
import { durationOf, statedParts } from '../../../src/methods/cost-of-delay/case.ts';
import { begunExample, deadlineExample, exampleOf } from '../../../src/methods/cost-of-delay/example.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { type Case, expected } from '../../../src/methods/cost-of-delay/score.ts';
import { readContent } from '../../../src/source/content.ts';
import { readContentFolder } from '../../../src/source/read.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, plain, range } from './generators.ts';

const content = readContent(readContentFolder(fileURLToPath(new URL('../../../content', import.meta.url))));
const { hub } = runChecks(content, content.config.today ?? '2026-11-21');

describe('the example of the handbook', () => {
  // Where one differs, the estimates of the sample have changed: write them into `components/backlog/relay.ts`.
  it.each(relay.map((each) => [each.title, each] as const))('is the Relay of the sample: %s', (title, told) => {
    const entry = hub.of('initiatives').find(({ data }) => data.title === title);
    expect({ costOfDelay: entry?.data.costOfDelay, duration: entry?.data.duration }).toEqual({
      costOfDelay: told.costOfDelay,
      duration: told.duration,
    });
  });

  it('comes to what the backlog of the sample says', () => {
    const { ranked } = rankBacklog(hub);
    for (const { title, costOfDelay, duration } of relay) {
      const { ratio } = expected({
        ...plain('a', exactly(1), exactly(1)),
        parts: statedParts({ costOfDelay } as Parameters<typeof statedParts>[0]),
        duration: durationOf({ duration }) ?? exactly(1),
      });
      expect(ranked.find(({ entry }) => entry.data.title === title)?.score.ratio).toBe(ratio);
    }
  });
});

describe('two held against each other', () => {
  const steady = anyCase.map((each): Omit<Case, 'id'> => ({ ...each, urgency: { shape: 'steady' }, elapsed: 0 }));
  it('are cheaper in their order, by what the exchange of neighbours says', () => {
    fc.assert(
      fc.property(steady, steady, (one, other) => {
        const { first, later, sequences, saves } = exampleOf({ ...one, id: 'a' }, { ...other, id: 'b' });
        const exchange = first.costOfDelay * later.duration - later.costOfDelay * first.duration;
        expect(saves).toBeCloseTo(exchange, 3);
        expect(sequences[0].total).toBeLessThanOrEqual(sequences[1].total + 1e-6 * (1 + sequences[1].total));
      }),
      runs(100),
    );
  });
});

describe('what the example supposes', () => {
  const subject = plain('a', range(100, 200, 400), range(6, 9, 14));
  it('is work whose likely weeks have passed: 0.8 × 2.5 + 0.2 × 5 are left', () => {
    expect(begunExample(subject)).toMatchObject({ elapsed: 9, upTo: 5, half: 2.5, left: expect.closeTo(3, 9) });
    expect(begunExample({ ...subject, duration: range(6, 9, 9) })).toBeNull();
  });
  it('is a deadline with slack', () => {
    const { slack, inTime, score } = deadlineExample(subject, 26);
    expect(slack).toBeCloseTo(9.6 / 26, 9);
    expect(inTime).toBe(1);
    expect(score.ratio).toBeCloseTo((expected(subject).costOfDelay * slack) / 9.6, 9);
  });
});
