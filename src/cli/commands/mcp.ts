import { defineCommand } from '../command.ts';
import { yes } from '../flags.ts';

export const mcp = defineCommand({
  name: 'mcp',
  does: 'Answers assistants about the hub over standard input and output, as the Model Context Protocol asks for.',
  takes: [],
  options: { write: yes('Lets assistants write drafts into the content folder: new files only, none is overwritten.') },
  more: `An assistant starts it by itself; in its settings stand the command and its options. Nothing but the protocol goes to
standard output. Answers hold what the audience may see, with entry, file and line, and are taken from the files as they
are when it asks.
Exit code 0: the assistant went away. 2: it could not run.`,
  run: async (options, output, machine) => (await import('../mcp/mcp.ts')).mcp(options, output, machine),
});
