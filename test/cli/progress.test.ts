import { expect, it } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';

/** What is said of three steps, and of a remark amid them. */
function said(terminal: boolean): string {
  let text = '';
  let time = 0;
  const output = {
    out: (words: string) => {
      text += words;
    },
    err: (words: string) => {
      text += `[${words}]`;
    },
    terminal,
    color: false,
  };
  const progress = progressOn(output, () => time);
  progress.begin('Reading');
  progress.output.err('A remark.\n');
  progress.begin('Building');
  for (let done = 1; done <= 40; done += 1) {
    time += 10;
    progress.reached(done, 40);
  }
  progress.end();
  progress.end();
  output.out('Done.\n');
  return text;
}

it('is a line for each step where nobody watches', () => {
  expect(said(false)).toBe('Reading …\n[A remark.\n]Building …\nDone.\n');
});

it('is one line on a terminal, written over and gone in the end', () => {
  const text = said(true);
  expect(text).toContain('Building: 10 of 40');
  expect(text.split('Building:')).toHaveLength(5);
  expect(text).not.toContain('\u001b');
  // What a terminal shows of it.
  const lines = text.split('\n').map((line) => {
    let shown = '';
    for (const part of line.split('\r')) shown = part + shown.slice(part.length);
    return shown.trimEnd();
  });
  expect(lines).toEqual(['[A remark.', 'Done.', '']);
});
