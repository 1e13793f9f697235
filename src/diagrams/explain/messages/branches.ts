import { code, didYouMean, literal } from '../explanation.ts';
import { findOffset, type Message, namesIn } from './message.ts';

const git = (command: string, branch: string) => `^[ \\t]*${command}[ \\t]+"?(${literal(branch)})"?(?![\\w./-])`;

/** Messages of Git graphs. */
export const branches: readonly Message[] = [
  {
    message: /^Trying to checkout branch which is not yet created\. \(Help try using "branch (.+)"\)$/,
    explain: ([branch = ''], text) => ({
      at: findOffset(text, git('(?:checkout|switch)', branch)),
      reason: `The branch ${code(branch)} does not exist yet at this line.`,
      found: code(branch),
      expected: 'a branch that was created before',
      fix: `Create it first with ${code(`branch ${branch}`)}.${didYouMean(branch, [...namesIn(text, /^[ \t]*branch\s+"?([\w./-]+)/gm), 'main'])}`,
    }),
  },
  {
    message: /^Trying to create an existing branch\..*"checkout (.+)"\)$/,
    explain: ([branch = ''], text) => ({
      at: findOffset(text, git('branch', branch), 1) ?? findOffset(text, git('branch', branch)),
      reason: `The branch ${code(branch)} already exists.`,
      found: code(branch),
      expected: 'a new name',
      fix: `Switch to it with ${code(`checkout ${branch}`)}, or give the new branch another name.`,
    }),
  },
  {
    message: /^(?:Cannot merge branch '(.+)' into itself|Incorrect usage of "merge"\. Cannot merge a branch to itself)/,
    explain: ([branch = ''], text) => ({
      at: findOffset(text, branch ? git('merge', branch) : '^[ \\t]*(merge)\\b'),
      reason: branch ? `The branch ${code(branch)} is merged into itself.` : 'A branch is merged into itself.',
      found: code(`merge ${branch}`),
      expected: 'another branch than the one you are on',
      fix: 'Switch to the branch that should receive the commits first, with `checkout`.',
    }),
  },
  {
    message: /^Incorrect usage of "merge"\. Branch to be merged \((.+)\) (does not exist|has no commits)$/,
    explain: ([branch = '', why = ''], text) => ({
      at: findOffset(text, git('merge', branch)),
      reason: `The branch ${code(branch)} ${why === 'has no commits' ? 'has no commit' : 'does not exist'} when it is merged.`,
      found: code(branch),
      expected: 'a branch with a commit',
      fix: `Create it and commit on it before this line, or correct its name.${didYouMean(
        branch,
        namesIn(text, /^[ \t]*branch\s+"?([\w./-]+)/gm).filter((name) => name !== branch),
      )}`,
    }),
  },
  {
    message: /^Incorrect usage of "merge"\. Both branches have same head$/,
    explain: (_, text) => ({
      at: findOffset(text, '^[ \\t]*(merge)\\b'),
      reason: 'There is nothing to merge: both branches end at the same commit.',
      found: '`merge`',
      expected: 'a branch with a commit of its own',
      fix: 'Commit on one of the branches before this line, or remove the merge.',
    }),
  },
  {
    message: /^Incorrect usage of "(?:merge|cherry-pick)"\. Current branch \((.+)\)\s?has no commits$/,
    explain: ([branch = ''], text) => ({
      at: findOffset(text, '^[ \\t]*(merge|cherry-pick)\\b'),
      reason: `The branch ${code(branch)} has no commit yet.`,
      found: code(branch),
      expected: 'a commit before this line',
      fix: 'Commit on it before this line.',
    }),
  },
  {
    message: /^Incorrect usage of "merge"\. Commit with id:(.+) already exists/,
    explain: ([id = ''], text) => ({
      at: findOffset(text, `id:\\s*"(${literal(id)})"`, 1),
      reason: `Two commits have the id ${code(id)}.`,
      found: code(id),
      expected: 'an id that no other commit has',
      fix: 'Give one of them another id.',
    }),
  },
  {
    message: /^(?:Incorrect usage of "?cherry-?[pP]ick"?[.:]|Invalid operation: The specified parent) ?(.*)$/,
    explain: ([why = ''], text) => ({
      at: findOffset(text, '^[ \\t]*(cherry-pick)\\b'),
      reason: /already on current/.test(why)
        ? 'The commit to cherry-pick is on this branch already.'
        : /parent/.test(why)
          ? 'The commit to cherry-pick is a merge, and its `parent` is missing or not one of its own.'
          : 'The commit to cherry-pick does not exist.',
      found: '`cherry-pick`',
      expected: 'the id of a commit of another branch',
      fix: 'Give the commit an id, `commit id: "one"`, and name it on another branch: `cherry-pick id: "one"`. A merge also needs `parent: "…"`.',
    }),
  },
];
