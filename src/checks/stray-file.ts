import type { Check } from './check.ts';

export const strayFile: Check = {
  id: 'stray-file',
  title: 'Every file belongs to a kind',
  problem: 'File of no kind',
  severity: 'error',
  warningInEditions: true,
  why: 'A file in a folder that no kind has is never shown, and nobody notices.',
  fix: "Move it into its kind's folder, or begin its name with `_` to keep it out of the hub.",
  example: { wrong: 'strategies/calm.md', right: 'strategy/calm.md' },
};
