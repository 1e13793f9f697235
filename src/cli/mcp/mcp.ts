import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { mcpServer } from './server.ts';

/** Resolves when whoever asks went away: nothing more comes in. */
const gone = (): Promise<void> =>
  new Promise((done) => {
    for (const event of ['end', 'close'] as const) process.stdin.once(event, () => done());
  });

/**
 * `sextant mcp`: answers assistants until they go away. Standard output carries the protocol alone.
 * @param options of the command; `write` lets drafts be written
 * @param output hears what goes wrong
 * @returns exit code 0
 */
export async function mcp(options: Options & { write: boolean }, output: Output, machine: Machine): Promise<number> {
  const ended = gone();
  const handle = serveStdio(() => mcpServer(options, machine), {
    // What is no message is told by its whole shape, which says nothing to whoever reads what an assistant noted.
    onerror: ({ message }) =>
      output.err(
        `sextant: ${/^[[{]/.test(message) ? 'A line came in that is no message of the Model Context Protocol; it is passed over.' : message}\n`,
      ),
  });
  await ended;
  await handle.close();
  return 0;
}
