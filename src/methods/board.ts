import { ascending, descending } from 'd3-array';
import { stages } from '../kinds/stages.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import { standingOf } from './cost-of-delay/backlog.ts';
import { type Ageing, ageing, type Stage, stageAge } from './stages.ts';

type Initiative = Entry<'initiatives'>;

/** A stage with what is in it. */
export interface StageColumn {
  stage: Stage;
  /** Ranked ones by place, then those without a rank; where there is none, whoever came last is first. */
  initiatives: readonly Initiative[];
  /** How long they have been there; null where work comes to stay. */
  ageing: Ageing | null;
}

function inOrder(hub: Hub) {
  const place = ({ key }: Initiative) => {
    const standing = standingOf(hub, key);
    return standing && 'place' in standing ? standing.place : Number.MAX_SAFE_INTEGER;
  };
  const since = (entry: Initiative) => stageAge(entry, hub.today)?.since ?? '';
  return (one: Initiative, other: Initiative) =>
    place(one) - place(other) || descending(since(one), since(other)) || ascending(one.key, other.key);
}

/**
 * The backlog by stage: the six, then what was declined.
 * @param hub the graph, for one audience and one day
 */
export function boardOf(hub: Hub): StageColumn[] {
  const byStage = Map.groupBy(hub.of('initiatives'), ({ data }) => data.stage);
  return [...stages, 'declined' as const].map((stage) => {
    const initiatives = [...(byStage.get(stage) ?? [])].sort(inOrder(hub));
    return {
      stage,
      initiatives,
      ageing: stage === 'feedback' || stage === 'declined' ? null : ageing(initiatives, hub.today),
    };
  });
}
