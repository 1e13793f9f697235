import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { forAudience } from '../../src/model/audience.ts';
import type { Entry } from '../../src/source/entry.ts';
import { contentOf, entry, hubWithAudiences, places, problemsOf } from '../support/hub.ts';

const persona = (body: string) =>
  entry('title: Lead\nowner: TPS\naudience: public\ngoals: [a]\nneeds: [b]\npains: [c]', body);

const meant = [
  '<Audience only="restricted">\n\nzqsecret\n\n</Audience>',
  'a <Audience only="restricted">zqsecret</Audience> b',
  '<audience only="restricted">zqsecret</audience>',
  '<AUDIENCE ONLY=restricted>zqsecret</AUDIENCE>',
  '<Audiences only="restricted">zqsecret</Audiences>',
  '<Audience only="restricted" />\n\nzqsecret',
  '<Audience only="restricted">\n\nzqsecret',
  '<Audience only="restricted\n\nzqsecret',
  'zqsecret\n\n</Audience>',
  '<details><summary>s</summary>\n\n<Audience only="restricted">zqsecret</Audience>\n\n</details>',
  '> - <Audience only="restricted">zqsecret</Audience>',
  '| a |\n| - |\n| <Audience only="restricted">zqsecret</Audience> |',
  '<Audence only="restricted">zqsecret</Audence>',
  '<Only audience="restricted">zqsecret</Only>',
  '<div only="restricted">zqsecret</div>',
  '<x-audience>zqsecret</x-audience>',
  '<!--> <Audience only="restricted">zqsecret</Audience> -->',
  '&lt;Audience only="restricted"&gt;\n\nzqsecret\n\n&lt;/Audience&gt;',
  '\\<Audience only="restricted">\n\nzqsecret\n\n\\</Audience>',
  '<div hidden>zqsecret</div>',
  '<p style="color: red; display: none">zqsecret</p>',
];

describe('hidden-text', () => {
  it.each(meant)('%j in .md is an error, and shown to nobody whatever hub.yaml says', (body) => {
    const files = {
      'hub.yaml': `${hubWithAudiences}checks: { hidden-text: { severity: off }, vocabulary: { severity: off } }
waivers: [{ check: hidden-text, entry: personas/a, reason: R, until: 2030-01-01 }]
`,
      'personas/a.md': persona(body),
    };
    const content = contentOf(files);
    const { problems, ok } = runChecks(content, '2026-11-21');
    expect(ok).toBe(false);
    expect(problems.map(({ check, severity }) => `${check} ${severity}`)).toContain('hidden-text error');
    for (const reader of ['restricted', 'internal', 'public']) {
      const { entries } = forAudience(content.config, content.entries as unknown as Entry[], reader);
      expect(JSON.stringify(entries)).not.toContain('zqsecret');
    }
  });

  it('names the two ways out', () => {
    const [problem] = problemsOf('hidden-text', { 'personas/a.md': persona('a\n\n<Audience only="b">c</Audience>') });
    expect(problem?.line).toBe(12);
    expect(problem?.fix).toMatch(/\.mdx.*`audience`/);
  });

  it('is content with what is shown as code or left out as a comment', () => {
    const body =
      '`<Audience only="a">` and\n\n```mdx\n<Audience only="a">\n```\n\n<!-- <Audience only="a"> --> an audience';
    expect(
      problemsOf('hidden-text', { 'personas/a.md': persona(body), 'personas/b.mdx': persona('`<Audience>`') }),
    ).toEqual([]);
  });

  it('finds a tag that was escaped in .mdx, too', () => {
    expect(places(problemsOf('hidden-text', { 'personas/a.mdx': persona('\\<Audience only="b">') }))).toHaveLength(1);
  });

  it('stays an error: hub.yaml is told', () => {
    const hub = `${hubWithAudiences}checks: { vocabulary: { severity: warning } }\n`;
    expect(problemsOf('settings', { 'hub.yaml': hub }).map(({ message }) => message)).toEqual([
      '`vocabulary` protects texts that are for few readers: it stays an error.',
    ]);
  });
});
