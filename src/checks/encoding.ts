import type { Check } from './check.ts';

export const encoding: Check = {
  id: 'encoding',
  title: 'Files are text in UTF-8',
  problem: 'Not UTF-8',
  severity: 'error',
  why: 'A file in another encoding, or a binary file, shows broken letters or nothing at all.',
  fix: 'Save the file as UTF-8. A byte order mark and Windows line ends are fine.',
  example: { wrong: 'caf\\xe9 (Latin-1)', right: 'café (UTF-8)' },
};
