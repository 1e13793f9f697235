import type { Check } from './check.ts';

export const editionSeal: Check = {
  id: 'edition-seal',
  title: 'A sealed edition is as it was sealed',
  problem: 'Broken seal',
  severity: 'error',
  why: 'Readers cite an edition for what it said; when its files change in silence, nobody can rely on any of them.',
  fix: 'Bring the files back as they were, from version control. What must change is sealed anew with a reason that readers see: `npm run edition -- amend`.',
  example: {
    wrong: '`editions/2026-q4/strategy/calm.md` edited after `npm run edition -- cut 2026-q4`',
    right: '`npm run edition -- amend 2026-q4 --reason "A customer was named"` after the edit',
  },
};
