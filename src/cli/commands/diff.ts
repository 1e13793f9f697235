import { defineCommand } from '../command.ts';
import { oneOf, text } from '../flags.ts';

export const diff = defineCommand({
  name: 'diff',
  does: 'Says by meaning what the working tree or a branch changes: ranks and why, decisions, evidence, who may read what.',
  takes: [],
  options: {
    base: text(
      'REF',
      'A branch, tag or commit; the hub is held against the last commit shared with it. Without it, the default branch of the remote, else the last commit.',
    ),
    audience: text('NAME', 'For whom; the narrowest audience without it, since its readers review.'),
    format: oneOf(['text', 'markdown', 'json']),
    'fail-on': text(
      'RULES',
      'Rules, with commas between, that end the command with exit code 1 where the change touches them.',
    ),
  },
  more: `Where others than the narrowest audience can read what it prints, name theirs: only what that audience may see is told.
Rules: audience-widened, new-error, decision-reversed, target-moved, promise-touched, rank-without-estimate, evidence-lost, edition-changed, decision-rewritten, check-eased, estimate-without-reason, new-finding, entry-removed, new-warning. The handbook says of each why (/method/review/).
The base is read from git; nothing is checked out. markdown is made for a comment: 60 lines at most, what matters most first.
Exit code 0: told. 1: a rule of --fail-on is touched, or hub.yaml has errors. 2: it could not run.`,
  run: async (options, output, machine) => (await import('../edition/edition.ts')).diffBranch(options, output, machine),
});
