import { nameIn } from './prose.ts';
import type { Random } from './random.ts';

const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Mermaid texts of the types that are written most, as long as writers make them. */
const forms: readonly ((random: Random) => string[])[] = [
  (random) => [
    'flowchart TD',
    ...list(
      6 + random.below(8),
      (n) => `  n${n + 1}[${nameIn(random)}] -->|${nameIn(random)}| n${random.below(n + 1)}`,
    ),
  ],
  (random) => [
    'sequenceDiagram',
    ...list(6 + random.below(10), (n) => `  ${['A->>B', 'B->>C', 'C-->>A', 'B-->>A'][n % 4]}: ${nameIn(random)}`),
  ],
  (random) => [
    'stateDiagram-v2',
    '  [*] --> s0',
    ...list(5 + random.below(5), (n) => `  s${n} --> s${n + 1}: ${nameIn(random)}`),
  ],
  (random) => [
    'classDiagram',
    ...list(
      4 + random.below(4),
      (n) => `  class C${n} {\n    +String name\n    +${nameIn(random)}()\n  }\n  C${n} <|-- C${n + 1}`,
    ),
  ],
  (random) => ['erDiagram', ...list(4 + random.below(4), (n) => `  E${n} ||--o{ E${n + 1} : ${nameIn(random)}`)],
  (random) => [
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  section Work',
    ...list(
      5 + random.below(6),
      (n) => `  ${nameIn(random)} :t${n}, ${n === 0 ? '2026-09-01' : `after t${n - 1}`}, ${3 + random.below(20)}d`,
    ),
  ],
  (random) => ['pie', ...list(3 + random.below(4), () => `  "${nameIn(random)}" : ${1 + random.below(40)}`)],
  (random) => [
    'timeline',
    ...list(4 + random.below(5), (n) => `  ${2018 + n} : ${nameIn(random)} : ${nameIn(random)}`),
  ],
];

/**
 * A made-up diagram as a fenced block.
 * @param random where its size and words come from
 * @param number of the diagram; it says of which type
 */
export function diagramBlock(random: Random, number: number): string {
  const lines = (forms[number % forms.length] as (random: Random) => string[])(random);
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}
