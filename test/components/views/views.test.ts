import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import { moneyInWords, urgencyInWords } from '../../../src/components/views/cost.ts';
import { customersOf } from '../../../src/components/views/customers.ts';
import { healthOf, isTrap } from '../../../src/components/views/health.ts';
import { filtered, restingOn, signalsOf } from '../../../src/components/views/related.ts';
import { initiativeSections } from '../../../src/components/views/sections.ts';
import { skillsOf } from '../../../src/components/views/skills.ts';
import { exampleFiles, signalFile, siteOf } from './hub.ts';

const site = siteOf(exampleFiles());
const { hub } = site;
const inputFile = (group: string) => `---\ntitle: T\nowner: TPS\ngroup: ${group}\njourney: [use]\nedges: []\n---\n`;
const woken = 'signals/2026-10-03-woken-for-nothing';

describe('what belongs together', () => {
  it('finds the work that rests on a signal: strategies, initiatives, decisions', () => {
    expect(restingOn(hub, woken).map(({ key }) => key)).toEqual([
      'strategy/hands-off-operation',
      'initiatives/hands-off-rebalancing',
      'decisions/2026-11-14-replay-first',
    ]);
  });

  it('finds signals of an input and of a persona', () => {
    expect(signalsOf(hub, 'inputs/support', 'input').map(({ key }) => key)).toEqual([woken]);
    expect(signalsOf(hub, 'personas/platform-lead', 'persona').map(({ key }) => key)).toEqual([woken]);
  });

  it('leads to a filtered list only where the list has that filter', () => {
    expect(filtered(site, 'signals', 'input', 'support')).toEqual({ to: '/signals/?input=support', whole: false });
    expect(filtered(site, 'signals', 'heard', 'x')).toEqual({ to: '/signals/', whole: true });
  });
});

