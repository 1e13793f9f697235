import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, fits, namedEstimates } from '../../../src/components/what-if/cases.ts';
import { panelWords } from '../../../src/components/what-if/words-panel.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { score } from '../../../src/methods/cost-of-delay/score.ts';
import { anyCase, plain, range } from '../../methods/cost-of-delay/generators.ts';
import { runs } from '../../support/runs.ts';

const say = panelWords('en');
const longer = { name: 'duration', to: range(40, 50, 60) };

describe('a case with changes', () => {
  it('has a score for every shape of urgency, changed or taken away', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const subject = { ...each, id: 'a' };
        for (const to of [longer.to, range(subject.elapsed + 1, subject.elapsed + 2, subject.elapsed + 3)]) {
          const { ratio, left } = score(changed(subject, [{ id: 'a', name: 'duration', to }]));
          expect(Number.isFinite(ratio)).toBe(true);
          expect(left.length).toBeGreaterThan(0);
        }
        const { urgency } = subject;
        expect(fits(subject, { id: 'a', name: 'urgency', to: 'steady' })).toBe(urgency.shape !== 'steady');
        expect(say.steady[urgency.shape] === '').toBe(urgency.shape === 'steady');
        expect(changed(subject, [{ id: 'a', name: 'urgency', to: 'steady' }]).urgency).toEqual({ shape: 'steady' });
      }),
      runs(100),
    );
  });

  it('takes no duration that the weeks since it began have overtaken', () => {
    const begun = { ...plain('a', range(1, 2, 3), range(4, 5, 9)), elapsed: 7 };
    expect(fits(begun, { id: 'a', name: 'duration', to: range(4, 5, 7) })).toBe(false);
    expect(fits(begun, { id: 'a', name: 'duration', to: range(4, 5, 7.5) })).toBe(true);
    expect(namedEstimates(begun).map(({ name }) => name)).toContain('duration');
    expect(
      Number.isFinite(rank([changed(begun, [{ id: 'a', name: 'duration', to: range(4, 5, 7.5) }])])[0]?.score.ratio),
    ).toBe(true);
  });
});
