import { packet, sankey, venn } from './amounts.ts';
import { architecture } from './architecture.ts';
import { blocks } from './block.ts';
import { c4 } from './c4.ts';
import { pie, quadrant, radar, xychart } from './charts.ts';
import { classDiagram } from './class.ts';
import type { Family } from './contents.ts';
import { er } from './er.ts';
import { agentflow, flowchart, swimlane } from './flow.ts';
import { gantt } from './gantt.ts';
import { git } from './git.ts';
import { railroad } from './grammar.ts';
import { kanban } from './kanban.ts';
import { requirement } from './requirement.ts';
import { sequence } from './sequence.ts';
import { state } from './state.ts';
import { cynefin, eventModel, wardley } from './strategy.ts';
import { journey, timeline } from './time.ts';
import { ishikawa, mindmap, treemap, treeView } from './tree.ts';
import { usecase } from './usecase.ts';

/** Who describes which of Mermaid's types. A type that is missing here is described by its name only. */
export const families: readonly Family[] = [
  flowchart,
  swimlane,
  agentflow,
  state,
  classDiagram,
  er,
  requirement,
  usecase,
  c4,
  architecture,
  blocks,
  sequence,
  gantt,
  timeline,
  journey,
  pie,
  xychart,
  radar,
  quadrant,
  sankey,
  venn,
  packet,
  kanban,
  mindmap,
  ishikawa,
  treeView,
  treemap,
  git,
  wardley,
  cynefin,
  eventModel,
  railroad,
  { names: { info: 'version of Mermaid' }, read: () => null },
];