describe('customers', () => {
  it('groups what was heard by persona and segment, with the work it led to', () => {
    const { personas, segments, unsorted, conversations } = customersOf(site);
    expect(personas).toMatchObject([
      { title: 'Platform lead', total: 1, listened: 1, anchor: 'persona.platform-lead' },
    ]);
    expect(personas[0]?.work.map(({ key }) => key)).toContain('strategy/hands-off-operation');
    expect(segments).toMatchObject([{ title: 'logistics', total: 1 }]);
    expect(unsorted?.total).toBe(1);
    expect(conversations).toBe(1);
  });

  it('shows the latest ten of many, newest first', () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => {
        const day = `2026-${String(1 + (index % 9)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
        return [`signals/s-${index}.md`, signalFile(day, 'persona: platform-lead\nsegment: logistics\n')];
      }),
    );
    const [lead] = customersOf(siteOf(exampleFiles(many))).personas;
    expect(lead?.total).toBe(401);
    const days = lead?.latest.map(({ data }) => data.date) ?? [];
    expect(days).toHaveLength(10);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('is empty for a hub in which nobody was heard', () => {
    expect(customersOf(siteOf({}))).toEqual({ personas: [], segments: [], unsorted: null, conversations: 0 });
  });
});

describe('health', () => {
  it('holds every check once: with its problems, among those in order, or as one that nobody could look for', () => {
    const health = healthOf(
      siteOf(exampleFiles({ 'strategy/bare.md': '---\ntitle: Bare\nowner: Me\nstatus: draft\n---\n' })),
    );
    const { traps, errors, warnings, clean, off, unlooked } = health;
    const shown = [...[...traps, ...errors, ...warnings, ...clean, ...off].map(({ check }) => check.id), ...unlooked];
    expect(unlooked).toContain('vacuum');
    expect(new Set(shown).size).toBe(shown.length);
    expect([...shown].sort()).toEqual(checks.map(({ id }) => id).sort());
    expect(health.errorCount + health.warningCount).toBeGreaterThan(0);
  });

  it('tells traps apart from other problems, each with its figures, and never a waived one', () => {
    const bare = (waiver = '') =>
      healthOf(
        siteOf({
          'hub.yaml': `title: H\nproduct: P\nlanguage: en\ncurrency: EUR\n${waiver}`,
          'inputs/sales.md': inputFile('field'),
          'inputs/support.md': inputFile('customer'),
          ...Object.fromEntries(
            [1, 2, 3, 4].map((day) => [
              `signals/s${day}.md`,
              signalFile(`2026-10-0${day}`, '').replace('support', 'sales'),
            ]),
          ),
          'strategy/calm.md':
            '---\ntitle: Calm\nowner: TPS\nstatus: adopted\nadopted: 2026-11-01\nevidence: [s1, s2, s3, s4]\n---\n',
        }),
      );
    const { traps, warnings, errors, trapCount } = bare();
    const bent = traps.find(({ id }) => id === 'sales-bent');
    expect(bent?.found.map(({ entry }) => entry?.key ?? null)).toEqual([null, 'strategy/calm']);
    expect(bent?.found[1]?.finding.measures[0]?.value).toBe(1);
    expect(bent?.found[1]?.finding.ask.map(({ id }) => id)).toEqual(['support']);
    expect(trapCount).toBe(traps.reduce((sum, { found }) => sum + found.length, 0));
    expect([...warnings, ...errors].filter(({ check }) => isTrap(check.id))).toEqual([]);
    const waived = bare('waivers: [{ check: sales-bent, entry: strategy/calm, reason: R, until: 2027-01-01 }]\n');
    expect(waived.traps.find(({ id }) => id === 'sales-bent')?.found.map(({ entry }) => entry)).toEqual([null]);
  });

  it('tells what hub.yaml makes of the checks, what weighs least first', () => {
    const hub = (set: string) => healthOf(siteOf(exampleFiles({ 'hub.yaml': `title: H\nproduct: P\n${set}` })));
    const { changed, eased, off } = hub(
      'checks:\n  idea-waiting: { weeks: 8 }\n  misread: { severity: error }\n  asset: { severity: warning }\n  vacuum: { severity: off }\n  hidden-text: { severity: off }\n  review-overdue: { severity: error }\n  raw-html: { severity: warning }\n',
    );
    expect(
      changed.map(({ check, changes }) => [
        check.id,
        ...changes.map(({ setting, usually, here }) => `${setting} ${usually} ${here}`),
      ]),
    ).toEqual([
      ['vacuum', 'severity warning off'],
      ['asset', 'severity error warning'],
      ['idea-waiting', 'weeks 6 8'],
      ['misread', 'severity warning error'],
    ]);
    // What is firm stays an error, what is found by age a warning, and what is set to what it is anyway is not changed.
    expect([eased, off.map(({ check }) => check.id).sort()]).toEqual([2, ['vacuum']]);
    expect(hub('')).toMatchObject({ changed: [], eased: 0, off: [] });
  });

  it('says of no check that it found nothing while a young hub leaves its findings to time', () => {
    const young = siteOf(
      exampleFiles({
        'hub.yaml': `${exampleFiles()['hub.yaml']}maturity: { stage: starting, until: 2027-03-01 }\n`,
      }),
    );
    const left = new Set(young.maturing.map(({ check }) => check));
    const health = healthOf(young);
    expect(left.size).toBeGreaterThan(0);
    expect(health.clean.filter(({ check }) => left.has(check.id))).toEqual([]);
    expect(health.trapsMaturing).toBe(young.maturing.filter(({ check }) => isTrap(check)).length);
  });

  it('knows what was waived', () => {
    const waived = healthOf(site).clean.find(({ check }) => check.id === 'review-overdue')?.waived ?? [];
    expect(waived.map(({ reason }) => reason)).toEqual(['Closed question; read for its history only.']);
  });
});

describe('cost', () => {
  it('tells an estimate as it was stated', () => {
    expect(moneyInWords({ low: 41000, likely: 50000, high: 63000 }, { language: 'en', currency: 'EUR' })).toBe(
      '€41,000 to €63,000, most likely €50,000',
    );
  });

  it('says how the cost runs', () => {
    const ways = { language: 'en', currency: 'EUR' };
    expect(urgencyInWords(undefined, ways)).toBe('Every week of waiting costs the same.');
    expect(urgencyInWords({ shape: 'deadline', by: '2027-01-31' }, ways)).toBe(
      'Waiting costs nothing until 31 Jan 2027; finished after it, the work is worth nothing.',
    );
    const peak = { shape: 'peak', by: '2027-01-31', loses: { low: 10, likely: 20, high: 4000 } } as const;
    expect(urgencyInWords(peak, ways)).toBe(
      'Every week costs the same, and a sum is lost for good after 31 Jan 2027: €10 to €4,000, most likely €20.',
    );
    // An audience that is shown no money has the day alone.
    expect(urgencyInWords({ ...peak, loses: undefined } as never, ways)).toContain('after 31 Jan 2027.');
    expect(urgencyInWords({ shape: 'fading', halfLife: '8 weeks' }, ways)).toContain('half as much after 8 weeks');
  });
});

describe('sections of an initiative', () => {
  it('are those that it has something for', () => {
    const of = (id: string) => {
      const entry = hub.of('initiatives').find((one) => one.id === id);
      if (!entry) throw new Error(id);
      return initiativeSections(site, entry).map((section) => section.id);
    };
    expect(of('quiet-hours')).toEqual(['view.evidence', 'view.rank']);
    expect(of('hands-off-rebalancing')).toEqual([
      'view.build',
      'view.evidence',
      'view.rank',
      'view.inTurn',
      'view.cost',
      'view.worth',
      'view.success',
      'view.risks',
      'view.stages',
    ]);
  });
});

it('tells which skills nobody covers', () => {
  expect(
    skillsOf(hub)
      .filter(({ required, members }) => required && members.length === 0)
      .map(({ id }) => id),
  ).toEqual(['connected', 'product-development']);
});
