import type { Mermaid } from 'mermaid';
import { openWindow } from '../../src/diagrams/browser/window.ts';
import { configuration } from '../../src/diagrams/config.ts';
import { titleOf } from '../../src/diagrams/describe/title.ts';
import type { Description } from '../../src/diagrams/describe.ts';
import { describe as tell } from '../../src/diagrams/describe.ts';

const globals =
  'window document navigator screen Element SVGElement HTMLElement Node NodeFilter NamedNodeMap Document DocumentFragment HTMLTemplateElement DOMParser XMLSerializer MutationObserver CSSStyleSheet Image getComputedStyle';

let opened: Promise<Mermaid> | undefined;

async function open(): Promise<Mermaid> {
  const window = openWindow();
  for (const name of globals.split(' '))
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: Reflect.get(window, name) });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ ...configuration, logLevel: 'fatal' });
  return mermaid;
}

/** Mermaid's diagram of a text, parsed but not drawn; throws Mermaid's own error. */
export async function parse(source: string): Promise<{ type: string; db: unknown }> {
  opened ??= open();
  const mermaid = await opened;
  // Takes up the settings of the text, which the next line alone would not.
  await mermaid.parse(source);
  const title = titleOf(source);
  return mermaid.mermaidAPI.getDiagramFromText(source, title === undefined ? {} : { title });
}

/** A text of Mermaid in words. */
export async function describeText(source: string): Promise<Description> {
  const { type, db } = await parse(source);
  return tell(type, db);
}

/** What Mermaid says against a text when it is parsed or drawn; undefined when it says nothing. */
export async function errorOf(source: string): Promise<unknown> {
  opened ??= open();
  const mermaid = await opened;
  try {
    await mermaid.render('d', source);
  } catch (error) {
    return error;
  }
  return undefined;
}
