import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../../src/report/review/rules.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import { run } from '../../support/run.ts';
import { restore, toldIn, treeIn } from './tree.ts';

const { folder, remove } = temporaryFolder();
const hub = join(folder, 'hub');
afterAll(remove);
const diff = (...args: string[]) => run(['diff', '--content', hub, '--date', '2026-11-21', ...args]);

beforeAll(() => {
  mkdirSync(hub);
  writeFiles(hub, {
    'hub.yaml': 'title: T\nproduct: P\n',
    'personas/lead.md':
      '---\ntitle: Lead\nowner: TPS\ngoals: [Sleep]\nneeds: [Calm]\npains: [Nights]\n---\n\nCarries the pager.\n',
  });
  git(hub, 'init', '-q', '-b', 'main');
  git(hub, 'add', '.');
  git(hub, 'commit', '-qm', 'A hub');
});

describe('sextant diff --fail-on', () => {
  it('ends with 1 where the change touches a rule, and says why and where', async () => {
    treeIn(hub).edit('personas/lead.md', 'needs:', 'neds:');
    for (const rule of ['new-error', 'evidence-lost,new-error', ' new-error , evidence-lost ']) {
      const { code, out, err } = await diff('--fail-on', rule);
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out).toContain(
        '\nStopped by 2 changes:\n  new-error: What is wrong stops the build for everybody.\n    Lead: error: ',
      );
    }
    const json = await diff('--fail-on', 'new-error,entry-removed', '--format', 'json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      version: 1,
      base: { ref: 'HEAD', found: 'last', hub: true, commit: git(hub, 'rev-parse', 'HEAD').trim() },
      audience: 'everyone',
      date: '2026-11-21',
      ok: false,
      unread: [{ key: 'personas/lead', title: 'Lead' }],
      stopped: [
        {
          rule: 'new-error',
          because: expect.stringMatching(/\.$/),
          at: [
            {
              statement: expect.stringMatching(/^checks\/appeared\/personas\/lead\/\w+\/[0-9a-f]{8}$/),
              entry: { key: 'personas/lead', title: 'Lead' },
            },
            {},
          ],
        },
      ],
      passed: ['entry-removed'],
    });
    const ids = JSON.parse(json.out).chapters.flatMap(({ statements }: { statements: { id: string }[] }) =>
      statements.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    restore(hub);
  });

  it('ends with 0 where it touches none, or none was asked for', async () => {
    treeIn(hub).edit('personas/lead.md', 'title: Lead', 'title: Leader');
    const { code, out } = await diff('--fail-on', 'new-error,evidence-lost', '--format', 'markdown');
    expect(code).toBe(0);
    expect(out).toContain('\nPassed: `new-error` and `evidence-lost`.\n');
    expect((await diff('--fail-on', '')).code).toBe(0);
    treeIn(hub).remove('personas/lead.md');
    expect((await diff()).code).toBe(0);
    restore(hub);
  });
});

describe('the help of the command', () => {
  it('names every rule', async () => {
    const { out } = await run(['diff', '--help']);
    for (const { id } of rules) expect(out).toMatch(new RegExp(`[ ,]${id}[,.]`));
    // Its base is a commit, whatever that of other commands is.
    expect(out.match(/--base/g)).toHaveLength(1);
  });
});

describe('sealed editions', () => {
  const told = async () => toldIn((await diff('--format', 'json')).out);

  it('are told where they come, go and are sealed anew', async () => {
    expect(
      (await run(['edition', 'cut', '2026-q4', '--title', 'Winter', '--content', hub, '--date', '2026-11-20'])).code,
    ).toBe(0);
    expect(await told()).toEqual(['editions/sealed/hub/2026-q4: The edition “Winter” was sealed']);
    git(hub, 'add', '.');
    git(hub, 'commit', '-qm', 'Sealed');
    expect(await told()).toEqual([]);
    treeIn(hub).edit('editions/2026-q4/personas/lead.md', 'title: Lead', 'title: Leader');
    expect(
      (await run(['edition', 'amend', '2026-q4', '--reason', 'A slip.', '--content', hub, '--date', '2026-11-21']))
        .code,
    ).toBe(0);
    expect(await told()).toEqual([
      'editions/amended/hub/2026-q4: The edition “Winter” was sealed anew [edition-changed]',
    ]);
    restore(hub);
    treeIn(hub).remove('editions');
    expect(await told()).toEqual(['editions/removed/hub/2026-q4: The edition “Winter” is gone [edition-changed]']);
    restore(hub);
  });
});
