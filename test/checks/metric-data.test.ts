import { describe, expect, it } from 'vitest';
import { callsOf } from '../support/calls.ts';
import { checked, contentOf, entry, type Files, places, problemsOf } from '../support/hub.ts';

const metric = (history: string, indent = '  ') =>
  ['name: N', 'unit: "%"', 'better: higher', `history: ${history}`, 'target: { value: 60, by: 2027-06-30 }']
    .map((line) => `${indent}${line}\n`)
    .join('');
const plain = '[{ date: 2026-01-02, value: 1 }]';
const hub = (
  file: string,
  text: string | Uint8Array,
  history = `{ file: ${file}, date: day, value: share }`,
): Files => ({
  'north-star/a.md': entry(
    `title: A\nowner: TPS\ncustomerValue: v\nnotDoing: [x]\nmetric:\n${metric(history)}inputMetrics:\n${['a', 'b', 'c']
      .map((id) => `  - id: ${id}\n${metric(id === 'b' ? history : plain, '    ')}`)
      .join('')}`,
  ),
  [`north-star/${file}`]: text,
});
const told = (text: string | Uint8Array, file = 'm.csv') =>
  problemsOf('metric-data', hub(file, text)).map(({ line, column, message }) => `${line}:${column} ${message}`);
/** The file is named by two metrics, and what is wrong with it is told once. */
const once = (...words: string[]) => words;

