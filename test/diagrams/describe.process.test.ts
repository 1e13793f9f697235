import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../../src/diagrams/describe/families.ts';
import { markedText, plainText } from '../../src/diagrams/describe/plain-text.ts';
import { titleOf } from '../../src/diagrams/describe/title.ts';
import { describe as tell } from '../../src/diagrams/describe.ts';
import { runs } from '../support/runs.ts';
import { corpus } from './corpus/index.ts';
import { describeText, loaded, parse } from './parse.ts';

const story = (name: string) => corpus.find((one) => one.name === name)?.source ?? '';

describe('titles and descriptions', () => {
  it('keeps what the writer says for assistive technology, and the title apart', async () => {
    const told = await describeText(
      '---\ntitle: In front\n---\nflowchart LR\n  accTitle: Said\n  accDescr {\n    In two\n    lines\n  }\n  A --> B',
    );
    expect(told).toMatchObject({ title: 'Said', description: 'In two lines' });
    expect((await describeText('---\ntitle: In front\n---\nflowchart LR\n  A --> B')).title).toBe('In front');
    expect((await describeText('timeline\n  title Told\n  2026 : x')).title).toBe('Told');
  });

  it('reads the title of front matter as Mermaid does', () => {
    expect(titleOf('---\ntitle: A title: "not"\n---\nflowchart LR')).toBeUndefined();
    expect(titleOf('  ---\n  title: "A: title"\n  ---\nflowchart LR')).toBe('A: title');
    expect(titleOf('flowchart LR\n---\ntitle: x\n---\n')).toBeUndefined();
  });
});

describe('a diagram with nothing in it', () => {
  it.each([
    ['flowchart LR', 'Flowchart'],
    ['swimlane-beta', 'Swimlane diagram'],
    ['sequenceDiagram', 'Sequence diagram'],
    ['stateDiagram-v2', 'State diagram'],
    ['erDiagram', 'Entity relationship diagram'],
    ['requirementDiagram', 'Requirement diagram'],
    ['gantt', 'Gantt chart'],
    ['journey', 'User journey'],
    ['timeline', 'Timeline'],
    ['pie', 'Pie chart'],
    ['gitGraph', 'Git graph'],
    ['C4Context\n  title x', 'C4 diagram'],
    ['quadrantChart', 'Quadrant chart'],
    ['xychart-beta', 'Bar and line chart'],
    ['architecture-beta', 'Architecture diagram'],
    ['packet', 'Packet diagram'],
    ['radar-beta', 'Radar chart'],
    ['treemap', 'Treemap'],
    ['wardley-beta', 'Wardley map'],
    ['railroad-beta', 'Railroad diagram'],
    ['usecase-beta', 'Use case diagram'],
  ])('%s', async (source, name) => {
    expect(await describeText(source)).toMatchObject({ summary: `${name} with nothing in it.`, table: null });
  });
});

