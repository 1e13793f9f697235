import type { ElementContent, Nodes } from 'hast';
import type { Point } from '../problem.ts';
import type { Body } from './body.ts';
import type { JsxNode } from './component-use.ts';
import type { openHighlighter } from './highlight.ts';
import { type Dynamic, mark } from './marks.ts';
import { type Block, textOf } from './node-text.ts';
import type { Unnamed } from './page-ids.ts';
import { sentenceAround } from './sentence.ts';

/** What is known where a node of a body is compiled, and what was gathered on the way there. */
export interface Context {
  body: Body;
  /** Nodes to resolve at rendering, in the order of their markers. */
  open: Dynamic[];
  unnamed: Unnamed[];
  /** Audiences of the `Audience` blocks around. */
  only: string[];
  /** What is meant to hide something. */
  guards: JsxNode[];
  /** The component right around. */
  parent?: string | undefined;
  /** Nearest paragraph, list entry or cell, for the sentence around a link. */
  block?: (() => Block) | undefined;
  /** Whether code is around. */
  code?: boolean;
  at: Point;
  /** Ids that headings were given. */
  wishes: ReadonlyMap<Nodes, string>;
  highlight: ReturnType<typeof openHighlighter>;
  /** Place in `body.headings` of each heading. */
  headings: Map<Nodes, number>;
  /** Ids of the places that an author gave one. */
  anchors: Set<string>;
  /** The whole text, and up to where placeholders were looked for. */
  source: { text: string; searched: number };
}

/** A node that is resolved at rendering, around what it holds. */
export const dynamic = (context: Context, piece: Dynamic, children: ElementContent[] = []): ElementContent[] =>
  mark(context.open, piece, children);

/** The audiences around a node, where there are any. */
export const guarded = (context: Context) => (context.only.length > 0 ? { only: context.only } : {});

/** The sentence around a node, in the nearest paragraph, list entry or cell. */
export function sentence(context: Context, node: Nodes): string {
  const block = context.block?.();
  const offset = block?.offsets.get(node);
  return offset === undefined ? sentenceAround(textOf(node), 0) : sentenceAround(block?.text ?? '', offset);
}
