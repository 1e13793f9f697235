import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { amount, ask, flag, id, label, mapOf, maybeId } from './read.ts';
import { capital, counts, figure } from './words.ts';

const map = z.object({
  nodes: z.array(
    z.object({ id, label, x: amount, y: amount, className: maybeId, inertia: flag, sourceStrategy: label }),
  ),
  links: z.array(z.object({ source: id, target: id, dashed: flag, label, flow: label })),
  trends: z.array(z.object({ nodeId: id, targetX: amount })),
  pipelines: z.array(z.object({ nodeId: id, componentIds: z.array(id) })),
  annotations: z.array(z.object({ number: amount, text: label })),
  notes: z.array(z.object({ text: label })),
  accelerators: z.array(z.object({ name: label })),
  deaccelerators: z.array(z.object({ name: label })),
  axes: z.object({ stages: z.array(label).nullish(), stageBoundaries: z.array(amount).nullish() }),
});

/** Wardley maps: what rests on what, then where each part stands. Visibility and evolution run from 0 to 1. */
export const wardley: Family = {
  names: { wardley: 'Wardley map' },
  read(db) {
    const data = ask(db, 'getWardleyData', map);
    const { nodes, links, trends, pipelines, axes } = data;
    if (nodes.length === 0) return null;
    const names = new Map(nodes.map((one) => [one.id, one.label || one.id]));
    const name = (of: string) => names.get(of) ?? of;
    const stages = axes.stages?.length ? axes.stages : ['Genesis', 'Custom Built', 'Product', 'Commodity'];
    const stage = (x: number) => {
      const bounds = axes.stageBoundaries?.length === stages.length ? axes.stageBoundaries : undefined;
      const at = bounds ? bounds.findIndex((end) => x / 100 <= end) : Math.floor((x / 100) * stages.length);
      return stages[Math.min(at < 0 ? stages.length - 1 : at, stages.length - 1)] ?? '';
    };
    const part = (value: number) => figure(Math.round(value) / 100);
    const flows: Record<string, string> = {
      forward: 'flows to',
      backward: 'receives from',
      bidirectional: 'exchanges with',
    };
    const rows = [
      ...links.map(({ source, target, dashed, label: text, flow }) => {
        const says = flows[flow] ?? (dashed ? 'needs (dashed)' : 'needs');
        return [name(source), text ? `${says}: ${text}` : says, name(target)];
      }),
      ...nodes.flatMap((one) => {
        const where = `visibility ${part(one.y)}, evolution ${part(one.x)} (${stage(one.x)})`;
        const kind = [one.className === 'anchor' && 'anchor', one.sourceStrategy, one.inertia && 'inertia'];
        return [[name(one.id), 'stands at', [where, ...kind.filter(Boolean)].join(', ')]];
      }),
      ...trends.map(({ nodeId, targetX }) => [
        name(nodeId),
        'moves to',
        `evolution ${part(targetX)} (${stage(targetX)})`,
      ]),
      ...pipelines.map(({ nodeId, componentIds }) => [
        name(nodeId),
        'is a pipeline of',
        componentIds.map(name).join(', '),
      ]),
      ...data.accelerators.map((one) => [one.name, 'speeds up', '']),
      ...data.deaccelerators.map((one) => [one.name, 'slows down', '']),
      ...data.notes.map(({ text }) => ['', 'note', text]),
      ...data.annotations.map(({ number, text }) => [`Annotation ${number}`, 'note', text]),
    ];
    const held = counts([nodes.length, 'component'], [links.length, 'link'], [trends.length, 'movement']);
    return { holds: held, columns: ['Component', 'Relation', 'To'], rows };
  },
};

const domains = mapOf(z.object({ name: label, items: z.array(z.object({ label })) }));
const moves = z.array(z.object({ from: label, to: label, label }));

/** Cynefin frameworks: what stands in which domain, and what moved. */
export const cynefin: Family = {
  names: { cynefin: 'Cynefin framework' },
  read(db) {
    const all = ask(db, 'getDomains', domains);
    const moved = ask(db, 'getTransitions', moves);
    if (all.length + moved.length === 0) return null;
    const rows = [
      ...all.flatMap(({ name, items }) =>
        (items.length > 0 ? items : [{ label: '' }]).map((item) => [capital(name), item.label, '']),
      ),
      ...moved.map(({ from, to, label: why }) => [capital(from), why, capital(to)]),
    ];
    const many = all.reduce((sum, { items }) => sum + items.length, 0);
    const held = counts([many, 'item'], [all.length, 'domain'], [moved.length, 'move']);
    return withoutEmpty({ holds: held, columns: ['Domain', 'Item', 'Moves to'], rows }, 'Item');
  },
};

const model = z.object({
  boxes: z.array(
    z.object({
      swimlane: z.object({ label }),
      frame: z.object({
        name: label,
        modelEntityType: z.string(),
        entityIdentifier: label,
        sourceFrames: z.array(z.object({ $refText: label })).nullish(),
      }),
    }),
  ),
  relations: z.array(
    z.object({
      sourceBox: z.object({ frame: z.object({ name: label }) }).nullish(),
      targetBox: z.object({ frame: z.object({ name: label }) }).nullish(),
    }),
  ),
});
const entityKinds: Record<string, string> = {
  rmo: 'read model',
  readmodel: 'read model',
  ui: 'user interface',
  cmd: 'command',
  command: 'command',
  evt: 'event',
  event: 'event',
  pcr: 'processor',
  processor: 'processor',
};

/** Event models: what happens one after another, and what leads to it. */
export const eventModel: Family = {
  names: { eventmodeling: 'event model' },
  read(db) {
    const { boxes, relations } = ask(db, 'getState', model);
    if (boxes.length === 0) return null;
    const names = new Map(boxes.map(({ frame }) => [frame.name, frame.entityIdentifier]));
    const rows = boxes.map(({ frame, swimlane }) => {
      const sources = relations
        .filter(({ targetBox }) => targetBox?.frame.name === frame.name)
        .map(({ sourceBox }) => names.get(sourceBox?.frame.name ?? '') ?? '');
      return [
        frame.name,
        entityKinds[frame.modelEntityType] ?? frame.modelEntityType,
        frame.entityIdentifier,
        sources.filter(Boolean).join(', '),
        swimlane.label,
      ];
    });
    const held = counts([boxes.length, 'frame']);
    return withoutEmpty({ holds: held, columns: ['Frame', 'Kind', 'Name', 'Comes from', 'Lane'], rows }, 'Comes from');
  },
};
