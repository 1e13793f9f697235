import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagram } from '../../src/diagrams/draw.ts';
import { drawCorpus } from './corpus/drawings.ts';
import { corpus, type Story } from './corpus/index.ts';
import { enough, slack, tolerance } from './measured/limits.ts';
import {
  basis,
  command,
  digestOf,
  installedMermaid,
  type Measurement,
  readMeasurements,
} from './measured/measurements.ts';

/** Drawings of the corpus, made once for all that looks at them. */
let drawings: ReadonlyMap<string, Diagram>;
beforeAll(async () => {
  drawings = await drawCorpus();
});
const drawingOf = (name: string) => drawings.get(name) as Diagram;

const types = [...new Set(corpus.map(({ type }) => type))];
const storiesOf = (type: string) => corpus.filter((story) => story.type === type);

const kept = readMeasurements();

/** What a browser found for the drawing of a story as it is now. */
function measured({ name, source }: Story): Measurement {
  const one = kept.stories.get(name);
  const now = digestOf(source, drawingOf(name).svg);
  const remedy = `Let a browser measure it: run \`${command}\`, and look at the differences it makes.`;
  expect(now, `${name} is no longer drawn as it was when a browser measured it. ${remedy}`).toBe(one?.of);
  return one as Measurement;
}

describe('what a browser measured', () => {
  it('was measured with the Mermaid that is installed', () => {
    const remedy = `Run \`${command}\`, and read what src/diagrams/README.md says about a new version.`;
    expect(installedMermaid(), `The drawings were measured with Mermaid ${kept.mermaid}. ${remedy}`).toBe(kept.mermaid);
  });

  it('was measured with these settings and style sheets, by this code', () => {
    expect(basis(), `Run \`${command}\`: what the drawings were measured with has changed.`).toBe(kept.basis);
  });

  it('is all of the corpus, and nothing else', () => {
    const remedy = `Run \`${command}\`: stories were added or taken out.`;
    expect([...kept.stories.keys()], remedy).toEqual(corpus.map(({ name }) => name));
  });
});

describe.each(types)('%s is drawn as a browser draws it', (type) => {
  it.each(storiesOf(type))('$name', (story) => {
    const { labels, width, height, label, faults } = measured(story);
    expect(labels).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    expect(Math.max(width, height, label)).toBeLessThanOrEqual(tolerance);
  });
});

describe.each(types)('%s stands where it should', (type) => {
  it.each(storiesOf(type))('$name', (story) => {
    const { outside, outOfBox, overlap, edge, faults } = measured(story);
    expect(faults).toEqual([]);
    expect(Math.max(outside, outOfBox, overlap)).toBeLessThanOrEqual(slack);
    expect(edge).toBe(0);
  });
});

describe.each(types)('%s can be read by day and by night', (type) => {
  it.each(storiesOf(type))('$name', (story) => {
    const { day, night, faults } = measured(story);
    expect(faults).toEqual([]);
    expect(day).toBeGreaterThanOrEqual(enough);
    expect(night).toBeGreaterThanOrEqual(enough);
  });
});

/** Words that a drawing says in another way, by type or story. */
const saidOtherwise: Readonly<Record<string, string>> = {
  // Words of the language that are drawn as a place, a shape, a line or a colour.
  architecture: 'junction left right',
  block: 'both',
  class: 'note',
  er: 'to',
  'event-modeling': 'processor',
  gantt: 'active done milestone',
  git: 'merge',
  kanban: 'Low Very High',
  'railroad-ebnf': 'of',
  'railroad-peg': 'of',
  railroad: 'of',
  // Mermaid draws the condition of what else happens, or of an option, in brackets.
  sequence: 'else option',
  state: 'choice end fork join note',
  'use-case': 'business note',
  wardley: 'anchor build buy inertia market note outsource pipeline',
  // Ids of points that hold no words: bars, choices, a block and a service without a label.
  'state/dagre': 'choose',
  'state/forks-and-choices': 'split meet ask',
  'block/blocks-in-blocks': 'north',
  'architecture/no-icons': 'three',
  'flowchart/every-named-shape-two': 'Small Framed Fork Collate Link Junction Summary',
  // Mermaid draws the id of a commit; its message stands in the table.
  'git/cherry-picks': 'with words',
  // Its branches are not shown.
  'git/scripts-no-branches': 'main Δοκιμή',
  // Names that do not fit into their little boxes stand in the table.
  'treemap/cost-of-a-region': 'Control plane',
  'treemap/flat-and-scripts': 'leaf with name that is far too long for its little box',
  'treemap/styled': 'Certificates',
};

