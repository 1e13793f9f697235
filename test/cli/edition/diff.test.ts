import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { run } from '../../support/run.ts';

const temporary = temporaryFolder();
const content = join(temporary.folder, 'hub');
afterAll(() => temporary.remove());

const edition = (words: string[], day = '2026-12-01') =>
  run(['edition', ...words, '--content', content, '--date', day]);
const edit = (path: string, from: string | RegExp, to: string) => {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
};
/** The lines that hold a word. */
const lines = (out: string, word: string) => out.split('\n').filter((line) => line.includes(word));

describe('sextant edition diff', () => {
  let cut = '';
  beforeAll(async () => {
    cpSync(join(import.meta.dirname, '../../fixtures/example-hub'), content, { recursive: true });
    expect((await edition(['cut', '2026-q4', '--title', 'Autumn'], '2026-11-21')).code).toBe(0);
    edit(
      'strategy/hands-off-operation.mdx',
      /## Guiding policy\n/,
      '## Guiding policy\n\nNobody is woken for work of a machine.\n',
    );
    edit(
      'initiatives/hands-off-rebalancing.mdx',
      /stage: \w+/,
      'stage: declined\ndeclinedBecause: The platform does it now.',
    );
    edit(
      'initiatives/hands-off-rebalancing.mdx',
      'on: 2026-10-20 }]',
      'on: 2026-10-20 }, { stage: declined, on: 2026-11-30 }]',
    );
    edit('north-star/relay.mdx', 'title: ', 'title: Once more, ');
    cut = (await edition(['cut', '2026-q4b'])).out;
    edit('personas/platform-lead.mdx', /tags: .*|goals:/, 'tags: [pager]\ngoals:');
  });

  it('says what changed by meaning between two editions, and to today', async () => {
    const { code, out, err } = await edition(['diff', '2026-q4', '2026-q4b']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^From Autumn \(21 Nov 2026\) to 2026-q4b \(1 Dec 2026\)\n\nNorth Star and measures\n/);
    expect(out).toContain('+ Nobody is woken for work of a machine.');
    expect(lines(out, 'was declined')).toEqual([
      '  declined  Hands-off consumer rebalancing: was declined: The platform does it now.',
    ]);
    expect(out).not.toContain('pager');
    const today = await edition(['diff', '2026-q4b', 'today']);
    expect(lines(today.out, 'pager')).not.toEqual([]);
    expect(await edition(['diff', '2026-q4b'])).toEqual(today);
    expect((await edition(['diff', 'today', '2026-q4b'])).out).toContain('- tags: pager');
    expect((await edition(['diff', '2026-q4', '2026-q4'])).out).toContain('Nothing differs.');
  });

  it('was said in short when the edition was cut', () => {
    expect(cut).toMatch(/^Sealed edition 2026-q4b .*\n\nSince 2026-q4 \(2026-11-21\):\nNorth Star and measures\n/);
    expect(lines(cut, 'was declined')).toHaveLength(1);
    expect(cut).not.toContain('Nobody is woken');
  });

  it('writes Markdown and JSON', async () => {
    const markdown = await edition(['diff', '2026-q4', '2026-q4b', '--format', 'markdown']);
    expect(markdown.out).toContain('- **Hands-off consumer rebalancing** _declined_: was declined');
    const json = await edition(['diff', '2026-q4', 'today', '--format', 'json']);
    expect(JSON.parse(json.out)).toMatchObject({
      before: { edition: '2026-q4', title: 'Autumn', date: '2026-11-21' },
      after: { edition: null, title: 'Today', date: '2026-12-01' },
      chapters: expect.any(Array),
    });
  });

  it('is for the audience that it is asked for', async () => {
    edit('hub.yaml', 'internal, public]', 'internal, public, partners]');
    const { code, err } = await edition(['diff', '2026-q4b', 'today', '--audience', 'partners']);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('the audience "partners" may see of'),
    });
    expect((await edition(['diff', '2026-q4b', 'today'])).code).toBe(0);
    // Nothing of this hub is for the public, and so is what changed in it.
    const { out: told } = await edition(['diff', '2026-q4', '2026-q4b', '--audience', 'public']);
    expect(told).toContain('Nothing differs.');
    edit('hub.yaml', ', partners]', ']');
  });

  it('says why it cannot compare', async () => {
    const why = async (...words: string[]) => {
      const { code, out, err } = await edition(['diff', ...words]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      return err;
    };
    expect(await why()).toBe('sextant: The ids are missing: npm run edition -- diff <id> <id>; today is one, too.\n');
    expect(await why('2026-q5b', 'today')).toBe(
      'sextant: There is no edition 2026-q5b. There are 2026-q4, 2026-q4b, today. Did you mean `2026-q4b`?\n',
    );
    expect(await why('2026-q4', 'todya')).toMatch(/Did you mean `today`\?/);
    expect(await why('2026-q4', '--format', 'markdwon')).toMatch(/Did you mean markdown\?/);
    expect(await why('a', 'b', 'c')).toMatch(/"c" is one word too many/);
    expect((await edition(['verify', 'a', 'b'])).err).toMatch(
      /"b" is one word too many: npm run edition -- verify <id>/,
    );
  });

  it('compares nothing that has errors, and no edition whose seal is broken', async () => {
    edit('personas/platform-lead.mdx', 'goals:', 'gaols:');
    const { code, out, err } = await edition(['diff', '2026-q4', 'today']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('gaols');
    // Two editions are what they are, whatever today's hub is.
    expect((await edition(['diff', '2026-q4', '2026-q4b'])).code).toBe(0);
    rmSync(join(content, 'editions/2026-q4/hub.yaml'));
    expect((await edition(['diff', '2026-q4', '2026-q4b'])).err).toContain(
      'npm run edition -- verify 2026-q4 says why',
    );
  });

  it('says how to make a first edition', async () => {
    rmSync(join(content, 'editions'), { recursive: true });
    const { code, err } = await edition(['diff', '2026-q4']);
    expect(code).toBe(2);
    expect(err).toMatch(/^sextant: There are no editions in .+ yet; npm run edition -- cut <id> makes one\.\n$/);
  });
});