describe('databases of Mermaid', () => {
  const types = families.flatMap(({ names }) => Object.keys(names));

  it('at least four diagrams of the corpus for every type that Mermaid knows', async () => {
    const mermaid = await loaded();
    const found = corpus.map(({ source }) => mermaid.detectType(source));
    const known = mermaid
      .getRegisteredDiagramsMetadata()
      .map(({ id }) => [id, found.filter((type) => type === id).length] as const);
    expect(known.length).toBeGreaterThanOrEqual(37);
    const few = known.filter(([id, count]) => count < 4 && !['error', '---'].includes(id));
    expect(few).toEqual([]);
  });

  it('every type has a family', async () => {
    const seen = new Set<string>();
    const one = new Map(corpus.map(({ type, source }) => [type, source]));
    for (const source of one.values()) seen.add((await parse(source)).type);
    expect([...seen].filter((type) => !types.includes(type))).toEqual([]);
    expect(seen.size).toBeGreaterThanOrEqual(37);
  });

  it('that do not answer as expected leave the name', () => {
    for (const type of types) {
      const { name, summary, table } = tell(type, {});
      expect(summary.toLowerCase()).toBe(`${name.toLowerCase()}.`);
      expect(table).toBeNull();
    }
    expect(tell('hologram', {})).toMatchObject({ name: 'diagram', summary: 'Diagram.', table: null });
    const failing = {
      getData: () => {
        throw new TypeError('no');
      },
      getAccTitle: () => 7,
    };
    expect(tell('flowchart-v2', failing)).toMatchObject({ title: null, summary: 'Flowchart.', table: null });
  });

  it('never break the telling, whatever they answer', () => {
    const answer = fc.oneof(
      fc.anything({ withMap: true }),
      fc.array(
        fc.record(
          {
            id: fc.string(),
            label: fc.string(),
            start: fc.string(),
            end: fc.string(),
            children: fc.array(fc.anything()),
          },
          { requiredKeys: [] },
        ),
      ),
      fc.record({ nodes: fc.array(fc.record({ id: fc.string(), parentId: fc.string() })), edges: fc.constant([]) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), answer, (type, given) => {
        const db = new Proxy({}, { get: () => () => given });
        const { summary, table } = tell(type, db);
        expect(summary).not.toBe('');
        for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
      }),
      runs(500),
    );
  });

  it('groups that stand in one another do not go round for ever', () => {
    const nodes = [
      { id: 'a', label: 'A', parentId: 'b', isGroup: true },
      { id: 'b', label: 'B', parentId: 'a', isGroup: true },
      { id: 'c', label: 'C', parentId: 'a' },
    ];
    expect(tell('flowchart-v2', { getData: () => ({ nodes, edges: [] }) }).table?.rows).toEqual([
      ['C', 'not connected', '', 'B / A'],
    ]);
  });

  it('are as they were before', async () => {
    for (const name of ['timeline/relay-history', 'journey/woken-at-night']) {
      const { type, db } = await parse(story(name));
      const first = tell(type, db);
      expect(tell(type, db)).toEqual(first);
      // What the drawing asks for afterwards.
      const tasks = (db as { getTasks(): unknown[] }).getTasks();
      expect(new Set(tasks).size).toBe(tasks.length);
    }
  });

  it('tables end at 500 rows and say how many are left out', () => {
    const nodes = Array.from({ length: 620 }, (_, at) => ({ id: `n${at}`, label: `N${at}` }));
    const { table, summary } = tell('flowchart-v2', { getData: () => ({ nodes, edges: [] }) });
    expect(table?.rows).toHaveLength(500);
    expect(table?.more).toBe(120);
    expect(summary).toBe('Flowchart with 620 steps.');
  });

  it('made-up ids of commits are not told', async () => {
    const source = 'gitGraph\n  commit\n  commit\n  branch b\n  commit';
    expect(await describeText(source)).toEqual(await describeText(source));
  });
});

describe('labels as plain text', () => {
  it.each([
    ['one<br/>two<br>three</br>four', 'one two three four'],
    ['<b>bold</b> and <i class="x">slanted</i>', 'bold and slanted'],
    ['List<int> of a<b', 'List<int> of a<b'],
    ['ﬂ°quot¶ßquotedﬂ°quot¶ß ﬂ°°9829¶ß ﬂ°infin¶ß', '"quoted" ♥ ∞'],
    ['a &lt; b &amp;&amp; c &#35;1 &#x2665;', 'a < b && c #1 ♥'],
    ['&amp;lt;', '&lt;'],
    ['&nosuchthing; stays', '&nosuchthing; stays'],
    ['fa:fa-bell Ring', 'Ring'],
    ['fa:fa-bell', 'bell'],
    ['two\\nlines  and\tspaces', 'two lines and spaces'],
    ['**kept** here', '**kept** here'],
    ['ﬂ°°99999999¶ß', ''],
  ])('%s', (label, text) => expect(plainText(label)).toBe(text));

  it.each([
    ['**bold** and *slanted* and _this_ and __that__', 'bold and slanted and this and that'],
    ['`code in backticks`', 'code in backticks'],
    ['2 * 3 * 4 and snake_case_name and a__b__c', '2 * 3 * 4 and snake_case_name and a__b__c'],
    ['\\*not slanted\\*', '*not slanted*'],
    ['**strong *and slanted* here** and ***both***', 'strong and slanted here and both'],
    ['***', '***'],
  ])('with Markdown: %s', (label, text) => expect(markedText(label)).toBe(text));

  it('what has no markup stays as it is', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcäЖ中0123.,:!?()[]{}"\'/+-'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join(' ');
        expect(plainText(text)).toBe(text);
        expect(markedText(text)).toBe(text);
      }),
    );
  });

  it('is plain once and for all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab <>/br*_`\\nﬂ°¶ß#;35'.split('')), maxLength: 40 }),
        (label) => {
          const text = plainText(label);
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/\s{2}|\n/);
        },
      ),
    );
  });
});
