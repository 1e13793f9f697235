import { z } from 'zod';
import { type Contents, type Family, withoutEmpty } from './contents.ts';
import { ask, label, marked } from './read.ts';
import { counted, figure, share, shortened } from './words.ts';

interface Branch {
  name: string;
  value?: number | null | undefined;
  note?: string | undefined;
  children?: Branch[] | null | undefined;
}

interface Item {
  branch: Branch;
  under: string;
  level: number;
}

/** Every item of a tree in the order in which it is read, without recursion: a tree may be deep. */
function items(roots: readonly Branch[]): Item[] {
  const open: Item[] = roots.map((branch) => ({ branch, under: '', level: 1 }));
  const all: Item[] = [];
  for (let next = open.shift(); next; next = open.shift()) {
    all.push(next);
    const { branch, level } = next;
    open.unshift(...(branch.children ?? []).map((child) => ({ branch: child, under: branch.name, level: level + 1 })));
  }
  return all;
}

function treeContents(roots: readonly Branch[], holds: (many: string, levels: string) => string): Contents {
  const all = items(roots);
  const levels = all.reduce((most, { level }) => Math.max(most, level), 0);
  return withoutEmpty(
    {
      holds: holds(counted(all.length, 'item'), counted(levels, 'level')),
      columns: ['Item', 'Under', 'Level', 'Note'],
      rows: all.map(({ branch, under, level }) => [branch.name, under, String(level), branch.note ?? '']),
    },
    'Under',
  );
}

const thought: z.ZodType<Branch> = z.lazy(() =>
  z
    .object({ descr: marked, children: z.array(thought).nullish() })
    .transform(({ descr, children }) => ({ name: descr, children })),
);

/** Mind maps. */
export const mindmap: Family = {
  names: { mindmap: 'mind map' },
  read(db) {
    const root = ask(db, 'getMindmap', thought.nullish());
    if (!root) return null;
    return treeContents([root], (many, levels) => `${many} in ${levels}, around ${shortened(root.name)}`);
  },
};

const cause: z.ZodType<Branch> = z.lazy(() =>
  z
    .object({ text: label, children: z.array(cause).nullish() })
    .transform(({ text, children }) => ({ name: text, children })),
);

/** Ishikawa diagrams: an effect and its causes. */
export const ishikawa: Family = {
  names: { ishikawa: 'cause and effect diagram' },
  read(db) {
    const root = ask(db, 'getRoot', cause.nullish());
    if (!root) return null;
    const contents = treeContents([root], (_, levels) => {
      const many = items(root.children ?? []).length;
      return `${counted(many, 'cause')} of ${shortened(root.name)}, in ${levels}`;
    });
    return { ...contents, columns: contents.columns.map((column) => (column === 'Under' ? 'Cause of' : column)) };
  },
};

const file: z.ZodType<Branch> = z.lazy(() =>
  z
    .object({ name: label, description: label, children: z.array(file).nullish() })
    .transform(({ name, description, children }) => ({ name, note: description, children })),
);

/** Tree views: folders and what is in them. */
export const treeView: Family = {
  names: { treeView: 'tree view' },
  read(db) {
    // The root itself is not drawn.
    const { children } = ask(db, 'getRoot', file);
    if (!children || children.length === 0) return null;
    return treeContents(children, (many, levels) => `${many} in ${levels}`);
  },
};

const area: z.ZodType<Branch> = z.lazy(() =>
  z.object({ name: label, value: z.number().nullish(), children: z.array(area).nullish() }),
);

/** Treemaps: what is made of what, with sums and shares. */
export const treemap: Family = {
  names: { treemap: 'treemap' },
  read(db) {
    const { children } = ask(db, 'getRoot', area);
    if (!children || children.length === 0) return null;
    const all = items(children);
    const sums = new Map<Branch, number>();
    // Children stand behind their parents, so from the end every sum is there when it is asked for.
    for (const { branch } of all.toReversed()) {
      const inside = (branch.children ?? []).reduce((sum, child) => sum + (sums.get(child) ?? 0), 0);
      sums.set(branch, (branch.value ?? 0) + inside);
    }
    const total = children.reduce((sum, branch) => sum + (sums.get(branch) ?? 0), 0);
    const rows = all.map(({ branch, under }) => {
      const sum = sums.get(branch) ?? 0;
      return [branch.name, under, figure(sum), total > 0 ? share(sum / total) : ''];
    });
    return withoutEmpty(
      {
        holds: `${counted(all.length, 'area')}, ${figure(total)} in all`,
        columns: ['Area', 'Part of', 'Value', 'Share'],
        rows,
      },
      'Value',
    );
  },
};
