import { describe, expect, it } from 'vitest';
import { leadWords, listed } from '../../src/charts/layers.ts';
import { forAudience } from '../../src/model/audience.ts';
import { buildHub } from '../../src/model/hub.ts';
import { signalFile } from '../components/views/hub.ts';
import { bonds, find, heard, hubOf, ids, initiativeOf, strategyFile, strategyOf, titles, work } from './chains.ts';

describe('from evidence to outcome, through an initiative', () => {
  it('tells signals it cites itself from those of its strategies', () => {
    const picture = initiativeOf(hubOf());
    expect(bonds(picture)).toEqual(
      expect.arrayContaining([
        'behind/hands-off-operation is evidence for strategy/hands-off-operation',
        'cited is evidence for strategy/hands-off-operation',
        'cited is evidence for initiatives/hands-off-rebalancing',
        'strategy/hands-off-operation is served by initiatives/hands-off-rebalancing',
      ]),
    );
    expect(titles(picture, 'Signals')).toEqual(['1 more signal', '1 signal']);
    expect(bonds(picture)).not.toContain(
      'behind/hands-off-operation is evidence for initiatives/hands-off-rebalancing',
    );
    expect(picture.description).toContain('1 signal is cited by the initiative itself.');
  });

  it('shows every gap of an idea that nobody understands yet', () => {
    const picture = initiativeOf(hubOf(), 'quiet-hours');
    expect(titles(picture, 'Signals')).toEqual(['No signal of its own']);
    expect(titles(picture, 'Strategies')).toEqual(['No strategy']);
    expect(titles(picture, 'Outcome')).toEqual(['No success measure']);
    expect(picture.description).toBe(
      'It rests on no signal that is shown here. It serves no strategy. No success measure is set.',
    );
  });

  it('shows the result once there is one, and a gap once it is due', () => {
    const own = (more: string) =>
      find(
        initiativeOf(
          hubOf({
            'initiatives/own.md': work(
              'Own',
              `success: { measure: replay-alone, baseline: 12, target: 25, by: 2026-11-20 }\nrelease: { how: full, on: 2026-10-01 }\n${more}`,
            ),
          }),
          'own',
        ),
        'result',
      );
    expect(own('result: { value: 28, on: 2026-11-18, learned: Much., verdict: keep }\n')).toMatchObject({
      title: 'Result: 28%',
      note: 'reached; 18\u00a0Nov\u00a02026; keep\u00a0it',
      standing: 'plain',
    });
    expect(own('')).toMatchObject({
      title: 'No answer yet',
      note: 'released 1\u00a0Oct\u00a02026, was due 20\u00a0Nov\u00a02026',
      standing: 'missing',
    });
    expect(find(initiativeOf(hubOf()), 'result')).toBeUndefined();
  });

  it('draws what was taken out as past, from its day on', () => {
    const own = (on: string) =>
      find(
        initiativeOf(
          hubOf({
            'initiatives/own.md': work('Own', `release: { how: full, on: 2026-07-01 }\nretired: { on: ${on} }\n`),
          }),
          'own',
        ),
        'initiatives/own',
      );
    expect(own('2026-11-21')).toMatchObject({ standing: 'past', note: expect.stringContaining('taken out') });
    expect(own('2026-11-22')?.standing).toBe('plain');
  });

  it('stays small beside a strategy with 400 signals', () => {
    const picture = initiativeOf(
      hubOf({
        ...heard(400, 'goodUntil: 2026-10-01\n'),
        'strategy/bare.md': strategyFile(`evidence: [${ids(400)}]\n`),
        'initiatives/own.md': work('Own', `serves: [bare]\nevidence: [${ids(40)}]\n`),
      }),
      'own',
    );
    expect(titles(picture, 'Signals')).toEqual(['360 more signals', '40 signals']);
    expect(find(picture, 'behind/bare')).toMatchObject({
      title: '360 more signals',
      standing: 'expired',
      to: { entry: 'strategy/bare', anchor: 'view.evidence' },
    });
    expect(bonds(picture)).toContain('cited is evidence for strategy/bare');
  });
});

