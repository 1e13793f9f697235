import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/source/content.ts';
import { readContentFolder } from '../../../src/source/read.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { done } from '../../support/run.ts';

const sample = join(import.meta.dirname, '../../../content');
const { folder, remove } = temporaryFolder();
afterAll(() => remove());

/** A copy of the sample without its editions and some of its entries. */
function copyOf(name: string, without: string | null): string {
  const content = join(folder, name);
  cpSync(sample, content, { recursive: true, filter: (path) => !path.includes(`${sample}/editions`) });
  if (without)
    for (const file of readdirSync(join(content, without)))
      if (/\.(md|mdx|yaml)$/.test(file)) rmSync(join(content, without, file));
  return content;
}

/** Every file of a hub with its bytes. */
const filesIn = (content: string) =>
  new Map(
    readdirSync(content, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((found) => found.isFile() && !found.parentPath.includes('.sextant'))
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')] as const),
  );

/** What entries of a kind say: fields but those that tell whence and for whom, and the text. */
const saidIn = (content: string, kind: string) =>
  readContent(readContentFolder(content))
    .entries.filter((entry) => entry.kind === kind)
    .map(({ file, data: { source, audience, ...data }, body: { pieces: body } }) => ({ file, data, body }))
    .sort((one, other) => (one.file < other.file ? -1 : 1));

describe.each([
  ['signals', 'signals'],
  ['backlog', 'initiatives'],
])('the export of the %s', (list, kind) => {
  const file = join(folder, `${list}.csv`);
  it('changes nothing where it comes from', async () => {
    const content = copyOf(`${list}-whole`, null);
    await done(['export', list, '--audience', 'restricted', '--content', content, '--out', file]);
    const before = filesIn(content);
    await done(['import', 'csv', file, '--content', content]);
    expect(filesIn(content)).toEqual(before);
  });

  it('gives the same entries where they are missing, once', async () => {
    const content = copyOf(`${list}-without`, kind);
    await done(['import', 'csv', file, '--content', content, '--audience', 'internal']);
    expect(saidIn(content, kind)).toEqual(saidIn(sample, kind));
    const before = filesIn(content);
    await done(['import', 'csv', file, '--content', content, '--audience', 'internal']);
    expect(filesIn(content)).toEqual(before);
  });
});
