import type { Family } from './contents.ts';
import { askGraph, connections, fromTo, lineWords } from './graph.ts';
import { counts } from './words.ts';

const family = (names: Record<string, string>, group: string): Family => ({
  names,
  read(db) {
    const { nodes, edges } = askGraph(db);
    if (nodes.length === 0) return null;
    // An invisible line only pushes boxes apart.
    const lines = edges
      .filter(({ pattern }) => pattern !== 'invisible')
      .map((line) => ({ ...line, words: lineWords(line) }));
    const steps = nodes.filter(({ isGroup }) => !isGroup);
    const held = counts([steps.length, 'step'], [nodes.length - steps.length, group], [lines.length, 'connection']);
    return { holds: `${held}${fromTo(steps, lines)}`, ...connections(nodes, lines) };
  },
});

/** Flowcharts, however they are laid out. */
export const flowchart = family({ 'flowchart-v2': 'flowchart', 'flowchart-elk': 'flowchart' }, 'group');
/** Flowcharts in lanes. */
export const swimlane = family({ swimlane: 'swimlane diagram' }, 'lane');
/** How agents, tools and flows work together. */
export const agentflow = family({ agentflow: 'agent flow' }, 'flow');
