import { describe, expect, it } from 'vitest';
import { figuresIn, figuresOf, tsxOf } from '../support/figures.ts';
import { sourceFiles } from '../support/imports.ts';

/** Rooms that show figures; those to their left work them out. */
const rooms = new Set(['components', 'layouts', 'pages']);

/** Files of those rooms that reckon all the same, each with the reason why what it reckons is no figure of a hub. */
const exceptions: Readonly<Record<string, string>> = {
  'components/backlog/BacklogLimits.astro': 'a probability of the method as a number of cases',
  'components/backlog/why.ts': 'joins an address',
  'components/body/drawing-width.ts': 'the width of a drawing',
  'components/body/large.ts': 'pixels, in a browser',
  'components/body/Pieces.astro': 'numbers the pieces of a text',
  'components/changes/ChangeDiagram.astro': 'the width of a drawing',
  'components/changes/changes.ts': 'counts statements of a comparison',
  'components/changes/room.ts': 'characters that a page has room for',
  'components/changes/text.ts': 'how much text two sentences share, so as to mark the rest',
  'components/charts/Tree.astro': 'how many of a list are not shown',
  'components/charts/TreeBranch.astro': 'the depth of a list',
  'components/deck/script.ts': 'pixels and places in a list, in a browser',
  'components/deck/slides.ts': 'how many of a list are not shown',
  'components/digest/DigestChapter.astro': 'how many of a list are not shown',
  'components/digest/DigestMonth.astro': 'how many of a list are not shown',
  'components/entry/RestsOn.astro': 'how many links stand in a list',
  'components/entry/Where.astro': 'how many of a list are not shown',
  'components/entry/freshness.ts': 'the words of a day as seen from today: 12 days ago',
  'components/entry/lookup.ts': 'places in a list',
  'components/health/HealthFindings.astro': 'how many of a list are not shown',
  'components/health/reviews-calendar.ts':
    'octets of a line, and the day with which a whole day ends, as RFC 5545 wants',
  'components/cards/show.ts': 'whether a card lies on its link, in a browser',
  'components/home/Listening.astro': 'how many of a list are not shown',
  'components/heard/faults.ts': 'the day that a reader wrote against today, in a browser',
  'components/home/home.ts': 'orders problems, which checks find to the right of methods',
  'components/input-map/script.ts': 'pixels, in a browser',
  'components/list/widths.ts': 'the width of columns, in letters',
  'components/list/state.ts': 'orders rows as a reader asks, in a browser',
  'components/list/table.ts': 'widths and addresses, in a browser',
  'components/roadmap/RoadmapOutcome.astro': 'lifts a line above its lower edge',
  'components/views/health.ts': 'counts problems, which checks find to the right of methods',
  'components/views/parts/FieldTable.astro': 'the depth of a field',
  'components/views/parts/HeardGroup.astro': 'how many of a list are not shown',
  'components/views/parts/RankPlace.astro': 'a probability of the method as a number of cases',
  'components/views/rank-sentences.ts': 'which words a factor takes: twice as much, a quarter less',
  'components/views/schema.ts': 'the depth of a field',
  'components/what-if/cases.ts': 'numbers estimates of one name',
  'components/what-if/panel.ts': 'time and what the reader wrote, in a browser',
  'components/what-if/state.ts': 'what the reader wrote, in a browser',
};

/** The search runs in a browser, over what the index found: places in texts and lists. */
const isSearch = (path: string) => path.startsWith('components/search/');

const found = sourceFiles()
  .filter(({ path, room }) => rooms.has(room) && !path.endsWith('.mdx') && !isSearch(path))
  .flatMap(({ path }) => figuresOf(path).map(({ line, text }) => ({ path, place: `${path}:${line} ${text}` })));

describe('figures', () => {
  it('are worked out in methods, and only shown by components, layouts and pages', () => {
    expect(found.flatMap(({ path, place }) => (path in exceptions ? [] : [place]))).toEqual([]);
  });

  it('have no exception that is not needed any more', () => {
    const reckoning = new Set(found.map(({ path }) => path));
    expect(Object.keys(exceptions).filter((path) => !reckoning.has(path))).toEqual([]);
  });
});

describe('the proof itself', () => {
  const texts = (code: string) => figuresIn(code).map(({ text }) => text);

  it.each([
    ['a sum', 'const all = list.reduce((sum, one) => sum + one.hours, 0);', ['sum + one.hours']],
    ['a share', 'const share = heard / entry.data.total;', ['heard / entry.data.total']],
    ['a difference', 'const moved = now.value - before.value;', ['now.value - before.value']],
    ['a threshold', 'const isLate = age.days > weeks;', ['age.days > weeks']],
    ['days compared', 'const late = entry.data.due < today;', ['entry.data.due < today']],
    ['a threshold that is written', 'const few = holding < 8;', ['holding < 8']],
    [
      'the largest',
      'const most = Math.max(...rows.map(({ value }) => value));',
      ['Math.max(...rows.map(({ value }) => value))'],
    ],
    ['a sum that grows', 'let all = 0; for (const one of list) all += one.hours;', ['all += one.hours']],
    ['days between', "import { daysBetween } from '../model/date.ts';", ['daysBetween']],
    ['days under another name', "import { addDays as later } from '../model/date.ts';", ['addDays as later']],
    ['a rounded sum', 'const all = Math.round(one.a + one.b);', ['Math.round(one.a + one.b)']],
    ['a length of something that is reckoned with', 'const rest = data.all - list.length;', ['data.all - list.length']],
  ])('finds %s', (_, code, expected) => {
    expect(texts(code)).toEqual(expected);
  });

  it.each([
    ['what is not shown', 'const most = 8; const rest = list.length - most; const more = rest > 0;'],
    ['places in a list', 'list.map((one, index) => list[index - 1] ?? list[(index + 1) % list.length]);'],
    ['places of a loop', 'for (const [place, one] of list.entries()) use(place + 1);'],
    ['more or less than nothing', 'const more = change.hours > 0 ? 1 : 2;'],
    ['a value without its sign', 'write(Math.abs(change.hours), Math.round(value));'],
    ['joined texts', "const address = 'a' + path; const html = `<b>` + b + c;"],
    ['the largest of lengths', 'const width = Math.max(a.length, b.length) + 1;'],
  ])('leaves %s', (_, code) => {
    expect(texts(code)).toEqual([]);
  });

  it('reads front matter and template of .astro files, and tells their lines', () => {
    const astro =
      '---\nconst { a, b } = Astro.props;\nconst sum = a + b;\n---\n<!-- 1 < 2 -->\n<p>{a > b && <b>{a - b}</b>}</p>\n<script>\nx + y;\n</script>\n<p>{b / a}</p>\n';
    expect(figuresIn(tsxOf(astro), true)).toEqual([
      { line: 3, text: 'a + b' },
      { line: 6, text: 'a > b' },
      { line: 6, text: 'a - b' },
      { line: 10, text: 'b / a' },
    ]);
  });

  it('throws at what it cannot read', () => {
    expect(() => figuresIn('const = 3;')).toThrow();
  });
});
