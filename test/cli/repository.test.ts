import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pathInRepository } from '../../src/cli/repository.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { git } from '../support/git.ts';
import { plainEnvironment, sextant } from '../support/site.ts';

const script = join(import.meta.dirname, '../../src/cli/sextant.js');
const { folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...path: string[]) => join(folder, ...path);

const files = {
  'hub.yaml': 'title: T\nproduct: P\n',
  'personas/lead.md': '---\ntitle: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\nsgement: x\n---\n',
};
writeFiles(at('repo/docs/my hub'), files);
writeFiles(at('loose/hub'), files);
git(at('repo'), 'init', '-q');
git(at('repo'), 'add', '.');
git(at('repo'), 'commit', '-qm', 'A hub');

describe('where a folder lies in its repository', () => {
  it('is counted from the nearest root above it', () => {
    expect(pathInRepository(at('repo/docs/my hub'))).toBe('docs/my hub/');
    expect(pathInRepository(at('repo'))).toBe('');
    mkdirSync(at('repo/inner/content'), { recursive: true });
    git(at('repo/inner'), 'init', '-q');
    expect(pathInRepository(at('repo/inner/content'))).toBe('content/');
  });

  it('is known in a worktree, whose root has a file instead of a folder', () => {
    git(at('repo'), 'worktree', 'add', '-q', at('tree'));
    expect(pathInRepository(at('tree/docs/my hub'))).toBe('docs/my hub/');
  });

  it('is that of the folder itself, where a link leads to it', () => {
    symlinkSync(at('repo/docs/my hub'), at('loose/link'));
    expect(pathInRepository(at('loose/link'))).toBe('docs/my hub/');
  });

  it('is unknown outside of repositories; an empty folder `.git` makes none', () => {
    mkdirSync(at('loose/.git'));
    expect(pathInRepository(at('loose/hub'))).toBeNull();
    writeFileSync(at('loose/.git/HEAD'), 'ref: refs/heads/main\n');
    expect(pathInRepository(at('loose/hub'))).toBe('hub/');
  });
});

describe('sextant check for a code host', () => {
  it.each([
    ['the root', 'repo'],
    ['a folder beside the hub', 'repo/inner'],
    ['the hub', 'repo/docs/my hub'],
    ['elsewhere', 'loose'],
  ])('names files from the root of the repository when it is run in %s', (_where, cwd) => {
    const run = (format: string) =>
      spawnSync(process.execPath, [script, 'check', '--content', at('repo/docs/my hub'), '--format', format], {
        cwd: at(cwd),
        env: plainEnvironment(),
        encoding: 'utf8',
      }).stdout;
    expect(run('github')).toMatch(/^::error file=docs\/my hub\/personas\/lead\.md,line=7,/);
    const [first] = JSON.parse(run('sarif')).runs[0].results;
    expect(first.locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'docs/my%20hub/personas/lead.md',
      uriBaseId: '%SRCROOT%',
    });
  });

  it('keeps the paths of JSON below the content folder', () => {
    const { stdout } = sextant(['check', '--content', at('repo/docs/my hub'), '--format', 'json']);
    expect(JSON.parse(stdout).problems[0].file).toBe('personas/lead.md');
  });
});
