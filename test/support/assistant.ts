import type { Answer } from '../../src/assistant/answer.ts';
import { tools } from '../../src/assistant/tools/index.ts';
import type { View } from '../../src/assistant/view.ts';
import { thisMachine } from '../../src/cli/machine.ts';
import { type HubReading, hubReading } from '../../src/cli/mcp/reading.ts';

/** What a tool answers of a hub as it was read. */
export async function answered(view: View, name: string, given: Record<string, unknown> = {}): Promise<Answer> {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  return tool.answer(view, given);
}

/** A hub as an assistant asks it, without the protocol. */
export interface Asked extends HubReading {
  /** What a tool answers. */
  ask(tool: string, given?: Record<string, unknown>): Promise<Answer>;
}

/**
 * Reads a hub as `sextant mcp` does.
 * @param content its folder
 * @param audience for whom; that of a plain build without it
 */
export function assistantOf(content: string, audience?: string): Asked {
  const kept = process.env.SEXTANT_TEST_CACHE;
  const machine = thisMachine(kept ? { SEXTANT_CACHE: kept } : {});
  const options = {
    content,
    audience,
    date: undefined,
    base: undefined,
    site: undefined,
    out: '',
    help: false,
    positionals: [],
  };
  const reading = hubReading(options, machine);
  return {
    ...reading,
    ask: async (name, given) => answered(await reading.view(), name, given),
  };
}

/** All that an answer says, in one text. */
export const saidIn = ({ statements, notInHub }: Answer): string =>
  [...statements.map(({ says, title }) => `${title}: ${says}`), ...notInHub].join('\n');
