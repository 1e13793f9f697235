import { unknownIcons } from '../diagrams/explain.ts';
import type { Point } from '../source/problem.ts';
import type { Check, Finding } from './check.ts';

/** Icons that would have to come over the network. */
function* iconsOf(file: string, source: string, at: Point): Generator<Finding> {
  for (const { line, name } of unknownIcons(source)) {
    yield {
      file,
      at: { line: at.line + line - 1, column: at.column },
      found: name,
      expected: 'words, or an icon that needs no network: cloud, database, disk, internet, server',
      message: `The icon \`${name}\` would have to come over the network, so it is not drawn.`,
      fix: 'Say it in words, or take one of the icons that are built in.',
    };
  }
}

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
        if (drawn?.type === 'diagram') yield* iconsOf(file, source, { line, column });
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