const inWords = (text: string) => text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];

/** Words of the table beside a drawing that the writer wrote, and that are not in the drawing. */
function wordsLost({ type, name, source }: Story, texts: readonly string[]): string[] {
  const drawn = texts.join('').replace(/\s+/g, '').toLowerCase();
  const written = new Set(inWords(source));
  const otherwise = new Set(inWords(`${saidOtherwise[type] ?? ''} ${saidOtherwise[name] ?? ''}`));
  const words = new Set((drawingOf(name).table?.rows ?? []).flat().flatMap(inWords));
  return [...words].filter((word) => written.has(word) && !drawn.includes(word.toLowerCase()) && !otherwise.has(word));
}

/** Names of elements and attributes that have no place in a drawing, or say nothing. */
function strangersIn(drawing: SVGSVGElement): string[] {
  const strangers: string[] = [];
  const all = [drawing, ...drawing.querySelectorAll('*')];
  const ids = all.map(({ id }) => id).filter(Boolean);
  const known = new Set(ids);
  for (const element of all) {
    if (/^(foreignObject|style|script|animate.*|set)$/i.test(element.localName)) strangers.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (element !== drawing && (name === 'style' || name.startsWith('on'))) strangers.push(`${name}="${value}"`);
      if (/NaN|undefined|Infinity|\bnull\b/.test(value)) strangers.push(`${element.localName} ${name}="${value}"`);
      const to = name.endsWith('href') && value.startsWith('#') ? value.slice(1) : /url\(#([^)]+)\)/.exec(value)?.[1];
      if (to && !known.has(to)) strangers.push(`${name}="${value}" leads nowhere`);
    }
  }
  return [...strangers, ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `id="${id}" twice`)];
}

const { document } = new JSDOM().window;

describe.each(types)('%s holds its words, and nothing strange', (type) => {
  it.each(storiesOf(type))('$name', (story) => {
    document.body.innerHTML = drawingOf(story.name).svg.replaceAll('{id}', 'd-');
    const drawing = document.querySelector('svg') as SVGSVGElement;
    const texts = [...drawing.querySelectorAll('text')]
      .filter((one) => !one.closest('defs'))
      .map((one) => one.textContent ?? '');
    expect(texts.length).toBeGreaterThan(0);
    const wrong = {
      strangers: strangersIn(drawing),
      'words that are lost': wordsLost(story, texts),
      codes: texts.filter((text) => /&#?\w+;|#\w+;/.test(text)),
    };
    expect(wrong).toEqual({ strangers: [], 'words that are lost': [], codes: [] });
  });
});

/** `== type/story`, the title or `-`, the summary, the table with ` | ` between cells. */
const expected = readFileSync(new URL('./describe-expected.txt', import.meta.url), 'utf8')
  .split(/^== /m)
  .filter(Boolean)
  .map((block) => {
    const [name = '', title = '', summary = '', ...rows] = block.trimEnd().split('\n');
    return { name, title: title === '-' ? null : title, summary, rows };
  });

describe('a diagram in words', () => {
  it.each(corpus)('$name', ({ name, type, source }) => {
    const { name: called, title, summary, table } = drawingOf(name);
    expect(summary).toMatch(/^\p{Lu}.*[.!?…]$/u);
    const texts = [called, title ?? 'x', summary, ...(table ? [table.columns, ...table.rows] : [])].flat();
    for (const text of texts) {
      expect(text).not.toMatch(/undefined|\bNaN\b|\[object|ﬂ°|¶ß|<br|&(?:\w+|#\d+);|\n| {2}|^\s|\s$/);
    }
    if (type === 'info') return;
    expect(summary).toMatch(/ with /);
    expect(summary).not.toMatch(/with nothing/);
    if (table === null) expect(source).toMatch(/^quadrantChart/m);
    for (const row of table?.rows ?? []) {
      expect(row).toHaveLength(table?.columns.length ?? 0);
      expect(row.join('')).not.toBe('');
    }
    expect(table?.more ?? 0).toBe(0);
  });

  it.each(expected)('as it should be: $name', ({ name, title, summary, rows }) => {
    const drawing = drawingOf(name);
    expect(drawing.title).toBe(title);
    expect(drawing.summary).toBe(summary);
    const { table } = drawing;
    const shown = table ? [table.columns, ...table.rows].map((row) => row.join(' | ').trimEnd()) : [];
    expect(shown).toEqual(rows);
  });

  it('has an expectation for every type', () => {
    const told = new Set(expected.map(({ name }) => name.split('/')[0]));
    expect(types.filter((type) => !told.has(type))).toEqual([]);
  });
});
