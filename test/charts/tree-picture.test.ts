import { describe, expect, it } from 'vitest';
import type { Picture, PictureBox } from '../../src/charts/layers.ts';
import { type StarTree, starTree } from '../../src/charts/tree.ts';
import { treePicture } from '../../src/charts/tree-picture.ts';
import { exampleFiles, siteOf } from '../components/views/hub.ts';

const drawn = (changes: Record<string, string | null> = {}): Picture =>
  treePicture(starTree(siteOf(exampleFiles(changes)).hub) as StarTree, 'en');
const column = ({ columns }: Picture, name: string): PictureBox[] =>
  columns.find((one) => one.name === name)?.items ?? [];
const titles = (picture: Picture, name: string) => column(picture, name).map(({ title }) => title);
const tied = ({ bonds }: Picture, from: string) => bonds.flatMap((bond) => (bond.from === from ? [bond.to] : []));
const idea = (title: string, more = '') =>
  `---\ntitle: ${title}\nowner: Core\nstage: idea\ncustomerValue: Sleep.\n${more}---\n`;

describe('the tree as a picture', () => {
  it('ties a strategy that moves two metrics to both, and draws it once', () => {
    const picture = drawn();
    expect(titles(picture, 'Strategies').filter((title) => title === 'Hands-off operation')).toHaveLength(1);
    expect(tied(picture, 'input-metric/pages-per-pipeline')).toEqual(['strategy/hands-off-operation']);
    expect(tied(picture, 'input-metric/replay-alone')).toEqual(['strategy/hands-off-operation']);
    expect(tied(picture, 'strategy/hands-off-operation')).toEqual(['initiatives/hands-off-rebalancing']);
  });

  it('shows a gap where a branch ends early, and on what work hangs that serves nothing', () => {
    const picture = drawn();
    const gaps = picture.columns.flatMap(({ items }) => items).filter(({ standing }) => standing === 'missing');
    expect(gaps.map(({ title }) => title)).toEqual(['No strategy', 'No strategy']);
    expect(tied(picture, 'loose/initiatives')).toEqual(['initiatives/quiet-hours']);
    expect(picture.bonds.filter(({ missing }) => missing)).toHaveLength(2);
    expect(picture.description).toBe('1 branch ends early. 1 initiative serves no strategy.');
  });

  it('says so when every branch leads down to work', () => {
    const star: StarTree = {
      root: { key: 's', title: 'S', to: null, note: '', gap: null, more: null, children: [] },
      looseStrategies: [],
      looseInitiatives: [],
      looseCount: 0,
    };
    expect(treePicture(star, 'en').description).toBe('Every branch leads from the North Star metric down to work.');
  });

  it('stays readable in a large hub, and leads to what is not drawn', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `initiatives/i-${index}.md`,
        idea(`Work ${index}`, index % 2 ? 'serves: [hands-off-operation]\n' : ''),
      ]),
    );
    const picture = drawn(many);
    expect(picture.columns.flatMap(({ items }) => items).length).toBeLessThan(80);
    expect(
      picture.columns.flatMap(({ items }) => items).find(({ id }) => id === 'more/strategy/hands-off-operation'),
    ).toMatchObject({
      standing: 'more',
      to: { list: 'initiatives', query: { serves: 'hands-off-operation' } },
    });
    expect(picture.description).toContain('151 initiatives serve no strategy.');
  });

  it('ties only boxes that are there, each of them drawn once', () => {
    const picture = drawn();
    const ids = picture.columns.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { from, to } of picture.bonds)
      expect(ids.includes(from) && ids.includes(to), `${from} ${to}`).toBe(true);
  });
});
