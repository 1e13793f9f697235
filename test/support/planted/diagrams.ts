import { posix } from 'node:path';
import type { Writing } from './text.ts';

type Word = (place: string, least?: number) => string;
type Links = readonly { url: string; audience: number }[];

const each = (links: Links, line: (url: string, audience: number, index: number) => string) =>
  links.map(({ url, audience }, index) => line(url, audience, index)).join('\n');

/**
 * A Mermaid text of each common type, with a word in every place that it has; in its comments, too, since the page shows
 * the text beside the drawing.
 */
const types: Record<string, (word: Word, links: Links) => string> = {
  flowchart: (word, links) => `---
title: ${word('title')}
---
flowchart TD
  accTitle: ${word('accTitle')}
  accDescr: ${word('accDescr')}
  %% ${word('comment')}
  subgraph group [${word('label of a group')}]
    a[${word('label')}] -->|${word('label of an arrow')}| b("${word('label')}")
  end
${each(links, (url, least, index) => `  n${index}[${word('label')}]\n  click n${index} "${url}" "${word('tip of a link', least)}"`)}`,
  sequence: (word, links) => `sequenceDiagram
  title ${word('title')}
  accDescr: ${word('accDescr')}
  participant a as ${word('participant')}
  %% ${word('comment')}
  participant b as ${word('participant')}
  a->>b: ${word('message')}
  Note over a: ${word('note')}
  loop ${word('label of a loop')}
    b-->>a: ${word('message')}
  end
${each(links, (url, least) => `  link a: ${word('words of a link', least)} @ ${url}`)}`,
  class: (word, links) => `classDiagram
  note "${word('note')}"
  class ${word('name')} {
    +${word('field')} int
    +${word('method')}()
  }
${each(links, (url, least, index) => `  class C${index}["${word('label')}"]\n  link C${index} "${url}" "${word('tip of a link', least)}"`)}`,
  state: (word) => `stateDiagram-v2
  s1: ${word('label')}
  [*] --> s1: ${word('label of an arrow')}
  note right of s1: ${word('note')}`,
  er: (word) => `erDiagram
  ${word('entity')} ||--o{ ${word('entity')} : ${word('label of a relation')}
  ${word('entity')} {
    string ${word('attribute')} "${word('remark')}"
  }`,
  gantt: (word, links) => `gantt
  title ${word('title')}
  dateFormat YYYY-MM-DD
  section ${word('section')}
    ${word('task')} :a1, 2026-01-01, 30d
${each(links, (url, _, index) => `    ${word('task')} :t${index}, 2026-02-01, 9d\n    click t${index} href "${url}"`)}`,
  pie: (word) => `pie title ${word('title')}
  "${word('slice')}" : 30
  "${word('slice')}" : 70`,
  timeline: (word) => `timeline
  title ${word('title')}
  section ${word('section')}
    2026 : ${word('event')} : ${word('event')}`,
  mindmap: (word) => `mindmap
  root((${word('root')}))
    ${word('branch')}
      ${word('twig')}`,
};

/** Diagrams with links to entries of every audience; in `Audience` blocks only those that link. */
export function plantDiagrams(writing: Writing): string[] {
  const from = posix.dirname(writing.file);
  const links = writing.links.map(({ file, audience }) => ({ url: posix.relative(from, file), audience }));
  return Object.entries(types)
    .filter((_, index) => !writing.inside || index < 2)
    .map(([type, write]) => {
      const label = (place: string) => `${writing.inside ? 'Audience' : 'text'}: ${type}: ${place}`;
      const word: Word = (place, least = writing.audience) =>
        writing.ledger.word(label(place), Math.min(writing.audience, least));
      return `\`\`\`mermaid\n${write(word, links)}\n\`\`\``;
    });
}
