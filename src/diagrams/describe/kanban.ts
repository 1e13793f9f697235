import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { ask, label, marked, maybeId } from './read.ts';
import { counted, shortened } from './words.ts';

const cards = z.object({
  nodes: z.array(
    z.object({ label: marked, id: maybeId, parentId: maybeId, ticket: label, priority: label, assigned: label }),
  ),
});

/** Kanban boards: columns and their cards. */
export const kanban: Family = {
  names: { kanban: 'kanban board' },
  read(db) {
    const { nodes } = ask(db, 'getData', cards);
    const columns = nodes.filter(({ parentId }) => parentId === null);
    if (columns.length === 0) return null;
    const rows = columns.flatMap((column) => {
      const its = nodes.filter(({ parentId }) => parentId !== null && parentId === column.id);
      if (its.length === 0) return [[column.label, 'no card', '', '', '']];
      return its.map((card) => [column.label, card.label, card.assigned, card.ticket, card.priority]);
    });
    const many = nodes.length - columns.length;
    const each = columns.map((one) => shortened(one.label)).join(', ');
    const holds = `${counted(many, 'card')} in ${counted(columns.length, 'column')}${columns.length <= 6 ? `: ${each}` : ''}`;
    return withoutEmpty({ holds, columns: ['Column', 'Card', 'Who', 'Ticket', 'Priority'], rows }, 'Card');
  },
};