describe('metric-data', () => {
  it('does not hold each column of a table against all before it', () => {
    const columns = Array.from({ length: 2000 }, (_, at) => `c${at}`);
    const text = `day,share,${columns.join(',')}\n2026-01-31,31,${columns.map(() => 1).join(',')}\n`;
    expect(told(text)).toEqual([]);
    expect(callsOf(Array.prototype, 'indexOf', () => told(text))).toBeLessThan(1000);
  });

  it('puts what a file beside the entry holds in the place of its name', () => {
    const list = [
      { date: '2026-01-31', value: 31 },
      { date: '2026-02-28', value: 33.5 },
    ];
    for (const [file, text] of [
      ['m.csv', 'day,share,note\n2026-01-31,31,"a, b"\n2026-02-28,33.5,\n'],
      ['m.csv', '\ufeffnote;day;share\r\nx;2026-01-31;31\r\n\r\ny;2026-02-28;33.5\r\n'],
      ['m.json', '[{"day":"2026-01-31","share":31},\n\t{"day":"2026-02-28","share":33.5,"x":null}]'],
    ] as const) {
      const content = contentOf(hub(file, text));
      const data = content.entries[0]?.data as { metric: { history: unknown }; inputMetrics: { history: unknown }[] };
      expect(data.metric.history).toEqual(list);
      expect(data.inputMetrics[1]?.history).toEqual(list);
      expect(content.entries[0]?.sound).toBe(true);
      expect(content.faults).toEqual([]);
      expect([...content.assets.keys()]).toEqual([]);
    }
  });

  it('names the cell that does not fit', () => {
    expect(told('day,share\n2026-01-31,31 %\n2026-02-30,x\n2026-03-31,\n')).toEqual(
      once(
        '2:12 "31 %" holds a unit, "%".',
        '3:1 "2026-02-30" is no day.',
        '3:12 "x" is no number.',
        '4:12 There is no value.',
      ),
    );
    expect(told('day,share\n2026-01-31,"1,250"\n2026-02-28,€ 3\n')).toEqual(
      once('2:12 "1,250" is written with other signs than a point.', '3:12 "€ 3" holds a sign before the number, "€".'),
    );
  });

  it('names missing columns, ragged rows, order and doubled days', () => {
    expect(told('date,share\n2026-01-31,1\n')).toEqual(once('1:1 There is no column "day". Did you mean `date`?'));
    expect(told('day,share\n2026-01-31,1,2\n2026-02-28\n2026-03-31,3\n')).toEqual(
      once(
        '2:1 The row has 3 cells, and the first row names 2 columns.',
        '3:1 The row has 1 cells, and the first row names 2 columns.',
      ),
    );
    expect(told('day,share\n2026-03-31,1\n2026-01-31,2\n2026-03-31,3\n')).toEqual(
      once('3:1 2026-01-31 stands after 2026-03-31.', '4:1 2026-03-31 stands there twice.'),
    );
    expect(told('day,share,day\n2026-03-31,1,x\n')).toEqual(once('1:11 The file holds the column "day" twice.'));
    expect(told('day,share\n2026-03-31,"1\n')).toHaveLength(1);
    expect(told('')).toHaveLength(1);
    expect(told('day,share\n')).toEqual(once('1:1 Nothing was measured yet.'));
  });

  it('names places in JSON, too', () => {
    expect(told('[\n  { "day": "2026-01-31", "share": "31 %" },\n  { "day": "2026-02-28" }\n]', 'm.json')).toEqual(
      once('2:35 "31 %" holds a unit, "%".', '3:3 There is no value.'),
    );
    expect(told('{ "day": 1 }', 'm.json')).toEqual(once('1:1 The file holds no list.'));
    expect(told('[1,', 'm.json')).toHaveLength(1);
    expect(told('[1]', 'm.json')).toHaveLength(1);
  });

  it('says of the entry what is wrong with the name of the file', () => {
    const at = (history: string) =>
      places(
        checked(hub('m.csv', 'day,share\n2026-01-31,1\n', history)).problems.filter(
          ({ severity }) => severity === 'error',
        ),
      );
    const both = ['north-star/a.md:10:', 'north-star/a.md:23:'];
    for (const name of [
      'n.csv',
      '../hub.yaml',
      '../signals/m.csv',
      '/m.csv',
      'https://example.com/m.csv',
      '_m.csv',
      'm.xlsx',
      '..\\m.csv',
    ])
      expect(at(`{ file: ${name}, date: day, value: share }`).map((place) => place.replace(/\d+$/, ''))).toEqual(both);
    expect(at('{ file: m.csv, date: day }')).toHaveLength(2);
    expect(at('{ file: m.csv, date: day, valeu: share }')).toHaveLength(4);
  });

  it('is no error of a draft that has not named the file yet', () => {
    const files = hub('m.csv', 'day,share\n2026-01-31,1\n', '{ file: «file», date: «column», value: «column» }');
    files['north-star/a.md'] = String(files['north-star/a.md']).replace('title: A', 'draft: true\ntitle: A');
    expect(checked(files).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('bears broken files of any kind', () => {
    for (const bytes of [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), new Uint8Array(3_000_000)])
      expect(problemsOf('metric-data', hub('m.csv', bytes)).map(({ file }) => file)).toEqual([
        'north-star/a.md',
        'north-star/a.md',
      ]);
    expect(told(`day,share\n${'2026-01-31,x\n'.repeat(400)}`).at(-1)).toBe(
      '22:12 "x" is no number. So it goes on: 380 in all from here.',
    );
    expect(told(`day,share\n${'2026-01-31,1\n'.repeat(5000)}`)).toEqual(
      once('4002:1 The file holds more than 4000 rows.'),
    );
  });
});

describe('metric-data-odd', () => {
  const odd = (...rows: string[]) =>
    problemsOf('metric-data-odd', hub('m.csv', `day,share\n${rows.join('\n')}\n`)).map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    );
  const usual = ['2026-01-31,31', '2026-02-28,32', '2026-03-31,33', '2026-04-30,33.5'];

  it('finds gaps, jumps and days to come', () => {
    expect(odd(...usual, '2026-05-31,34')).toEqual([]);
    expect(odd(...usual, '2026-05-31,0.34')).toEqual(once('6:12 The value jumps from 33.5 to 0.34 on 2026-05-31.'));
    expect(odd(...usual, '2026-05-31,0.34', '2026-06-30,34.5')).toHaveLength(1);
    expect(odd(...usual, '2026-10-31,34')).toEqual(
      once(
        '6:1 Nothing was measured between 2026-04-30 and 2026-10-31: 184 days, and 30.5 are usual.'.replace(
          '31 are',
          '30.5 are',
        ),
      ),
    );
    expect(odd(...usual, '2026-11-30,34', '2026-12-31,900')).toEqual(
      once('6:1 2026-11-30 is still to come, and 1 day after it: nobody has measured it.'),
    );
  });
});
