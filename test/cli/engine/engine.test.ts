import { type ChildProcess, spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiledCode, compileInto } from '../../../src/cli/engine/engine.ts';
import { troubleOf } from '../../../src/cli/trouble.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';

const digest = 'd'.repeat(64);
let temporary: TemporaryFolder;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

describe('compiled code', () => {
  let compiled = 0;
  const compile = async (folder: string) => {
    compiled += 1;
    writeFiles(folder, { 'server/entry.mjs': 'export const open = 1;', 'client/a.css': 'a {}' });
  };
  const get = (of = digest) => compiledCode(join(temporary.folder, 'engine'), of, compile);
  beforeEach(() => {
    compiled = 0;
  });

  it('is made once, and anew for other code', async () => {
    const folder = await get();
    expect(readFileSync(join(folder, 'client/a.css'), 'utf8')).toBe('a {}');
    expect([await get(), compiled]).toEqual([folder, 1]);
    await get('e'.repeat(64));
    expect(compiled).toBe(2);
  });

  const spoilings: [string, (folder: string) => void][] = [
    ['a file is missing', (folder) => rmSync(join(folder, 'server/entry.mjs'))],
    ['a file is cut short', (folder) => writeFileSync(join(folder, 'client/a.css'), 'a')],
    ['a file was added', (folder) => writeFileSync(join(folder, 'client/b.js'), '')],
    ['nothing says what it was made from', (folder) => rmSync(join(folder, '..', 'made.json'))],
    ['it says that it was made from other code', (folder) => writeFileSync(join(folder, '..', 'made.json'), '{}')],
    ['only an empty folder is left', (folder) => rmSync(folder, { recursive: true })],
  ];
  it.each(spoilings)('is made anew when %s', async (_, spoil) => {
    const folder = await get();
    spoil(folder);
    expect([await get(), compiled]).toEqual([folder, 2]);
    expect(readdirSync(folder).sort()).toEqual(['client', 'server']);
    expect(readFileSync(join(folder, 'client/a.css'), 'utf8')).toBe('a {}');
    expect(readdirSync(join(temporary.folder, 'engine'))).toEqual([digest.slice(0, 40)]);
  });

  it('is the same for all who compile it at once', async () => {
    const folders = await Promise.all([1, 2, 3].map(() => get()));
    expect(new Set(folders).size).toBe(1);
    expect(readdirSync(join(temporary.folder, 'engine'))).toEqual([digest.slice(0, 40)]);
  });

  it('is not kept when it could not be made', async () => {
    const failing = async (folder: string) => {
      writeFiles(folder, { 'server/entry.mjs': '' });
      throw new Error('a fault in a page');
    };
    const store = join(temporary.folder, 'engine');
    await expect(compiledCode(store, digest, failing)).rejects.toThrow('a fault in a page');
    expect(existsSync(store) && readdirSync(store)).toEqual([]);
  });
});

it('is compiled for nobody who is gone, and leaves nothing then', async () => {
  const folder = join(temporary.folder, 'new');
  const script = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'engine', 'compile-process.ts');
  const child = spawn(process.execPath, [script, folder], {
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // As the system does it when the process that started it is killed.
  child.stdin?.destroy();
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(existsSync(folder)).toBe(false);
});

it('says in one sentence that its process was ended', async () => {
  // Told of before it runs.
  const end = (message: unknown) => setImmediate(() => (message as { process: ChildProcess }).process.kill('SIGKILL'));
  subscribe('child_process', end);
  const compiled = compileInto(join(temporary.folder, 'new'));
  unsubscribe('child_process', end);
  const error = await compiled.catch((why: unknown) => why);
  expect(troubleOf(error)).toBe(
    "The site's code could not be compiled: what compiles it was ended from outside (SIGKILL), as systems do when memory runs out.",
  );
});
