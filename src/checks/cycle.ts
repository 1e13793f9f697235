import { kinds } from '../kinds/index.ts';
import type { Hub } from '../model/hub.ts';
import type { Check } from './check.ts';

/** Circles along one field, each once, beginning with its first entry in the hub's order. */
function cyclesAlong(hub: Hub, folder: string, field: string): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of hub.entries.filter((entry) => entry.kind === folder)) {
    // An explicit stack: chains may be as long as the hub.
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: { key: string; leave: boolean }[] = [{ key: start.key, leave: false }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      if (step.leave) {
        path.pop();
        onPath.delete(step.key);
        done.add(step.key);
      } else if (onPath.has(step.key)) {
        found.push(path.slice(path.indexOf(step.key)));
      } else if (!done.has(step.key)) {
        path.push(step.key);
        onPath.add(step.key);
        stack.push({ key: step.key, leave: true });
        for (const edge of hub.from(step.key)) if (edge.field === field) stack.push({ key: edge.to, leave: false });
      }
    }
  }
  return found;
}

export const cycle: Check = {
  id: 'cycle',
  title: 'Nothing comes before itself',
  problem: 'References in a circle',
  severity: 'error',
  why: 'When A waits for B and B waits for A, neither can begin; when each replaces the other, neither holds.',
  fix: 'Take one of the references out.',
  example: { wrong: 'a: dependsOn: [b]\nb: dependsOn: [a]', right: 'a: dependsOn: [b]\nb: dependsOn: []' },
  *run({ hub }) {
    for (const { folder, relations } of kinds) {
      for (const { field, label } of relations.filter((relation) => relation.acyclic)) {
        for (const cycle of cyclesAlong(hub, folder, field)) {
          const entry = hub.get(cycle[0] as string);
          if (!entry) continue;
          const names = [...cycle, cycle[0] as string].map((key) => key.slice(folder.length + 1));
          // Of a long one its beginning and its end are named.
          const ids = names.length > 12 ? [...names.slice(0, 9), '…', ...names.slice(-2)] : names;
          yield {
            file: entry.file,
            field: field.split('.'),
            found: ids.join(' → '),
            expected: 'an order without a circle',
            message: `\`${field}\` leads in a circle: ${ids.join(` ${label} `)}.`,
            fix: `Take one of the ids out of \`${field}\`.`,
          };
        }
      }
    }
  },
};
