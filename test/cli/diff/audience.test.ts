import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import { baseHub, hiddenFrom, withHidden } from '../../support/hidden-parts.ts';
import type { Files } from '../../support/hub.ts';
import { run } from '../../support/run.ts';
import { someOf } from '../../support/runs.ts';
import { restore, sampleIn, toldIn, treeIn } from './tree.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const told = async (hub: string, ...args: string[]) => {
  const { code, out, err } = await run(['diff', '--content', hub, '--format', 'json', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return toldIn(out);
};

describe('a change of what an audience may not see', () => {
  const hub = join(folder, 'parts');
  /** Commits one hub and puts another into its place. */
  const change = (before: Files, after: Files) => {
    rmSync(hub, { recursive: true, force: true });
    mkdirSync(hub);
    writeFiles(hub, before as Record<string, string>);
    git(hub, 'init', '-q');
    git(hub, 'add', '-A', '-f', '.');
    git(hub, 'commit', '-qm', 'Before');
    git(hub, 'rm', '-rqf', '.');
    writeFiles(hub, after as Record<string, string>);
  };
  const cases = (['internal', 'public'] as const).flatMap((reader) => [
    ...hiddenFrom(reader).map((part) => [reader, part.name, [part]] as const),
    [reader, 'all of that', hiddenFrom(reader)] as const,
  ]);

  it.each(someOf(cases, 6))('is none to %s: %s', async (reader, _, parts) => {
    change(baseHub, withHidden(parts));
    expect(await told(hub, '--audience', reader)).toEqual([]);
  });

  it.each(['internal', 'public'] as const)('is none to %s where it goes', async (reader) => {
    change(withHidden(hiddenFrom(reader)), baseHub);
    expect(await told(hub, '--audience', reader)).toEqual([]);
  });

  it('is told to the narrowest', async () => {
    change(baseHub, withHidden(hiddenFrom('public')));
    expect((await told(hub)).length).toBeGreaterThan(10);
  });
});

describe('who may read what', () => {
  const hub = join(folder, 'sample');
  beforeAll(() => sampleIn(hub));
  const cod = 'initiatives/hands-off-rebalancing';
  const widen = (audience: string) =>
    treeIn(hub).edit(`${cod}.mdx`, 'owner: Streaming core\n', `owner: Streaming core\naudience: ${audience}\n`);

  it('is new to those who could not read it, and nothing of it to those who still cannot', async () => {
    treeIn(hub).edit(`${cod}.mdx`, 'owner: Streaming core\n', 'owner: Streaming core\naudience: restricted\n');
    git(hub, 'commit', '-qam', 'Restricted');
    treeIn(hub).edit(`${cod}.mdx`, 'audience: restricted\n', '');
    expect(await told(hub)).toContain(`initiatives/changed/${cod}: audience: restricted (removed) [audience-widened]`);
    const internal = await told(hub, '--audience', 'internal');
    expect(internal).toContainEqual(
      expect.stringContaining(`initiatives/added/${cod}: is new, in the stage Ready, at place `),
    );
    expect(internal.join('\n')).not.toContain('restricted');
    expect(await told(hub, '--audience', 'public')).toEqual([]);
    git(hub, 'reset', '-q', '--hard', 'first');
  });

  it('is no gate that others than the narrowest could pass', async () => {
    widen('public');
    const gates = async (...args: string[]) => {
      const { code, out } = await run([
        'diff',
        '--content',
        hub,
        '--format',
        'json',
        '--fail-on',
        'audience-widened',
        ...args,
      ]);
      const { stopped, passed, unjudged } = JSON.parse(out);
      return [code, stopped.length, passed, unjudged];
    };
    expect(await gates()).toEqual([1, 1, [], []]);
    expect(await gates('--audience', 'internal')).toEqual([1, 1, [], []]);
    expect(await gates('--audience', 'public')).toEqual([0, 0, [], ['audience-widened']]);
    restore(hub);
    expect(await gates()).toEqual([0, 0, ['audience-widened'], []]);
  });

  it('is told with the widest that could read it and the widest that can now', async () => {
    widen('public');
    const { out } = await run(['diff', '--content', hub]);
    expect(out).toContain('! audience-widened: can now be read by “public”; before by “internal” at most\n');
    // Others who may read it on both sides hear of it, too, by the names that they know.
    expect(await told(hub, '--audience', 'internal')).toContain(
      `initiatives/changed/${cod}: audience: public (new) [audience-widened]`,
    );
    restore(hub);
  });

  it('widens where an audience comes between that reads what the widest could not', async () => {
    treeIn(hub).edit('hub.yaml', '[restricted, internal, public]', '[restricted, internal, partners, public]');
    const between = await told(hub);
    expect(between).toContain(
      'readers/widened/initiatives/network-check: “partners” can now read cost of delay, run cost and cost of not doing; before “internal” at most [audience-widened]',
    );
    // What was for internal readers is still for them.
    expect(between.join('\n')).not.toContain(cod);
    treeIn(hub).edit('hub.yaml', 'build: { audience: internal }', 'build: { audience: partners }');
    const widened = (await told(hub)).filter((one) => one.includes('[audience-widened]'));
    expect(widened).toContain(
      `readers/widened/${cod}: can now be read by “partners”; before by “internal” at most [audience-widened]`,
    );
    restore(hub);
  });

  it('cannot be said where the base lists the audience not at all', async () => {
    treeIn(hub).edit('hub.yaml', '[restricted, internal, public]', '[restricted, internal, partners, public]');
    const { code, err } = await run(['diff', '--content', hub, '--audience', 'partners']);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(
        /^sextant: Nobody can say what the audience "partners" may see of the hub at [0-9a-f]{7}/,
      ),
    });
    restore(hub);
  });
});
