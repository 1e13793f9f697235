import { formulasIn, unknownIcons } from '../diagrams/explain.ts';
import type { Check, FileFault } from './check.ts';

type Words = Pick<FileFault, 'found' | 'expected' | 'message' | 'fix'>;

const icon = (name: string): Words => ({
  found: name,
  expected: 'words, or an icon that needs no network: cloud, database, disk, internet, server',
  message: `The icon \`${name}\` would have to come over the network, so it is not drawn.`,
  fix: 'Say it in words, or take one of the icons that are built in.',
});

const formula = (text: string): Words => ({
  found: text,
  expected: 'words and signs, such as `x²` or `α`',
  message: `The formula \`${text}\` is drawn as it is written, dollars and all.`,
  fix: 'Write it with the signs of plain text, or say it in words.',
});

export const diagramPart: Check = {
  id: 'diagram-part',
  title: 'Diagrams are drawn whole',
  problem: 'Diagram with a part that is not drawn',
  severity: 'warning',
  why: 'A site asks nothing of the network while it is built, and sets no formulas. The rest of the diagram is drawn, and its reader does not know what is missing.',
  fix: 'Say in words what the icon or the formula says.',
  example: {
    wrong: '```mermaid\narchitecture-beta\n  service hub(logos:aws)[Hub]\n```',
    right: '```mermaid\narchitecture-beta\n  service hub(server)[Hub]\n```',
  },
  *run({ content, drawings }) {
    for (const { file, body } of content.entries) {
      for (const { source, line, column } of body.diagrams) {
        if (drawings.get(source)?.type !== 'diagram') continue;
        const parts = [
          ...unknownIcons(source).map((one) => ({ line: one.line, words: icon(one.name) })),
          ...formulasIn(source).map((one) => ({ line: one.line, words: formula(one.text) })),
        ];
        for (const part of parts.sort((a, b) => a.line - b.line))
          yield { file, at: { line: line + part.line - 1, column }, ...part.words };
      }
    }
  },
};
