import type { Mermaid } from 'mermaid';
import { configuration } from '../../src/diagrams/config.ts';
import { titleOf } from '../../src/diagrams/describe/title.ts';
import { type Description, describe } from '../../src/diagrams/describe.ts';
import { load } from '../../src/diagrams/draw.ts';

let opened: Promise<Mermaid> | undefined;

async function open(): Promise<Mermaid> {
  const mermaid = await load();
  // Errors are what these tests are about; they need no lines in the console.
  mermaid.initialize({ ...configuration, logLevel: 'fatal' });
  return mermaid;
}

/** Mermaid in a window without a browser; the window's names become global. */
export function loaded(): Promise<Mermaid> {
  opened ??= open();
  return opened;
}

/** Mermaid's diagram of a text, parsed but not drawn; throws Mermaid's own error. */
export async function parse(source: string): Promise<{ type: string; db: unknown }> {
  const mermaid = await loaded();
  // Takes up the settings of the text, which the next line alone would not.
  await mermaid.parse(source);
  const title = titleOf(source);
  return mermaid.mermaidAPI.getDiagramFromText(source, title === undefined ? {} : { title });
}

/** A text of Mermaid in words. */
export async function describeText(source: string): Promise<Description> {
  const { type, db } = await parse(source);
  return describe(type, db);
}

/** What Mermaid says against a text when it is parsed or drawn; undefined when it says nothing. */
export async function errorOf(source: string): Promise<unknown> {
  const mermaid = await loaded();
  try {
    await mermaid.render('d', source);
  } catch (error) {
    return error;
  }
  return undefined;
}
