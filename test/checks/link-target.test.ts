import { describe, expect, it } from 'vitest';
import { callsOf } from '../support/calls.ts';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('link-target', () => {
  const linking = (...urls: string[]) =>
    problemsOf('link-target', {
      'personas/a.md': persona('', urls.map((url) => `[x](${url})`).join('\n')),
      'personas/deep/b.mdx': persona(),
      'personas/c.svg': '',
    });

  it.each([
    ['unheard-of.md', 'Correct the path.'],
    ['b.md', 'Correct the path. Did you mean `a.md`?'],
    ['deep/b.md', 'Correct the path. Did you mean `deep/b.mdx`?'],
    ['deep/b', 'Correct the path. Did you mean `deep/b.mdx`?'],
    ['deep', 'Link to a file in it, with its extension.'],
    ['..', 'Link to a file in it, with its extension.'],
    ['/personas/a/', 'Write the path relative to this file, as in ../strategy/calm.mdx.'],
    ['../../etc/passwd', 'Link to a file inside the content folder, or to an https:// address.'],
    ['javascript:alert(1)', 'Use https://, mailto:, or a relative path to a file.'],
    ['file:///etc/passwd', 'Put the file into the content folder, and write the path relative to this file.'],
    ['%zz.md', 'Write `%` as `%25`.'],
    ['deep%5Cb.mdx', 'Write `/` between folders.'],
  ])('finds that %s leads nowhere', (url, fix) => {
    expect(linking(url).map((problem) => problem.fix)).toEqual([fix]);
  });

  it('is content with files of the hub, images beside them and addresses of the web', () => {
    expect(
      linking(
        'a.md',
        'deep/b.mdx',
        './deep/../a.md',
        'c.svg',
        '#anchor',
        'https://example.com',
        'mailto:a@example.com',
      ),
    ).toEqual([]);
  });

  it('suggests a path from the file that links', () => {
    const files = {
      'personas/deep/a.md': persona('', '[x](../../inputs/suport.md)'),
      'personas/b.md': persona('', '[x](../inputs/suport.md)'),
      'inputs/support.md': entry('title: S'),
    };
    expect(problemsOf('link-target', files).map(({ fix }) => fix)).toEqual([
      'Correct the path. Did you mean `../inputs/support.md`?',
      'Correct the path. Did you mean `../../inputs/support.md`?',
    ]);
  });

  it('points at each link', () => {
    expect(places(linking('d.md', 'a.md', 'e.md'))).toEqual(['personas/a.md:9:1', 'personas/a.md:11:1']);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('link-target', { 'personas/a.md': persona('', '[x](b.md)') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "a relative path to a file of the hub, or an https:// address",
        "fix": "Correct the path. Did you mean \`a.md\`?",
        "found": "b.md",
        "message": "\`b.md\` leads to \`personas/b.md\`, which does not exist.",
      }
    `);
  });

  it('names the successor of an entry that was renamed', () => {
    const problems = problemsOf('link-target', {
      'personas/a.md': persona('', '[x](old.md) [x](old.md#part) [x](deep/gone.md)'),
      'personas/deep/now.mdx': persona('formerly: [old]'),
    });
    expect(problems.map(({ message, fix }) => [message, fix])).toEqual([
      ['`old.md` leads to an entry that was renamed: it is `deep/now.mdx` now.', 'Write `deep/now.mdx`.'],
      ['`old.md#part` leads to an entry that was renamed: it is `deep/now.mdx` now.', 'Write `deep/now.mdx`.'],
      ['`deep/gone.md` leads to `personas/deep/gone.md`, which does not exist.', expect.stringContaining('Correct')],
    ]);
  });

  it('does not look through all files for each link that leads nowhere', () => {
    const hub = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`personas/p${at}.md`, persona('', `[x](gone-for-ever-${at}.md)`)]),
      );
    const calls = (count: number) =>
      callsOf(String.prototype, 'startsWith', () => problemsOf('link-target', hub(count)));
    expect(calls(800)).toBeLessThan(3 * calls(400));
  });
});
