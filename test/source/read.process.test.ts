import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/source/content.ts';
import { isContent } from '../../src/source/content-root.ts';
import { listEditions, readContentFolder, readEditionFolder } from '../../src/source/read.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sextant-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text = path) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const at = (path: string) => join(folder, path);
const paths = () => readContentFolder(folder).files.map(({ path }) => path);

describe('reading a content folder', () => {
  it('gives every file of a kind, hub.yaml and the texts beside it, sorted, with slashes', () => {
    for (const path of ['strategy/b.md', 'strategy/a/c.mdx', 'hub.yaml', 'Z.md', 'a.md']) write(path);
    expect(paths()).toEqual(['Z.md', 'a.md', 'hub.yaml', 'strategy/a/c.mdx', 'strategy/b.md']);
  });

  it('does not look at what else lies there: programs, packages, builds, dumps', () => {
    for (const path of ['node_modules/a/index.md', 'dist/index.html', 'notes.txt', 'src/a.md', 'dump.sql', 'LICENSE'])
      write(path);
    for (const name of ['node_modules', 'src']) chmodSync(at(name), 0);
    const { files, links, unreadable } = readContentFolder(folder);
    for (const path of ['node_modules', 'src']) chmodSync(at(path), 0o755);
    expect({ files, links, unreadable }).toEqual({ files: [], links: [], unreadable: undefined });
  });

  it('finds what an entry uses elsewhere by its exact name, in either Unicode form', () => {
    for (const path of ['attachments/gr\u00f6\u00dfe.png', '_a/b.png', '.c/d.png', 'editions/e/f.png', 'g.txt'])
      write(path);
    symlinkSync(join(folder, 'g.txt'), join(folder, 'link.png'));
    const found = (path: string) => readContentFolder(folder).elsewhere?.(path)?.path ?? null;
    expect(found('attachments/gro\u0308\u00dfe.png')).toBe('attachments/gr\u00f6\u00dfe.png');
    expect(
      [
        'attachments/Gr\u00f6\u00dfe.png',
        '_a/b.png',
        '.c/d.png',
        'editions/e/f.png',
        'link.png',
        'attachments',
        'g.txt/x',
      ].map(found),
    ).toEqual(Array(7).fill(null));
    expect(found('g.txt')).toBe('g.txt');
  });

  it('gives the bytes of text and drawings, and the beginning of other files beside it', () => {
    write('strategy/a.md', 'text');
    write('strategy/a.svg', 'x'.repeat(5000));
    write('strategy/b.png', 'x'.repeat(5000));
    write('strategy/c.png', 'picture');
    expect(readContentFolder(folder).files.map(({ bytes }) => bytes.length)).toEqual([4, 5000, 4096, 7]);
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
    expect(readContentFolder(folder)).toMatchObject({ files: [], links: [] });
    write(`strategy/${'a/'.repeat(200)}b.md`);
    expect(paths()).toHaveLength(1);
  });

  it('throws when there is no folder', () => {
    expect(() => readContentFolder(join(folder, 'missing'))).toThrow('ENOENT');
  });
});

describe('a path', () => {
  it.each(['hub.yaml', 'a/b.png', 'a/editions/c.md', 'a~b.md', 'a/c#.md', 'bak/a.md'])('may be content: %s', (path) => {
    expect(isContent(path)).toBe(true);
  });

  it.each([
    ...['_a.md', 'a/.b/c.md', 'a/_b.md', 'editions/e/hub.yaml', 'editions'],
    ...['a/Thumbs.db', 'a/desktop.ini', 'a/ehthumbs.db', '__MACOSX/a/b.md', '.DS_Store', 'a/b.md~', 'a/~$deck.docx'],
    ...['a/.b.md.swp', 'a/#b.md#', 'a/.#b.md', 'a/b.md.bak', 'a/b.md.orig', 'a/b.tmp', 'a/Icon\r', 'a/b.crdownload'],
  ])('is hidden or left behind: %s', (path) => {
    expect(isContent(path)).toBe(false);
  });
});

describe('reading the folder of an edition', () => {
  it('gives the bytes of every file, hidden ones too', () => {
    for (const path of ['hub.yaml', 'a/b.png', '.hidden', '_draft/a.md', 'editions/x.md']) write(path);
    const { files, odd } = readEditionFolder(folder);
    expect([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual(
      ['.hidden', '_draft/a.md', 'a/b.png', 'editions/x.md', 'hub.yaml'].map((path) => [path, path]),
    );
    expect(odd.size).toBe(0);
  });

  it('says what is no file that can be read, and opens none of it', () => {
    write('a.md');
    write('gone.md');
    write('closed.md');
    symlinkSync(folder, join(folder, 'circle'), 'dir');
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe')]);
    const opened: string[] = [];
    const { files, odd } = readEditionFolder(folder, (file) => {
      opened.push(file.slice(folder.length + 1));
      const code = file.endsWith('gone.md') ? 'ENOENT' : file.endsWith('closed.md') ? 'EACCES' : undefined;
      if (code) throw Object.assign(new Error(code), { code });
      return new Uint8Array();
    });
    expect(opened).toEqual(['a.md', 'closed.md', 'gone.md']);
    expect([...files.keys()]).toEqual(['a.md']);
    expect(Object.fromEntries(odd)).toMatchObject({
      circle: 'a symbolic link',
      'closed.md': 'a file or folder that the system keeps closed (EACCES)',
      ...(process.platform === 'win32' ? {} : { pipe: 'a pipe, a socket or a device' }),
    });
    expect(readEditionFolder(join(folder, 'missing'))).toEqual({ files: new Map(), odd: new Map() });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('says which folders are closed', () => {
    write('strategy/shut/a.md');
    write('shut/a.md');
    for (const name of ['strategy/shut', 'shut']) chmodSync(at(name), 0);
    const { odd } = readEditionFolder(folder);
    const { unreadable } = readContentFolder(folder);
    for (const name of ['strategy/shut', 'shut']) chmodSync(at(name), 0o700);
    expect([...odd.keys()].sort()).toEqual(['shut', 'strategy/shut']);
    expect(unreadable).toEqual([{ path: 'strategy/shut', code: 'EACCES' }]);
  });
});

describe('the folder of editions', () => {
  it('is a list of folders, with what else lies there', () => {
    expect(listEditions(folder)).toEqual({ ids: [], strays: new Map() });
    for (const path of [
      'b/edition.yaml',
      'a/edition.yaml',
      '.gitattributes',
      '_later/a.md',
      '.cutting-c/a.md',
      'README.md',
    ])
      write(`editions/${path}`);
    symlinkSync(folder, join(folder, 'editions/link'), 'dir');
    expect(listEditions(folder)).toEqual({
      ids: ['a', 'b'],
      strays: new Map([
        ['editions/README.md', 'a file'],
        ['editions/link', 'a symbolic link'],
      ]),
    });
  });
});
