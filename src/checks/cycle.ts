import { kinds } from '../kinds/index.ts';
import type { Hub } from '../model/hub.ts';
import type { Check } from './check.ts';

/** Longer ones are not read: their beginning and their end are named. */
const mostNamed = 11;
const [first, last] = [9, 1];

/**
 * Circles along one field, each once, beginning with its first entry in the hub's order. As many may lead back into a
 * chain as it has entries, so of a long one only what is named is taken.
 */
function cyclesAlong(hub: Hub, folder: string, field: string): { keys: string[]; long: boolean }[] {
  const found: { keys: string[]; long: boolean }[] = [];
  const done = new Set<string>();
  for (const start of hub.entries.filter((entry) => entry.kind === folder)) {
    // An explicit stack: chains may be as long as the hub.
    const path: string[] = [];
    /** Where each key stands on the path. */
    const onPath = new Map<string, number>();
    const stack: { key: string; leave: boolean }[] = [{ key: start.key, leave: false }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      if (step.leave) {
        path.pop();
        onPath.delete(step.key);
        done.add(step.key);
        continue;
      }
      const begin = onPath.get(step.key);
      if (begin !== undefined) {
        const long = path.length - begin > mostNamed;
        const keys = long ? [...path.slice(begin, begin + first), ...path.slice(-last)] : path.slice(begin);
        found.push({ keys, long });
      } else if (!done.has(step.key)) {
        onPath.set(step.key, path.length);
        path.push(step.key);
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
        for (const { keys, long } of cyclesAlong(hub, folder, field)) {
          const entry = hub.get(keys[0] as string);
          if (!entry) continue;
          const names = [...keys, keys[0] as string].map((key) => key.slice(folder.length + 1));
          const ids = long ? names.toSpliced(first, 0, '…') : names;
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
