import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { ask, id, label } from './read.ts';
import { counted, listed } from './words.ts';

const commits = z.array(
  z.object({
    id,
    message: label,
    seq: z.number(),
    type: z.number(),
    tags: z.array(label).nullish(),
    parents: z.array(id),
    branch: label,
  }),
);
const branches = z.array(z.object({ name: label }));

// Numbers of Mermaid's database: 0 is a plain commit.
const kinds: Record<number, string> = { 1: 'reverted', 2: 'highlighted', 3: 'merge', 4: 'cherry-pick' };
// An id that the writer left out is made up, and another one each time.
const madeUp = /^\d+-[\da-f]{7}$/;

/** Git graphs: commits in order. */
export const git: Family = {
  names: { gitGraph: 'Git graph' },
  read(db) {
    const all = ask(db, 'getCommitsArray', commits).sort((a, b) => a.seq - b.seq);
    if (all.length === 0) return null;
    const name = new Map(all.map((one, at) => [one.id, madeUp.test(one.id) ? `no. ${at + 1}` : one.id]));
    const used = ask(db, 'getBranchesAsObjArray', branches).map((branch) => branch.name);
    const rows = all.map((one, at) => [
      String(at + 1),
      madeUp.test(one.id) ? '' : one.id,
      one.branch,
      one.parents.map((parent) => name.get(parent) ?? parent).join(' and '),
      kinds[one.type] ?? '',
      one.type > 2 || madeUp.test(one.message) ? '' : one.message,
      (one.tags ?? [])
        .map((tag) => tag.replace(/^(cherry-pick:)(.*)$/, (_, mark, of) => mark + (name.get(of) ?? of)))
        .join(', '),
    ]);
    const on = `${counted(all.length, 'commit')} on ${counted(used.length, 'branch', 'branches')}`;
    return withoutEmpty(
      {
        holds: listed(used) ? `${on}: ${listed(used)}` : on,
        columns: ['No.', 'Commit', 'Branch', 'Follows', 'Kind', 'Message', 'Tags'],
        rows,
      },
      'Follows',
    );
  },
};
