import { describe, expect, it } from 'vitest';
import { backlogOf } from '../../../src/methods/cost-of-delay/backlog.ts';
import { mean } from '../../../src/methods/cost-of-delay/range.ts';
import { lossOf, worthIn } from '../../../src/methods/worth/initiative.ts';
import { chances } from '../../../src/methods/worth/risks.ts';
import { forAudience } from '../../../src/model/audience.ts';
import { buildHub } from '../../../src/model/hub.ts';
import { checked, entry, type Files, hubWithAudiences, plainHub, today } from '../../support/hub.ts';

const exact = (money: number) => `{ low: ${money}, likely: ${money}, high: ${money} }`;

const initiative = (more: string) =>
  entry(`title: A
owner: O
stage: conception
customerValue: v
valueKinds: [speed]
costOfDelay: [{ kind: speed, low: 1000, likely: 1000, high: 1000, why: w }]
duration: { low: 10 weeks, likely: 10 weeks, high: 10 weeks }
${more}`);
const runs = 'runCost: { low: 100, likely: 100, high: 100, per: week }';

function worth(more: string, hub = `teamWeekCost: ${exact(2000)}\nworthHorizon: 40 weeks\n`, files: Files = {}) {
  const { hub: graph } = checked({ 'hub.yaml': `${plainHub}${hub}`, 'initiatives/a.md': initiative(more), ...files });
  const [found] = graph.of('initiatives');
  if (!found) throw new Error('The initiative is there.');
  return { graph, worth: worthIn(graph, found) };
}

describe('an initiative held against what it costs', () => {
  it('is worked out from its fields and the settings of the hub', () => {
    // 40 weeks at 1000, ten weeks of work at 2000, 40 weeks of running at 100.
    expect(worth(runs).worth?.net).toEqual({ expected: 16_000, low: 16_000, high: 16_000, belowZero: 0 });
    expect(worth(runs).worth?.breakEven).toBe(3600);
    // A year without a setting.
    expect(worth(runs, `teamWeekCost: ${exact(2000)}\n`).worth?.horizon).toBeCloseTo(365.25 / 7, 9);
  });

  it('is marked where it costs more than it brings in more than half, and in 80 of 100, of the cases', () => {
    const net = (belowZero: number) => ({ net: { expected: 0, low: 0, high: 0, belowZero } });
    expect([0, 0.5, 0.51, 0.79, 0.8, 1].map((chance) => lossOf(net(chance)))).toEqual([
      null,
      null,
      'likely',
      'likely',
      'surely',
      'surely',
    ]);
    expect(lossOf({ net: null })).toBeNull();
    expect(lossOf(worth(runs, `teamWeekCost: ${exact(4000)}\nworthHorizon: 40 weeks\n`).worth ?? { net: null })).toBe(
      'surely',
    );
  });

  it('leaves what has no price unknown: never zero', () => {
    const unpriced = worth(runs, '').worth;
    expect([unpriced?.work, unpriced?.net]).toEqual([null, null]);
    expect(unpriced?.value?.expected).toBeCloseTo((1000 * 365.25) / 7, 6);
    const silent = worth('').worth;
    expect([silent?.running, silent?.net, silent?.breakEven]).toEqual([null, null, null]);
    expect(silent?.work?.expected).toBe(-20_000);
  });

  it('counts a risk that carries money once, by its stated chance or that of its word', () => {
    const risk = (more: string) => worth(`${runs}\nrisks: [{ what: w, chance: low, effect: high, answer: a${more} }]`);
    const priced = risk(`, probability: 0.25, costs: ${exact(8000)}`);
    expect(priced.worth?.net?.expected).toBeCloseTo(14_000, 6);
    expect(priced.worth?.unpriced).toEqual([]);
    expect(risk(`, costs: ${exact(8000)}`).worth?.net?.expected).toBeCloseTo(16_000 - 8000 * mean(chances.low), 6);
    const words = risk('');
    expect(words.worth?.net?.expected).toBe(16_000);
    expect(words.worth?.unpriced.map(({ what }) => what)).toEqual(['w']);
  });

  it('changes no place in the order', () => {
    const scores = (setting: string, more: string) =>
      backlogOf(worth(more, setting).graph).ranked.map(({ score }) => score);
    const risky = `${runs}\nrisks: [{ what: w, chance: high, effect: high, answer: a, costs: ${exact(9_000_000)} }]`;
    expect(scores(`teamWeekCost: ${exact(90_000)}\n`, risky)).toEqual(scores('', runs));
  });

  it('says nothing to an audience without money, and does not depend on it there', () => {
    const files = (price: number): Files => ({
      'hub.yaml': `${hubWithAudiences}teamWeekCost: ${exact(price)}\nworthHorizon: 40 weeks\n`,
      'initiatives/a.md': initiative(
        `audience: public\n${runs}\nrisks: [{ what: w, chance: low, effect: high, answer: a, costs: ${exact(price)} }]`,
      ),
    });
    const seen = (price: number) => {
      const { hub } = checked(files(price));
      return forAudience(hub.config, hub.entries, 'public');
    };
    expect(JSON.stringify(seen(2000).config)).not.toContain('teamWeekCost');
    expect(seen(2000).config).toEqual(seen(3000).config);
    const open = seen(2000);
    const hub = buildHub(open.config, open.entries, [], today);
    expect(hub.of('initiatives').map((each) => worthIn(hub, each))).toEqual([null]);
    expect(JSON.stringify(seen(2000).entries.map(({ data }) => data))).not.toContain('2000');
  });

  it('is said of no initiative that is released, declined or without any figure', () => {
    expect(worth('stages: [{ stage: conception, on: 2026-01-01 }]').worth).not.toBeNull();
    const bare = checked({ 'initiatives/a.md': entry('title: A\nowner: O\nstage: idea\ncustomerValue: v') }).hub;
    const [idea] = bare.of('initiatives');
    expect(idea && worthIn(bare, idea)).toBeNull();
  });
});
