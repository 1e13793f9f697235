import { defineCommand } from '../command.ts';
import { text } from '../flags.ts';

export const deck = defineCommand({
  name: 'deck',
  does: 'The slides for a council: as a PowerPoint file with real text and shapes, or as text.',
  takes: [],
  options: {
    pptx: text('FILE', 'Where the PowerPoint file is written; without it the slides are printed as text.'),
  },
  more: `The slides are those of the page /deck/, for the audience that --audience names. What each rests on stands in the
notes of the speaker. Titles lead to the published site where --site or hub.yaml says where that is.
Exit code 0: done. 1: hub.yaml has errors. 2: it could not run.`,
  run: async (options, output, machine) => (await import('../deck/deck.ts')).deck(options, output, machine),
});
