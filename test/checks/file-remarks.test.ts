import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';
import { pdf } from '../support/pdf.ts';

const persona = (body: string, more = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);
const authored = pdf(['<< /Author (Jane Doe) >>']);

describe('file-remarks', () => {
  const files = {
    'personas/a.md': persona('[One](files/one.pdf), [again](./files/one.pdf) and [two](files/two.PDF).'),
    'personas/b.md': persona('[One](files/one.pdf) and [another](../plans/three.pdf).'),
    'personas/files/one.pdf': authored,
    'personas/files/two.PDF': pdf(),
    'personas/files/unused.pdf': authored,
    'plans/three.pdf': authored,
  };

  it('tells of every document that an entry links to, once for each entry', () => {
    expect(places(problemsOf('file-remarks', files))).toEqual([
      'personas/a.md:9:1',
      'personas/b.md:9:1',
      'personas/b.md:9:26',
    ]);
  });

  it('says what is told, and repeats no name', () => {
    const [problem] = problemsOf('file-remarks', files);
    expect(problem).toMatchObject({
      severity: 'warning',
      found: 'its author',
      message: '`personas/files/one.pdf` tells of its author, and is published as it is.',
    });
    expect(JSON.stringify(problem)).not.toContain('Jane');
  });

  it('is content with a document that tells of nothing', () => {
    expect(problemsOf('file-remarks', { ...files, 'personas/files/one.pdf': pdf(), 'plans/three.pdf': pdf() })).toEqual(
      [],
    );
  });
});
