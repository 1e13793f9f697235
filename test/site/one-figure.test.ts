import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { moneyBetween, shortMoney } from '../../src/charts/figures.ts';
import { rank } from '../../src/methods/cost-of-delay/rank.ts';
import type { Case } from '../../src/methods/cost-of-delay/score.ts';
import { costOfDelayOf } from '../../src/methods/cost-of-delay/score.ts';

const folder = inject('sampleSite');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
const backlog = read('backlog/index.html');

type Row = Record<string, unknown>;
const json = (file: string): unknown => JSON.parse(read(file));

/** A row of a download, as a table of text has it: what is not known is empty, lists stand between spaces or, of phrases, semicolons. */
const asText = (row: Row): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(name === 'missing' || name === 'ask' ? '; ' : ' ') : String(value ?? ''),
    ]),
  );

/** The rows of a table of comma-separated values, by the names in its head. */
function sheet(file: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  for (const [, quoted, bare, end] of read(file)
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') lines.push([]);
    if (end === '') break;
  }
  const [head = [], ...rows] = lines.filter((line) => line.length > 1);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

/** The row of a table that leads to an initiative; `having` sets one table apart from others. */
const rowOf = (page: string, id: string, having = '') =>
  (page.match(/<tr[ >].*?<\/tr>/gs) ?? []).find(
    (row) => row.includes(`/initiatives/${id}/"`) && row.includes(having),
  ) ?? '';

/** Items of lists that begin with an initiative: a card, a place on the board. */
const itemsOn = (page: string, id: string): string[] =>
  page
    .split(/<li[ >]/)
    .slice(1)
    .map((item) => item.split('</li>')[0] ?? '')
    .filter((item) => /<a href="([^"]*)"/.exec(item)?.[1] === `/initiatives/${id}/`);

/** The numbers of today in the trend on health. */
const todayIn = (health: string): (string | undefined)[] =>
  [...(/<th scope="row">Today.*?<\/tr>/s.exec(health)?.[0] ?? '').matchAll(/<td class="number">([^<]*)<\/td>/g)].map(
    ([, count]) => count,
  );

/** A cell of an initiative's row in the backlog: the figure, and its reach. */
function cellOf(id: string, label: string): [figure: string, reach: string] {
  const row = backlog.match(/<tr data-f=.*?<\/tr>/gs)?.find((one) => one.includes(`/initiatives/${id}/"`)) ?? '';
  const cell = new RegExp(`<td data-l="${label}"[^>]*>(.*?)</td>`, 's').exec(row)?.[1] ?? '';
  const [figure = '', reach = ''] = cell.split('<small');
  return [plain(figure), plain(`<small${reach}`)];
}

