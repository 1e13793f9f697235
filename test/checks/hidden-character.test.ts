import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const told = (title: string, body = '') =>
  problemsOf('hidden-character', {
    'personas/a.md': entry(`title: ${JSON.stringify(title)}\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]`, body),
  }).map(({ line, column, field, found }) => `${line}:${column} ${field} ${found}`);

describe('hidden-character', () => {
  it.each([
    ['Calm\u202Esthgin', 'an override of direction (U+202E)'],
    ['\u202DCalm\u202C', 'an override of direction (U+202D)'],
    ['Calm \u202Bnights', 'an embedding that never ends (U+202B)'],
    ['Calm \u2067nights', 'an isolate that never ends (U+2067)'],
    ['Calm\u2069', 'the end of a stretch that never began (U+2069)'],
    ['a\u2067b\u202Cc', 'the end of a stretch that never began (U+202C)'],
    ['Calm\u200Bnights', 'a character without width (U+200B)'],
    ['\uFEFFCalm', 'a character without width (U+FEFF)'],
    ['Calm\u{E0041}', 'a character without width (U+E0041)'],
    ['Calm\u0007', 'a control character (U+0007)'],
    ['Calm\u0085', 'a control character (U+0085)'],
    ['Calm \uD800 nights', 'half of a character (U+D800)'],
  ])('finds it in %j', (title, found) => {
    expect(told(title)).toEqual([`2:8 title ${found}`]);
  });

  it.each([
    'عنوان عربي \u200F(2026)\u200F',
    'A \u2067عنوان\u2069 in English',
    '\u202Bعنوان\u202C',
    'نمی\u200Cخواهم',
    'क्\u200Dष',
    '👩\u200D🚀 🏴\u{E0067}\u{E0062}\u{E007F}',
    'ภาษา\u200Bไทย',
    'soft\u00ADhyphen, no\u00A0break, ﬁ, é, e\u0301',
    '😀 two halves make one',
  ])('is content with %j', (title) => {
    expect(told(title)).toEqual([]);
  });

  it('finds lines of the text whose direction is turned', () => {
    expect(told('Calm', 'Fine.\r\n\r\nif (\u202Eadmin) { \u2066\u2069\n\n\u2067ok\u2069')).toEqual([
      '11:5 null an override of direction (U+202E)',
    ]);
  });

  it('reads hub.yaml alike', () => {
    const [problem] = problemsOf('hidden-character', { 'hub.yaml': 'title: "A\u200Bb"\nproduct: P\n' });
    expect(problem).toMatchObject({ file: 'hub.yaml', field: 'title', severity: 'warning' });
  });
});
