import type { Check } from './check.ts';

export const yamlText: Check = {
  id: 'yaml-text',
  title: 'No words are lost between the file and the page',
  problem: 'Text lost in YAML',
  severity: 'error',
  warningInEditions: true,
  why: 'In a text without quotes YAML drops what follows a # behind a space, a ! or an &name before it, and says nothing. A # is read as a remark when two spaces stand before it or one behind it: `owner: Platform TPS  # who answers`.',
  fix: 'Put the text in quotes; a remark gets a space behind its #.',
  example: { wrong: 'title: Ticket #42 is late', right: 'title: "Ticket #42 is late"' },
};
