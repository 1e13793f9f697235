import { type Confidence, confidenceIn } from '../../methods/confidence.ts';
import type { Backlog } from '../../methods/cost-of-delay/backlog.ts';
import { backlogOf } from '../../methods/cost-of-delay/backlog.ts';
import { type Contradiction, contradictions, ranksOf } from '../../methods/dependencies.ts';
import { horizons, type Planned, type Roadmap, roadmap } from '../../methods/roadmap.ts';
import type { InputMetric } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { showsField } from '../views/related.ts';

type Initiative = Entry<'initiatives'>;

/** A roadmap and what its views ask of it. */
export interface RoadmapData extends Roadmap {
  /** Open work, soonest first. */
  all: readonly Planned[];
  /** By the key of the initiative that waits. */
  contradictions: ReadonlyMap<string, readonly Contradiction[]>;
  /** Whether this audience may see the figures that ranks are made of. */
  ranks: boolean;
}

const nobody: Backlog = { ranked: [], unknown: [] };

const known = new WeakMap<Site, RoadmapData>();

function read(site: Site): RoadmapData {
  const { hub } = site;
  const ranks = showsField(site, 'initiatives', 'costOfDelay');
  // Where figures are withheld, what is left of them must not rank anything.
  const backlog = ranks ? backlogOf(hub) : nobody;
  const plan = roadmap(hub, backlog);
  return {
    ...plan,
    all: horizons.flatMap((horizon) => plan[horizon]),
    contradictions: Map.groupBy(contradictions(hub, ranks ? ranksOf(hub) : undefined), ({ entry }) => entry.key),
    ranks,
  };
}

/** The roadmap of a site; worked out once for all of its views. */
export function roadmapOf(site: Site): RoadmapData {
  const made = known.get(site) ?? read(site);
  known.set(site, made);
  return made;
}

/** How sure an initiative is, as far as this audience may know. */
export const confidenceOf = (site: Site, { entry, rank }: Planned): Confidence =>
  confidenceIn(site.hub, entry.key, roadmapOf(site).ranks ? rank !== null : null);

/** Input metrics that an initiative shall move, each once. */
export const metricsOf = ({ hub }: Site, { data }: Pick<Initiative, 'data'>): InputMetric[] =>
  [...new Set(data.moves)].flatMap((id) => hub.inputMetrics.get(id) ?? []);
