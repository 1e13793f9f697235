import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { apart } from '../../src/pack/apart.ts';
import { licencesText } from '../../src/pack/licences.ts';
import { packageManifest } from '../../src/pack/manifest.ts';

describe('the manifest of the package', () => {
  const manifest = packageManifest(about);

  it('names what running needs, each in one version', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(apart);
    expect(Object.values(manifest.dependencies).join(' ')).toMatch(/^[\d. ]+$/);
  });

  it('has neither scripts nor a Node, nor what keeps npm from publishing it', () => {
    expect(Object.keys(manifest)).toEqual([
      'name',
      'version',
      'description',
      'license',
      'type',
      'engines',
      'bin',
      'files',
      'dependencies',
    ]);
  });

  it('has a name of its own and the command', () => {
    expect(manifest.name).toMatch(/^@[a-z-]+\/sextant$/);
    expect(Object.keys(manifest.bin)).toEqual(['sextant']);
  });

  it('cannot be made without the version of a package', () => {
    const { jsdom, ...dependencies } = about.dependencies;
    expect(jsdom).toBeDefined();
    expect(() => packageManifest({ ...about, dependencies })).toThrow('package.json does not name jsdom');
  });
});

describe('licences of what is bundled', () => {
  it('stand once each, in order, with what the package says', () => {
    const one = { name: 'b', version: '1.0.0', identifier: 'MIT', text: 'Be kind.\r\n' };
    const other = { name: 'a', version: '2.0.0' };
    const text = licencesText([[one], [other, one]]);
    expect(text).toContain(
      '\n\na 2.0.0\n=======\n\nSource: https://www.npmjs.com/package/a\n\n\nb 1.0.0 (MIT)\n=============\n',
    );
    expect(text).toMatch(/\n\nBe kind\.\n$/);
    expect(text.split('b 1.0.0')).toHaveLength(2);
  });
});
