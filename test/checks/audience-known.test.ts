import { describe, expect, it } from 'vitest';
import { checked, entry, hubWithAudiences, places, plainHub, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('audience-known', () => {
  const found = (hub: string, fields: string, body = '') =>
    places(problemsOf('audience-known', { 'hub.yaml': hub, 'personas/a.mdx': persona(fields, body) }));
  const block = (name: string) => `<Audience only="${name}">\n\nx\n\n</Audience>`;

  it('finds audiences that hub.yaml does not list: of an entry, of a part, of the build', () => {
    expect(found(hubWithAudiences, 'audience: intern', block('publik'))).toEqual([
      'personas/a.mdx:7:11',
      'personas/a.mdx:10:1',
    ]);
    expect(found(`${plainHub}audiences: [internal, public]\nbuild: { audience: intern }\n`, '')).toEqual([
      'hub.yaml:4:20',
    ]);
    expect(found(plainHub, 'audience: internal')).toEqual(['personas/a.mdx:7:11']);
  });

  it('is content with those that it lists', () => {
    expect(found(hubWithAudiences, 'audience: public', block('restricted'))).toEqual([]);
    expect(found(plainHub, 'audience: everyone')).toEqual([]);
  });

  it('knows the narrowest without its name', () => {
    expect(found(hubWithAudiences, 'audience: narrowest')).toEqual([]);
    expect(found(plainHub, 'audience: narrowest')).toEqual([]);
    expect(found(hubWithAudiences, '', block('narrowest'))).toHaveLength(1);
  });

  it('says nothing while hub.yaml cannot be read', () => {
    expect(
      checked({ 'hub.yaml': 'title: [', 'personas/a.md': persona('audience: internal') }).problems.map(
        ({ check, file }) => `${file} ${check}`,
      ),
    ).toEqual(['hub.yaml front-matter']);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('audience-known', { 'hub.yaml': hubWithAudiences, 'personas/a.md': persona('audience: intern') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "one of restricted, internal, public",
        "fix": "Correct the name, or add it to \`audiences\` in hub.yaml. Did you mean \`internal\`?",
        "found": "intern",
        "message": "hub.yaml lists no audience \`intern\`.",
      }
    `);
  });
});
