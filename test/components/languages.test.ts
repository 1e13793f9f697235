import { describe, expect, it } from 'vitest';
import { authorWords } from '../../src/site/author-words.ts';
import { markLanguages } from '../../src/site/mark-languages.ts';
import { siteOf } from './views/hub.ts';

const persona = (title: string, goal: string) =>
  `---\ntitle: ${JSON.stringify(title)}\nowner: Plattform\ngoals: [${JSON.stringify(goal)}]\nneeds: [Schlaf]\npains: [Lärm]\n---\n\n## Warum\n`;
const german = authorWords(
  siteOf({
    'hub.yaml': 'title: Strategie & Ziel\nproduct: Relay\nlanguage: de\n',
    'personas/a.md': persona('Die ruhige Nacht', 'Ohne Wecker durch die ganze Nacht schlafen, immer'),
    'personas/b.md': persona('Die ruhige', 'Ab in den Schlaf, endlich'),
  }),
);
const arabic = authorWords(siteOf({ 'hub.yaml': 'title: "خطة Relay"\nproduct: Relay\nlanguage: ar\n' }));
const marked = (body: string, words = german) =>
  markLanguages(`<html><body>${body}</body></html>`, words).slice(12, -14);

describe('the words of authors on a page whose interface speaks another language', () => {
  it('are told by what they wrote, the longest first, whole or cut short', () => {
    expect(marked('<p>See Die ruhige Nacht, by Plattform.</p>')).toBe(
      '<p>See <bdi lang="de">Die ruhige Nacht</bdi>, by <bdi lang="de">Plattform</bdi>.</p>',
    );
    expect(marked('<p>Goal: Ohne Wecker durch …</p>')).toBe('<p>Goal: <bdi lang="de">Ohne Wecker durch …</bdi></p>');
    // Eight letters of a text that was cut are enough to know it by, seven are not.
    expect(marked('<p>Goal: Ab in de…</p>')).toBe('<p>Goal: <bdi lang="de">Ab in de…</bdi></p>');
    expect(marked('<p>Goal: Ab in d…</p>')).toBe('<p>Goal: Ab in d…</p>');
    expect(marked('<p>Plattformen and Die Nacht</p>')).toBe('<p>Plattformen and Die Nacht</p>');
    expect(marked('<p>in Strategie &amp; Ziel</p>')).toBe('<p>in <bdi lang="de">Strategie &amp; Ziel</bdi></p>');
    expect(marked('<p>after die ruhige nacht</p>')).toBe('<p>after <bdi lang="de">die ruhige nacht</bdi></p>');
  });

  it('are told by their letters, with all that stands between them', () => {
    expect(marked('<p>Seen in خطة، جديدة today</p>', arabic)).toBe(
      '<p>Seen in <bdi lang="ar">خطة، جديدة</bdi> today</p>',
    );
    expect(marked('<p>خطة Relay: 3 µs</p>', arabic)).toBe('<p><bdi lang="ar">خطة Relay</bdi>: 3 µs</p>');
  });

  it('give an element that holds nothing else their language, and need no other one', () => {
    expect(marked('<h1 class="a">Die ruhige Nacht</h1>')).toBe('<h1 lang="de" class="a">Die ruhige Nacht</h1>');
    expect(marked('<td>“Plattform”</td>')).toBe('<td lang="de">“Plattform”</td>');
    expect(marked('<div lang="de"><b lang="en">Plattform</b></div>')).toBe(
      '<div lang="de"><b lang="de">Plattform</b></div>',
    );
  });

  it('are left alone where somebody has said which language it is', () => {
    const text = '<div lang="de"><p>See Die ruhige Nacht</p></div>';
    expect(marked(text)).toBe(text);
    expect(marked('<div lang="de"><h2 id="footnote-label">Footnotes</h2></div>')).toBe(
      '<div lang="de"><h2 lang="en" id="footnote-label">Footnotes</h2></div>',
    );
  });

  it('get an element of drawings in drawings, and none where no element may stand', () => {
    expect(marked('<svg><text>at Plattform</text><text>ganze Nacht</text><title>at Plattform</title></svg>')).toBe(
      '<svg><text>at <tspan lang="de">Plattform</tspan></text><text lang="de">ganze Nacht</text><title>at Plattform</title></svg>',
    );
    expect(marked('<option>by Plattform</option><option>Plattform</option>')).toBe(
      '<option>by Plattform</option><option lang="de">Plattform</option>',
    );
  });

  it('leave attributes, scripts and comments as they are', () => {
    const text = '<a title="Plattform > x" href=\'a\'></a><script>"Plattform"</script><!-- Plattform --><br>';
    expect(marked(text)).toBe(text);
  });
});
