import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileMap } from '../../../src/charts/input-map/file.ts';
import { inlineMap } from '../../../src/charts/input-map/inline.ts';
import { mermaidMap } from '../../../src/charts/input-map/mermaid.ts';
import { narrowMap } from '../../../src/charts/input-map/narrow.ts';
import { foremost } from '../../../src/charts/input-map/order.ts';
import { mapRows, rowFields } from '../../../src/charts/input-map/rows.ts';
import { wideMap } from '../../../src/charts/input-map/wide.ts';
import { lenses, reading, stageStates } from '../../../src/charts/input-map/words.ts';
import { palette } from '../../../src/charts/palette.ts';
import { freshness } from '../../../src/methods/freshness.ts';
import type { Listening } from '../../../src/methods/listening.ts';
import { elementsOf } from '../../support/html.ts';
import { contractWith, heard, plainInputs, plainMeasure } from './inputs.ts';

const long = 'Product marketing, technical marketing engineers, product management and everybody who was ever asked';
const hub: Listening = {
  evidence: 10,
  inputs: [
    heard('support', 'SRE & "support" <b>', 'customer', { sees: ['use', 'renewal'], heard: ['use', 'visit'] }),
    heard('long', long, 'company', { share: null, recent: 0 }),
    heard('never', 'Never asked', 'market', {
      contract: { ...contractWith('never', 'tps'), state: freshness(undefined, '1 month', '2026-11-21') },
    }),
    heard('none', 'No contract', 'field', { contract: null }),
  ],
  bypasses: [contractWith('long', 'support')],
};
const svg = inlineMap(wideMap(hub, plainMeasure, 'en'), {
  id: 'm',
  className: 'im-wide',
  title: 'Input map',
  lenses,
  evidence: hub.evidence,
  language: 'en',
  addressOf: (to) => ('key' in to ? `/${to.key}/` : `/inputs/${to.input}/#contract.${to.with}`),
});
const elements = elementsOf(svg);
const links = elements.filter(({ tagName }) => tagName === 'a');

describe('the map on a page', () => {
  it('leads to every input and every contract, inputs first, each followed by its edges', () => {
    const keyboard = links.filter(({ properties }) => properties.tabIndex === undefined);
    expect(keyboard.map(({ properties }) => properties.href)).toEqual([
      '/inputs/support/',
      '/inputs/support/#contract.tps',
      '/inputs/long/',
      '/inputs/long/#contract.tps',
      '/inputs/long/#contract.support',
      '/inputs/never/',
      '/inputs/never/#contract.tps',
      '/inputs/none/',
    ]);
  });

  it('says each in words, and describes it by its card', () => {
    const ids = new Set(elements.map(({ properties }) => properties.id).filter(Boolean));
    for (const { properties } of links.filter((link) => link.properties.tabIndex === undefined)) {
      expect(String(properties.ariaLabel)).not.toBe('');
      expect(ids.has(String(properties.ariaDescribedBy))).toBe(true);
    }
    expect(svg).toContain('Contract of Product marketing');
    expect(svg).toContain('no exchange with them is recorded yet');
  });

  it('has a title, a description and the whole name of what it cuts', () => {
    expect(svg).toContain('<title id="m-t">Input map</title>');
    expect(svg).toMatch(
      /<desc id="m-d">Technical product strategy in the middle, 4 inputs around it.+1 line joins two inputs that talk with each other without it/,
    );
    expect(svg).toContain(`<title>${long}</title>`);
  });

  it('escapes names and carries no style attribute', () => {
    expect(svg).toContain('SRE &amp; ');
    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain(' style=');
  });

  it('marks an input that nobody has talked to, and its edge', () => {
    expect(elements.filter(({ properties }) => String(properties.className).includes('silent'))).toHaveLength(2);
    expect(
      elements.filter(({ properties }) => (properties.className as string[] | undefined)?.includes('is-never')),
    ).toHaveLength(1);
  });

  it('leaves out roles that the audience is not told', () => {
    expect(svg).toContain('Head of it');
    const quiet = {
      ...hub,
      inputs: hub.inputs.map((one) => ({ ...one, contract: one.contract && { ...one.contract, contacts: null } })),
      bypasses: [],
    };
    const rows = mapRows(quiet, 'en');
    expect(rows.every(({ cells }) => cells[rowFields.indexOf('trust')]?.text === '')).toBe(true);
  });
});

describe('readings', () => {
  const input = (more: Parameters<typeof heard>[3]) => heard('a', 'A', 'customer', more);
  it.each([
    ['signals', input({ recent: 1 }), '1 signal'],
    ['signals', input({ recent: 0 }), 'no signal'],
    ['share', input({ share: 0.2, used: 2 }), '20%, 2 of 10'],
    ['share', input({ share: 0, used: 0 }), '0%, 0 of 10'],
    ['share', input({ share: null, used: 0 }), 'unknown'],
    ['fresh', input({ contract: null }), 'no contract'],
    ['fresh', input({}), '10 days left'],
    ['fresh', input({ contract: contractWith('a', 'tps', '2026-10-22') }), 'due today'],
    ['fresh', input({ contract: contractWith('a', 'tps', '2026-10-20') }), '2 days overdue'],
    ['fresh', input({ contract: contractWith('a', 'tps', '2026-10-25') }), 'due in 3 days'],
    ['journey', input({ sees: ['use', 'renewal'], heard: ['use'] }), '1 of 2'],
    ['journey', input({ sees: ['use'], heard: ['visit', 'use'] }), '1 of 1 +1'],
  ] as const)('%s: %#', (lens, one, words) => {
    expect(reading(one, 10, lens, 'en')).toBe(words);
  });

  it('tell four states of a stage apart', () => {
    const states = stageStates(input({ sees: ['use', 'renewal'], heard: ['use', 'visit'] }));
    expect(Object.fromEntries(states.map(({ stage, state }) => [stage, state]))).toMatchObject({
      use: 'heard',
      renewal: 'silent',
      visit: 'beyond',
      departure: 'unseen',
    });
  });
});

