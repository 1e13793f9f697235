import { z } from 'zod';
import type { Family } from './contents.ts';
import { connections, type GraphNode } from './graph.ts';
import { ask, flag, id, label, maybeId } from './read.ts';
import { counts } from './words.ts';

const parts = z.array(z.object({ id, title: label, iconText: label, in: maybeId }));
const junctions = z.array(z.object({ id, in: maybeId }));
const lines = z.array(
  z.object({ lhsId: id, rhsId: id, lhsInto: flag, rhsInto: flag, lhsGroup: flag, rhsGroup: flag, title: label }),
);

/** Architecture diagrams: services, junctions and groups, and what joins them. */
export const architecture: Family = {
  names: { architecture: 'architecture diagram' },
  read(db) {
    const services = ask(db, 'getServices', parts);
    const joints = ask(db, 'getJunctions', junctions);
    const groups = ask(db, 'getGroups', parts);
    if (services.length + joints.length + groups.length === 0) return null;
    const node = (one: z.output<typeof parts>[number], isGroup: boolean): GraphNode => ({
      id: one.id,
      label: one.title || one.iconText,
      parentId: one.in,
      isGroup,
      shape: '',
    });
    const nodes: GraphNode[] = [
      ...services.map((one) => node(one, false)),
      ...joints.map((one) => ({
        id: one.id,
        label: `junction ${one.id}`,
        parentId: one.in,
        isGroup: false,
        shape: '',
      })),
      ...groups.map((one) => node(one, true)),
    ];
    const parent = new Map(nodes.map((one) => [one.id, one.parentId]));
    // A line may end at the edge of the group around a service.
    const end = (of: string, atGroup: boolean) => (atGroup ? (parent.get(of) ?? of) : of);
    const edges = ask(db, 'getEdges', lines).map((line) => {
      const look = line.lhsInto && line.rhsInto ? 'two-way arrow' : line.lhsInto || line.rhsInto ? 'arrow' : 'line';
      const ends = [end(line.lhsId, line.lhsGroup), end(line.rhsId, line.rhsGroup)];
      if (line.lhsInto && !line.rhsInto) ends.reverse();
      const words = line.title ? `${line.title} (${look})` : look;
      return { start: ends[0] ?? '', end: ends[1] ?? '', words };
    });
    const held = counts(
      [services.length, 'service'],
      [joints.length, 'junction'],
      [groups.length, 'group'],
      [edges.length, 'connection'],
    );
    return { holds: held, ...connections(nodes, edges) };
  },
};
