import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import { run } from '../../support/run.ts';
import { someOf } from '../../support/runs.ts';
import { scripted } from './scripted.ts';
import { restore, sampleIn, toldIn, treeIn } from './tree.ts';

const { folder, remove } = temporaryFolder();
const hub = join(folder, 'hub');
afterAll(remove);
beforeAll(() => sampleIn(hub));
afterEach(() => {
  git(hub, 'reset', '-q', '--hard', 'first');
  restore(hub);
});

/** Places hang on all of the sample: that and why an initiative moved is what a change of its own says. */
const withoutPlaces = (told: string): string =>
  told.replace(/place \d+ to \d+|place \d+/g, 'a place').replace(/: \d+ initiatives have/, ': some initiatives have');

/** What is told of the working tree. */
async function diff(...args: string[]): Promise<string[]> {
  const { code, out, err } = await run(['diff', '--content', hub, '--format', 'json', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return toldIn(out).map(withoutPlaces);
}

describe('what a change does', () => {
  it('is nothing, where nothing changed', async () => {
    expect(await diff()).toEqual([]);
    const { out } = await run(['diff', '--content', hub]);
    expect(out.split('\n').slice(1)).toEqual([
      'Read for the audience “restricted” as of 21 Nov 2026.',
      'Nothing changes in what the hub says.',
      '',
    ]);
  });

  it('is nothing, where only time went by', async () => {
    expect(await diff('--date', '2027-12-31')).toEqual([]);
  });

  it.each(someOf(scripted, 10))('names $name by meaning, and nothing else', async ({ before, change, told }) => {
    const tree = treeIn(hub);
    if (before) {
      before(tree);
      git(hub, 'add', '.');
      git(hub, 'commit', '-qm', 'Before');
    }
    change(tree);
    expect(await diff()).toEqual(told);
  });

  it('is the same in every run', async () => {
    const apart = ['a deadline', 'a target', 'evidence that is no longer named', 'a waiver', 'an error in the text'];
    for (const { name, change } of scripted) if (apart.includes(name)) change(treeIn(hub));
    const texts = [];
    for (const _ of [1, 2]) texts.push((await run(['diff', '--content', hub])).out);
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('\n            ! evidence-lost: no longer rests on');
  });
});
