import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/components/list/csv.ts';
import type { Bringing } from '../../../src/imports/imported.ts';
import { markdownFrom } from '../../../src/imports/tables/cell-text.ts';
import { dayIn, orderOf } from '../../../src/imports/tables/days.ts';
import { jiraHtml } from '../../../src/imports/tables/jira-markup.ts';
import { proposedMap } from '../../../src/imports/tables/propose.ts';
import { readTable } from '../../../src/imports/tables/read-table.ts';
import { foreignTable } from '../../../src/imports/tables/table.ts';
import { mapText, readMap, roles, type TableMap } from '../../../src/imports/tables/table-map.ts';
import { wordsOf } from '../../../src/imports/words.ts';
import { runs } from '../../support/runs.ts';

const bringing: Bringing = {
  config: { title: 'Hub', product: 'Relay', language: 'en', currency: 'EUR' },
  today: '2026-11-21',
  owner: 'TPS',
  people: false,
};
const map = (columns: Record<string, string>, more: Partial<TableMap> = {}): TableMap => ({
  system: 'Survey',
  kind: 'signals',
  markup: 'auto',
  columns: new Map(Object.entries(columns)),
  set: {},
  ...more,
});

describe('a table that comes in', () => {
  it('is accounted for cell by cell, whatever is in it', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const role = fc.constantFrom(
      'key',
      'title',
      'heard',
      'text',
      'tags',
      'date',
      'channel',
      'who',
      ...Object.keys(roles),
    );
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', '<p>x</p>', '2026-01-02', 'interview', 'a@example.com', '*b*'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 7 }), { minLength: 1, maxLength: 8 }),
        fc.array(role, { minLength: 5, maxLength: 5 }),
        (rows, to) => {
          const table = foreignTable(csv(names, rows));
          const columns = map(Object.fromEntries(names.map((name, at) => [name, to[at] as string])));
          const { accounts, imported } = readTable(table, 'x.csv', columns, bringing);
          const cells = table.rows.flatMap((row) => row.cells).filter((one) => one.trim() !== '').length;
          expect(accounts.reduce((sum, one) => sum + (one.cells ?? 0), 0)).toBe(cells);
          expect(new Set(imported.map(({ source }) => source.key)).size).toBe(imported.length);
          expect(new Set(imported.map(({ id }) => id)).size).toBe(imported.length);
          // The same rows give the same entries.
          expect(readTable(table, 'x.csv', columns, bringing)).toEqual({ accounts, imported });
        },
      ),
      runs(500, 60),
    );
  });

  it('loses no word of a text, and a longer one stands below the fields', () => {
    const long = 'word '.repeat(300).trim();
    const [one] = readTable(
      foreignTable(csv(['k', 'h'], [['1', long]])),
      'x',
      map({ k: 'key', h: 'heard' }),
      bringing,
    ).imported;
    expect(String(one?.fields.heard).length).toBeLessThan(700);
    expect(wordsOf(one?.body ?? '')).toHaveLength(300);
  });

  it('takes each key once, and keeps out what it cannot read', () => {
    const text = csv(
      ['k', 'd', 'c', 'h'],
      [
        ['1', '03/04/2026', 'telepathy', 'one'],
        ['1', '', '', 'two'],
        ['2', '2026-02-30', 'focus group', 'three'],
      ],
    );
    const { imported, accounts } = readTable(
      foreignTable(text),
      'x',
      map({ k: 'key', d: 'date', c: 'channel', h: 'heard' }),
      bringing,
    );
    expect(imported.map(({ source, fields }) => [source.key, fields.channel, String(fields.date)[0]])).toEqual([
      ['1', expect.stringContaining('«'), '«'],
      ['2', 'focus-group', '«'],
    ]);
    expect(accounts.flatMap(({ came }) => ('left' in came ? [came.left] : [])).sort()).toEqual([
      'a row above has the same key',
      'a row above has the same key',
      'no day, or one that reads two ways',
      'none of the words that `channel` takes',
    ]);
  });

  it('bears ragged rows, torn quotes and ten thousand columns', () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => `c${at}`);
    const table = foreignTable(`${wide.join()}\n${wide.join()}\n1,2\n${wide.join()},more,"torn\n`);
    const { imported, accounts } = readTable(table, 'x', map({ c0: 'key', c1: 'heard' }), bringing);
    expect(imported).toHaveLength(2);
    expect(accounts.some(({ came }) => 'left' in came && came.left.startsWith('from here on'))).toBe(true);
  });
});

