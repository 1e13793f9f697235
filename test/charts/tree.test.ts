import { describe, expect, it } from 'vitest';
import { starTree, type TreeNode } from '../../src/charts/tree.ts';
import { exampleFiles, siteOf } from '../components/views/hub.ts';

const titles = (nodes: TreeNode[]) => nodes.map(({ title }) => title);
const idea = (title: string, more = '') =>
  `---\ntitle: ${title}\nowner: Streaming core\nstage: idea\ncustomerValue: Sleep.\n${more}---\n`;

describe('tree from the North Star to the work', () => {
  const tree = starTree(siteOf(exampleFiles()).hub);

  it('hangs strategies on metrics and initiatives on strategies', () => {
    expect(tree?.root.title).toBe('Pipelines untouched per week');
    expect(tree?.root.children).toHaveLength(3);
    const [pages] = tree?.root.children ?? [];
    expect(titles(pages?.children ?? [])).toEqual(['Hands-off operation']);
    expect(titles(pages?.children[0]?.children ?? [])).toEqual(['Hands-off consumer rebalancing']);
  });

  it('draws what serves a strategy once', () => {
    const again = tree?.root.children.find(({ title }) => title.startsWith('Replays'))?.children[0];
    expect(again?.title).toBe('Hands-off operation');
    expect(again?.children).toEqual([]);
    expect(again?.gap).toBeNull();
    expect(again?.note).toBe('see above');
  });

  it('says where a branch ends early', () => {
    const days = tree?.root.children.find(({ title }) => title.startsWith('Days'));
    expect(days?.gap).toBe('No strategy moves this metric.');
    const alone = starTree(siteOf(exampleFiles({ 'initiatives/hands-off-rebalancing.mdx': null })).hub);
    expect(alone?.root.children[0]?.children[0]?.gap).toBe('No initiative serves this strategy.');
  });

  it('keeps apart what serves nothing', () => {
    expect(titles(tree?.looseInitiatives ?? [])).toEqual(['Quiet hours']);
    expect(tree?.looseCount).toBe(1);
  });

  it('leaves out what is declined', () => {
    const files = exampleFiles({
      'initiatives/quiet-hours.mdx': idea('Quiet hours').replace('idea', 'declined\ndeclinedBecause: No.'),
    });
    expect(starTree(siteOf(files).hub)?.looseCount).toBe(0);
  });

  it('leaves out what was taken out, from that day on', () => {
    const taken = (on: string) =>
      idea('Quiet hours', `release: { how: full, on: 2026-05-01 }\nretired: { on: ${on} }\n`).replace(
        'idea',
        'feedback',
      );
    const loose = (on: string) =>
      starTree(siteOf(exampleFiles({ 'initiatives/quiet-hours.mdx': taken(on) })).hub)?.looseInitiatives;
    expect(loose('2026-11-21')).toEqual([]);
    expect(loose('2026-11-22')?.map(({ note }) => note)).toEqual(['learning']);
  });

  it('stays small in a large hub and says how much is not drawn', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `initiatives/i-${index}.md`,
        idea(`Work ${index}`, 'serves: [hands-off-operation]\n'),
      ]),
    );
    const strategy = starTree(siteOf(exampleFiles(many)).hub)?.root.children[0]?.children[0];
    expect(strategy?.children).toHaveLength(12);
    expect(strategy?.more).toEqual({
      count: 289,
      to: { list: 'initiatives', query: { serves: 'hands-off-operation' } },
    });
  });

  it('is not there without a North Star', () => {
    expect(starTree(siteOf(exampleFiles({ 'north-star/relay.mdx': null })).hub)).toBeNull();
  });
});
