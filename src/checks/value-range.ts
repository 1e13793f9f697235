import { hasReached } from '../kinds/stages.ts';
import { isOpen } from '../methods/cost-of-delay/backlog.ts';
import { caseOf, type Missing } from '../methods/cost-of-delay/case.ts';
import { type ListedOperation, operationsByInitiative } from '../methods/cost-of-delay/operations.ts';
import type { Entry } from '../source/entry.ts';
import type { Check, FileFault } from './check.ts';

/** Of the number that an operation lacks: where it belongs, and what it is called. */
function lackOf({ operation, product, load, at: [list, place] }: ListedOperation, initiative: string): FileFault {
  const price = operation.costPerHour === undefined;
  return {
    file: product.file,
    field: [list, place, price ? 'costPerHour' : 'hoursPerMonth'],
    found: price ? null : 'no month that has ended',
    expected: price ? 'what an hour costs' : 'the hours of at least one month that has ended',
    message: `\`${operation.name}\` has no ${price ? 'price for an hour' : 'month that has ended'}; so the initiative \`${initiative}\`, which ${load === 'customers' ? 'automates' : 'lowers'} it, has no rank.`,
    fix: `Ask ${product.data.owner}, and add ${price ? '`costPerHour`' : 'the hours of a month that has ended'}.`,
  };
}

function lackOfRange({ file, data }: Entry<'initiatives'>, { ask, ...missing }: Missing): FileFault | null {
  // A list that is missing whole is told by the check of what a stage asks for.
  if (missing.what !== 'cost-of-delay' || missing.kind === null || !data.costOfDelay?.length) return null;
  return {
    file,
    // Where the range belongs. Who may not read the ranges may not read this either.
    field: ['costOfDelay'],
    atKey: true,
    found: `ranges for ${data.costOfDelay.map(({ kind }) => kind).join(', ')}`,
    expected: `a range for ${missing.kind} as well`,
    message: `\`valueKinds\` names ${missing.kind}, and \`costOfDelay\` has no range for it; so the rank is unknown.`,
    fix: `Ask: ${ask}. Add \`{ kind: ${missing.kind}, low: …, likely: …, high: …, why: … }\`, or take ${missing.kind} out of \`valueKinds\`.`,
  };
}

export const valueRange: Check = {
  id: 'value-range',
  title: 'What is prioritised has a range for each kind of value that it names',
  problem: 'Rank unknown because a number is missing',
  // Not an error: the rank is shown as unknown, and an operation that another team lists may take it away.
  severity: 'warning',
  why: 'A missing number is not zero. Until somebody supplies it, the rank is unknown, and the order was set on other grounds.',
  fix: 'Ask whom the problem names and add the range; or take the kind of value out, if nobody can say what it is worth.',
  example: {
    wrong: 'valueKinds: [reliability, speed]\ncostOfDelay:\n  - { kind: reliability, low: 4000, likely: 6000, … }',
    right:
      'valueKinds: [reliability, speed]\ncostOfDelay:\n  - { kind: reliability, low: 4000, likely: 6000, … }\n  - { kind: speed, low: 500, likely: 900, … }',
  },
  *run({ hub, today }) {
    const lowered = operationsByInitiative(hub);
    for (const entry of hub.of('initiatives')) {
      if (!isOpen(entry, hub.today) || !hasReached(entry.data.stage, 'prioritised')) continue;
      const operations = lowered.get(entry.id) ?? [];
      const known = caseOf(entry, operations, today);
      for (const each of 'missing' in known ? known.missing : []) {
        const listed =
          each.what === 'operation' &&
          operations.find(({ operation, product }) => operation.name === each.name && product.id === each.product);
        const finding = listed ? lackOf(listed, entry.id) : lackOfRange(entry, each);
        if (finding) yield finding;
      }
    }
  },
};
