import { describe, expect, it } from 'vitest';
import { entry, hubWithAudiences, places, plainHub, problemsOf } from '../support/hub.ts';

const sections = '## Diagnosis\n\na\n\n## Guiding policy\n\nb\n\n## Coherent actions\n\nc\n\n## Not doing\n\nd';
const strategy = (fields: string, body = sections) => entry(`title: Calm\nowner: TPS\n${fields}`, body);
const signal = (more = '') =>
  entry(
    `title: Heard\nowner: TPS\ndate: 2026-10-03\ninput: support\nchannel: poll\njourney: use\nheard: Why?\n${more}`,
  );

describe('audience-narrower', () => {
  const files = (wide: string, narrow: string, body = '') => ({
    'hub.yaml': hubWithAudiences,
    'strategy/a.mdx': strategy(`status: draft${wide}\nevidence: [b]`, body || sections),
    'signals/b.md': signal(narrow),
  });
  const found = (...parts: Parameters<typeof files>) => places(problemsOf('audience-narrower', files(...parts)));

  it('finds what leans on what fewer may read: fields, citations and links', () => {
    const body = 'A <Evidence of="b">claim</Evidence> and [a link](../signals/b.md).';
    expect(found('\naudience: public', 'audience: restricted', body)).toEqual([
      'strategy/a.mdx:6:12',
      'strategy/a.mdx:9:3',
      'strategy/a.mdx:9:41',
    ]);
    expect(found('', 'audience: restricted')).toEqual(['strategy/a.mdx:5:12']);
    expect(found('\naudience: public', '')).toEqual(['strategy/a.mdx:6:12']);
  });

  it('is content when as many may read it, or the part is for as few', () => {
    expect(found('\naudience: restricted', 'audience: restricted')).toEqual([]);
    expect(found('\naudience: restricted', 'audience: public')).toEqual([]);
    expect(found('', '')).toEqual([]);
    const body = '<Audience only="restricted">\n\n[a link](../signals/b.md)\n\n</Audience>';
    expect(found('\naudience: public', 'audience: restricted', body)).toEqual(['strategy/a.mdx:6:12']);
  });

  it('has nothing to say where there is one audience', () => {
    expect(problemsOf('audience-narrower', { ...files('', ''), 'hub.yaml': plainHub })).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('audience-narrower', files('\naudience: public', 'audience: restricted'))
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "an entry for public",
        "fix": "Cite an entry that the same audience may read, put the part into an \`Audience\` block, or widen the cited entry.",
        "found": "signals/b (restricted)",
        "message": "This is for public and rests on \`signals/b\`, which is for restricted only.",
      }
    `);
  });
});
