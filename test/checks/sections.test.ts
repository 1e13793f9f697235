import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const sections = '## Diagnosis\n\na\n\n## Guiding policy\n\nb\n\n## Coherent actions\n\nc\n\n## Not doing\n\nd';
const strategy = (fields: string, body = sections) => entry(`title: Calm\nowner: TPS\n${fields}`, body);

describe('sections', () => {
  const found = (body: string, extension = 'md') =>
    problemsOf('sections', { [`strategy/a.${extension}`]: strategy('status: draft', body) }).map(
      ({ line, message }) => `${line} ${message}`,
    );

  it('finds sections that are missing or empty', () => {
    expect(found(sections.replace('## Not doing', '## Leaving'))).toEqual(['1 The section "Not doing" is missing.']);
    expect(found(sections.replace('\n\nb\n', '\n'))).toEqual(['11 The section "Guiding policy" is empty.']);
    expect(found(sections.replace('\nb\n', '\n<!-- b -->\n'))).toEqual(['11 The section "Guiding policy" is empty.']);
    expect(found('')).toHaveLength(4);
  });

  it('wants them at level 2', () => {
    expect(found(sections.replace('## Diagnosis', '### Diagnosis'))).toEqual(['1 The section "Diagnosis" is missing.']);
  });

  it('is content with sections in any order and letter case, and with more of them', () => {
    expect(
      found(`## NOT DOING\n\nx\n\n## More\n\n${sections.replace('## Not doing', '### Not doing, in detail')}`),
    ).toEqual([]);
  });

  it('is content with a component, a list or a deeper section as text', () => {
    expect(
      found(
        sections
          .replace('\na\n', '\n- x\n')
          .replace('\nb\n', '\n### Deeper\n\ny\n')
          .replace('\nc\n', '\n<Quote of="z" />\n'),
        'mdx',
      ),
    ).toEqual([]);
  });

  it('says nothing while the text cannot be read', () => {
    expect(found('{', 'mdx')).toEqual([]);
  });

  it('asks of an initiative only what its stage asks', () => {
    const initiative = (stage: string) => ({
      'initiatives/a.md': entry(`title: A\nowner: O\nstage: ${stage}\ncustomerValue: v`),
    });
    expect(problemsOf('sections', initiative('idea'))).toEqual([]);
    expect(places(problemsOf('sections', initiative('conception')))).toHaveLength(5);
    expect(problemsOf('sections', initiative('declined'))).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('sections', {
        'strategy/a.md': strategy('status: draft', sections.replace('## Diagnosis', '## Diagnose')),
      })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "## Diagnosis",
        "fix": "Call the heading "Diagnose" \`## Diagnosis\`, or add the section.",
        "found": "the heading "Diagnose"",
        "message": "The section "Diagnosis" is missing.",
      }
    `);
  });
});

describe('sections of a hub in another language', () => {
  const german = `title: H\nproduct: P\nlanguage: de\nsections:
  strategy: { Diagnosis: Diagnose, Guiding policy: Leitlinie, Coherent actions: Maßnahmen, Not doing: Was wir lassen }\n`;
  const own = '## Diagnose\n\na\n\n## Leitlinie\n\nb\n\n## Maßnahmen\n\nc\n\n## Was wir lassen\n\nd';
  const told = (body: string, hub = german) =>
    problemsOf('sections', { 'hub.yaml': hub, 'strategy/a.md': strategy('status: draft', body) }).map(
      ({ message, fix }) => `${message} ${fix}`,
    );

  it('are looked for by the headings that hub.yaml names', () => {
    expect(told(own)).toEqual([]);
    expect(told(own.normalize('NFD'))).toEqual([]);
    expect(told(own.replace('Leitlinie', 'Leitlinien'))).toEqual([
      'The section "Leitlinie" is missing. Call the heading "Leitlinien" `## Leitlinie`, or add the section.',
    ]);
  });

  it('are not missed while hub.yaml cannot be read', () => {
    expect(told(own, `${german}owners: { Planning: x }\n`)).toEqual([]);
  });

  it('can be named, as the problem says where nobody did', () => {
    expect(told(own, 'title: H\nproduct: P\nlanguage: de\n')[0]).toBe(
      'The section "Diagnosis" is missing. Call the heading "Diagnose" `## Diagnosis`, or add the section. Its title in your language can stand in hub.yaml, under `sections`.',
    );
  });

  it('keep the names of the kind where hub.yaml names none', () => {
    const some = german.replace(', Not doing: Was wir lassen', '');
    expect(told(own, some)).toHaveLength(1);
    expect(told(own.replace('Was wir lassen', 'Not doing'), some)).toEqual([]);
  });

  it('are those of the kind, and the one that was meant is suggested', () => {
    const hub = german.replace('Not doing', 'Not doin');
    expect(problemsOf('shape', { 'hub.yaml': hub })).toMatchObject([
      { field: 'sections.strategy.Not doin', fix: 'Remove it or correct its name. Did you mean `Not doing`?' },
    ]);
  });
});
