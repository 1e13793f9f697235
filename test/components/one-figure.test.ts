import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backlogRecords } from '../../src/components/backlog/records.ts';
import { backlogTable } from '../../src/components/backlog/rows.ts';
import { noTrapWords, notFoundWords, tooFewWords } from '../../src/components/balance/balance.ts';
import { fieldHtml, sortKey } from '../../src/components/entry/field.ts';
import { moneyBetween, shortMoney } from '../../src/format/money.ts';
import { kindOf } from '../../src/kinds/index.ts';
import type { Kind, Shown } from '../../src/kinds/kind.ts';
import { backlogLines } from '../../src/methods/backlog-lines.ts';
import { assess, isBalanced } from '../../src/methods/balance/assessment.ts';
import { standingOf } from '../../src/methods/cost-of-delay/backlog.ts';
import { siteOf } from './views/hub.ts';

const folder = join(import.meta.dirname, '../fixtures/figures');

/** The files of a hub that went wrong. */
function filesOf(hub: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, hub), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile())
      files[path.slice(join(folder, hub).length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
  }
  return files;
}

const plain = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');
const shown = (field: string) => (kindOf('initiatives') as Kind).shows.find((one) => one.field === field) as Shown;

describe('the cost of delay of two uncertain parts', () => {
  const site = siteOf(filesOf('header-wild'));
  const [entry] = site.hub.of('initiatives');
  if (!entry) throw new Error('It has an initiative.');
  const standing = standingOf(site.hub, entry.key);
  if (!standing || !('costOfDelay' in standing)) throw new Error('It has a rank.');
  const { expected, low, high } = standing.costOfDelay;
  const [middle, reach] = [shortMoney(expected, site.hub.config), moneyBetween(low, high, site.hub.config)];

  it('is their means added up, and between the ends of independent parts', () => {
    // Each is 1,000 to 20,000, most likely 4,000: 0.3 × 1,000 + 0.4 × 4,000 + 0.3 × 20,000.
    expect(expected).toBeCloseTo(2 * 7900, 6);
    expect(low).toBeGreaterThan(2 * 1000);
    expect(high).toBeLessThan(2 * 20_000);
  });
  it('is the same at the head of its page, in the list, in the backlog and in its export', () => {
    expect(plain(fieldHtml(site, entry, shown('costOfDelay'), 'page'))).toBe(`${middle} (${reach})`);
    expect(plain(fieldHtml(site, entry, shown('costOfDelay'), 'cell'))).toBe(`${middle} (${reach})`);
    expect(Number(sortKey(site, entry, shown('costOfDelay')))).toBe(expected);
    expect(backlogTable(site, backlogLines(site.hub), true).groups[0]?.rows).toContain(
      `>${middle}<small class="figure">${reach}</small>`,
    );
    const { columns, records } = backlogRecords(site);
    const value = (name: string) => records[0]?.[columns.indexOf(name)];
    expect(value('cost_of_delay_expected_eur_per_week')).toBe(expected);
    expect(value('cost_of_delay_low_eur_per_week')).toBe(Number(low.toPrecision(6)));
    expect(value('cost_of_delay_high_eur_per_week')).toBe(Number(high.toPrecision(6)));
  });
});

describe('a strategy on two signals from the company', () => {
  const { hub } = siteOf(filesOf('lean'));
  const look = assess(hub, hub.get('strategy/a') ?? null);

  it('says that they are too few to look for a trap, and does not call it looked for', () => {
    expect(notFoundWords(look)).not.toContain('vacuum');
    expect(tooFewWords(look)).toMatch(/^Too few signals to look for vacuum.*: it takes 3, and there are 2\.$/u);
  });
  it('is not called balanced, but told what was looked for and what nobody could look for', () => {
    expect(look.findings).toEqual([]);
    expect(isBalanced(look)).toBe(false);
    expect(notFoundWords(look)).toEqual(['standing still', 'single source']);
    expect(noTrapWords(hub)).toBe(
      'We looked for standing still and single source and did not find any of them. There are too few signals anywhere to look for vacuum, sales-bent, post-sales blindness and no former customers. Nobody can look for faster horse, as no input says that it stands for the industry; or for parity chase, as no input says that it stands for the competition. There is no entry yet in which to look for shelfware.',
    );
  });
  it('can be looked at with as many signals as the trap wants', () => {
    const files = filesOf('lean');
    const third: Record<string, string> = { ...files, 'signals/s2.md': files['signals/s1.md'] as string };
    third['strategy/a.md'] = (files['strategy/a.md'] as string).replace('"s1"]', '"s1", "s2"]');
    const more = siteOf(third);
    const found = assess(more.hub, more.hub.get('strategy/a') ?? null);
    expect(found.findings.map(({ id }) => id)).toContain('vacuum');
    expect(tooFewWords(found)).toBe('');
  });
});

it('an unknown customer value is an error however it is written', () => {
  const { problems } = siteOf(filesOf('unknown-in-capitals'));
  expect(problems.filter(({ check }) => check === 'customer-value').map(({ message }) => message)).toEqual([
    'Only an idea may leave its customer value unknown.',
  ]);
});