describe('a map', () => {
  it('takes a column that is called like a field for that field', () => {
    const { columns } = proposedMap(['Heard', 'journey', 'owner', 'Who', 'colour'], 'signals', 'Survey');
    expect(Object.fromEntries(columns)).toMatchObject({
      Heard: 'heard',
      journey: 'journey',
      owner: 'people',
      Who: 'who',
    });
    expect(columns.get('colour')).toMatch(/^«/);
  });

  it('that was proposed waits for decisions, and is read when they are made', () => {
    const headings = ['Id', 'When', 'Created', 'What do you miss?', 'Customer email', 'Colour'];
    const text = mapText(proposedMap(headings, 'signals', 'Survey'));
    const kindNamed = (folder: string) => ({ folder });
    expect(readMap(text, kindNamed)).toMatchObject({ wrong: expect.stringContaining('"When" waits for a decision') });
    const decided = text
      .replace(/"(When|Colour|What do you miss\?)": "«[^»]*»"/g, '"$1": leave')
      .replace(/: «…»/g, ': interview');
    expect(readMap(decided, kindNamed)).toMatchObject({ map: { system: 'Survey', kind: 'signals' } });
    expect(text).toContain('"Customer email": people');
    expect(text).toContain('"Id": key');
  });

  it('says what is wrong with it', () => {
    const wrong = (text: string) => readMap(text, (folder) => ({ folder }));
    for (const text of [
      '',
      '[',
      'system: X',
      'system: X\nas: signals',
      'system: X\nas: signals\ncolumns: { a: titel }',
      'x: y',
    ])
      expect(wrong(text)).toHaveProperty('wrong');
    expect(wrong('system: X\nas: signals\ncolumns: { a: titel }')).toMatchObject({
      wrong: expect.stringContaining('`title`'),
    });
  });
});

describe('days of other tools', () => {
  it.each([
    ['2026-01-31T10:00:00Z', '2026-01-31'],
    ['31/Jan/26 10:00 AM', '2026-01-31'],
    ['Jan 31, 2026', '2026-01-31'],
    ['Saturday, January 31, 2026', '2026-01-31'],
    ['31.01.2026', '2026-01-31'],
    ['31/01/2026 10:00', '2026-01-31'],
    ['01/31/2026', '2026-01-31'],
    ['2026/1/3', '2026-01-03'],
    ['yesterday', null],
    ['2026-02-30', null],
  ])('%s', (cell, day) => expect(dayIn(cell, orderOf([cell]))).toBe(day));
  it('says nothing of a day that reads two ways, unless its column tells', () => {
    expect(dayIn('03/04/2026', 'either')).toBeNull();
    expect(dayIn('03/04/2026', orderOf(['03/04/2026', '31/01/2026']))).toBe('2026-04-03');
  });
});

describe('the markup of Jira', () => {
  it('keeps all words of links and pictures, whatever stands where an address should', () => {
    for (const [text, markdown] of [
      ['[||word]', 'word'],
      ['[word|#part]', 'word part'],
      ['[|https://example.org]', '[https://example.org](https://example.org)'],
      ['[word|https://example.org|tip]', '[word](https://example.org) tip'],
      ['[https://example.org|https://example.org|smart-link]', '[https://example.org](https://example.org)'],
      ['!rack.png|thumbnail,width=300!', 'rack.png'],
      ['!rack.png|word!', '!rack.png\\|word!'],
      ['[~ada]', '\\~ada'],
    ])
      expect([text, markdownFrom(String(text), 'jira').trim()]).toEqual([text, markdown]);
  });

  it('brings in nobody who is mentioned, and accounts for each', () => {
    const text = 'Ask [~ann.lee] or [~accountid:5b10ac] at ann@example.com. See [the map|https://example.org].';
    const columns = { Summary: 'title', Description: 'text' };
    const read = (markup: TableMap['markup'], people = false) =>
      readTable(foreignTable(csv(['Summary', 'Description'], [['Scan', text]])), 'x.csv', map(columns, { markup }), {
        ...bringing,
        people,
      });
    const { accounts, imported } = read('jira');
    expect(imported.map(({ body }) => body.trim())).toEqual(['Ask … or … at …. See [the map](https://example.org).']);
    expect(JSON.stringify(accounts)).not.toMatch(/ann|accountid/);
    expect(accounts.filter(({ personal }) => personal)).toMatchObject([{ column: 'Description', cells: 0 }]);
    expect(read('jira', true).imported[0]?.body).toContain('ann.lee');
    // Elsewhere the signs mean nothing of the kind.
    expect(read('markdown').imported[0]?.body).toContain('[~ann.lee]');
  });

  it('loses no word, and never makes HTML of one', () => {
    const piece = fc.constantFrom(
      'h1. ',
      '* ',
      '** ',
      '# ',
      '||',
      '|',
      '{code}',
      '{noformat}',
      '{quote}',
      '[',
      ']',
      '*',
      '_',
      '{{',
      '}}',
      '!',
      '\n',
      ' ',
      'word',
      '<b>',
      '&',
      'bq. ',
      '{color:red}',
      '\\',
      '----\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const words = text.match(/word/g)?.length ?? 0;
        expect(jiraHtml(text)).not.toContain('<b>');
        expect(markdownFrom(text, 'jira').match(/word/g)?.length ?? 0).toBe(words);
      }),
      runs(1000, 100),
    );
  });
});
