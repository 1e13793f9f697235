import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sextant-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text = path) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const paths = () => readContentFolder(folder).files.map(({ path }) => path);

describe('reading a content folder', () => {
  it('gives every file below it, sorted, with slashes', () => {
    for (const path of ['strategy/b.md', 'strategy/a/c.mdx', 'hub.yaml', 'Z.md', 'a.md']) write(path);
    expect(paths()).toEqual(['Z.md', 'a.md', 'hub.yaml', 'strategy/a/c.mdx', 'strategy/b.md']);
  });

  it('gives the bytes of text and leaves those of images for later', () => {
    write('strategy/a.md', 'text');
    write('strategy/a.png', 'picture');
    expect(readContentFolder(folder).files.map(({ bytes }) => bytes.length)).toEqual([4, 0]);
  });

  it('tells which files the system keeps closed, and reads the others', () => {
    for (const path of ['strategy/closed.md', 'strategy/gone.md', 'strategy/open.md']) write(path);
    const fail = (code: string): never => {
      throw Object.assign(new Error(code), { code });
    };
    const read = (file: string) =>
      file.endsWith('closed.md') ? fail('EACCES') : file.endsWith('gone.md') ? fail('ENOENT') : new Uint8Array(1);
    const content = readContentFolder(folder, read);
    expect(content.files.map(({ path }) => path)).toEqual(['strategy/open.md']);
    expect(content.unreadable).toEqual([{ path: 'strategy/closed.md', code: 'EACCES' }]);
    const { faults } = readContent(content);
    expect(faults.filter(({ file }) => file === 'strategy/closed.md').map(({ fault }) => fault.message)).toEqual([
      'The file cannot be read (EACCES).',
    ]);
  });

  it('leaves out what begins with _ or ., with all below, and sealed editions', () => {
    for (const path of [
      '_a.md',
      '.b.md',
      '.git/c.md',
      'strategy/_d/e.md',
      'editions/2026/hub.yaml',
      'strategy/editions/f.md',
    ])
      write(path);
    expect(paths()).toEqual(['strategy/editions/f.md']);
  });

  it('names symbolic links and follows none', () => {
    write('strategy/a.md');
    symlinkSync(folder, join(folder, 'strategy/circle'), 'dir');
    symlinkSync('/etc/passwd', join(folder, 'strategy/b.md'));
    symlinkSync('nowhere', join(folder, 'strategy/_hidden.md'));
    const { files, links } = readContentFolder(folder);
    expect(files.map(({ path }) => path)).toEqual(['strategy/a.md']);
    expect(links).toEqual(['strategy/b.md', 'strategy/circle']);
  });

  it('reads an empty folder and deep folders', () => {
    expect(readContentFolder(folder)).toEqual({ files: [], links: [] });
    write(`strategy/${'a/'.repeat(200)}b.md`);
    expect(paths()).toHaveLength(1);
  });

  it('throws when there is no folder', () => {
    expect(() => readContentFolder(join(folder, 'missing'))).toThrow('ENOENT');
  });
});
