import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import type { WhatIfCase } from '../../src/components/what-if/cases.ts';
import { formatMoney } from '../../src/format/money.ts';
import { isOpen, type RankedInitiative, rankBacklog } from '../../src/methods/cost-of-delay/backlog.ts';
import { neighboursOf } from '../../src/methods/cost-of-delay/neighbours.ts';
import { rank } from '../../src/methods/cost-of-delay/rank.ts';
import { readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { linesOf, pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
const content = readContent(readContentFolder(fileURLToPath(new URL('../../content', import.meta.url))));
const { hub } = runChecks(content, content.config.today ?? '2026-11-21');
const { ranked, unknown } = rankBacklog(hub);

/** The section "Why it has this place" of an initiative's page, without tags; null when there is none. */
function sectionOf(id: string): string | null {
  const html = readFileSync(join(folder, 'initiatives', id, 'index.html'), 'utf8');
  const [section] = /<section[^>]*aria-labelledby="view\.rank".*?<\/section>/s.exec(html) ?? [];
  return section?.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') ?? null;
}

describe('why an initiative stands where it stands', () => {
  it('has place, group and the figures of the sum, as the method gives them', () => {
    expect(ranked.length).toBeGreaterThan(5);
    for (const { entry, score, place, rankGroup } of ranked) {
      const section = sectionOf(entry.id) ?? '';
      const money = (amount: number) => formatMoney(amount, hub.config);
      expect(section).toContain(`place ${place} of ${ranked.length} `);
      expect(section).toMatch(new RegExp(`Group ${rankGroup}\\s?, place`));
      const figures = [
        score.ratio,
        score.interval.low,
        score.interval.high,
        ...score.counted.map((part) => part.perWeek.low),
      ];
      for (const figure of figures) expect(section).toContain(money(figure));
      expect(section).toMatch(/It would catch up with|Nothing that ranks above it is surely ahead of it/);
      expect(section).toMatch(/It would fall back to|Nothing that ranks below it is surely behind it/);
    }
  });

  it('names both neighbours and all that it cannot be told apart from, with how sure their order is', () => {
    for (const { entry, place, ties } of ranked) {
      const section = sectionOf(entry.id) ?? '';
      const places = new Set([place - 1, place + 1, ...ties]);
      const others = ranked.filter((each) => places.has(each.place));
      for (const other of others) expect(section).toContain(other.entry.data.title.split(/['"&]/)[0]);
      // Three on each side with their chance, the rest by their places and titles.
      const { near } = neighboursOf(ranked, ranked[place - 1] as RankedInitiative, 3);
      expect(section.match(/should come (before|after) this one in /g) ?? []).toHaveLength(near.length - 1);
      expect(section.match(/too close to call/g) ?? []).toHaveLength(near.filter(({ isTied }) => isTied).length);
    }
  });

  it('without a rank says what is missing and whom to ask, and no figure', () => {
    expect(unknown.length).toBeGreaterThan(0);
    for (const { entry, missing } of unknown) {
      const section = sectionOf(entry.id) ?? '';
      expect(section).toContain('Why its rank is unknown');
      for (const { ask } of missing) expect(section).toContain(ask.split(/['"&]/)[0]);
      expect(section).not.toMatch(/€|place \d/);
    }
  });

  it('is not told of what is released or declined', () => {
    const ended = hub.of('initiatives').filter((entry) => !isOpen(entry, hub.today));
    expect(ended.length).toBeGreaterThan(0);
    for (const { id } of ended) expect(sectionOf(id)).toBeNull();
  });
});

describe('words of certainty on every page of the sample', () => {
  const pages = pagesOf(folder).map(({ file, html }) => [file, linesOf(html).join('\n')] as const);
  it('"in every case" is said of two held against each other, within their ranges, and of honest ranges, never of what depends on the queue', () => {
    expect(pages.length).toBeGreaterThan(100);
    const loose = pages.flatMap(([file, text]) =>
      [...text.matchAll(/.{0,60}in every case(?: within their ranges)?/gi)]
        .map(([words]) => words)
        .filter(
          (words) =>
            !/(should come (before|after) (this|the next) one in every case within their ranges|would give a count as unusual as this in every case)$/.test(
              words,
            ),
        )
        .map((words) => `${file}: ${words}`),
    );
    expect(loose).toEqual([]);
  });
  it('no page says that nothing is left of work that is not finished', () => {
    const nothing = pages.flatMap(
      ([file, text]) =>
        text.match(/.{0,40}(?<![\d.,–-])0\s(?:weeks?|days?) left.{0,20}/g)?.map((words) => `${file}: ${words}`) ?? [],
    );
    expect(nothing).toEqual([]);
  });
});

describe('the estimates that the page reckons with', () => {
  it('give the same ranking as the build', () => {
    const file = join(folder, 'backlog/cases.json');
    expect(existsSync(file)).toBe(true);
    const cases = JSON.parse(readFileSync(file, 'utf8')) as WhatIfCase[];
    const figures = (list: ReturnType<typeof rank>) =>
      list.map(({ score, place, rankGroup }) => [score.case.id, place, rankGroup, score.ratio, score.interval]);
    expect(figures(rank(cases))).toEqual(figures([...ranked]));
  });
});
