import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../src/cli/trouble.ts';

const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
};

const systemError = (code: string, more: object) =>
  Object.assign(new Error(code), { code, syscall: 'open', errno: -1, ...more });

describe('trouble with the system', () => {
  it('is one sentence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sextant-'));
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const said = (act: () => unknown) => troubleOf(thrownBy(act))?.replaceAll(folder, '/hub');
    expect(said(() => readFileSync(join(folder, 'none')))).toBe('"/hub/none" does not exist.');
    expect(said(() => readFileSync(folder))).toMatch(/^(A file|"\/hub") is a folder where a file was expected\.$/);
    expect(said(() => readFileSync(join(file, 'below')))).toBe(
      '"/hub/file/below" cannot be reached: a part of the path is a file, not a folder.',
    );
    expect(said(() => writeFileSync(file, '', { flag: 'wx' }))).toBe('"/hub/file" is in the way: it exists already.');
    rmSync(folder, { recursive: true });
  });

  it('names what it is about', () => {
    expect(troubleOf(systemError('EACCES', { path: '/hub/dist' }))).toBe(
      '"/hub/dist" cannot be used: permission denied.',
    );
    expect(troubleOf(systemError('EROFS', { path: '/hub/dist' }))).toBe(
      '"/hub/dist" cannot be written: the file system is read-only.',
    );
    expect(troubleOf(systemError('ENOSPC', {}))).toBe('A file cannot be written: no space is left on the device.');
  });

  it('is heard behind other words', () => {
    expect(troubleOf(new Error('Build failed.\nCaused by:\n  No space left on device (os error 28)'))).toBe(
      'A file cannot be written: no space is left on the device.',
    );
    expect(troubleOf(new Error('Build failed.', { cause: systemError('EROFS', { path: '/hub/dist' }) }))).toBe(
      '"/hub/dist" cannot be written: the file system is read-only.',
    );
    expect(troubleOf(new Error('Something (os error 9999)'))).toBe(null);
  });

  it.each([
    [
      'a file that is too large for the disk or the user',
      systemError('EFBIG', { path: '/hub/dist/a' }),
      /^"\/hub\/dist\/a" cannot be/,
    ],
    ['a file that another program keeps', systemError('EBUSY', { path: '/hub/dist' }), /another program uses it\.$/],
    [
      'a thread that the memory does not suffice for',
      Object.assign(new Error('Worker terminated due to reaching memory limit: JS heap out of memory'), {
        code: 'ERR_WORKER_OUT_OF_MEMORY',
      }),
      /^Memory is short: .* out of memory\.$/,
    ],
  ])('may be %s', (_, error, sentence) => {
    expect(troubleOf(error)).toMatch(sentence);
  });

  it('names a port in use', async () => {
    const first = createServer();
    await new Promise<void>((done) => first.listen(0, done));
    const { port } = first.address() as { port: number };
    const second = createServer();
    const error = await new Promise((done) => second.once('error', done).listen(port));
    expect(troubleOf(error)).toBe(`Port ${port} is in use; name another with --port.`);
    first.close();
  });

  it('may be a package that is not there', () => {
    const error = new Error("Cannot find package 'pagefind' imported from /somewhere/index.js");
    expect(troubleOf(error)).toBe("This installation is not whole: install it again. Cannot find package 'pagefind'.");
  });

  it('is not what our own code does wrong', () => {
    expect(troubleOf(new TypeError('x is undefined'))).toBe(null);
    expect(troubleOf(Object.assign(new Error('no module'), { code: 'ERR_MODULE_NOT_FOUND' }))).toBe(null);
    expect(troubleOf('text')).toBe(null);
  });
});
