import type { Check } from './check.ts';

export const sourceTwice: Check = {
  id: 'source-twice',
  title: 'What came from elsewhere came once',
  problem: 'Taken over twice',
  severity: 'warning',
  why: 'Two entries with one source are one thing told twice: it counts double, and the next import cannot tell which to bring up to date.',
  fix: 'Remove one of the two, or take `source` out of the one that was written here.',
  example: {
    wrong: 'source: { system: Tracker, key: OPS-12, on: 2026-11-02 }   # in two files',
    right: 'source: { system: Tracker, key: OPS-12, on: 2026-11-02 }   # in one',
  },
  *run({ hub }) {
    const first = new Map<string, string>();
    for (const { file, data } of hub.written) {
      const { system, key } = data.source ?? {};
      if (system === undefined || key === undefined) continue;
      const name = JSON.stringify([system, key].map((text) => text.normalize('NFC').trim().toLowerCase()));
      const other = first.get(name);
      if (other === undefined) first.set(name, file);
      else
        yield {
          file,
          field: ['source', 'key'],
          found: key,
          expected: 'a key that no other entry has in that system',
          message: `\`${other}\` came from there, too.`,
          fix: 'Remove one of the two, or take `source` out of the one that was written here.',
        };
    }
  },
};
