import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { amount, ask, label } from './read.ts';
import { counted, figure } from './words.ts';

const flows = z.object({ links: z.array(z.object({ source: label, target: label, value: amount })) });

/** Sankey diagrams: amounts that flow. */
export const sankey: Family = {
  names: { sankey: 'Sankey diagram' },
  read(db) {
    const { links } = ask(db, 'getGraph', flows);
    if (links.length === 0) return null;
    const nodes = new Set(links.flatMap(({ source, target }) => [source, target])).size;
    return {
      holds: `${counted(links.length, 'flow')} between ${counted(nodes, 'node')}`,
      columns: ['From', 'To', 'Amount'],
      rows: links.map(({ source, target, value }) => [source, target, figure(value)]),
    };
  },
};

const sets = z.array(z.object({ sets: z.array(z.string()), size: amount, label }));
const texts = z.array(z.object({ sets: z.array(z.string()), id: label, label }));

/** Venn diagrams: sets, what they share, and what stands in them. */
export const venn: Family = {
  names: { venn: 'Venn diagram' },
  read(db) {
    const all = ask(db, 'getSubsetData', sets);
    const inside = ask(db, 'getTextData', texts);
    if (all.length === 0) return null;
    const names = new Map(all.filter((one) => one.sets.length === 1).map((one) => [one.sets[0] ?? '', one.label]));
    const name = (of: string) => names.get(of) || of;
    const together = (of: readonly string[]) => of.map(name).join(' and ');
    const key = (of: readonly string[]) => of.join('\n');
    // Without a size, Mermaid takes one from the number of sets: no figure of the writer.
    const sized = all.some((one) => one.size !== 10 / one.sets.length ** 2);
    const rows = all.map((one) => [
      together(one.sets),
      one.sets.length > 1 ? one.label : '',
      sized ? figure(one.size) : '',
      inside
        .filter((text) => key(text.sets) === key(one.sets))
        .map((text) => text.label || text.id)
        .join(', '),
    ]);
    const single = all.filter((one) => one.sets.length === 1).length;
    const shared = all.length - single;
    const also = shared > 0 ? ` and ${counted(shared, 'overlap')}` : '';
    return withoutEmpty(
      { holds: `${counted(single, 'set')}${also}`, columns: ['Sets', 'Name', 'Size', 'Inside'], rows },
      'Sets',
    );
  },
};

const packets = z.array(z.array(z.object({ start: amount, end: amount, label })));

/** Packet diagrams: fields and their bits. */
export const packet: Family = {
  names: { packet: 'packet diagram' },
  read(db) {
    // A field that runs on over the end of a line of the drawing stands in both lines.
    const fields: { start: number; end: number; label: string }[] = [];
    for (const line of ask(db, 'getPacket', packets)) {
      for (const [at, { start, end, label: name }] of line.entries()) {
        const last = fields.at(-1);
        if (at === 0 && last?.label === name && last.end + 1 === start) last.end = end;
        else fields.push({ start, end, label: name });
      }
    }
    const last = fields.at(-1);
    if (!last) return null;
    return {
      holds: `${counted(fields.length, 'field')} in ${counted(last.end + 1, 'bit')}`,
      columns: ['Bits', 'Width', 'Field'],
      rows: fields.map(({ start, end, label: name }) => [
        start === end ? String(start) : `${start} to ${end}`,
        counted(end - start + 1, 'bit'),
        name,
      ]),
    };
  },
};
