import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEngineer, nextQuarter, presenceByQuarter, quarterOf } from '../../src/methods/presence.ts';
import { addDays } from '../../src/model/date.ts';
import { checked, type Files } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const input = (group: string) => `---\ntitle: ${group}\nowner: TPS\ngroup: ${group}\njourney: [use]\nedges: []\n---\n`;
const base: Files = { 'inputs/support.md': input('customer'), 'inputs/product.md': input('company') };
const signal = (date: string, present: string, channel = 'interview', from = 'support') =>
  `---\ntitle: Heard\nowner: TPS\ndate: ${date}\ninput: ${from}\nchannel: ${channel}\njourney: use\nheard: So.\npresent: [${present}]\n---\n`;
const of = (files: Files) => presenceByQuarter(checked({ ...base, ...files }).hub);

describe('roles', () => {
  it.each(['engineer', 'Principal engineer for strategy', 'VP engineering', 'SRE', 'developers', 'Software architect'])(
    '%s builds',
    (role) => expect(isEngineer(role)).toBe(true),
  );
  it.each([
    'designer',
    'product manager',
    'sales engineer',
    "customer's engineers",
    'Solutions architect',
    'reengineered',
  ])('%s does not', (role) => expect(isEngineer(role)).toBe(false));
});

describe('presence', () => {
  it('counts conversations, and in which of them an engineer sat', () => {
    const quarters = of({
      'signals/a.md': signal('2026-05-01', '{ role: engineer }, { role: engineer }'),
      'signals/b.md': signal('2026-06-30', '{ role: designer }'),
      'signals/c.md': signal('2026-06-30', '{ role: engineer }', 'telemetry'),
      'signals/d.md': signal('2026-06-30', '{ role: engineer }', 'interview', 'product'),
      'signals/e.md': signal('2026-11-22', '{ role: engineer }'),
      'signals/f.md': signal('2026-11-21', ''),
    });
    expect(quarters).toEqual([
      { quarter: '2026-Q2', conversations: 2, withEngineer: 1, share: 0.5 },
      { quarter: '2026-Q3', conversations: 0, withEngineer: 0, share: null },
      { quarter: '2026-Q4', conversations: 1, withEngineer: 0, share: 0 },
    ]);
  });

  it('is empty while nobody talked', () => {
    expect(of({ 'signals/c.md': signal('2026-06-30', '', 'telemetry') })).toEqual([]);
  });

  it('shows two years at most', () => {
    const quarters = of({ 'signals/old.md': signal('2020-01-01', ''), 'signals/new.md': signal('2026-11-01', '') });
    expect(quarters.map(({ quarter }) => quarter)).toEqual([
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
    ]);
  });

  it('loses no conversation and keeps shares between nothing and all', () => {
    const talk = fc.record({ ago: fc.nat(600), engineer: fc.boolean() });
    fc.assert(
      fc.property(fc.array(talk, { maxLength: 12 }), (talks) => {
        const files = Object.fromEntries(
          talks.map(({ ago, engineer }, at) => [
            `signals/s${at}.md`,
            signal(addDays('2026-11-21', -ago), engineer ? '{ role: engineer }' : ''),
          ]),
        );
        const quarters = of(files);
        expect(quarters.reduce((sum, { conversations }) => sum + conversations, 0)).toBe(talks.length);
        for (const { share, withEngineer, conversations } of quarters) {
          expect(share === null).toBe(conversations === 0);
          expect(withEngineer).toBeLessThanOrEqual(conversations);
        }
      }),
      runs(25),
    );
  });
});

it('walks through quarters day by day', () => {
  let quarter = quarterOf('2024-12-31');
  for (let day = 1; day <= 800; day += 1) {
    const now = quarterOf(addDays('2024-12-31', day));
    if (now !== quarter) expect(now).toBe(nextQuarter(quarter));
    quarter = now;
  }
  expect(quarter).toBe('2027-Q1');
});