describe('the table', () => {
  it('has a row for every edge, and one for an input without a contract', () => {
    const rows = mapRows(hub, 'en');
    expect(rows.map(({ input, contract }) => [input.id, contract?.with ?? null])).toEqual([
      ['support', 'tps'],
      ['long', 'tps'],
      ['long', 'support'],
      ['never', 'tps'],
      ['none', null],
    ]);
    for (const { cells } of rows) expect(cells).toHaveLength(rowFields.length);
  });

  it('says unknown where nobody knows, and tells it once for each input', () => {
    const share = rowFields.indexOf('share');
    expect(mapRows(hub, 'en').map(({ cells }) => cells[share]?.text)).toEqual(['20%', 'unknown', '', '20%', '20%']);
  });
});

describe('the map as Mermaid', () => {
  const text = mermaidMap(hub, 'en');
  it('has groups as subgraphs and every contract as an edge', () => {
    expect(text).toMatch(/^flowchart LR\n/);
    for (const group of ['customer', 'company', 'market', 'field']) expect(text).toContain(`  subgraph ${group}[`);
    expect(text).toContain('i1 <-->|"every month"| tps');
    expect(text).toContain('i2 <-.->|"every month"| i1');
    expect(text).toContain('i3 <-->|"no exchange yet"| tps');
    expect(text).not.toContain('i4 <');
  });

  it('writes signs of its own as entities', () => {
    expect(text).toContain('i1["SRE & #quot;support#quot; #lt;b#gt;"]');
  });
});

describe('the map as a file', () => {
  const caption = { hub: 'Relay strategy', today: '2026-11-21', language: 'en' };
  const file = fileMap(hub, plainMeasure, caption, '');

  it('needs nothing from elsewhere', () => {
    expect(file).not.toMatch(/var\(|light-dark|url\(|href=/);
    expect(file).toContain('<title id="t">Input map of Relay strategy</title>');
    expect(file).toContain('21 Nov 2026');
  });

  it('is the same every time', () => {
    expect(fileMap(hub, plainMeasure, caption, '')).toBe(file);
  });

  it('has the colours of the light theme', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
    for (const [name, colour] of Object.entries(palette))
      expect(tokens, name).toContain(`--${name}: light-dark(${colour},`);
  });
});

describe('more inputs than a map holds', () => {
  it('leaves out those with the fewest signals', () => {
    const many = plainInputs(40);
    const inputs = many.inputs.map((one, index) => ({ ...one, all: index }));
    const kept = foremost({ ...many, inputs }, 10).inputs.map(({ all }) => all);
    expect(kept.sort((a, b) => a - b)).toEqual([30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
    expect(foremost(many, 40)).toBe(many);
  });
});

describe('whom to ask next', () => {
  const asked = ['vacuum in Calm', 'sales-bent in the whole plan'];
  const marked: Listening = {
    ...hub,
    inputs: hub.inputs.map((input) => (input.id === 'support' ? { ...input, asked } : input)),
  };
  const page = { id: 'm', className: 'c', title: 'T', evidence: 10, language: 'en', addressOf: () => '/' };

  it('has a mark in the lenses of weight and freshness, on a desk and on a phone', () => {
    for (const drawing of [wideMap(marked, plainMeasure, 'en'), narrowMap(marked, plainMeasure, 'en')]) {
      const drawn = inlineMap(drawing, { ...page, lenses });
      expect(drawn.match(/<path class="of l-share l-fresh ask"/g)).toHaveLength(1);
      const names = elementsOf(drawn).map(({ properties }) => String(properties.ariaLabel ?? ''));
      expect(names.filter((name) => name.endsWith(', to be asked next'))).toHaveLength(1);
      expect(drawn).toContain('<dt>Ask next</dt> <dd>vacuum in Calm and sales-bent in the whole plan</dd>');
    }
  });

  it('makes room for the mark beside the readings', () => {
    const width = (listening: Listening) =>
      wideMap(listening, plainMeasure, 'en').nodes.find(({ input }) => input.id === 'support')?.box.width ?? 0;
    const long = { ...hub, evidence: 1e12 };
    const both = {
      ...long,
      inputs: long.inputs.map((input) => (input.id === 'support' ? { ...input, asked } : input)),
    };
    expect(width(both)).toBe(width(long) + 24);
  });

  it('has none where nobody is named, nor in the map around one input', () => {
    expect(svg).not.toContain(' ask"');
    expect(inlineMap(narrowMap(marked, plainMeasure, 'en'), { ...page, lenses: ['fresh'] })).not.toContain(' ask"');
  });
});
