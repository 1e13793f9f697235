import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unguarded } from '../../../src/format/formula.ts';
import { readRows } from '../../../src/source/table/csv.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { entry, hubWithAudiences } from '../../support/hub.ts';
import { done, run } from '../../support/run.ts';

const { folder, remove } = temporaryFolder();
afterAll(() => remove());
const content = join(folder, 'hub');
const input = entry(
  'title: Support\nowner: TPS\ngroup: customer\nedges: [{ to: tps, takes: [A], gives: [B], howOften: weekly, trust: { theirs: C, ours: D } }]',
);
const signal = (heard: string, more = '') =>
  entry(
    `title: A signal\nowner: TPS\ndate: 2026-10-01\ninput: support\nchannel: interview\njourney: use\nheard: ${JSON.stringify(heard)}\nwho: platform lead\n${more}`,
    'More of it.',
  );
writeFiles(content, {
  'hub.yaml': hubWithAudiences,
  'inputs/support.md': input,
  'signals/a.md': signal('=SUM(A1)\nand "more", of it'),
  'signals/hidden.md': signal('zqsecret', 'audience: restricted'),
  'signals/draft.md': `---\ndraft: true\ntitle: Not yet\n---\n`,
});
const tableOf = (text: string) => {
  const all: string[][] = [];
  readRows(text.replace(/^\ufeff/, ''), ({ cells }) => all.push(cells));
  return all.slice(1).map((row) => Object.fromEntries((all[0] ?? []).map((name, at) => [name, row[at] ?? ''])));
};
const exported = (...words: string[]) => done(['export', ...words, '--content', content, '--date', '2026-11-21']);

describe('sextant export', () => {
  it('writes a row a signal, with what it was made of, and guards against formulas', async () => {
    const [first, second, ...others] = tableOf(await exported('signals', '--audience', 'restricted'));
    expect(others).toEqual([]);
    expect(second).toMatchObject({ id: 'hidden', heard: 'zqsecret' });
    expect(first).toMatchObject({
      id: 'a',
      date: '2026-10-01',
      input: 'support',
      who: 'platform lead',
      text: 'More of it.',
    });
    expect(first?.heard).toBe(`'=SUM(A1)\nand "more", of it`);
    expect(unguarded(String(first?.heard))).toBe('=SUM(A1)\nand "more", of it');
    expect(JSON.parse(String(first?.fields))).toMatchObject({ journey: 'use', channel: 'interview' });
  });

  it('says how many drafts it leaves out, beside the table', async () => {
    const { err } = await run(['export', 'signals', '--content', content, '--date', '2026-11-21']);
    expect(err).toBe('1 draft left out: what is unfinished is in no list.\n');
  });

  it('holds what its audience may see, and no word more', async () => {
    for (const format of ['csv', 'json'])
      for (const list of ['signals', 'backlog'])
        for (const audience of ['internal', 'public']) {
          const text = await exported(list, '--format', format, '--audience', audience);
          expect(text).not.toMatch(/zqsecret|Not yet|More of it/);
        }
    expect(await exported('signals', '--audience', 'public', '--format', 'json')).not.toContain('platform lead');
  });

  it('writes a file where it is told to, and says what it takes', async () => {
    const file = join(folder, 'out/signals.csv');
    expect(await exported('signals', '--out', file)).toBe('');
    expect(tableOf(readFileSync(file, 'utf8')).map(({ id }) => id)).toEqual(['a']);
    expect((await run(['export', 'signal', '--content', content])).err).toContain('Did you mean signals?');
    expect((await run(['export', 'signals', '--content', content, '--out', folder])).err).toContain('is a folder');
  });
});