const ranked = [...backlog.matchAll(/<small>place (\d+)<\/small>.*?\/initiatives\/([^/"]+)\/"/gs)].map(
  ([, place, id]) => [String(id), Number(place)] as const,
);

describe('what the pages of the sample say of one initiative', () => {
  it('is the same cost of delay at the head of its page as in the backlog', () => {
    expect(ranked.length).toBeGreaterThan(10);
    for (const [id] of ranked) {
      const [figure, reach] = cellOf(id, 'Cost of delay');
      const [, head = ''] =
        /<dt>Cost of delay per week<\/dt><dd>(.*?)<\/dd>/s.exec(read(`initiatives/${id}/index.html`)) ?? [];
      expect([id, plain(head)]).toEqual([id, reach ? `${figure} (${reach})` : figure]);
    }
  });
  it('is the same place on its page as in the backlog', () => {
    for (const [id, place] of ranked)
      expect(plain(read(`initiatives/${id}/index.html`))).toContain(`Place ${place} of ${ranked.length} `);
  });
  it('is the same in what can be downloaded, to the figure', () => {
    const { initiatives, currency } = json('backlog/backlog.json') as { initiatives: Row[]; currency: string };
    const told = initiatives.filter(({ place }) => place !== null);
    expect(told.map(({ id, place }) => [id, place])).toEqual(ranked);
    const config = { currency, language: 'en' } as Parameters<typeof shortMoney>[1];
    for (const row of told) {
      const value = (name: string) => Number(row[`${name}_${currency.toLowerCase()}_per_week`]);
      const [low, high] = [value('cost_of_delay_low'), value('cost_of_delay_high')];
      expect([row.id, ...cellOf(String(row.id), 'Cost of delay')]).toEqual([
        row.id,
        plain(shortMoney(value('cost_of_delay_expected'), config)),
        plain(moneyBetween(low, high, config)),
      ]);
    }
    expect(sheet('backlog/backlog.csv')).toEqual(initiatives.map(asText));
  });
  it('follows from the cases that a page is given to try others', () => {
    const { initiatives } = json('backlog/backlog.json') as { initiatives: Row[] };
    const again = rank(json('backlog/cases.json') as Case[]);
    expect(again.map(({ score }) => score.case.id)).toEqual(ranked.map(([id]) => id));
    for (const { score } of again) {
      const { expected, low, high } = costOfDelayOf(score);
      const row = initiatives.find(({ id }) => id === score.case.id) ?? {};
      const told = ['expected', 'low', 'high'].map((which) => Number(row[`cost_of_delay_${which}_eur_per_week`]));
      for (const [index, one] of [expected, low, high].entries())
        expect([score.case.id, index, Math.abs((told[index] as number) / one - 1) < 1e-5]).toEqual([
          score.case.id,
          index,
          true,
        ]);
    }
  });
  it('is the same place on the board, the roadmap and in the brief', () => {
    const plans = json('roadmap/roadmap.json') as { roadmap: Row[] };
    const rows = sheet('roadmap/roadmap.csv');
    expect(rows).toEqual(plans.roadmap.map(asText));
    const roadmap = read('roadmap/index.html');
    const board = read('backlog/board/index.html');
    for (const [id, place] of ranked) {
      const { band } = plans.roadmap.find((one) => one.id === id) ?? {};
      expect([id, plans.roadmap.find((one) => one.id === id)?.place]).toEqual([id, place]);
      const [, inBand, at] = /data-l="Band"[^>]*><b>(\d+)<\/b><small>place (\d+)/.exec(rowOf(backlog, id)) ?? [];
      expect([id, Number(inBand), Number(at)]).toEqual([id, band, place]);
      for (const page of [roadmap, board])
        for (const item of itemsOn(page, id))
          for (const [, ...words] of item.matchAll(/band (\d+), place (\d+)/gi))
            expect([id, ...words.map(Number)]).toEqual([id, band, place]);
    }
  });
  it('is the same figure and duration wherever they stand', () => {
    let compared = 0;
    for (const [id] of ranked) {
      const [weeks, between] = cellOf(id, 'Duration');
      const lasts = between ? `${weeks} (${between})` : weeks;
      const ratio = /<b>([^<]*)<\/b> <span class="figure">([^<]*)/
        .exec(rowOf(backlog, id).split('data-l="CD3"')[1] ?? '')
        ?.slice(1)
        .map(plain);
      const page = read(`initiatives/${id}/index.html`);
      expect([id, plain(page)]).toEqual([id, expect.stringContaining(lasts)]);
      const [first] = /<th scope="row">This one<\/th><td class="number">.*?<\/td>/.exec(page) ?? [''];
      if (first) expect([id, plain(first)]).toEqual([id, `This one ${ratio?.[0]}`]);
      const brief = rowOf(read('brief/index.html'), id, 'brief-place');
      if (brief !== '') {
        compared += 1;
        expect([id, /<b>([^<]*)<\/b> <span class="figure">([^<]*)/.exec(brief)?.slice(1).map(plain)]).toEqual([
          id,
          ratio,
        ]);
        expect([id, plain(brief)]).toEqual([id, expect.stringContaining(` ${lasts} `)]);
      }
      const built = rowOf(read('roadmap/engineering/index.html'), id, 'data-l="Duration"');
      const [, duration] = /data-l="Duration">(.*?)<\/td>/.exec(built) ?? [];
      if (duration !== undefined) expect([id, plain(duration).replace(/^.* left of /, '')]).toEqual([id, lasts]);
    }
    expect(compared).toBeGreaterThan(0);
  });
  it('rests on as many signals on its page, in the roadmap and in both downloads', () => {
    const rows = (json('backlog/backlog.json') as { initiatives: Row[] }).initiatives;
    for (const plan of (json('roadmap/roadmap.json') as { roadmap: Row[] }).roadmap) {
      // Of what is released, the roadmap tells its answer instead.
      if (plan.signals === null) continue;
      const row = rows.find(({ id }) => id === plan.id);
      expect([plan.id, row?.evidence_signals, row?.evidence_expired_signals]).toEqual([
        plan.id,
        plan.signals,
        plan.signals_expired,
      ]);
      const head = /<a href="[^"]*#view\.heard">([^<]*)<\/a>/.exec(read(`initiatives/${plan.id}/index.html`))?.[1];
      const grounds = itemsOn(read('roadmap/index.html'), String(plan.id))
        .flatMap((item) => /<span class="rm-grounds">([^<]*)/.exec(item)?.[1] ?? [])
        .map((words) => words.split(';')[0]);
      if (head !== undefined) for (const words of grounds) expect([plan.id, words]).toEqual([plan.id, head]);
    }
  });
});

describe('what the pages of the sample say of evidence, reviews and metrics', () => {
  it('is one mix of evidence, and one count of what has expired, of a strategy', () => {
    const balance = read('balance/index.html');
    const strategies = [...balance.matchAll(/<h3><a href="\/strategy\/([^/"]+)\/#view\.evidence">.*?<\/svg>/gs)];
    expect(strategies.length).toBeGreaterThan(2);
    for (const [told, id] of strategies) {
      const page = read(`strategy/${id}/index.html`);
      const mix = (html: string) => /<svg class="mix-picture"[^>]* aria-label="([^"]*)"/.exec(html)?.[1];
      expect([id, mix(page)]).toEqual([id, mix(told)]);
      const [, all = '0', holding = all] = /(\d+) signals?(?:, (\d+) of them still hold)?/.exec(plain(told)) ?? [];
      const [, signals, expired = '0'] =
        /(\d+) signals? from \d+ inputs?(?:, (?:(\d+) of them|all) expired)?/.exec(
          plain(page.split('class="balance"')[1] ?? ''),
        ) ?? [];
      if (signals !== undefined)
        expect([id, signals, Number(expired)]).toEqual([id, all, Number(all) - Number(holding)]);
    }
  });
  it('is one count of reviews that are overdue', () => {
    const { reviews } = json('health/reviews.json') as { reviews: Row[] };
    const overdue = reviews.filter(({ state }) => state === 'overdue').length;
    const health = read('health/index.html');
    expect(overdue).toBeGreaterThan(0);
    expect(Number(todayIn(health)[1])).toBe(overdue);
    expect(Number(/href="#review-overdue">[^<]*<span class="count"> (\d+)/.exec(health)?.[1])).toBe(overdue);
    expect(plain(read('brief/index.html'))).toContain(`${overdue} reviews are overdue`);
    const owned = /aria-label="Reviews due by owner and kind">.*?<\/table>/s.exec(health)?.[0] ?? '';
    const counts = [...owned.matchAll(/<\/th><td>[^<]*<\/td><td class="number">(\d+)/g)];
    expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(overdue);
  });
  it('is one count of evidence that has expired on health', () => {
    const health = read('health/index.html');
    const listed = /href="#evidence-expired">Evidence expired<span class="count"> ([^<]*)<\/span>/.exec(health)?.[1];
    expect(todayIn(health)[2]).toBe(listed ?? '0');
  });
  it('is one value and one goal of a metric', () => {
    const rows = [
      ...read('brief/index.html').matchAll(/<tr[^>]*><th scope="row"><a href="[^"]*#(metric[^"]*)">([^<]*).*?<\/tr>/gs),
    ];
    expect(rows.length).toBeGreaterThan(2);
    const star = read('north-star/index.html');
    for (const [row, anchor, name = ''] of rows) {
      const cells = [...row.matchAll(/<td class="number[^"]*">(.*?)<\/td>/gs)].map(([, cell = '']) => cell);
      const now = plain(/<b>(.*?)<\/b>/.exec(cells[1] ?? '')?.[1] ?? '');
      const [goal, by] = (cells[2] ?? '').split('<small>').map(plain);
      const chart = plain(star).split(`${name} `).join('\n');
      expect([name, chart]).toEqual([name, expect.stringContaining(`${now} on `)]);
      expect([name, chart]).toEqual([name, expect.stringContaining(`goal ${goal} ${by}`)]);
      for (const page of [
        'index.html',
        'roadmap/index.html',
        'roadmap/executives/index.html',
        'strategy/hands-off-operation/index.html',
      ])
        for (const [, words = ''] of plain(read(page)).matchAll(
          new RegExp(
            `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[:,]? (?:North Star; )?([\\d.,]+ [^\\s,]+) now, goal`,
            'g',
          ),
        ))
          expect([anchor, page, words]).toEqual([anchor, page, now]);
    }
  });
});
