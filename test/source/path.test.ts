import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkTarget, readLink, relativePath } from '../../src/source/path.ts';
import { runs } from '../support/runs.ts';

const from = 'strategy/deep/calm.mdx';
const file = (path: string, anchor: string | null = null): LinkTarget => ({ type: 'file', file: path, anchor });
const refused = (why: Extract<LinkTarget, { type: 'refused' }>['why']): LinkTarget => ({ type: 'refused', why });

describe('reading a link', () => {
  it.each<[string, LinkTarget]>([
    ['other.md', file('strategy/deep/other.md')],
    ['./other.md', file('strategy/deep/other.md')],
    ['../other.md', file('strategy/other.md')],
    ['../../signals/a.md#heard', file('signals/a.md', 'heard')],
    ['../../signals/a%20b.md?raw=1#h%C3%A9', file('signals/a b.md', 'hé')],
    ['a//b.md', file('strategy/deep/a/b.md')],
    ['a.md#', file('strategy/deep/a.md', '')],
    ['..', file('strategy')],
    ['../..', file('')],
    ['#diagnosis', { type: 'anchor', anchor: 'diagnosis' }],
    ['', { type: 'anchor', anchor: '' }],
    ['?a=b', { type: 'anchor', anchor: '' }],
    ['https://example.com/a#b', { type: 'external', url: 'https://example.com/a#b' }],
    ['HTTP://example.com', { type: 'external', url: 'HTTP://example.com' }],
    ['mailto:a@example.com', { type: 'external', url: 'mailto:a@example.com' }],
  ])('%j', (url, target) => {
    expect(readLink(from, url)).toEqual(target);
  });

  it.each<[string, LinkTarget]>([
    ['javascript:alert(1)', refused('scheme')],
    ['JavaScript:alert(1)', refused('scheme')],
    ['java\tscript:alert(1)', refused('scheme')],
    ['\u0001javascript:alert(1)', refused('scheme')],
    [' javascript:alert(1)', refused('scheme')],
    ['data:text/html,a', refused('scheme')],
    ['file:///etc/passwd', refused('machine')],
    ['vbscript:a', refused('scheme')],
    ['C:\\a.md', refused('machine')],
    ['/strategy/calm/', refused('absolute')],
    ['//example.com', refused('absolute')],
    ['\\\\server\\share', refused('absolute')],
    ['../../../etc/passwd', refused('outside')],
    ['%2e%2e/%2E%2E/..%2fetc/passwd', refused('outside')],
    ['a/../../../../b.md', refused('outside')],
    ['..\\a.md', refused('backslash')],
    ['a%5Cb.md', refused('backslash')],
    ['a%zz.md', refused('encoding')],
    ['a.md#%ff', refused('encoding')],
    ['%', refused('encoding')],
  ])('refuses %j', (url, target) => {
    expect(readLink(from, url)).toEqual(target);
  });

  const part = fc.stringMatching(/^[a-z][a-z0-9 é-]{0,6}$/);
  const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join('/')}.md`);

  it('understands the relative path from any file to any other', () => {
    fc.assert(
      fc.property(path, path, (here, there) => {
        expect(readLink(here, relativePath(here, there))).toEqual(file(there));
      }),
    );
  });

  it('leads from a file to one that bears the name of its folder', () => {
    expect(relativePath('a/b/c.md', 'a/b')).toBe('../b');
    expect(relativePath('a/b/c.md', 'a/b/d.md')).toBe('d.md');
  });

  it('never throws and never leaves the content folder, whatever the link', () => {
    const bit = fc.constantFrom(
      '..',
      '.',
      '/',
      '%2e',
      '%2F',
      '\\',
      'a',
      '#',
      '?',
      ':',
      '%',
      ' ',
      '\t',
      'javascript',
      'é',
      '\0',
    );
    const url = fc.oneof(
      fc.string(),
      fc.array(bit).map((bits) => bits.join('')),
    );
    fc.assert(
      fc.property(path, url, (here, link) => {
        const target = readLink(here, link);
        const parts = target.type === 'file' ? target.file.split('/') : [];
        expect(parts).not.toContain('..');
        expect(parts.join('/')).not.toMatch(/^\/|\\/);
      }),
      runs(2000),
    );
  });
});
