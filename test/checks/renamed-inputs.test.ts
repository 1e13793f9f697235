import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run.ts';
import { hubSchema } from '../../src/kinds/hub.ts';
import { type Content, readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';

const folder = readContentFolder(join(import.meta.dirname, '../../content'));
const idsOf = (content: Content) => content.entries.filter(({ kind }) => kind === 'inputs').map(({ id }) => id);
const plain = readContent(folder);
const ids = idsOf(plain);
const other = (id: string) => `x-${id}`;

/** The same files with other ids of inputs, wherever an id, a path or a link names one. */
const renamed = readContent({
  ...folder,
  files: folder.files.map(({ path, bytes }) => {
    const any = `(${ids.join('|')})`;
    const text = new TextDecoder()
      .decode(bytes)
      .replace(new RegExp(`\\binputs/${any}\\b`, 'g'), (_, id: string) => `inputs/${other(id)}`)
      .replace(new RegExp(`\\]\\(${any}\\.`, 'g'), (_, id: string) => `](${other(id)}.`)
      .replace(
        new RegExp(`\\b(input|with): ${any}$`, 'gm'),
        (_, field: string, id: string) => `${field}: ${other(id)}`,
      );
    return {
      path: path.replace(new RegExp(`^inputs/${any}\\.`), (_, id: string) => `inputs/${other(id)}.`),
      bytes: new TextEncoder().encode(text),
    };
  }),
});

/** What the checks say, with the ids as they were. */
const said = (content: Content) =>
  runChecks(content, plain.config.today ?? '').problems.map(({ check, file, message, fix }) =>
    [check, file, message, fix].join(' | ').replaceAll('x-', ''),
  );

describe('the ids of inputs are the hub’s own', () => {
  it('mean nothing to any check: the same hub with other ids has the same problems', () => {
    expect(idsOf(renamed)).toEqual(ids.map(other));
    const before = said(plain);
    expect(before.some((line) => line.startsWith('sales-bent'))).toBe(true);
    expect(said(renamed)).toEqual(before);
  });

  it('stand in the words of no check', () => {
    // `product` is a field of hub.yaml, too.
    for (const { id, title, why, fix, example } of checks)
      for (const words of [title, why, fix, example.wrong, example.right])
        for (const input of ids.filter((one) => !(one in hubSchema.shape)))
          expect(words, id).not.toContain(`\`${input}\``);
  });
});
