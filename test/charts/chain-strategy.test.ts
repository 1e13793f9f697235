import { describe, expect, it } from 'vitest';
import { signalFile } from '../components/views/hub.ts';
import { bonds, column, find, heard, hubOf, ids, strategyFile, strategyOf, titles, work } from './chains.ts';

describe('from evidence to outcome, through a strategy', () => {
  it('shows signals, the strategy, the work, and what moves, each tied to the next', () => {
    const picture = strategyOf(hubOf());
    expect(picture.columns.map(({ name }) => name)).toEqual(['Signals', 'Strategy', 'Initiatives', 'Outcome']);
    expect(titles(picture, 'Signals')).toEqual([
      'Woken for rebalances that heal themselves',
      'Platform teams buy calm',
    ]);
    expect(column(picture, 'Strategy')).toMatchObject([{ title: 'Hands-off operation', here: true }]);
    expect(titles(picture, 'Initiatives')).toEqual(['Hands-off consumer rebalancing']);
    expect(bonds(picture)).toEqual(
      expect.arrayContaining([
        'signals/2026-10-03-woken-for-nothing is evidence for strategy/hands-off-operation',
        'strategy/hands-off-operation is served by initiatives/hands-off-rebalancing',
        'initiatives/hands-off-rebalancing is measured by input-metric/pages-per-pipeline',
        'strategy/hands-off-operation shall move input-metric/replay-alone',
        'input-metric/pages-per-pipeline moves north-star',
      ]),
    );
    expect(picture.description).toContain('It rests on 2 signals from 2 inputs.');
  });

  it('marks a metric that the strategy shall move and no initiative does', () => {
    const picture = strategyOf(hubOf());
    expect(find(picture, 'input-metric/replay-alone')).toMatchObject({ standing: 'open' });
    expect(find(picture, 'input-metric/replay-alone')?.note).toContain('no initiative moves it');
    expect(find(picture, 'input-metric/pages-per-pipeline')?.standing).toBe('plain');
  });

  it('shows what is missing on every layer', () => {
    const picture = strategyOf(hubOf({ 'strategy/bare.md': strategyFile('') }), 'bare');
    expect(titles(picture, 'Signals')).toEqual(['No evidence']);
    expect(titles(picture, 'Initiatives')).toEqual(['No initiative']);
    expect(titles(picture, 'Outcome')).toEqual(['No input metric']);
    expect(picture.bonds.every(({ missing }) => missing)).toBe(true);
    expect(picture.description).toBe('It rests on no signal that is shown here. No initiative serves it.');
  });

  it('shows evidence that has expired as such, on the day after its last', () => {
    const standing = (until: string) =>
      find(
        strategyOf(
          hubOf({
            'signals/old.md': signalFile('2026-01-01', `goodUntil: ${until}\n`),
            'strategy/bare.md': strategyFile('evidence: [old]\n'),
          }),
          'bare',
        ),
        'signals/old',
      );
    expect(standing('2026-11-20')).toMatchObject({
      standing: 'expired',
      note: 'expired 20\u00a0Nov\u00a02026, SRE and support',
    });
    expect(standing('2026-11-21')?.standing).toBe('plain');
  });

  it('says when only one side was heard', () => {
    const side = (files: Record<string, string>, evidence: string) =>
      find(
        strategyOf(hubOf({ ...files, 'strategy/bare.md': strategyFile(`evidence: [${evidence}]\n`) }), 'bare'),
        'missing/sides',
      );
    expect(side(heard(1), ids(1))).toMatchObject({ title: 'One voice only', standing: 'missing' });
    expect(side(heard(3), ids(3))).toMatchObject({ title: 'One side only', note: 'all 3 from SRE and support' });
    expect(side(heard(3), `${ids(3)}, 2026-08-02-calm-is-bought`)).toMatchObject({
      title: 'Mostly one side',
      note: '76% of the evidence from SRE and support',
    });
    expect(side(heard(3, 'goodUntil: 2026-11-20\n'), `${ids(3)}, 2026-08-02-calm-is-bought`)).toMatchObject({
      title: 'One side only',
      note: 'all that is still valid from Industry trends and analysts',
    });
    expect(side(heard(2), `${ids(2)}, 2026-08-02-calm-is-bought`)).toBeUndefined();
    const group = { 'signals/c.md': signalFile('2026-09-02').replace('input: support', 'input: customer-side') };
    expect(side({ ...heard(1), ...group }, `${ids(1)}, c`)).toMatchObject({
      title: 'One side only',
      note: 'all 2 from the customer group',
    });
  });

  it('gathers many signals by input and stays small', () => {
    const picture = strategyOf(
      hubOf({
        ...heard(400),
        'strategy/bare.md': strategyFile(`evidence: [${ids(400)}, 2026-08-02-calm-is-bought]\n`),
      }),
      'bare',
    );
    expect(column(picture, 'Signals').filter(({ standing }) => standing === 'plain')).toMatchObject([
      { title: 'SRE and support', note: '400 signals', to: { list: 'signals', query: { input: 'support' } } },
      { title: 'Platform teams buy calm' },
    ]);
    expect(picture.description).toContain('It rests on 401 signals from 2 inputs.');
  });

  it('counts what is not drawn and leads to it', () => {
    const inputs = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `inputs/i-${index}.md`,
        `---\ntitle: Input ${index}\nowner: TPS\ngroup: field\njourney: [use]\nedges: []\n---\n`,
      ]),
    );
    const signals = Object.fromEntries(
      Array.from({ length: 16 }, (_, index) => [
        `signals/s-${index}.md`,
        signalFile('2026-09-02').replace('input: support', `input: i-${index % 8}`),
      ]),
    );
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `initiatives/w-${index}.md`,
        work(`Work ${index}`, 'serves: [bare]\n'),
      ]),
    );
    const picture = strategyOf(
      hubOf({ ...inputs, ...signals, ...many, 'strategy/bare.md': strategyFile(`evidence: [${ids(16)}]\n`) }),
      'bare',
    );
    const boxes = picture.columns.flatMap(({ items }) => items);
    expect(boxes.length).toBeLessThan(20);
    expect(find(picture, 'more/signals')).toMatchObject({ title: 'and 8 more signals', note: 'from 4 more inputs' });
    expect(find(picture, 'more/work')).toMatchObject({
      title: 'and 296 more initiatives',
      to: { list: 'initiatives', query: { serves: 'bare' } },
    });
  });

  it('asks for no answer before its day has passed', () => {
    const picture = strategyOf(
      hubOf({
        'strategy/bare.md': strategyFile(''),
        'initiatives/today.md': work(
          'Today',
          'serves: [bare]\nsuccess: { measure: Calls, unit: calls, better: lower, baseline: 9, target: 2, by: 2026-11-21 }\n',
        ),
      }),
      'bare',
    );
    expect(find(picture, 'initiatives/today')).toMatchObject({ standing: 'plain', note: 'idea' });
    expect(picture.description).toContain('1 initiative serves it; it has no result yet.');
  });

  it('shows work that was released and has no answer, and work without a measure', () => {
    const success = 'success: { measure: Calls, unit: calls, better: lower, baseline: 9, target: 2, by: ';
    const picture = strategyOf(
      hubOf({
        'strategy/bare.md': strategyFile(''),
        'initiatives/late.md': work(
          'Late',
          `serves: [bare]\n${success}2026-11-20 }\nrelease: { how: full, on: 2026-10-01 }\n`,
        ),
        'initiatives/out.md': work(
          'Out',
          `serves: [bare]\n${success}2027-01-01 }\nrelease: { how: full, on: 2026-10-01 }\n`,
        ),
        'initiatives/done.md': work(
          'Done',
          `serves: [bare]\n${success}2026-11-01 }\nresult: { value: 1, on: 2026-11-01, learned: Much., verdict: keep }\n`,
        ),
        'initiatives/blind.md': work('Blind', 'serves: [bare]\n'),
        'initiatives/gone.md': work('Gone', 'serves: [bare]\n').replace(
          'stage: idea',
          'stage: declined\ndeclinedBecause: No.',
        ),
      }),
      'bare',
    );
    expect(find(picture, 'initiatives/late')).toMatchObject({
      standing: 'open',
      note: 'idea; no answer, due 20\u00a0Nov\u00a02026',
    });
    expect(find(picture, 'initiatives/out')).toMatchObject({ standing: 'open', note: 'idea; released, no answer yet' });
    expect(find(picture, 'initiatives/done')).toMatchObject({ standing: 'plain', note: 'idea; 1\u00a0call, reached' });
    expect(find(picture, 'initiatives/gone')).toMatchObject({ standing: 'past', note: 'declined' });
    expect(bonds(picture)).toContain('initiatives/blind is measured by missing/measure');
    expect(picture.description).toContain('4 initiatives serve it; 1 of them has a result, 2 owe theirs.');
  });
});
