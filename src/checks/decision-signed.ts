import { isTakenOver } from '../kinds/decisions.ts';
import type { Check, FileFault } from './check.ts';

export const decisionSigned: Check = {
  id: 'decision-signed',
  title: 'Decisions are signed by product and engineering and carry data',
  problem: 'Decision not signed, or without data',
  severity: 'error',
  why: 'Big decisions are made together, each side challenging the other until both understand value and cost.',
  fix: 'Have both sides sign with the day, and cite the signals it rests on; or set `status: proposed`. A record with a `source` was taken over and says what it says.',
  example: {
    wrong: 'status: accepted',
    right:
      'status: accepted\nsignedOff: { product: 2026-11-14, engineering: 2026-11-14 }\ndata: [2026-10-03-woken-for-nothing]',
  },
  *run({ hub }) {
    for (const { file, data } of hub.of('decisions')) {
      if (data.status === 'proposed' || isTakenOver(data)) continue;
      const say = (field: string[], expected: string, message: string, fix: string): FileFault => ({
        file,
        field,
        found: null,
        expected,
        message,
        fix,
      });
      for (const side of ['product', 'engineering'] as const) {
        if (!data.signedOff?.[side])
          yield say(
            ['signedOff', side],
            'the day on which they signed',
            `The decision is ${data.status} and not signed by ${side}.`,
            `Add \`signedOff.${side}\` with the day, or set \`status: proposed\`.`,
          );
      }
      if ((data.data?.length ?? 0) === 0)
        yield say(
          ['data'],
          'ids of signals',
          `The decision is ${data.status} and carries no data.`,
          'Add `data:` with the ids of the signals it rests on.',
        );
    }
  },
};
