import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { formatDay } from '../../src/format/days.ts';
import { moneyBetween, shortMoney } from '../../src/format/money.ts';
import { formatShare } from '../../src/format/numbers.ts';
import { rank } from '../../src/methods/cost-of-delay/rank.ts';
import type { Case } from '../../src/methods/cost-of-delay/score.ts';
import { costOfDelayOf } from '../../src/methods/cost-of-delay/score.ts';
import { daysBetween } from '../../src/model/date.ts';
import { withoutTerms } from '../support/html.ts';
import { sheetOf } from '../support/sheet.ts';

const folder = inject('sampleSite');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const plain = (html: string) =>
  withoutTerms(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
const backlog = read('backlog/index.html');

type Row = Record<string, unknown>;
const json = (file: string): unknown => JSON.parse(read(file));

/**
 * A row of a download, as a table of text has it: what is not known is empty, lists stand between spaces or, of phrases
 * and in the roadmap, semicolons.
 */
const asText = (row: Row, of: 'backlog' | 'roadmap'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.join(of === 'roadmap' || name === 'missing' || name === 'ask' ? '; ' : ' ')
        : String(value ?? ''),
    ]),
  );

/** The row of a table that leads to an initiative; `having` sets one table apart from others. */
const rowOf = (page: string, id: string, having = '') =>
  (page.match(/<tr[ >].*?<\/tr>/gs) ?? []).find(
    (row) => row.includes(`/initiatives/${id}/"`) && row.includes(having),
  ) ?? '';

/** Items of lists. */
const itemsIn = (html: string): string[] =>
  html
    .split(/<li[ >]/)
    .slice(1)
    .map((item) => item.split('</li>')[0] ?? '');

/** Items of lists that begin with an initiative: a card, a place on the board. */
const itemsOn = (page: string, id: string): string[] =>
  itemsIn(page).filter((item) => /<a href="([^"]*)"/.exec(item)?.[1] === `/initiatives/${id}/`);

/** The numbers of today in the trend on health. */
const todayIn = (health: string): (string | undefined)[] =>
  [...(/<th scope="row">Today.*?<\/tr>/s.exec(health)?.[0] ?? '').matchAll(/<td class="number">([^<]*)<\/td>/g)].map(
    ([, count]) => count,
  );

/** A cell of an initiative's row in the backlog: the figure, and its reach. */
function cellOf(id: string, label: string): [figure: string, reach: string] {
  const row = backlog.match(/<tr data-f=.*?<\/tr>/gs)?.find((one) => one.includes(`/initiatives/${id}/"`)) ?? '';
  const cell = new RegExp(`<td[^>]* data-l="${label}"[^>]*>(.*?)</td>`, 's').exec(row)?.[1] ?? '';
  const [figure = '', reach = ''] = cell.split('<small');
  return [plain(figure), plain(`<small${reach}`)];
}

const ranked = [...backlog.matchAll(/data-l="Place"[^>]*><b>(\d+)<\/b>.*?\/initiatives\/([^/"]+)\/"/gs)].map(
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
      expect(plain(read(`initiatives/${id}/index.html`))).toContain(
        `place ${place} of ${ranked.length} in the backlog`,
      );
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
    expect(sheetOf(read('backlog/backlog.csv'))).toEqual(initiatives.map((row) => asText(row, 'backlog')));
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
    const rows = sheetOf(read('roadmap/roadmap.csv'));
    expect(rows).toEqual(plans.roadmap.map((row) => asText(row, 'roadmap')));
    const roadmap = read('roadmap/index.html');
    const board = read('backlog/board/index.html');
    for (const [id, place] of ranked) {
      const { band } = plans.roadmap.find((one) => one.id === id) ?? {};
      expect([id, plans.roadmap.find((one) => one.id === id)?.place]).toEqual([id, place]);
      const [, at, inBand] = /data-l="Place"[^>]*><b>(\d+)<\/b><small>group (\d+)/.exec(rowOf(backlog, id)) ?? [];
      expect([id, Number(inBand), Number(at)]).toEqual([id, band, place]);
      for (const page of [roadmap, board])
        for (const item of itemsOn(page, id))
          for (const [, ...words] of item.matchAll(/group (\d+), place (\d+)/gi))
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
      if (duration !== undefined) expect([id, plain(duration).replace(/ left of .*$/, '')]).toEqual([id, lasts]);
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
    const strategies = [...balance.matchAll(/<h3><a href="\/strategy\/([^/"]+)\/#view\.evidence">.*?<\/table>/gs)];
    expect(strategies.length).toBeGreaterThan(2);
    for (const [told, id] of strategies) {
      const page = read(`strategy/${id}/index.html`);
      const mix = (html: string) => plain(/<table class="mix-table">.*?<\/table>/s.exec(html)?.[0] ?? '');
      expect(mix(page)).toMatch(/Journey/);
      expect([id, mix(page)]).toEqual([id, mix(told)]);
      const [, all = '0', holding = all] =
        /(\d+) signals?(?:, (\d+) of them (?:is|are) still valid)?/.exec(plain(told)) ?? [];
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
      const cells = [...row.matchAll(/<td class="number[^"]*"[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell);
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
            `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[:,]? (?:North Star; )?([\\d.,]+(?:%| [^\\s,]+)) now, goal`,
            'g',
          ),
        ))
          expect([anchor, page, words]).toEqual([anchor, page, now]);
    }
  });
});

