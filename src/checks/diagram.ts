import type { Check } from './check.ts';

export const diagram: Check = {
  id: 'diagram',
  title: 'Diagrams can be drawn',
  problem: 'Diagram that cannot be drawn',
  severity: 'error',
  why: 'A diagram is drawn when the site is built. One that cannot be drawn would leave a hole in the page.',
  fix: 'Correct the Mermaid text at the line that is named.',
  example: {
    wrong: '```mermaid\nflowchart LR\n  Signal --> Strategy[\n```',
    right: '```mermaid\nflowchart LR\n  Signal --> Strategy\n```',
  },
  *run({ content, drawings }) {
    for (const { file, body } of content.entries) {
      for (const { source, line, column } of body.diagrams) {
        const drawn = drawings.get(source);
        if (drawn?.type !== 'fault') continue;
        yield {
          file,
          at: { line: line + (drawn.line ?? 1) - 1, column: column + (drawn.column ?? 1) - 1 },
          found: drawn.found,
          expected: drawn.expected,
          message: drawn.reason,
          fix: drawn.fix,
        };
      }
    }
  },
};
