import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { item, type Picture, type PictureBox } from '../../src/charts/layers.ts';
import { drawing, place } from '../../src/charts/layers-drawing.ts';
import { distillation, organisation } from '../../src/charts/organisation.ts';
import { overlaps } from '../../src/charts/place.ts';
import { href } from '../../src/site/href.ts';
import { anyWords } from '../support/any-words.ts';
import { elementsOf } from '../support/html.ts';

const measure = (text: string, { size }: { size: number }) => [...text].length * size * 0.5;
const draw = (picture: Picture) => drawing(picture, measure, (to) => href(to, '/'), 'says');

const picture: Picture = {
  title: 'A <picture> & its "title"',
  description: 'Of two.',
  columns: [
    {
      name: 'Heard',
      items: [
        item('a', 'Woken for nothing & <again>', {
          kind: 'signal',
          note: 'Support, "quoted"',
          group: 'customer',
          standing: 'expired',
          to: { entry: 'signals/a' },
        }),
      ],
    },
    { name: 'Strategy', items: [item('b', 'Calm', { here: true }), item('c', 'No work', { standing: 'missing' })] },
  ],
  bonds: [
    { from: 'a', to: 'b', verb: 'is evidence for' },
    { from: 'a', to: 'c', verb: 'is evidence for', missing: true },
  ],
};

describe('a picture as SVG', () => {
  const elements = elementsOf(draw(picture));
  const byName = (name: string) => elements.filter(({ tagName }) => tagName === name);

  it('says of each box what it is and what it leads to', () => {
    const [link] = byName('a');
    expect(link?.properties.href).toBe('/signals/a/');
    expect(link?.properties.ariaLabel).toBe(
      'signal: Woken for nothing & <again>; Support, "quoted"; is evidence for Calm and No work',
    );
    const others = byName('g').filter(({ properties }) => properties.role === 'img');
    expect(others.map(({ properties }) => properties.ariaLabel)).toEqual(['Calm; you are here', 'No work']);
  });

  it('says the words that are seen first where they are cut, and then all of them', () => {
    const long = 'Rebalancing '.repeat(30).trim();
    const [columns] = [[{ name: 'Heard', items: [item('a', long, { note: 'adopted' })] }]];
    const [group] = elementsOf(draw({ ...picture, columns, bonds: [] })).filter(
      ({ properties }) => properties.role === 'img',
    );
    const label = String(group?.properties.ariaLabel);
    expect(label).toMatch(/^(Rebalancing )+Rebal\w*… adopted; /);
    expect(label.endsWith(`${long}; adopted`)).toBe(true);
  });

  it('is a group of lists with a name and a description', () => {
    const [svg] = byName('svg');
    expect(svg?.properties).toMatchObject({ role: 'group', ariaLabel: picture.title, ariaDescribedBy: ['says'] });
    const lists = byName('g').filter(({ properties }) => properties.role === 'list');
    expect(lists.map(({ properties }) => properties.ariaLabel)).toEqual(['Heard', 'Strategy']);
  });

  it('tells a gap, an expiry and a place by shape', () => {
    const classes = byName('g').map(({ properties }) => String(properties.className ?? ''));
    expect(classes.filter(Boolean)).toEqual([
      'layer-box,is-expired,group-customer',
      'layer-box,is-here',
      'layer-box,is-missing',
    ]);
    expect(byName('circle')).toHaveLength(1);
    expect(byName('path').map(({ properties }) => String(properties.className))).toEqual(
      expect.arrayContaining(['layer-way', 'layer-way,is-missing', 'layer-arrow', 'layer-bar']),
    );
  });

  it('holds no style attribute and no unescaped text', () => {
    expect(draw(picture)).not.toMatch(/style=|<again>|NaN|undefined/);
  });

  it('is the same each time', () => {
    expect(draw(picture)).toBe(draw(structuredClone(picture)));
  });
});

describe('any picture', () => {
  const pictures = fc
    .array(
      fc.array(fc.record({ title: anyWords({ unit: 'grapheme', maxLength: 60 }), note: anyWords({ maxLength: 80 }) }), {
        maxLength: 6,
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((columns): Picture => {
      const layers = columns.map((list, column) => ({
        name: `Layer ${column}`,
        items: list.map(({ title, note }, index): PictureBox => item(`${column}.${index}`, title, { note })),
      }));
      const all = layers.flatMap(({ items }) => items.map(({ id }) => id));
      const bonds = all.flatMap((from, index) =>
        all.slice(index + 1, index + 4).map((to) => ({ from, to, verb: 'leads to' })),
      );
      return { title: 'Any', description: '', columns: layers, bonds };
    });

  it('has no overlapping boxes, keeps its words inside them, and lies within its frame', () => {
    fc.assert(
      fc.property(pictures, (one) => {
        const { width, height, columns } = place(one, measure);
        const boxes = columns.flatMap(({ items }) => items);
        expect(boxes).toHaveLength(one.columns.flatMap(({ items }) => items).length);
        expect(width).toBeLessThanOrEqual(600);
        for (const [index, box] of boxes.entries()) {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
          for (const line of box.name)
            expect(measure(line.trimEnd(), { size: 13.5 })).toBeLessThanOrEqual(box.width - 18);
          for (const line of box.note)
            expect(measure(line.trimEnd(), { size: 12.5 })).toBeLessThanOrEqual(box.width - 18);
          expect(14 + box.name.length * 17 + box.note.length * 15).toBeLessThanOrEqual(box.height);
        }
        expect(draw(one)).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});

describe('where technical product strategy sits', () => {
  const boxes = (one: Picture) => one.columns.flatMap(({ items }) => items);
  const leads = (one: Picture, from: string) => one.bonds.filter((bond) => bond.from === from).map(({ to }) => to);

  it('is a peer of product management, product marketing and engineering, and not under sales', () => {
    expect(leads(organisation, 'head')).toEqual(['management', 'tps', 'marketing', 'engineering']);
    expect(leads(organisation, 'sales-lead')).toEqual(['sales']);
    expect(boxes(organisation).filter(({ here }) => here)).toMatchObject([{ id: 'tps' }]);
  });

  it('names ten inputs and who plans against the North Star', () => {
    const inputs = distillation.columns[0]?.items ?? [];
    expect(inputs.flatMap(({ note }) => note.split('; '))).toHaveLength(10);
    expect(distillation.bonds.filter(({ to }) => to === 'tps').every(({ both }) => both)).toBe(true);
    expect(leads(distillation, 'star')).toEqual(['management', 'engineering']);
  });

  it('ties only boxes that are there', () => {
    for (const one of [organisation, distillation]) {
      const ids = new Set(boxes(one).map(({ id }) => id));
      for (const { from, to } of one.bonds) expect(ids.has(from) && ids.has(to)).toBe(true);
    }
  });
});
