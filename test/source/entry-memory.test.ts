import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EntryMemory, readContent } from '../../src/source/content.ts';
import { hearing, mostPushed } from '../support/calls.ts';
import { entry, plainHub } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const texts = [
  null,
  entry('title: One\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', 'Words.'),
  entry('title: Two\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', 'Words with [a link](b.md).'),
  entry('title: Two\nowner: TPS\ngaols: [a]', '# No heading of the first level'),
  entry('title: One\nowner: TPS\ncostOfDelay: [{ kind: affordability, perWeek: { low: 1 $, likely: 2, high: 3 } }]'),
  '---\ntitle: [',
  '\u0000',
];
const measured = { file: 'm.csv', text: 'history: { file: m.csv, date: day, value: share }' };
const star = entry(
  `title: S\nowner: TPS\ncustomerValue: v\nnotDoing: [x]\nmetric: { name: N, unit: h, better: lower, target: { value: 1, by: 2027-01-01 }, ${measured.text} }`,
);
const tables = [null, 'day,share\n2026-01-31,1\n', 'day,share\n2026-01-31,2\n', 'day,share\n2026-01-31,x\n', 'day'];
const hubs = [plainHub, `${plainHub}currency: USD\n`, 'title: [', null];

it('what is remembered of a hub is what reading it anew gives, after any edits', () => {
  const some = fc.constantFrom(...texts);
  const hub = fc.record({
    'hub.yaml': fc.constantFrom(...hubs),
    'personas/a.md': some,
    'personas/b.md': some,
    'personas/b.mdx': some,
    'initiatives/c.md': some,
    'initiatives/d.yaml': some,
    'north-star/s.md': fc.constantFrom(star, null),
    'north-star/m.csv': fc.constantFrom(...tables),
  });
  fc.assert(
    fc.property(fc.array(hub, { minLength: 2, maxLength: 5 }), (states) => {
      const memory: EntryMemory = new Map();
      for (const state of states) {
        const files = Object.entries(state).flatMap(([path, text]) =>
          text === null ? [] : [{ path, bytes: new TextEncoder().encode(text) }],
        );
        const folder = { files, links: [] };
        expect(readContent(folder, undefined, undefined, memory)).toEqual(readContent(folder));
      }
    }),
    runs(1000, 60),
  );
});

it('no call is given as many arguments as a text has faults', () => {
  const many = 2000;
  const lines = Array.from({ length: many }, (_, at) => `[a${at}]: b`).join('\n');
  const text = new TextEncoder().encode(entry('title: A\nowner: TPS', `<?php ${'>'.repeat(many)} ?>\n\n${lines}`));
  const files = [
    { path: 'personas/a.md', bytes: text },
    ...Array.from({ length: many }, (_, at) => ({ path: `personas/a${at}.xyz`, bytes: new Uint8Array() })),
  ];
  expect(mostPushed(() => readContent({ files, links: [] }))).toBeLessThan(100);
});

it('what is wrong with a draft is parted from what is left to write once for each fault', () => {
  const looked = (count: number) => {
    const edges = Array.from({ length: count }, (_, at) => `  - { with: b${at}, c: 1 }`).join('\n');
    const text = new TextEncoder().encode(entry(`title: A\nowner: TPS\ndraft: true\nedges:\n${edges}`));
    let members = 0;
    hearing(
      Array.prototype,
      'includes',
      () => readContent({ files: [{ path: 'inputs/a.md', bytes: text }], links: [] }),
      (on) => {
        members += (on as unknown[]).length;
      },
    );
    return members;
  };
  expect(looked(800)).toBeLessThanOrEqual(3 * looked(400));
});

it('a table that holds the measurements of many metrics is read once', () => {
  const metric = (column: string) =>
    `{ id: ${column}, name: N, unit: h, better: lower, target: { value: 1, by: 2027-01-01 }, history: { file: m.csv, date: day, value: ${column} } }`;
  const text = `${star.replace(/\n---\n$/, '')}\ninputMetrics: [${['a', 'b', 'c'].map(metric).join(', ')}]\n---\n`;
  const bytes = (text: string) => new TextEncoder().encode(text);
  let reads = 0;
  const table = () => {
    reads += 1;
    return bytes('day,share,a,b,c\n2026-01-31,1,2,3,4\n');
  };
  const { series } = readContent({
    files: [
      { path: 'north-star/m.csv', bytes: new Uint8Array(), whole: table },
      { path: 'north-star/s.md', bytes: bytes(text) },
    ],
    links: [],
  });
  expect(series.map(({ measured }) => measured.map(({ value }) => value))).toEqual([[1], [2], [3], [4]]);
  expect(reads).toBe(1);
});
