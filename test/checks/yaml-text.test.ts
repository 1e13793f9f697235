import { describe, expect, it } from 'vitest';
import { checked, contentOf, entry, places, problemsOf } from '../support/hub.ts';

const persona = (line: string) => ({
  'personas/a.md': entry(`title: Lead\nowner: TPS\ngoals: [sleep]\nneeds: [calm]\npains: [alarms]\n${line}`, 'x'),
});
const found = (line: string) => problemsOf('yaml-text', persona(line)).map(({ field, found }) => [field, found]);

describe('yaml-text', () => {
  it.each([
    ['summary: Ticket #42 is late', 'summary', '#42 is late'],
    ['summary: They call us the #1 reason', 'summary', '#1 reason'],
    ['summary: Written in F #sharp and C', 'summary', '#sharp and C'],
    ['summary:   Größe #42', 'summary', '#42'],
    ['tags:\n  - speed\n  - ticket #42', 'tags.1', '#42'],
    ['tags: [ticket #42\n  ]', 'tags.0', '#42'],
    ['summary: They said\n  #1 reason', 'summary', '#1 reason'],
    ['summary: ! urgent', 'summary', '!'],
    ['tags: [! urgent]', 'tags.0', '!'],
    ['summary: &more of it', 'summary', '&more'],
  ])('tells of words that YAML drops: %j', (line, field, lost) => {
    expect(found(line)).toEqual([[field, lost]]);
  });

  it.each([
    'summary: Calm  # who answers',
    'summary: Calm # a remark',
    'summary: Calm  #remark beside a text',
    'summary: "Ticket #42" #remark',
    "summary: 'Ticket #42'",
    'summary: Ticket#42 and C# and F#',
    'summary: |\n  Ticket #42\n  ! urgent',
    'summary: >\n  Ticket #42',
    'reviewed: 2026-10-01 #by TPS',
    'summary: Calm\n#tags: [a]',
    'summary: Calm\n# tags: [a]\n## more',
    'summary: &calm Calm\ntags: [*calm]',
    'summary: Q&A, R&D, wow! and "no" !',
    'tags: [a, b] #two',
  ])('is content with %j', (line) => {
    expect(found(line)).toEqual([]);
  });

  it('reads hub.yaml alike', () => {
    expect(places(problemsOf('yaml-text', { 'hub.yaml': 'title: Hub #2 of us\nproduct: P\n' }))).toEqual([
      'hub.yaml:1:12',
    ]);
  });

  it('stops a build, in words that say what to write', () => {
    const { ok, problems } = checked(persona('summary: Ticket #42 is late'));
    expect(ok).toBe(false);
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "check": "yaml-text",
          "column": 17,
          "expected": "the whole text in quotes",
          "field": "summary",
          "file": "personas/a.md",
          "fix": "Put the whole text in quotes: summary: "Ticket #42 is late". If it is a remark, put a space behind the \`#\`.",
          "found": "#42 is late",
          "line": 7,
          "message": "\`#42 is late\` is lost from \`summary\`: a \`#\` behind a space begins a comment.",
          "severity": "error",
        },
      ]
    `);
  });

  it('takes time with the length of the text', () => {
    const tags = Array.from({ length: 5000 }, (_, at) => `  - ticket #${at}`).join('\n');
    expect(contentOf(persona(`tags:\n${tags}`)).faults).toHaveLength(5000);
  });
});
