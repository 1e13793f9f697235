import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import { run } from '../../support/run.ts';
import { toldIn, treeIn } from './tree.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
let count = 0;
let top = '';
const at = (...path: string[]) => join(top, ...path);

const persona = (title: string, more = '') =>
  `---\ntitle: ${title}\nowner: TPS\ngoals: [Sleep]\nneeds: [Calm]\npains: [Nights]\n${more}---\n\nCarries the pager for a week in six.\n`;
const files = { 'hub.yaml': 'title: T\nproduct: P\n', 'personas/lead.md': persona('Lead') };

function repository(path: string, own: Record<string, string>): string {
  writeFiles(at(path), own);
  git(at(path), 'init', '-q', '-b', 'main');
  git(at(path), 'add', '.');
  git(at(path), 'commit', '-qm', 'A hub');
  return at(path);
}

const diff = (hub: string, ...args: string[]) => run(['diff', '--content', hub, '--date', '2026-11-21', ...args]);
const told = async (hub: string, ...args: string[]) => {
  const { code, out, err } = await diff(hub, '--format', 'json', ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return toldIn(out);
};
const firstLine = async (hub: string, ...args: string[]) => (await diff(hub, ...args)).out.split('\n', 1)[0];
/** Why it cannot run. */
const why = async (hub: string, ...args: string[]) => {
  const { code, out, err } = await diff(hub, ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err;
};

const renamed = (title: string) => [`rest/changed/personas/lead: was called “${title}” before`];

beforeEach(() => {
  count += 1;
  top = join(folder, String(count));
  mkdirSync(top);
});

describe('what the hub is held against', () => {
  it('is the last commit, where nobody knows another', async () => {
    const hub = repository('hub', files);
    treeIn(hub).edit('personas/lead.md', 'title: Lead', 'title: Leader');
    expect(await firstLine(hub)).toMatch(/^What changes from the last commit \([0-9a-f]{7}, \d+ \w+ \d{4}\) to the/);
    expect(await told(hub)).toEqual(renamed('Lead'));
  });

  it.skipIf(process.platform === 'win32')('is not guessed where git is ended before it answers', async () => {
    const hub = repository('hub', files);
    const path = process.env.PATH;
    writeFiles(at('bin'), {
      git: '#!/bin/sh\ncase "$*" in *symbolic-ref*) kill -KILL $$;; esac\nPATH=$USUAL exec git "$@"\n',
    });
    chmodSync(at('bin/git'), 0o755);
    Object.assign(process.env, { PATH: `${at('bin')}:${path}`, USUAL: path });
    expect(await why(hub)).toBe(
      'sextant: What changed could not be read: git was ended from outside (SIGKILL), as systems do when memory runs out.\n',
    );
    process.env.PATH = path;
  });

  it('is the last commit shared with the default branch of the remote, whatever became of that since', async () => {
    const origin = repository('origin', files);
    git(top, 'clone', '-q', origin, 'clone');
    const hub = at('clone');
    git(hub, 'checkout', '-qb', 'topic');
    treeIn(hub).edit('personas/lead.md', 'title: Lead', 'title: Leader');
    git(hub, 'commit', '-qam', 'Leader');
    writeFileSync(join(origin, 'personas/other.md'), persona('Other'));
    git(origin, 'add', '.');
    git(origin, 'commit', '-qm', 'Another');
    git(hub, 'fetch', '-q');
    writeFileSync(join(hub, 'personas/third.md'), persona('Third'));
    expect(await firstLine(hub)).toContain('the last commit shared with origin/main (');
    expect(await told(hub)).toEqual([...renamed('Lead'), 'rest/added/personas/third: is a new persona']);
    // A code host checks out a commit alone, and does not say which branch is the default one.
    git(hub, 'symbolic-ref', '--delete', 'refs/remotes/origin/HEAD');
    git(hub, 'checkout', '-q', '--detach');
    git(hub, 'branch', '-qD', 'main');
    expect(await firstLine(hub)).toContain('shared with origin/main');
    expect(await firstLine(hub, '--base', 'main')).toContain('the last commit shared with main (');
    expect(await told(hub, '--base', 'HEAD')).toEqual(['rest/added/personas/third: is a new persona']);
  });

  it('is a branch, a tag or a commit that is named', async () => {
    const hub = repository('hub', files);
    git(hub, 'tag', 'v1');
    const first = git(hub, 'rev-parse', 'HEAD').trim();
    treeIn(hub).edit('personas/lead.md', 'title: Lead', 'title: Leader');
    git(hub, 'commit', '-qam', 'Leader');
    for (const ref of ['v1', first, first.slice(0, 8), 'HEAD~1']) {
      expect(await firstLine(hub, '--base', ref)).toContain(`from ${ref} (${first.slice(0, 7)}, `);
      expect(await told(hub, '--base', ref)).toEqual(renamed('Lead'));
    }
    expect(await told(hub)).toEqual([]);
  });

  it('is read where it is: nothing of the working tree, the index or the repository changes', async () => {
    const hub = repository('hub', {
      ...files,
      'personas/lead.md': persona('Lead', 'reviewed: 2020-01-01\nreviewEvery: 9 days\n'),
    });
    treeIn(hub).edit('personas/lead.md', 'title: Lead', 'title: Leader');
    writeFileSync(join(hub, 'personas/new.md'), persona('New'));
    git(hub, 'add', 'personas/lead.md');
    // What is gone has no problem any more, and that is no news.
    treeIn(hub).remove('personas/lead.md');
    const state = () => [git(hub, 'status', '--porcelain'), git(hub, 'stash', 'list'), git(hub, 'worktree', 'list')];
    const before = state();
    expect(await told(hub)).toEqual([
      'rest/removed/personas/lead: is no longer in the hub [entry-removed]',
      'rest/added/personas/new: is a new persona',
    ]);
    expect(state()).toEqual(before);
  });

  it('may be below the root of the repository, in another worktree, and reached by a link', async () => {
    const root = repository(
      'repo',
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`docs/my hub/${path}`, text])),
    );
    git(root, 'worktree', 'add', '-q', at('tree'), '-b', 'topic');
    treeIn(at('tree/docs/my hub')).edit('personas/lead.md', 'title: Lead', 'title: Leader');
    expect(await told(at('tree/docs/my hub'), '--base', 'main')).toEqual(renamed('Lead'));
    symlinkSync(at('tree/docs/my hub'), at('link'));
    expect(await told(at('link'))).toEqual(renamed('Lead'));
    expect(await told(at('repo/docs/my hub'))).toEqual([]);
  });

  it('may be without the hub: everything is new', async () => {
    const root = repository('repo', { 'README.md': 'Nothing yet.\n' });
    writeFiles(join(root, 'hub'), files);
    expect(await told(join(root, 'hub'))).toEqual(['rest/added/personas/lead: is a new persona']);
    const { out } = await diff(join(root, 'hub'));
    expect(out).toContain('\nThere was no hub in this folder then: everything is new.\n');
  });

  it('may have errors: what is put right is told, what cannot be read is not compared', async () => {
    const hub = repository('hub', { ...files, 'personas/lead.md': persona('Lead', 'sgement: x\n') });
    expect(await told(hub)).toEqual([]);
    treeIn(hub).edit('personas/lead.md', 'sgement: x\n', '');
    expect(await told(hub)).toEqual(['checks/resolved/personas/lead/shape: no longer found: Unknown field `sgement`.']);
    expect((await diff(hub)).out).toContain('\nNot compared, since one side has errors: “Lead”.\n');
  });

  it('may hold names of any letters, links and files of any kind', async () => {
    const hub = repository('hub', {
      ...files,
      'personas/größe.md': persona('Größe'),
      'personas/a\nb.md': persona('Line'),
      'personas/"quoted" \\ ü.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'images/\n.png': 'no picture',
      'personas/binary.md': '\0\u0001',
    });
    symlinkSync('lead.md', join(hub, 'personas/link.md'));
    git(hub, 'add', '.');
    git(hub, 'commit', '-qm', 'A link');
    expect(await told(hub)).toEqual([]);
    treeIn(hub).edit('personas/größe.md', 'title: Größe', 'title: Maß');
    rmSync(join(hub, 'personas/link.md'));
    expect(await told(hub)).toEqual([
      'rest/changed/personas/größe: was called “Größe” before',
      'checks/resolved/hub/stray-file: personas/link.md: no longer found: Symbolic links are not followed: they may lead out of the content folder.',
    ]);
  });

  it('is the same where git turned line ends or was told not to look', async () => {
    const hub = repository('hub', files);
    git(hub, 'config', 'core.autocrlf', 'true');
    writeFileSync(join(hub, 'personas/lead.md'), files['personas/lead.md'].replaceAll('\n', '\r\n'));
    expect(await told(hub)).toEqual([]);
    git(hub, 'update-index', '--assume-unchanged', 'personas/lead.md');
    treeIn(hub).edit('personas/lead.md', 'title: Lead', 'title: Leader');
    expect(await told(hub)).toEqual(renamed('Lead'));
  });
});

