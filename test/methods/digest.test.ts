import { describe, expect, it } from 'vitest';
import { chapterOf, chapters, digestOf, satIn } from '../../src/methods/digest.ts';
import { checked, type Files } from '../support/hub.ts';

const files: Files = {
  'inputs/support.md': '---\ntitle: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []\n---\n',
  'signals/a.md':
    '---\ntitle: A\nowner: TPS\ndate: 2026-10-01\ninput: support\nchannel: interview\njourney: use\nheard: So.\npresent: [{ role: engineer, took: Much. }]\n---\n',
  'signals/b.md':
    '---\ntitle: B\nowner: TPS\ndate: 2026-10-31\ninput: support\nchannel: interview\njourney: use\nheard: So.\npresent: [{ role: designer }]\n---\n',
  'signals/tomorrow.md':
    '---\ntitle: C\nowner: TPS\ndate: 2026-11-22\ninput: support\nchannel: interview\njourney: use\nheard: So.\n---\n',
  'decisions/d.md':
    '---\ntitle: D\nowner: TPS\ndate: 2026-09-30\nstatus: accepted\nsignedOff: { product: 2026-09-30, engineering: 2026-10-02 }\n---\n\n## Context\n\nA.\n\n## Options\n\nB.\n\n## Decision\n\nC.\n\n## Consequences\n\nD.\n',
  'experiments/done.md':
    '---\ntitle: E\nowner: TPS\nhypothesis: H\ninitiative: robot\nmeasure: m\nfrom: 2026-08-01\nto: 2026-10-15\nresult: 3 m\nverdict: refuted\n---\n',
  'experiments/running.md':
    '---\ntitle: F\nowner: TPS\nhypothesis: H\ninitiative: robot\nmeasure: m\nfrom: 2026-10-01\nverdict: running\n---\n',
  'initiatives/robot.md':
    '---\ntitle: Robot\nowner: TPS\nstage: idea\ncustomerValue: Calm\nstages: [{ stage: idea, on: 2026-01-05 }, { stage: prioritised, on: 2026-10-03 }, { stage: production, on: 2026-10-20 }]\nrequirements: [{ quality: speed, target: 1 s }]\nrelease: { how: beta, on: 2026-10-25 }\nretired: { on: 2027-01-01 }\nresult: { value: 1, on: 2026-11-01, learned: Enough., verdict: take-out }\n---\n',
};
const { hub } = checked(files);
const months = digestOf(hub);
const told = months.map((one) => [
  one.month,
  one.last,
  ...chapters.flatMap((chapter) =>
    chapterOf(one, chapter).map(({ entry, what, on }) => `${chapter} ${entry.key} ${on}: ${what}`),
  ),
]);

describe('the digest', () => {
  it('tells each dated fact once, in its month, and nothing of days to come', () => {
    expect(told).toEqual([
      ['2026-11', '2026-11-01', 'learned initiatives/robot 2026-11-01: verdict: take out'],
      [
        '2026-10',
        '2026-10-31',
        'heard signals/b 2026-10-31: heard',
        'heard signals/a 2026-10-01: heard',
        'released initiatives/robot 2026-10-25: released as a beta',
        'learned experiments/done 2026-10-15: experiment: refuted',
        'signed decisions/d 2026-10-02: signed by engineering',
        'required initiatives/robot 2026-10-03: prioritised',
      ],
      ['2026-09', '2026-09-30', 'decided decisions/d 2026-09-30: accepted'],
    ]);
  });

  it('tells a signature with its decision where both are of one month, and not before its day', () => {
    const decisions = (signed: string, product = '2026-09-30') => {
      const text = String(files['decisions/d.md']).replace(
        'product: 2026-09-30, engineering: 2026-10-02',
        `product: ${product}, engineering: ${signed}`,
      );
      const same = digestOf(checked({ ...files, 'decisions/d.md': text }).hub);
      return same.flatMap(({ facts }) => facts.filter(({ entry }) => entry.id === 'd').map(({ what }) => what));
    };
    expect(decisions('2026-09-30')).toEqual(['accepted, signed by product and engineering']);
    expect(decisions('2026-09-30', '2027-09-30')).toEqual(['accepted, signed by engineering']);
    expect(decisions('2027-09-30')).toEqual(['accepted']);
  });

  it('knows in which conversations engineers sat', () => {
    expect(months.flatMap((one) => satIn(one).map(({ id }) => id))).toEqual(['a']);
  });

  it('says what was only planned once its day has come', () => {
    const later = digestOf({ ...hub, today: '2027-01-01' });
    expect(later[0]?.facts.map(({ what }) => what)).toEqual(['taken out']);
    expect(later[0]?.month).toBe('2027-01');
  });

  it('is empty for a hub without dates', () => {
    expect(digestOf(checked({}).hub)).toEqual([]);
  });
});
