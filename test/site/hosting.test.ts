import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';

/** What a web server asks of a built site, and those whose work is in it. */
describe('a built site', () => {
  const site = inject('sampleSite');

  it('can be read by a server that runs as another user', () => {
    const files = filesBelow(site);
    const folders = new Set(files.map((file) => file.split('/').slice(0, -1).join('/')));
    expect([...folders].filter((folder) => (statSync(join(site, folder)).mode & 0o777) !== 0o755)).toEqual([]);
    expect(files.filter((file) => (statSync(join(site, file)).mode & 0o777) !== 0o644)).toEqual([]);
  });

  it('keeps hosts from leaving out files that begin with _', () => {
    expect(existsSync(join(site, '.nojekyll'))).toBe(true);
  });

  it('holds the licences of what it ships', () => {
    const text = readFileSync(join(site, 'licences.txt'), 'utf8');
    for (const words of ['The Sextant authors', 'Pagefind', 'SIL OPEN FONT LICENSE', 'Permission is hereby granted'])
      expect(text).toContain(words);
  });
});
