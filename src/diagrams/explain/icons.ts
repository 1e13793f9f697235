import { pointAt } from '../../source/problem.ts';
import { asParsed } from './parsed.ts';

/** An icon that a diagram asks for and the site does not have. */
export interface UnknownIcon {
  /** Line inside the diagram's text, from 1. */
  line: number;
  /** As the writer wrote it: `fa:fa-bell`, `logos:aws`. */
  name: string;
}

// What Mermaid draws itself.
const builtIn = new Set([
  'cloud',
  'database',
  'disk',
  'internet',
  'server',
  'blank',
  'unknown',
  'folder',
  'file',
  'none',
  '',
]);

const patterns: readonly (readonly [types: RegExp, pattern: RegExp])[] = [
  [/^architecture/, /^[ \t]*(?:service|group)[ \t]+[\w-]+[ \t]*\(([\w:-]+)\)/gm],
  [/^treeView/, /[ \t]icon\(([\w:-]*)\)/g],
  [/^mindmap/, /::icon\(([^()\n]+)\)/g],
  [/^(?:flowchart|graph|swimlane|agentflow|kanban|usecase|mindmap)/, /\bicon:[ \t]*["']?([\w-]+(?::[\w-]+)?)/g],
  [/./, /\b(fa[bklrs]?:fa-[\w-]+)/g],
];

/**
 * Icons that a diagram asks for and that are not on the site: packs would have to come over the network.
 * @param source Mermaid text as the writer wrote it
 * @returns in the order of their lines
 */
export function unknownIcons(source: string): UnknownIcon[] {
  const { text, at, keyword } = asParsed(source);
  const found = new Map<string, UnknownIcon>();
  for (const [types, pattern] of patterns) {
    if (!types.test(keyword)) continue;
    for (const match of text.matchAll(pattern)) {
      const name = (match[1] ?? '').trim();
      if (builtIn.has(name)) continue;
      const { line } = pointAt(source, at[match.index + match[0].lastIndexOf(match[1] ?? '')] ?? 0);
      found.set(`${line} ${name}`, { line, name });
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}
