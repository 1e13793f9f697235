import { describe, expect, it } from 'vitest';
import { drawing, entry, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('stray-file', () => {
  it('finds files that belong to no kind', () => {
    const files = {
      'calm.md': persona(),
      'strategies/calm.md': persona(),
      'personas/a.html': '',
      'personas/b.md': persona(),
    };
    expect(problemsOf('stray-file', files).map(({ file, line }) => [file, line])).toEqual([
      ['calm.md', null],
      ['personas/a.html', null],
      ['strategies/calm.md', null],
    ]);
  });

  it('is content with what is no text, beside the kinds', () => {
    expect(
      problemsOf('stray-file', {
        'README.md': 'x',
        'logo.png': '',
        'fonts/a.woff2': '',
        'notes.md': 'title: of a note\n',
        'docker-compose.yaml': 'services: {}\n',
        'docs/a.md': persona(),
        'test/a.md': persona(),
        'outputs/a.md': persona(),
        'node_modules/signals/a.md': persona(),
        'personas/b.md': persona(),
        'personas/c.svg': drawing,
      }),
    ).toEqual([]);
  });

  it.each(['Personas', 'persona', 'person-as', 'strategies', 'initative', 'North Star', 'Teams', 'SIGNALS'])(
    'knows which kind the folder %s means',
    (folder) => {
      const [problem] = problemsOf('stray-file', { [`${folder}/a.md`]: persona() });
      expect(problem?.fix).toMatch(/Did you mean `(personas|strategy|initiatives|north-star|team|signals)`\?$/);
      expect(problemsOf('stray-file', { [`${folder}/a.png`]: '', [`_${folder}/a.md`]: persona() })).toEqual([]);
    },
  );

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('stray-file', { 'strategys/calm.md': persona() })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "one of north-star, inputs, strategy, initiatives, decisions, experiments, signals, personas, products, team",
        "fix": "Move the file into the folder of its kind, or begin the folder's name with \`_\`. Did you mean \`strategy\`?",
        "found": "strategys/",
        "message": "There is no kind with the folder \`strategys/\`.",
      }
    `);
  });
});
