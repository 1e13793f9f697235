import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { damage, listOfFiles } from '../../../src/cli/installation/package.ts';
import { writeList } from '../../../src/pack/list.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';

let temporary: TemporaryFolder;
beforeEach(() => {
  temporary = temporaryFolder();
  writeFiles(temporary.folder, { 'cli/a.js': 'one', 'engine/b.mjs': 'two', 'engine/c.css': 'three' });
  writeList(temporary.folder);
});
afterEach(() => temporary.remove());

const found = (more = {}) => damage({ folder: temporary.folder, packed: true, ...more });
const file = (path: string) => join(temporary.folder, path);

describe('an installed package', () => {
  it('is whole as it was packed', () => {
    expect([found(), found({ closely: true })]).toEqual([null, null]);
  });

  it('says which file is missing', () => {
    rmSync(file('engine/b.mjs'));
    expect(found()).toBe(
      `The package is not as it was packed: install the package again. What is missing or changed: ${file('engine/b.mjs')}.`,
    );
  });

  it('counts the others', () => {
    for (const path of ['cli/a.js', 'engine/b.mjs', 'engine/c.css']) writeFileSync(file(path), '');
    expect(found()).toContain(`${file('cli/a.js')}, and 2 more.`);
    expect(found({ below: 'engine/' })).toContain(`${file('engine/b.mjs')}, and 1 more.`);
  });

  it('is read where it is looked at closely', () => {
    writeFileSync(file('cli/a.js'), 'eno');
    expect([found(), found({ closely: true, below: 'engine/' })]).toEqual([null, null]);
    expect(found({ closely: true })).toContain(file('cli/a.js'));
  });

  it.each(['', '{', '{"cli/a.js": null}'])('with the list %j is not whole', (text) => {
    writeFileSync(file(listOfFiles), text);
    expect(found()).toBe(`The package is not whole: install the package again. ${file(listOfFiles)} cannot be read.`);
  });

  it('with the list of something else is another one', () => {
    writeFileSync(file(listOfFiles), '[1]');
    expect(found()).toContain('The package is not as it was packed');
  });

  it('without its list is not whole, and the repository has none', () => {
    rmSync(file(listOfFiles));
    expect(found()).toContain('The package is not whole');
    expect(damage()).toBeNull();
  });
});
