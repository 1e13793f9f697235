import { isPursued } from '../kinds/strategy.ts';
import type { Check } from './check.ts';

export const strategyEvidence: Check = {
  id: 'strategy-evidence',
  title: 'A strategy rests on evidence',
  problem: 'Strategy without evidence',
  severity: 'error',
  why: 'A strategy that nobody asked for is an opinion. The hub refuses a claim that nobody supports.',
  fix: 'List the signals it rests on; write down the signals first if they are missing. A draft may wait.',
  example: {
    wrong: 'status: adopted\nevidence: []',
    right: 'status: adopted\nevidence: [2026-10-03-woken-for-nothing]',
  },
  *run({ hub }) {
    for (const { file, data } of hub.of('strategy')) {
      if (!isPursued(data) || (data.evidence?.length ?? 0) > 0) continue;
      yield {
        file,
        field: ['evidence'],
        found: data.evidence ? 'an empty list' : null,
        expected: 'ids of signals',
        message: `The strategy is ${data.status} and rests on no signal.`,
        fix: 'Add `evidence:` with the ids of the signals it rests on, or set `status: draft`.',
      };
    }
  },
};