/** Rows of a table as their cells, plain. */
const cellsIn = (html: string): string[][] =>
  (html.match(/<tr[ >].*?<\/tr>/gs) ?? []).map((row) =>
    [...row.matchAll(/<t[hd][ >].*?<\/t[hd]>/gs)].map(([cell]) => plain(cell)),
  );
/** A section by the id of its heading, up to the next section of its kind. */
const sectionOf = (page: string, id: string) =>
  page.split(`<section class="view-section" aria-labelledby="${id}"`)[1]?.split('<section class="view-section"')[0] ??
  '';
/** Keys of the entries of a kind that the site has a page of. */
const pagesBelow = (kind: string) =>
  readdirSync(join(folder, kind), { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
const signalRows = (read('signals/index.html').match(/<tr data-f=/g) ?? []).length;

describe('what the pages of the sample say of an input', () => {
  const map = read('map/index.html');
  const balance = read('balance/index.html');
  const whole = sectionOf(balance, 'whole');
  const [total] = /\d+(?= signals? from)/.exec(plain(whole)) ?? [];
  const inMix = new Map(
    [
      ...(/<tr><th scope="rowgroup" colspan="3">Input<.*?<\/tbody>/s.exec(whole)?.[0] ?? '').matchAll(
        /<tr>.*?<\/tr>/gs,
      ),
    ].flatMap(([row]) => {
      const id = /\/inputs\/([^/"]+)\//.exec(row)?.[1];
      const [, signals = '', share = ''] = cellsIn(row)[0] ?? [];
      return id ? [[id, [share, signals]] as const] : [];
    }),
  );
  const rows = (map.match(/<tr data-f=.*?<\/tr>/gs) ?? []).filter((row) => row.includes('#contract.tps"'));
  const cell = (row: string, label: string) =>
    new RegExp(`<td data-l="${label}"[^>]*>(.*?)</td>`, 's').exec(row)?.[1] ?? '';
  const ids = rows.map((row) => /\/inputs\/([^/"#]+)\//.exec(row)?.[1] ?? '');
  /** What the cards of inputs say was heard, and what it weighs, by the title on them. */
  const cards = (html: string) =>
    new Map(
      html.split('<div class="im-card">').flatMap((card) => {
        const [, title = '', said] = /^<p>([^<]*)<\/p>(.*?)<\/dl>/s.exec(card) ?? [];
        const [heard, weighs] = ['Heard', 'Evidence'].map(
          (term) => new RegExp(`<dt>${term}</dt> <dd>(.*?)</dd>`, 's').exec(said ?? '')?.[1],
        );
        return heard && weighs ? [[title, [plain(heard), plain(weighs)]] as const] : [];
      }),
    );
  const titleOf = (row: string) => plain(/<a [^>]*>(.*?)<\/a>/s.exec(row)?.[1] ?? '');

  it('is one share of evidence and one count of signals, in the balance, the map, its table and its cards', () => {
    expect(ids).toHaveLength(10);
    const drawn = map.match(/<svg class="im-svg.*?<\/svg>/gs) ?? [];
    const home = read('index.html').match(/<svg class="im-svg.*?<\/svg>/gs) ?? [];
    expect([drawn.length, home.length]).toEqual([2, 2]);
    const readings = drawn.map((svg) =>
      [...svg.matchAll(/<g class="of l-share">(.*?)<\/g>/g)].map(([, words = '']) => plain(words).replace(/ ,/g, ',')),
    );
    for (const [index, id] of ids.entries()) {
      const row = rows[index] as string;
      const [share = '', note = ''] = cell(row, 'Share of evidence').split('<small>').map(plain);
      const [signals, of] = note.split(' of ');
      // The balance leaves out what has no signal.
      expect([id, share, signals, of]).toEqual([id, ...(inMix.get(id) ?? ['0%', '0']), total]);
      const weighs = `${share} of the evidence behind the plan, ${signals} of ${total} signals`;
      for (const html of [...drawn, ...home, read(`inputs/${id}/index.html`)])
        expect([id, cards(html).get(titleOf(row))?.[1]]).toEqual([id, weighs]);
      for (const reading of readings) expect(reading).toContain(`${share}, ${note}`);
    }
    const shares = rows.map((row) => Number(/data-s="([^"]*)"[^>]*>[^<]*%/.exec(row)?.[1]));
    const sum = shares.reduce((all, share) => all + share, 0);
    expect(sum).toBeGreaterThan(0.9);
    expect(sum).toBeLessThanOrEqual(1 + 1e-9);
  });
  it('is as many signals on the map, in the coverage of the journey and on its page', () => {
    const coverage = sectionOf(balance, 'coverage');
    let sum = 0;
    for (const [index, id] of ids.entries()) {
      const row = rows[index] as string;
      const all = /(\d+) in all/.exec(plain(cell(row, 'Signals in 90 days')))?.[1];
      const covered = new RegExp(`<a href="/signals/\\?input=${id}">(\\d+)<`).exec(coverage)?.[1] ?? '0';
      expect([id, covered]).toEqual([id, all]);
      expect([id, cards(map).get(titleOf(row))?.[0]]).toEqual([id, expect.stringContaining(`${all} in all`)]);
      const told = /(\d+) signals? by stage/.exec(plain(read(`inputs/${id}/index.html`)))?.[1] ?? '0';
      expect([id, told]).toEqual([id, all]);
      sum += Number(all);
    }
    expect(sum).toBe(signalRows);
    expect(plain(coverage)).toContain(`All inputs`);
  });
  it('is as late, or not, on the map as on its page', () => {
    let compared = 0;
    for (const [index, id] of ids.entries()) {
      const [, state = '', words = ''] =
        /class="fresh is-(\w+)">([^<]*)/.exec(cell(rows[index] as string, 'Last exchange')) ?? [];
      const page =
        /id="contract\.tps".*?class="contract-state">(.*?)<\/p>/s.exec(read(`inputs/${id}/index.html`))?.[1] ?? '';
      expect([id, /class="fresh is-(\w+)"/.exec(page)?.[1]]).toEqual([id, state]);
      const late = /(\d+) days overdue/.exec(words)?.[1];
      const by = /next by <time datetime="([^"]+)"/.exec(page)?.[1];
      if (late && by) expect([id, daysBetween(by, '2026-11-21')]).toEqual([id, Number(late)]);
      compared += late ? 1 : 0;
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe('what the pages of the sample say of customers', () => {
  const customers = read('customers/index.html');
  const said = plain(customers);

  it('is one number of signals, and one number and share of conversations with an engineer', () => {
    expect(said).toContain(`${signalRows} signals so far`);
    const quarters = cellsIn(sectionOf(customers, 'engineers')).slice(1);
    expect(quarters.length).toBeGreaterThan(3);
    const sum = (column: number) => quarters.reduce((all, row) => all + Number(row[column]), 0);
    const [, sat, talks, share] =
      /An engineer was in the room for (\d+) of (\d+) conversations with people outside our company, (\d+%)/.exec(
        said,
      ) ?? [];
    expect([sum(2), sum(1)]).toEqual([Number(sat), Number(talks)]);
    expect(share).toBe(formatShare(sum(2) / sum(1), 'en'));
    for (const [, all, with_, of] of quarters) expect(of).toBe(formatShare(Number(with_) / Number(all), 'en'));
    const [, quarter, lately] = /In (Q\d \d{4}) it was (\d+%)/.exec(said) ?? [];
    expect(quarters.at(-1)).toEqual([quarter, expect.anything(), expect.anything(), lately]);
  });
  it('is as many signals of a persona in the list beside, above its words and in the list of signals', () => {
    const signals = read('signals/index.html').match(/<tr data-f="[^"]*"/g) ?? [];
    const personas = pagesBelow('personas');
    expect(personas.length).toBeGreaterThan(3);
    for (const id of personas) {
      const beside = new RegExp(`href="#persona\\.${id}">[^<]*<span class="count">(\\d+)`).exec(customers)?.[1];
      const [, group = ''] = customers.split(`aria-labelledby="persona.${id}"`);
      const above = /(\d+) signals?/.exec(plain(group.split('<ul')[0] ?? ''))?.[1] ?? '0';
      const listed = signals.filter((row) => (row.split('"')[1] ?? '').split(/[\t\n]/).includes(id)).length;
      expect([id, beside, above]).toEqual([id, String(listed), String(listed)]);
    }
  });
  it('is as many signals behind a work as on the page of that work', () => {
    let compared = 0;
    for (const owner of pagesBelow('customers'))
      for (const [, kind, id, words = ''] of read(`customers/${owner}/index.html`).matchAll(
        /<h3 id="behind\.(strategy|initiatives)\/([^"]+)">.*?<p class="[^"]*">(.*?)<\/p>/gs,
      )) {
        const count = /^(\d+) signals?/.exec(plain(words))?.[1];
        // Without signals of its own, an initiative is shown with those of what it serves.
        if (!count || words.includes('named by what it serves')) continue;
        const page = read(`${kind}/${id}/index.html`);
        const own = /(\d+) of them (?:is|are) cited here/.exec(page)?.[1];
        const told = own ?? /Rests on <a [^>]*>(\d+) signals?/.exec(page)?.[1];
        expect([id, count]).toEqual([id, told]);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(10);
  });
});

describe('what the pages of the sample say of evidence', () => {
  it('is as many inputs for as many signals, wherever a page counts both', () => {
    let compared = 0;
    for (const kind of ['strategy', 'initiatives', 'products'])
      for (const id of pagesBelow(kind)) {
        const counts = new Map<string, string>();
        const text = plain(read(`${kind}/${id}/index.html`));
        for (const [, signals = '', inputs = ''] of text.matchAll(/(\d+) signals? (?:from|through) (\d+) inputs?/g)) {
          expect([kind, id, signals, inputs]).toEqual([kind, id, signals, counts.get(signals) ?? inputs]);
          compared += counts.has(signals) ? 1 : 0;
          counts.set(signals, inputs);
        }
      }
    expect(compared).toBeGreaterThan(10);
  });
});

describe('what the pages of the sample say of a month', () => {
  const months = pagesBelow('digest').sort();
  const page = (month: string) => read(`digest/${month}/index.html`);
  const count = (month: string, chapter: string) =>
    Number(new RegExp(`id="chapter\\.${chapter}">[^<]*<span class="count">(\\d+)`).exec(page(month))?.[1] ?? 0);
  const chapter = (month: string, name: string) =>
    page(month).split(`aria-labelledby="chapter.${name}"`)[1]?.split('</section>')[0] ?? '';
  const feed = new Map(
    [...read('digest/feed.xml').matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => [
      /\/digest\/(\d{4}-\d{2})\//.exec(entry)?.[1] ?? '',
      entry,
    ]),
  );

  it('is as many signals, decisions, releases and lessons at its head, in its chapters and in the feed', () => {
    expect([...feed.keys()].sort()).toEqual(months);
    const nouns = { heard: 'signal', decided: 'decision', released: 'release', learned: 'lesson' };
    for (const month of months) {
      const head = plain(/<p class="lead">(.*?)<\/p>/s.exec(page(month))?.[1] ?? '');
      for (const [name, noun] of Object.entries(nouns)) {
        const told = Number(new RegExp(`(\\d+) ${noun}s?\\b`).exec(head)?.[1] ?? 0);
        const items = (chapter(month, name).match(/<li>/g) ?? []).length;
        expect([month, noun, told, items]).toEqual([month, noun, count(month, name), count(month, name)]);
      }
      expect([month, `${/<summary>(.*?)<\/summary>/.exec(feed.get(month) ?? '')?.[1]}.`]).toEqual([month, head]);
    }
  });
  it('adds up to the signals of the hub', () => {
    expect(months.reduce((sum, month) => sum + count(month, 'heard'), 0)).toBe(signalRows);
  });
  it('is the release that the roadmap tells of, on that day', () => {
    const landed = (json('roadmap/roadmap.json') as { roadmap: Row[] }).roadmap.filter(
      ({ released_on }) => released_on !== null,
    );
    expect(landed.length).toBeGreaterThan(2);
    for (const { id, released_on } of landed) {
      const day = String(released_on);
      const item = itemsIn(chapter(day.slice(0, 7), 'released')).find((one) => one.includes(`/initiatives/${id}/"`));
      expect([id, item]).toEqual([id, expect.stringContaining(`datetime="${day}"`)]);
    }
  });
  it('is the value of a metric that the North Star tells of that day', () => {
    const star = cellsIn(read('north-star/index.html')).map((cells) => cells.join(' '));
    let compared = 0;
    for (const month of months)
      for (const item of itemsIn(chapter(month, 'measured'))) {
        const day = formatDay(/datetime="([^"]+)"/.exec(item)?.[1] ?? '', 'en');
        const value = plain(/<p>(.*?)<\/p>/s.exec(item)?.[1] ?? '').split(', ')[0];
        expect([month, star]).toEqual([
          month,
          expect.arrayContaining([expect.stringMatching(new RegExp(`^${day} ${value}( |$)`))]),
        ]);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(10);
    const latest = itemsIn(chapter(months.at(-1) ?? '', 'measured'));
    const brief = plain(read('brief/index.html'));
    for (const item of latest) {
      const value = plain(/<p>(.*?)<\/p>/s.exec(item)?.[1] ?? '').split(', ')[0];
      expect(brief).toContain(` ${value} `);
    }
  });
});

describe('what the timeline of the sample says of an initiative', () => {
  const timeline = read('roadmap/timeline/index.html');
  const { roadmap } = json('roadmap/roadmap.json') as { roadmap: Row[] };

  it('is what the roadmap says of it, drawn, in the table and in the download', () => {
    const named = new Map(roadmap.map(({ id, title }) => [String(id), String(title)]));
    const planned = roadmap.filter(({ window_from }) => window_from !== null);
    expect(planned.length).toBeGreaterThan(10);
    const board = read('roadmap/index.html');
    for (const one of planned) {
      const id = String(one.id);
      const row = rowOf(timeline, id);
      const days = (label: string) =>
        new RegExp(`<td data-l="${label}"><time datetime="([^"]+)"`).exec(row)?.[1] ?? null;
      const day = (words: string) => new RegExp(`${words} <time datetime="([^"]+)"`).exec(row)?.[1] ?? null;
      const after = [...row.matchAll(/class="rm-line" href="\/initiatives\/([^/"]+)\/"/g)].map(([, need]) => need);
      expect([id, days('From'), days('To'), day('Promised by'), day('Measure due'), after]).toEqual([
        id,
        one.window_from,
        one.window_to,
        one.promised_by,
        one.measure_due,
        one.comes_after,
      ]);
      if (one.released_on) expect([id, day('Released')]).toEqual([id, one.released_on]);
      const horizon = plain(/<td data-l="Horizon">(.*?)<\/td>/s.exec(row)?.[1] ?? '');
      const names: Record<string, string> = { now: 'Now', next: 'Next', later: 'Later', landed: 'Released' };
      expect([id, horizon]).toEqual([id, names[String(one.horizon)]]);
      expect([id, board.includes(`/initiatives/${id}/"`)]).toEqual([id, true]);
      const says = (date: unknown) => formatDay(String(date), 'en');
      const drawn = [...timeline.matchAll(/<a href="\/initiatives\/([^/"]+)\/" aria-label="([^"]*)"/g)].filter(
        ([, drawnId]) => drawnId === id,
      );
      // On a desk, where there is less room, and on a phone.
      expect([id, drawn.length]).toEqual([id, 3]);
      const late = (one.contradictions as string[]).some((words) => words.startsWith('should-be-done'));
      const wanted = [
        named.get(id),
        horizon,
        `${says(one.window_from)} to ${says(one.window_to)}${late ? ', not done yet' : ''}`,
        ...(one.promised_by ? [`promised by ${says(one.promised_by)}`] : []),
        ...(one.measure_due ? [`measure due ${says(one.measure_due)}`] : []),
      ];
      for (const [, , label = ''] of drawn)
        expect([id, plain(label).replaceAll('&#39;', "'").split('; ')]).toEqual([id, expect.arrayContaining(wanted)]);
    }
    const undated = roadmap.filter(({ window_from, horizon }) => window_from === null && horizon !== 'landed');
    expect(Number(/id="undated">[^<]*<span class="count">(\d+)/.exec(timeline)?.[1] ?? 0)).toBe(undated.length);
  });
  it('is what the page of it says', () => {
    for (const { id, measure_due, window_from } of roadmap) {
      if (window_from === null) continue;
      const page = read(`initiatives/${id}/index.html`);
      const due = /<span>Answer (?:was )?due<\/span> <time datetime="([^"]+)"/.exec(page)?.[1] ?? null;
      expect([id, due]).toEqual([id, measure_due]);
    }
  });
});

describe('the pace of a metric', () => {
  /** Word by name of the metric, and the chance where one is told, as the page of the North Star says. */
  const star = read('north-star/index.html');
  const told = [...star.matchAll(/<figcaption>.*?<p class="pace">(.*?)<\/p>/gs)].map(([, words = '']) => plain(words));
  const short = (words: string) => {
    const cases = /in (?:more than 99|fewer than 1|\d+) of 100 cases/.exec(words)?.[0];
    return `${words.split(':')[0]?.toLowerCase()}${cases ? `: there ${cases}` : ''}`;
  };

  it('is the same on home as on the page of the North Star, for its metric', () => {
    const [, home = ''] = /<p class="pace">(.*?)<\/p>/s.exec(read('index.html')) ?? [];
    expect(plain(home)).toBe(told[0]);
  });
  it('is the same in the brief, for every metric', () => {
    expect(told).toHaveLength(5);
    const rows = [
      ...(/<table class="brief-table">.*?<\/table>/s.exec(read('brief/index.html'))?.[0] ?? '').matchAll(
        /<tr[ >].*?<\/tr>/gs,
      ),
    ].slice(1);
    for (const [index, [row]] of rows.entries()) expect(plain(row)).toContain(short(told[index] ?? 'none'));
    expect(rows).toHaveLength(told.length);
  });
});

describe('the calibration of durations', () => {
  const page = plain(read('calibration/index.html'));
  const note =
    /9 of 10 initiatives that were estimated before they ended took longer than their likely estimate, 1 less\. If estimates .*? cases\./.exec(
      page,
    )?.[0];

  it('is said of the sample: nine of ten took longer than likely; two were sealed too late to count', () => {
    expect(note).toContain('in 2 of 100 cases');
    expect(page).toContain('Not counted 2 cases');
  });
  it('is the same beside the order of the backlog and in the brief', () => {
    for (const file of ['backlog/index.html', 'brief/index.html']) expect(plain(read(file))).toContain(note);
  });
  it('is the same time and place in the range on the page of each initiative', () => {
    const rows = [...read('calibration/index.html').matchAll(/<tr[ >].*?<\/tr>/gs)]
      .map(([row]) => row)
      .filter((row) => row.includes('/initiatives/') && /\sweeks</.test(row));
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      const id = /\/initiatives\/([^/"]+)\/"/.exec(row)?.[1];
      const [took, where, estimate] = [
        /(\S+ weeks) (?=within|below|above|as likely)/.exec(plain(row))?.[1],
        /(within, (?:above|below) likely|above high)/.exec(plain(row))?.[1],
        /((?:[\d.]+, ){2}[\d.]+ weeks)/.exec(plain(row))?.[1],
      ];
      expect(plain(read(`initiatives/${id}/index.html`))).toContain(
        `Building took ${took}. Estimated were ${estimate}: ${where}.`,
      );
    }
  });
});