describe('what cannot be compared', () => {
  it('is told in one sentence', async () => {
    writeFiles(at('loose'), files);
    expect(await why(at('loose'))).toContain(
      'is in no git repository: there is nothing that it could be held against.',
    );
    git(at('loose'), 'init', '-q');
    expect(await why(at('loose'))).toBe(
      'sextant: This repository has no commit yet: there is nothing that the hub could be held against.\n',
    );
    const hub = repository('hub', files);
    git(hub, 'branch', 'release');
    expect(await why(hub, '--base', 'relaese')).toBe(
      'sextant: There is no branch, tag or commit "relaese" in this repository. Did you mean `release`?\n',
    );
    expect(await why(hub, '--base', '/strategy/')).toMatch(/^sextant: --base takes a branch, a tag or a commit here/);
    expect(await why(hub, '--base=--output=x')).toMatch(/^sextant: --base takes a branch/);
    expect(await why(hub, '--fail-on', 'evidence-lots')).toMatch(
      /^sextant: There is no rule "evidence-lots". There are audience-widened, .*Did you mean `evidence-lost`\?\n$/,
    );
    expect(await why(join(top, 'nowhere'))).toMatch(/There is no content folder/);
    expect(await why(hub, '--audience', 'public')).toMatch(/lists no audience "public"/);
  });

  it('is a commit that a shallow clone lacks', async () => {
    const origin = repository('origin', files);
    git(origin, 'checkout', '-qb', 'topic');
    treeIn(origin).edit('personas/lead.md', 'title: Lead', 'title: Leader');
    git(origin, 'commit', '-qam', 'Leader');
    git(top, 'clone', '-q', '--depth', '1', '--branch', 'topic', pathToFileURL(origin).href, 'shallow');
    expect(await why(at('shallow'), '--base', 'main')).toMatch(
      /^sextant: There is no "main" in this clone. This clone is shallow: /,
    );
    git(at('shallow'), 'fetch', '-q', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    expect(await why(at('shallow'), '--base', 'main')).toMatch(
      /^sextant: Nobody can say which commits this branch shares/,
    );
    expect(await told(at('shallow'), '--base', 'HEAD')).toEqual([]);
  });

  it('is a hub whose hub.yaml has errors, on either side', async () => {
    const hub = repository('hub', { ...files, 'hub.yaml': 'title: T\nprodukt: P\n' });
    const { code, out, err } = await diff(hub);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^sextant: hub.yaml has errors, so nobody can say what the hub says; .* shows them\.\n$/);
    treeIn(hub).edit('hub.yaml', 'produkt', 'product');
    expect(await why(hub)).toMatch(
      /^sextant: hub.yaml has errors at [0-9a-f]{7}, so nobody can say what the hub said;/,
    );
  });

  it('is a hub of a newer Sextant', async () => {
    const hub = repository('hub', { ...files, 'hub.yaml': 'title: T\nproduct: P\nschema: 99\n' });
    treeIn(hub).edit('hub.yaml', 'schema: 99\n', '');
    expect(await why(hub)).toMatch(/^sextant: The hub at [0-9a-f]{7} has shapes of version 99, and this Sextant reads/);
  });

  it('is anything, where there is no git', async () => {
    const hub = repository('hub', files);
    const path = process.env.PATH;
    process.env.PATH = at('nowhere');
    try {
      expect(await why(hub)).toBe('sextant: What changed is read from git, and there is no git here: install it.\n');
    } finally {
      process.env.PATH = path;
    }
  });
});
