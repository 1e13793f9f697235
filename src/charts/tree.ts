import { formatValue } from '../format/numbers.ts';
import { lastMeasured } from '../kinds/north-star.ts';
import { standsAt } from '../kinds/stages.ts';
import { stillStands } from '../methods/still-stands.ts';
import type { Destination } from '../model/href.ts';
import type { Hub } from '../model/hub.ts';
import { valueWords } from '../model/value-words.ts';
import type { Entry } from '../source/entry.ts';
import { chainWords } from './chain-words.ts';
import { dayWords } from './layers.ts';

/** A node of the tree from the North Star metric down to the work. */
export interface TreeNode {
  /** Key of what it stands for: an entry, or an input metric. */
  key: string;
  title: string;
  to: Destination | null;
  /** What is worth knowing beside its name. */
  note: string;
  /** Words for what is missing below it; null when nothing is. */
  gap: string | null;
  children: TreeNode[];
  /** Further children that are not drawn. */
  more: { count: number; to: Destination } | null;
}

/** The tree, and what hangs on none of its branches. */
export interface StarTree {
  root: TreeNode;
  looseStrategies: TreeNode[];
  looseInitiatives: TreeNode[];
  /** How many initiatives serve no strategy, drawn or not. */
  looseCount: number;
}

/** How many children of one node are drawn. */
const maxChildren = 12;

const leaf = (key: string, title: string, to: Destination | null, note: string): TreeNode => ({
  key,
  title,
  to,
  note,
  gap: null,
  children: [],
  more: null,
});

function bounded<T>(
  list: readonly T[],
  draw: (one: T) => TreeNode,
  rest: Destination,
): Pick<TreeNode, 'children' | 'more'> {
  return {
    children: list.slice(0, maxChildren).map(draw),
    more: list.length > maxChildren ? { count: list.length - maxChildren, to: rest } : null,
  };
}

/**
 * North Star metric → input metric → strategy → initiative. Retired strategies and initiatives that are
 * declined or taken out are no longer part of it.
 * @param hub the graph
 * @returns null while there is no North Star
 */
export function starTree(hub: Hub): StarTree | null {
  const star = hub.of('north-star')[0];
  if (!star) return null;
  const { language } = hub.config;
  const say = chainWords(language);
  const live = hub.of('strategy').filter((entry) => stillStands(entry, hub.today));
  const work = hub.of('initiatives').filter((entry) => stillStands(entry, hub.today));

  const initiative = (entry: Entry<'initiatives'>) =>
    leaf(entry.key, entry.data.title, { entry: entry.key }, valueWords(standsAt(entry.data, hub.today)));
  const served = new Map<string, Entry<'initiatives'>[]>();
  for (const entry of work) {
    for (const id of entry.data.serves ?? []) {
      const list = served.get(id);
      if (list) list.push(entry);
      else served.set(id, [entry]);
    }
  }
  const drawn = new Set<string>();
  const strategy = (entry: Entry<'strategy'>): TreeNode => {
    // It may move several metrics; what serves it is drawn once.
    if (drawn.has(entry.key)) return leaf(entry.key, entry.data.title, { entry: entry.key }, say.seeAbove);
    drawn.add(entry.key);
    const below = served.get(entry.id) ?? [];
    return {
      ...leaf(entry.key, entry.data.title, { entry: entry.key }, valueWords(entry.data.status)),
      ...bounded(below, initiative, { list: 'initiatives', query: { serves: entry.id } }),
      gap: below.length === 0 ? say.noStrategyServed : null,
    };
  };
  const metrics = star.data.inputMetrics.map((metric): TreeNode => {
    const below = live.filter(({ data }) => data.moves?.includes(metric.id));
    const now = lastMeasured(metric.history, hub.today);
    return {
      ...leaf(
        `input-metric/${metric.id}`,
        metric.name,
        { entry: star.key, anchor: `metric.${metric.id}` },
        now
          ? say.nowBy(
              formatValue(now.value, metric.unit, language),
              formatValue(metric.target.value, metric.unit, language),
              dayWords(metric.target.by, language),
            )
          : '',
      ),
      ...bounded(below, strategy, { list: 'strategy' }),
      gap: below.length === 0 ? say.noStrategyMoves : null,
    };
  });
  const { metric } = star.data;
  const now = lastMeasured(metric.history, hub.today);
  const loose = work.filter(({ data }) => (data.serves ?? []).length === 0);
  return {
    root: {
      ...leaf(
        star.key,
        metric.name,
        { entry: star.key, anchor: 'view.metric' },
        now
          ? say.nowBy(
              formatValue(now.value, metric.unit, language),
              formatValue(metric.target.value, metric.unit, language),
              dayWords(metric.target.by, language),
            )
          : '',
      ),
      children: metrics,
    },
    looseStrategies: live
      .filter(({ data }) => !data.moves?.some((id) => hub.inputMetrics.has(id)))
      .slice(0, maxChildren)
      .map(strategy),
    looseInitiatives: loose.slice(0, maxChildren).map(initiative),
    looseCount: loose.length,
  };
}
