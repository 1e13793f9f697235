import { chainWords } from './chain-words.ts';
import { type Bond, item, type Picture, type PictureBox } from './layers.ts';
import type { StarTree, TreeNode } from './tree.ts';

/** How many strategies and initiatives a drawing has room for; the list beside it has more. */
const room = { strategies: 24, initiatives: 40 };

/**
 * The tree as a picture: a strategy that moves several metrics stands once, with a bond to each of them. What hangs
 * on no branch hangs on a gap.
 * @param tree the tree
 * @param language of the hub
 */
export function treePicture(tree: StarTree, language: string): Picture {
  const say = chainWords(language);
  const layers = say.tree;
  const whole = new Map<string, TreeNode>();
  const keep = (node: TreeNode) => {
    // The first one holds what hangs on it; those after it only refer to it.
    if (!whole.has(node.key)) whole.set(node.key, node);
    node.children.forEach(keep);
  };
  keep(tree.root);
  tree.looseStrategies.forEach(keep);
  tree.looseInitiatives.forEach(keep);
  const columns: PictureBox[][] = layers.map(() => []);
  const bonds: Bond[] = [];
  const seen = new Set<string>();
  const metrics = Math.max(1, tree.root.children.length);
  const strategies = Math.max(2, Math.floor(room.strategies / metrics));
  const drawnStrategies = tree.root.children.reduce(
    (sum, { children }) => sum + Math.min(strategies, children.length),
    0,
  );
  const limits = [metrics, strategies, Math.max(2, Math.floor(room.initiatives / Math.max(1, drawnStrategies))), 0];

  const put = (one: PictureBox, level: number) => {
    if (seen.has(one.id)) return false;
    seen.add(one.id);
    columns[level]?.push(one);
    return true;
  };
  const more = (id: string, level: number, count: number, to: PictureBox['to']) => {
    put(item(`more/${id}`, say.andMore(count), { standing: 'more', to }), level);
    bonds.push({ from: id, to: `more/${id}`, verb: layers[level - 1]?.verb ?? '' });
  };
  const visit = ({ key }: TreeNode, level: number) => {
    const node = whole.get(key) as TreeNode;
    const words = layers[level];
    const fresh = put(item(node.key, node.title, { note: node.note, star: level === 0, to: node.to }), level);
    if (!fresh || !words) return;
    const limit = limits[level] ?? 0;
    const shown = node.children.length > limit ? node.children.slice(0, Math.max(1, limit - 1)) : node.children;
    for (const child of shown) {
      visit(child, level + 1);
      bonds.push({ from: node.key, to: child.key, verb: words.verb });
    }
    const hidden = node.children.length - shown.length + (node.more?.count ?? 0);
    if (hidden > 0) more(node.key, level + 1, hidden, node.more?.to ?? node.to);
    if (node.gap) {
      put(item(`gap/${node.key}`, words.gap, { standing: 'missing' }), level + 1);
      bonds.push({ from: node.key, to: `gap/${node.key}`, verb: words.verb, missing: true });
    }
  };
  visit(tree.root, 0);

  const loose = (id: string, list: readonly TreeNode[], count: number, level: number) => {
    if (count === 0) return;
    const above = layers[level - 1] as (typeof layers)[number];
    const gap = `loose/${id}`;
    put(item(gap, layers[level - 2]?.gap ?? '', { standing: 'missing' }), level - 1);
    const limit = limits[level - 1] ?? 2;
    const shown = list.slice(0, list.length > limit ? Math.max(1, limit - 1) : limit);
    for (const node of shown) {
      visit(node, level);
      bonds.push({ from: gap, to: node.key, verb: above.verb, missing: true });
    }
    if (count > shown.length) more(gap, level, count - shown.length, { list: id });
  };
  loose('strategy', tree.looseStrategies, tree.looseStrategies.length, 2);
  loose('initiatives', tree.looseInitiatives, tree.looseCount, 3);

  const gaps = columns.flat().filter(({ id }) => id.startsWith('gap/')).length;
  const strays = [
    tree.looseStrategies.length > 0 && say.moveNone(tree.looseStrategies.length),
    tree.looseCount > 0 && say.serveNone(tree.looseCount),
  ];
  const ends = gaps > 0 && say.endEarly(gaps);
  const said = [ends, ...strays].filter(Boolean);
  return {
    title: say.treeTitle,
    description: said.length > 0 ? said.join(' ') : say.treeWhole,
    columns: columns
      .map((items, level) => ({ name: layers[level]?.name ?? '', items, share: [0.85, 1, 1, 1.35][level] ?? 1 }))
      .filter(({ items }) => items.length > 0),
    bonds,
  };
}
