import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('placeholder', () => {
  it('finds what was left to be written, in fields and in the text', () => {
    expect(
      places(
        problemsOf('placeholder', {
          'personas/a.md': persona('summary: «two sentences»\ntags: [a, TODO]', 'Text.\n\n- «more» TBD'),
        }),
      ),
    ).toEqual(['personas/a.md:7:10', 'personas/a.md:8:11', 'personas/a.md:13:3']);
  });

  it('is content with code, and with words that only look like it', () => {
    expect(problemsOf('placeholder', { 'personas/a.md': persona('summary: Todo el mundo', '```\nTODO\n```') })).toEqual(
      [],
    );
  });

  it('cuts a long one short', () => {
    expect(
      problemsOf('placeholder', { 'personas/a.md': persona('', `«${'word '.repeat(100)}»`) })[0]?.message.length,
    ).toBeLessThan(100);
  });

  it('advises to take out only what may be missing', () => {
    const fixes = (files: Record<string, string>) => problemsOf('placeholder', files).map(({ fix }) => fix);
    const remove = 'Write it, or remove it until there is something to say.';
    expect(fixes({ 'personas/a.md': persona('summary: «two sentences»', '«text»') })).toEqual([remove, remove]);
    expect(
      fixes({ 'personas/a.md': entry('title: «Lead»\nowner: «who»\ngoals: [«a»]\nneeds: [b]\npains: [c]') }),
    ).toEqual(['Write it.', 'Write it.', 'Write it.']);
    const sections = ['Diagnosis', 'Guiding policy', 'Coherent actions', 'Not doing'];
    const body = sections.map((name) => `## ${name}\n\n«${name}»`).join('\n\n');
    expect(fixes({ 'strategy/a.md': entry('title: Calm\nowner: TPS\nstatus: draft', body) })).toEqual(
      sections.map(() => 'Write it.'),
    );
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('placeholder', { 'personas/a.md': persona('summary: «two sentences»') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "text",
        "fix": "Write it, or remove it until there is something to say.",
        "found": "«two sentences»",
        "message": "\`«two sentences»\` was left to be written.",
      }
    `);
  });
});
