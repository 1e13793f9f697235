import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBodyStore } from '../../src/cli/body-store.ts';
import { readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const content = join(folder, 'content');
const cache = join(folder, 'cache');

const persona = (text: string) => `---\ntitle: A\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n---\n\n${text}\n`;

/** Reads the folder with what was kept; tells how many bodies were compiled anew. */
function run() {
  const store = openBodyStore(content, cache);
  let compiled = 0;
  const counting: typeof store = {
    ...store,
    set(key, body) {
      compiled += 1;
      store.set(key, body);
    },
  };
  const read = readContent(readContentFolder(content), counting);
  store.save();
  return { compiled, bodies: read.entries.map(({ file, body }) => ({ file, body })) };
}

describe('compiled bodies', () => {
  it('are kept from one run to the next, each until its file changes', () => {
    writeFiles(content, {
      'hub.yaml': 'title: T\nproduct: P\n',
      'personas/a.md': persona('One *word*.'),
      'personas/b.mdx': persona('<Callout kind="note">\n\nTwo.\n\n</Callout>'),
    });
    const first = run();
    expect(first.compiled).toBe(2);
    expect(run()).toEqual({ compiled: 0, bodies: first.bodies });
    writeFiles(content, { 'personas/a.md': persona('Another word.') });
    const changed = run();
    expect(changed.compiled).toBe(1);
    expect(changed.bodies[0]?.body.pieces).toEqual(['<p>Another word.</p>']);
    expect(changed.bodies[1]).toEqual(first.bodies[1]);
  });

  it('tell the same bytes as .md from those as .mdx', () => {
    writeFiles(content, { 'personas/c.md': persona('a {1} b'), 'personas/d.mdx': persona('a {1} b') });
    run();
    const { compiled, bodies } = run();
    expect(compiled).toBe(0);
    expect(bodies.find(({ file }) => file.endsWith('c.md'))?.body.faults).toEqual([]);
    expect(bodies.find(({ file }) => file.endsWith('d.mdx'))?.body.faults).toHaveLength(1);
  });

  it('are compiled anew when what was kept cannot be read', () => {
    const before = run();
    for (const file of readdirSync(cache)) writeFileSync(join(cache, file), 'cut sho');
    const after = run();
    expect(after.compiled).toBe(4);
    expect(after.bodies).toEqual(before.bodies);
  });

  it('are written again when more than a twentieth was compiled anew', () => {
    const all = (version: string) =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [`personas/p${at}.md`, persona(`Text ${at} ${version}`)]),
      );
    const few = (count: number, version: string) => Object.fromEntries(Object.entries(all(version)).slice(0, count));
    writeFiles(content, all('one'));
    run();
    const total = run().bodies.length;
    const bound = Math.floor(total / 20);
    writeFiles(content, few(bound, 'two'));
    expect([run().compiled, run().compiled]).toEqual([bound, bound]);
    writeFiles(content, few(bound + 1, 'three'));
    expect([run().compiled, run().compiled]).toEqual([bound + 1, 0]);
  });
});
