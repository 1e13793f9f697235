import { code } from './explanation.ts';
import { lineOf } from './trace.ts';
import { kindOf } from './types.ts';

// Right lines that begin with a word of the language.
const statements: readonly (readonly [keywords: RegExp, lines: readonly string[]])[] = [
  [
    /^(flowchart|graph|swimlane|agentflow)/,
    [
      'subgraph team [The team]',
      'linkStyle 0,1 stroke:#f00',
      'style A fill:#eee',
      'classDef hot fill:#eee',
      'class A,B hot',
      'click A "https://example.org" "Open it"',
      'direction LR',
    ],
  ],
  [/^sequenceDiagram/, ['autonumber 10 5', 'participant a as Ann', 'actor a as Ann', 'loop Every day', 'activate Ann']],
  [/^classDiagram/, ['class Animal["An animal"]', 'namespace Farm {', 'note for Animal "It lives"', 'direction LR']],
  [/^stateDiagram/, ['state "Not moving" as Still', 'note right of Still : It waits', 'direction LR']],
  [
    /^gantt/,
    ['section Design', 'dateFormat YYYY-MM-DD', 'axisFormat %d %b', 'tickInterval 1week', 'excludes weekends'],
  ],
  [/^wardley/, ['size [800, 600]', 'anchor Customer [0.95, 0.6]', 'evolve Tea 0.9', 'note "Words" [0.5, 0.5]']],
  [/^gitGraph/, ['branch develop', 'checkout develop', 'merge develop', 'cherry-pick id: "one"']],
  [/^radar/, ['axis a["Speed"], b["Price"]', 'curve x["Ours"]{1, 2}']],
  [/^quadrantChart/, ['x-axis Low --> High', 'y-axis Low --> High', 'quadrant-1 Do it']],
  [/^xychart/, ['x-axis [a, b, c]', 'y-axis "Sales" 0 --> 100', 'line [1, 2, 3]']],
  [/^architecture/, ['group one(cloud)[One]', 'service a(server)[A] in one', 'junction j']],
  [/^eventmodeling/, ['tf 01 ui Cart']],
];

/**
 * " Example: …": one with the same first word where there is one, else the usual one of the type.
 * @param text that was parsed
 * @param at offset in it
 * @param keyword of the diagram
 * @returns nothing for types that are not known
 */
export function exampleAt(text: string, at: number, keyword: string): string {
  const kind = kindOf(keyword);
  if (!kind) return '';
  const word = /^\s*([\w-]+)/.exec(text.split('\n')[lineOf(text, at) - 1] ?? '')?.[1] ?? '';
  const [, lines = []] = statements.find(([keywords]) => keywords.test(keyword)) ?? [];
  return ` Example: ${code(lines.find((line) => line.startsWith(`${word} `)) ?? kind.example)}.`;
}
