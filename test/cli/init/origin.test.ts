import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installed, installedAs, pinOf } from '../../../src/cli/init/origin.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';

const commit = 'b28e74b72d83a5707ddc0513fb6028e95923f502';
const name = '@somebody/sextant-hub';
const pin = (request: string | undefined, resolved: string | undefined, folder = '/cache/x') =>
  pinOf({ folder, request, resolved } as Installed, '1.2.3', '/home/us/strategy');

describe('what a hub pins its package to', () => {
  it.each([
    ['github:us/sextant', `git+ssh://git@github.com/us/sextant.git#${commit}`, `github:us/sextant#${commit}`],
    ['github:us/sextant#main', `git+ssh://git@github.com/us/sextant.git#${commit}`, `github:us/sextant#${commit}`],
    [
      'git+https://git.example.com/us/sextant.git',
      `git+https://git.example.com/us/sextant.git#${commit}`,
      `git+https://git.example.com/us/sextant.git#${commit}`,
    ],
    [undefined, `git+ssh://git@x.example/us/s.git#${commit}`, `git+ssh://git@x.example/us/s.git#${commit}`],
    [
      'git+https://me:secret@git.example.com/s.git',
      `git+https://me:secret@git.example.com/s.git#${commit}`,
      `git+https://git.example.com/s.git#${commit}`,
    ],
    ['https://x.example/s-1.2.3.tgz', 'https://x.example/s-1.2.3.tgz', 'https://x.example/s-1.2.3.tgz'],
    ['^1.0.0', 'https://registry.example/@s/h/-/h-1.2.3.tgz', '1.2.3'],
    ['latest', 'https://registry.example/@s/h/-/h-1.2.3.tgz', '1.2.3'],
    [undefined, 'https://registry.example/@s/h/-/h-1.2.3.tgz', '1.2.3'],
  ])('is, for %s', (request, resolved, spec) => {
    expect(pin(request, resolved)).toEqual({ spec, note: null });
  });

  it('is a file as seen from the hub, with a word to those who do not have it', () => {
    expect(pin('file:../../t/s h#1.tgz', 'file:../../t/s h#1.tgz')).toMatchObject({
      spec: 'file:../../../t/s h#1.tgz',
      note: expect.stringContaining('on this machine'),
    });
    expect(pin('file:vendor/s.tgz', 'file:vendor/s.tgz', '/home/us/strategy')).toEqual({
      spec: 'file:./vendor/s.tgz',
      note: null,
    });
    expect(pin('git+file:///r/s', `git+file:///r/s#${commit}`)).toMatchObject({
      spec: `git+file:///r/s#${commit}`,
      note: expect.stringContaining('on this machine'),
    });
  });

  it('is nothing where nobody knows', () => {
    for (const unknown of [
      pinOf(null, '1.2.3', '/h'),
      pin('x', undefined),
      pin('x', 'weird:x'),
      pin('github:a/b', 'git+ssh://a/b#main'),
    ])
      expect(unknown).toMatchObject({ spec: null, note: expect.stringContaining('It is not known') });
  });
});

describe('what npm wrote down', () => {
  let temporary: TemporaryFolder;
  beforeEach(() => {
    temporary = temporaryFolder();
  });
  afterEach(() => temporary.remove());
  const root = () => join(temporary.folder, 'node_modules', ...name.split('/'));

  it('is read beside the packages', () => {
    writeFiles(temporary.folder, {
      'package.json': JSON.stringify({ dependencies: { [name]: 'github:us/sextant' } }),
      'node_modules/.package-lock.json': JSON.stringify({
        packages: { [`node_modules/${name}`]: { version: '1.2.3', resolved: 'R' } },
      }),
    });
    expect(installedAs(root(), name)).toEqual({
      folder: temporary.folder,
      request: 'github:us/sextant',
      resolved: 'R',
    });
  });

  it('is nothing in a clone, without a lock, or where it cannot be read', () => {
    expect(installedAs(temporary.folder, name)).toBeNull();
    expect(installedAs(root(), name)).toBeNull();
    writeFiles(temporary.folder, { 'node_modules/.package-lock.json': '{', 'package.json': '[' });
    expect(installedAs(root(), name)).toEqual({
      folder: temporary.folder,
      request: undefined,
      resolved: undefined,
    });
  });
});