describe('what an audience may not see', () => {
  const files = {
    'signals/zebra.md': signalFile('2026-09-01', 'audience: restricted\n').replace('Heard on 2026-09-01', 'Zebra'),
    'signals/open.md': signalFile('2026-09-02', 'audience: public\n'),
    'strategy/bare.md': strategyFile('audience: public\nevidence: [zebra, open]\n'),
    'initiatives/own.md': work('Own', 'audience: public\nserves: [bare, hands-off-operation]\nevidence: [zebra]\n'),
  };
  const whole = hubOf(files);
  const { config, entries } = forAudience(whole.config, whole.entries, 'public');
  const hub = buildHub(config, entries, [], whole.today);

  it('leaves no trace and is not counted', () => {
    for (const picture of [strategyOf(hub, 'bare'), initiativeOf(hub, 'own')]) {
      const said = JSON.stringify(picture);
      expect(said).not.toMatch(/zebra|Hands-off/i);
      expect(said).not.toMatch(/\b2 signals/);
    }
    expect(strategyOf(hub, 'bare').description).toContain('It rests on 1 signal');
    expect(JSON.stringify(strategyOf(whole, 'bare'))).toContain('Zebra');
  });

  it('says nothing of sides where the input is hidden', () => {
    expect(find(strategyOf(hub, 'bare'), 'missing/sides')).toBeUndefined();
    expect(find(strategyOf(hub, 'bare'), 'signals/open')).toMatchObject({ group: null, note: '2\u00a0Sep\u00a02026' });
  });
});

describe('the rows of a picture', () => {
  it('say once what all boxes of a layer lead to', () => {
    const [signals] = listed(strategyOf(hubOf()));
    expect(signals).toMatchObject({ onward: 'is evidence for Hands-off operation', whole: true });
    expect(signals?.rows.map(({ item, ownLeads }) => [item.title, ownLeads])).toEqual([
      ['Woken for rebalances that heal themselves', []],
      ['Platform teams buy calm', []],
    ]);
  });

  it('say at the box what leads past the next layer', () => {
    const [, strategy] = listed(strategyOf(hubOf()));
    expect(strategy).toMatchObject({ onward: 'is served by', whole: true });
    expect(leadWords(strategy?.rows[0]?.ownLeads ?? [])).toBe(
      'shall move Pages per pipeline and month and Replays finished without a ticket',
    );
  });

  it('say it box by box where boxes differ', () => {
    const [signals] = listed(initiativeOf(hubOf()));
    expect(signals).toMatchObject({ onward: 'is evidence for', whole: false });
    expect(signals?.rows.map(({ ownLeads }) => leadWords(ownLeads))).toEqual([
      'is evidence for Hands-off operation',
      'is evidence for Hands-off consumer rebalancing and Hands-off operation',
    ]);
  });

  it('have every box once and every bond between boxes that are there', () => {
    const hub = hubOf();
    for (const picture of [strategyOf(hub), initiativeOf(hub), initiativeOf(hub, 'quiet-hours')]) {
      const boxes = picture.columns.flatMap(({ items }) => items.map(({ id }) => id));
      expect(new Set(boxes).size).toBe(boxes.length);
      for (const { from, to } of picture.bonds)
        expect(boxes.includes(from) && boxes.includes(to), `${from} ${to}`).toBe(true);
    }
  });

  it('do not depend on the order in which files were read', () => {
    const hub = hubOf(heard(9));
    const turned = buildHub(hub.config, [...hub.entries].reverse(), [], hub.today);
    expect(strategyOf(turned)).toEqual(strategyOf(hub));
    expect(initiativeOf(turned)).toEqual(initiativeOf(hub));
  });
});
