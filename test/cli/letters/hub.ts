import { rmSync } from 'node:fs';
import { quiet, weekBefore } from '../../report/letters/hub.ts';
import { weeks } from '../../report/letters/scripted.ts';
import { writeFiles } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import type { Files } from '../../support/hub.ts';

const all = weeks.find(({ name }) => name === 'all at once');
/** The hub a week ago, and after a week in which something of every sort happened. */
export const before: Files = all?.before?.(quiet) ?? quiet;
export const after: Files = all?.change?.(before) ?? before;

export const recipients = `from: { name: The strategy hub, address: strategy@example.com }
replyTo: tps@example.com
recipients:
  - { owner: Edge, to: edge@example.com }
  - { owner: Field, to: [field@example.com, lead@example.com] }
  - { owner: Care, to: care@example.com }
  - { owner: Head of engineering, to: vp@example.com, signs: [engineering] }
`;

/** Commits all that a hub is, on a day. */
export function commitOn(hub: string, day: string): void {
  process.env.GIT_COMMITTER_DATE = `${day}T12:00:00Z`;
  git(hub, 'add', '-A', '.');
  git(hub, 'commit', '-qm', day);
  delete process.env.GIT_COMMITTER_DATE;
}

/** A hub in a repository: as it was a week ago, and as it is; with who gets its letters. */
export function hubIn(hub: string, was: Files, is: Files): void {
  rmSync(hub, { recursive: true, force: true });
  writeFiles(hub, { '.gitignore': '.sextant/\n', ...(was as Record<string, string>) });
  git(hub, 'init', '-q');
  commitOn(hub, weekBefore);
  writeFiles(hub, { ...(is as Record<string, string>), '.sextant/letters/recipients.yaml': recipients });
}
