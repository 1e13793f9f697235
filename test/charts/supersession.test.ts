import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Replaceable, supersession } from '../../src/charts/supersession.ts';
import { exampleFiles, siteOf } from '../components/views/hub.ts';
import { runs } from '../support/runs.ts';

const decision = (title: string, date: string, more = '') =>
  `---\ntitle: ${title}\nowner: TPS\ndate: ${date}\nstatus: accepted\n${more}---\n\n## Context\n\nA.\n\n## Options\n\nB.\n\n## Decision\n\nC.\n\n## Consequences\n\nD.\n`;
const chainOf = (files: Record<string, string>, id: string, folder = 'decisions') => {
  const { hub } = siteOf(exampleFiles(files));
  return supersession(hub, hub.get(`${folder}/${id}`) as unknown as Replaceable);
};
const rows = (picture: ReturnType<typeof supersession>) =>
  picture?.columns.map(({ name, items }) => [name, ...items.map(({ title }) => title)]);

describe('what replaced what', () => {
  const files = {
    'decisions/a.md': decision('A', '2026-01-10'),
    'decisions/b.md': decision('B', '2026-03-10', 'supersedes: [a]\n'),
    'decisions/c.md': decision('C', '2026-11-10', 'supersedes: [b]\n'),
  };

  it('is not shown for what stands alone', () => {
    expect(chainOf(files, '2026-11-14-replay-first')).toBeNull();
  });

  it('runs from the first to the latest, with what each held for', () => {
    const picture = chainOf(files, 'b');
    expect(rows(picture)).toEqual([
      ['First', 'A'],
      ['Then', 'B'],
      ['Latest', 'C'],
    ]);
    expect(
      picture?.columns.flatMap(({ items }) => items.map(({ note, standing, here }) => [note, standing, here])),
    ).toEqual([
      ['10\u00a0Jan\u00a02026; replaced after 8\u00a0weeks', 'past', false],
      ['10\u00a0Mar\u00a02026; replaced after 8\u00a0months', 'past', true],
      ['10\u00a0Nov\u00a02026; accepted, stands', 'plain', false],
    ]);
    expect(picture?.bonds).toMatchObject([
      { from: 'decisions/a', to: 'decisions/b', verb: 'was replaced by' },
      { from: 'decisions/b', to: 'decisions/c', verb: 'was replaced by' },
    ]);
    expect(picture?.description).toBe('It replaced A. It was replaced by C.');
  });

  it('is the same chain on each of its pages', () => {
    for (const id of ['a', 'c']) expect(rows(chainOf(files, id))).toEqual(rows(chainOf(files, 'b')));
  });

  it('a proposal replaces nothing yet', () => {
    const picture = chainOf(
      {
        ...files,
        'decisions/d.md': decision('D', '2026-11-12', 'supersedes: [c]\n').replace('accepted', 'proposed'),
      },
      'c',
    );
    expect(picture?.columns.flatMap(({ items }) => items).find(({ title }) => title === 'C')).toMatchObject({
      note: '10\u00a0Nov\u00a02026; accepted, stands',
      standing: 'plain',
    });
    expect(picture?.bonds.at(-1)).toMatchObject({ verb: 'would be replaced by', missing: true });
    expect(picture?.description).toBe('It replaced B. Nothing has replaced this decision.');
  });

  it('draws one that replaced several, and several that replaced one', () => {
    const picture = chainOf(
      {
        'decisions/a.md': decision('A', '2026-01-10'),
        'decisions/b.md': decision('B', '2026-02-10'),
        'decisions/c.md': decision('C', '2026-03-10', 'supersedes: [a, b]\n'),
        'decisions/d.md': decision('D', '2026-03-11', 'supersedes: [b]\n'),
      },
      'a',
    );
    expect(rows(picture)).toEqual([
      ['First', 'A', 'B'],
      ['Latest', 'C', 'D'],
    ]);
    expect(picture?.bonds).toHaveLength(3);
  });

  it('shows strategies that replaced each other', () => {
    const strategy = (title: string, more: string) =>
      `---\ntitle: ${title}\nowner: TPS\nstatus: retired\n${more}---\n\n## Diagnosis\n\nA.\n\n## Guiding policy\n\nB.\n\n## Coherent actions\n\nC.\n\n## Not doing\n\nD.\n`;
    const picture = chainOf(
      {
        'strategy/old.md': strategy('Old', 'adopted: 2026-01-01\n'),
        'strategy/new.md': strategy('New', 'supersedes: [old]\n'),
      },
      'old',
      'strategy',
    );
    expect(rows(picture)).toEqual([
      ['First', 'Old'],
      ['Latest', 'New'],
    ]);
    expect(picture?.columns[0]?.items[0]).toMatchObject({
      note: '1\u00a0Jan\u00a02026; replaced',
      standing: 'past',
    });
  });

  it('draws four generations of a long chain around the reader, and says how many are left', () => {
    const long = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `decisions/d-${index}.md`,
        decision(
          `D${index}`,
          `2026-${String(index + 1).padStart(2, '0')}-01`,
          index > 0 ? `supersedes: [d-${index - 1}]\n` : '',
        ),
      ]),
    );
    expect(rows(chainOf(long, 'd-5'))).toEqual([
      ['Then', 'D4', 'and 4 earlier'],
      ['Then', 'D5'],
      ['Then', 'D6'],
      ['Then', 'D7', 'and 4 later'],
    ]);
    expect(rows(chainOf(long, 'd-11'))).toEqual([
      ['Then', 'D8', 'and 8 earlier'],
      ['Then', 'D9'],
      ['Then', 'D10'],
      ['Latest', 'D11'],
    ]);
    expect(rows(chainOf(long, 'd-0'))?.[0]).toEqual(['First', 'D0']);
  });

  it('ends for any references, circles included, and every bond runs to a later layer', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 2, maxLength: 8 }), (lists) => {
        const any = Object.fromEntries(
          lists.map((list, index) => [
            `decisions/d-${index}.md`,
            decision(
              `D${index}`,
              '2026-01-01',
              `supersedes: [${[...new Set(list)]
                .filter((one) => one < lists.length)
                .map((one) => `d-${one}`)
                .join(', ')}]\n`,
            ),
          ]),
        );
        const picture = chainOf(any, 'd-0');
        const level = new Map(
          picture?.columns.flatMap(({ items }, index) => items.map(({ id }) => [id, index] as const)),
        );
        expect(level.size).toBe(picture?.columns.flatMap(({ items }) => items).length ?? 0);
        // In a circle, which is an error of its own, there is no later one.
        const circle = lists.some((list, index) => list.some((one) => one >= index));
        for (const { from, to } of picture?.bonds ?? [])
          if (!circle) expect((level.get(to) as number) > (level.get(from) as number)).toBe(true);
      }),
      runs(40),
    );
  });
});
