import { type Contradiction, contradictions, type Reason, ranksOf } from '../methods/dependencies.ts';
import type { Check, CheckContext, FileFault } from './check.ts';

/** What was found, what was expected and both in a sentence. */
function words(reason: Reason, { entry, needs }: Contradiction): [found: string, expected: string, message: string] {
  const first = `\`${needs.id}\``;
  switch (reason.why) {
    case 'declined':
      return [`${needs.id}, declined`, 'what will come', `It depends on ${first}, which is declined and never comes.`];
    case 'stage':
      return [
        `${needs.id} at ${needs.data.stage}`,
        'prioritised, or further',
        `It is at \`production\` and depends on ${first}, which is still at \`${needs.data.stage}\`.`,
      ];
    case 'window':
      return [
        `${entry.id} from ${reason.begins}, ${needs.id} until ${reason.ends}`,
        `a window that begins on ${reason.ends} or later`,
        `Its window begins on ${reason.begins}, and ${first}, which must come first, is planned until ${reason.ends}.`,
      ];
    case 'rank':
      return [
        `${entry.id} at place ${reason.place}, ${needs.id} at place ${reason.otherPlace}`,
        'what must come first before it, or too close to it to call',
        `It is at place ${reason.place} of the backlog, and ${first}, which must come first, only at place ${reason.otherPlace}.`,
      ];
  }
}

const fixes: Readonly<Record<Reason['why'], string>> = {
  declined: 'Take the id out of `dependsOn`, or take the other one up again.',
  stage: 'Take the other one through its stages, or take the id out of `dependsOn`.',
  window: 'Move one of the two windows, or take the id out of `dependsOn`.',
  rank: 'Begin the other one first, whatever its own rank, or take the id out of `dependsOn`.',
};

function finding({ raw }: CheckContext, found: Contradiction, reason: Reason): FileFault {
  const { key, file } = found.entry;
  // The place in the file: a reader may see fewer ids than the file has.
  const written = raw.get(key)?.data.dependsOn as string[] | undefined;
  const [what, expected, message] = words(reason, found);
  const field = ['dependsOn', written?.indexOf(found.needs.id) ?? 0];
  return { file, field, found: what, expected, message, fix: fixes[reason.why] };
}

export const dependencyOrder: Check = {
  id: 'dependency-order',
  title: 'What others depend on comes before them',
  problem: 'Order against a dependency',
  severity: 'warning',
  // Ranks tell of estimates and of entries that not everybody may see.
  combines: true,
  why: 'Work that waits for other work cannot begin, however well it ranks: its cost of delay runs while both stand.',
  fix: 'Begin with what must come first, move a window, or remove a dependency that is not one.',
  example: {
    wrong: 'audit: dependsOn: [roles], window: { from: 2027-01-04, … }\nroles: window: { …, to: 2027-03-26 }',
    right: 'audit: dependsOn: [roles], window: { from: 2027-03-29, … }\nroles: window: { …, to: 2027-03-26 }',
  },
  *run(context) {
    const { hub } = context;
    for (const found of contradictions(hub, ranksOf(hub)))
      for (const reason of found.reasons) yield finding(context, found, reason);
  },
};
