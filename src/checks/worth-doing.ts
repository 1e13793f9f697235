import { lossOf, sureCases, worthIn } from '../methods/worth/initiative.ts';
import type { Check } from './check.ts';

export const worthDoing: Check = {
  id: 'worth-doing',
  title: 'Work brings more than it costs',
  problem: 'Costs more than it brings',
  severity: 'warning',
  // It tells of prices and estimates that not everybody may see.
  combines: true,
  why: 'The order says what to do first, not whether to do it: work may rank high and still cost more than it ever brings.',
  fix: 'Make it smaller or decline it. If it is to be done all the same, say for what in its business case, and waive this with that reason.',
  example: {
    wrong: 'teamWeekCost of 4,000, ten weeks of work, and 500 a week for a year',
    right: 'the same value for five weeks of work',
  },
  *run({ hub }) {
    // Without a price of work nothing can be said.
    if (!hub.config.teamWeekCost) return;
    for (const entry of hub.of('initiatives')) {
      const worth = worthIn(hub, entry);
      const loss = worth && lossOf(worth);
      if (!loss) continue;
      yield {
        file: entry.file,
        field: ['costOfDelay'],
        found: loss === 'surely' ? `below zero in ${sureCases} of 100 cases or more` : 'below zero in most cases',
        expected: 'more than it costs, or a reason to do it all the same',
        message:
          loss === 'surely'
            ? `What it brings less what it costs is below zero in ${sureCases} of 100 cases or more.`
            : 'What it brings less what it costs is more likely below zero than above.',
        fix: 'Make it smaller, decline it, or waive this with the reason to do it all the same.',
      };
    }
  },
};
