import { defineCommand } from '../command.ts';
import { oneOf, wholeNumber, yes } from '../flags.ts';

export const bench = defineCommand({
  name: 'bench',
  does: 'Measures a cold build of a hub that it makes up, a cold check, a cold diff of twenty edits, or how long a writer waits.',
  takes: ['[build|check|diff|dev]'],
  options: {
    entries: wholeNumber('How many entries; 1000 without it.', { fallback: 1000, least: 1, most: 1_000_000 }),
    diagrams: wholeNumber('How many of them hold a Mermaid diagram; none without it.', {
      fallback: 0,
      least: 0,
      most: 1_000_000,
    }),
    cuts: wholeNumber('How many sealed editions the hub has; none without it.', { fallback: 0, least: 0, most: 1000 }),
    warm: yes('Measures a second time, after one edit; of dev, started again.'),
    yardstick: yes('Measures Starlight on the same documents, too; npm installs it in a temporary folder.'),
    format: oneOf(['pretty', 'json']),
  },
  run: async (options, output, machine) => (await import('../bench.ts')).bench(options, output, machine),
});
