import { type BlindSpot, roleOfTrap } from '../methods/balance/finding.ts';
import { unseen } from '../methods/balance/findings.ts';
import type { Check } from './check.ts';
import { findingsBySubject } from './finding.ts';

/** Who could stand for it, as words that follow "the input that". */
const who: Readonly<Record<(typeof roleOfTrap)[BlindSpot], string>> = {
  competition: 'watches what other vendors do',
  industry: 'looks where the craft goes',
};

export const blindSpot: Check = {
  id: 'blind-spot',
  title: 'Every trap can be looked for',
  problem: 'Trap that nobody can look for',
  severity: 'warning',
  combines: true,
  why: 'Some traps show in what was heard from one side. Where no input stands for that side, finding nothing is not good news.',
  fix: 'Say with `standsFor` which input it is. A hub that has none on purpose switches the trap off in `hub.yaml`.',
  example: { wrong: 'group: market', right: 'group: market\nstandsFor: competition' },
  *run({ hub }) {
    const heard = findingsBySubject(hub).filter(({ subject }) => subject.mix.weight > 0);
    const blind = new Set(heard.flatMap(({ subject }) => unseen(subject)));
    for (const id of blind) {
      if (hub.config.checks?.[id]?.severity === 'off') continue;
      const side = roleOfTrap[id];
      yield {
        file: 'hub.yaml',
        field: [],
        found: null,
        expected: `an input with \`standsFor: ${side}\``,
        message: `Nobody can look for the trap \`${id}\`: no input says that it stands for the ${side}.`,
        fix: `Write \`standsFor: ${side}\` in the file of the input that ${who[side]}. If there should be none, switch the trap off in hub.yaml: \`checks: { ${id}: { severity: off } }\`.`,
      };
    }
  },
};
