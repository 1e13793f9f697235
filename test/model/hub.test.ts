import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';
import { buildHub } from '../../src/model/hub.ts';
import type { Entry } from '../../src/source/entry.ts';
import { contentOf, entry, today } from '../support/hub.ts';

const persona = (title: string) => `title: ${title}\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]`;
const signal = (title: string, date: string, more = '') =>
  entry(
    `title: ${title}\nowner: TPS\ndate: ${date}\ninput: support\nchannel: poll\njourney: use\nheard: Why?\n${more}`,
  );
const metric =
  '{ name: N, unit: "%", better: higher, history: [{ date: 2026-01-01, value: 1 }], target: { value: 2, by: 2027-01-01 } }';
const files = {
  'north-star/relay.md': entry(
    `title: Star\nowner: TPS\ncustomerValue: V\nmetric: ${metric}\ninputMetrics:\n${['one', 'two', 'three'].map((id) => `  - ${metric.replace('{', `{ id: ${id},`)}`).join('\n')}\nnotDoing: [x]`,
  ),
  'inputs/support.md': entry('title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
  'signals/old.md': signal('Old', '2026-01-01'),
  'signals/new.md': signal('New', '2026-09-01', 'persona: lead'),
  'signals/same-day.md': signal('Aged', '2026-01-01'),
  'personas/lead.md': entry(persona('Lead 10')),
  'personas/zed.md': entry(persona('Lead 9')),
  'initiatives/quiet.mdx': entry(
    'title: Quiet\nowner: TPS\nstage: idea\ncustomerValue: Sleep\nevidence: [new, gone]\nmoves: [one]',
    'It helps. We met [the lead](../personas/lead.md) twice. <Evidence of="old">Woken</Evidence> by <Metric of="two" />. See [this](quiet.mdx#a) and [that](https://example.com).',
  ),
};
const content = contentOf(files);
const hubOf = (list = content.entries) =>
  buildHub(content.config, list as unknown as Entry[], [['a.png', 'a.png']], today);
const hub = hubOf();

describe('the graph of a hub', () => {
  it('orders entries as the navigation does, each kind by its newest or its title', () => {
    expect(hub.entries.map(({ key }) => key)).toEqual([
      'north-star/relay',
      'inputs/support',
      'initiatives/quiet',
      'signals/new',
      'signals/same-day',
      'signals/old',
      'personas/zed',
      'personas/lead',
    ]);
  });

  it('lists strategies that hold before those that are to hold, and what was given up last', () => {
    const strategy = (status: string, adopted = '') =>
      entry(`title: ${status} ${adopted}\nowner: TPS\nstatus: ${status}${adopted && `\nadopted: ${adopted}`}`);
    const all = contentOf({
      'strategy/a.md': strategy('draft'),
      'strategy/b.md': strategy('retired', '2026-09-01'),
      'strategy/c.md': strategy('proposed'),
      'strategy/d.md': strategy('adopted', '2026-01-01'),
      'strategy/e.md': strategy('adopted', '2026-02-01'),
    });
    const listed = buildHub(all.config, all.entries as unknown as Entry[], [], today).of('strategy');
    expect(listed.map(({ id }) => id)).toEqual(['e', 'd', 'c', 'a', 'b']);
  });

  it('does not depend on the order of the files', () => {
    expect(hubOf([...content.entries].reverse()).entries.map(({ key }) => key)).toEqual(
      hub.entries.map(({ key }) => key),
    );
  });

  it('finds an entry by key and by file, and those of a kind', () => {
    expect(hub.get('signals/new')?.data.title).toBe('New');
    expect(hub.byFile('signals/new.md')?.key).toBe('signals/new');
    expect(hub.get('signals/gone')).toBeUndefined();
    expect(hub.of('personas').map(({ id }) => id)).toEqual(['zed', 'lead']);
    expect(hub.of('team')).toEqual([]);
  });

  it('knows what an entry names, from fields and from the text with the sentence around', () => {
    expect(hub.from('initiatives/quiet')).toEqual([
      {
        from: 'initiatives/quiet',
        to: 'signals/new',
        label: 'rests on',
        inverse: 'is evidence for',
        field: 'evidence',
        supports: true,
        sentence: null,
      },
      {
        from: 'initiatives/quiet',
        to: 'signals/gone',
        label: 'rests on',
        inverse: 'is evidence for',
        field: 'evidence',
        supports: true,
        sentence: null,
      },
      {
        from: 'initiatives/quiet',
        to: 'input-metric/one',
        label: 'moves',
        inverse: 'is moved by',
        field: 'moves',
        supports: false,
        sentence: null,
      },
      {
        from: 'initiatives/quiet',
        to: 'personas/lead',
        label: 'mentions',
        inverse: 'is mentioned by',
        field: null,
        supports: false,
        sentence: 'We met the lead twice.',
      },
      {
        from: 'initiatives/quiet',
        to: 'initiatives/quiet',
        label: 'mentions',
        inverse: 'is mentioned by',
        field: null,
        supports: false,
        sentence: 'See this and that.',
      },
      {
        from: 'initiatives/quiet',
        to: 'signals/old',
        label: 'mentions',
        inverse: 'is mentioned by',
        field: null,
        supports: false,
        sentence: 'Woken by .',
      },
      {
        from: 'initiatives/quiet',
        to: 'input-metric/two',
        label: 'mentions',
        inverse: 'is mentioned by',
        field: null,
        supports: false,
        sentence: 'Woken by .',
      },
    ]);
  });

  it('knows what names an entry: each way out is a way back', () => {
    expect(hub.to('personas/lead').map(({ from, label }) => `${from} ${label}`)).toEqual([
      'initiatives/quiet mentions',
      'signals/new spoken by',
    ]);
    const out = hub.entries.flatMap(({ key }) => hub.from(key));
    expect(out.every((edge) => hub.to(edge.to).includes(edge))).toBe(true);
    expect(hub.to('team/nobody')).toEqual([]);
    expect(hub.from('team/nobody')).toEqual([]);
  });

  it('knows input metrics, assets and the day', () => {
    expect([...hub.inputMetrics.keys()]).toEqual(['one', 'two', 'three']);
    expect([...hub.assets]).toEqual([['a.png', 'a.png']]);
    expect(hub.today).toBe(today);
  });

  it('is built of nothing, and of one entry', () => {
    expect(buildHub(content.config, [], [], today).entries).toEqual([]);
    expect(hubOf(content.entries.slice(0, 1)).entries).toHaveLength(1);
    expect(kinds.every(({ folder }) => buildHub(content.config, [], [], today).of(folder as 'team').length === 0)).toBe(
      true,
    );
  });
});
