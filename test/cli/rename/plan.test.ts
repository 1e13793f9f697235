import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/run.ts';
import { type Plan, planRename } from '../../../src/cli/rename/plan.ts';
import { changedMeaning } from '../../../src/cli/rename/same.ts';
import type { Body } from '../../../src/source/body/body.ts';
import { type BodyStore, type Content, readContent } from '../../../src/source/content.ts';
import { readContentFolder } from '../../../src/source/read.ts';
import { contentOf, entry, type Files, plainHub, today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

/** Files after a renaming. */
function renamed(files: Files, { texts, move }: Plan): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path === move.from ? move.to : path, texts.get(path) ?? bytes]),
  );
}

const persona = (more = '', body = 'Text.') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);
const plan = (files: Files, from: string, to: string) => planRename(contentOf(files), from, to);
const afterwards = (files: Files, from: string, to: string) => {
  const made = plan(files, from, to);
  const result = renamed(files, made);
  expect(changedMeaning(contentOf(files), contentOf(result), made.renaming, made.move)).toEqual([]);
  return result;
};

describe('renaming an entry', () => {
  it('changes references and links, and nothing else', () => {
    const files = {
      'hub.yaml': `${plainHub}waivers:\n  - { check: review-overdue, entry: personas/lead, reason: R, until: 2027-01-01 }\n`,
      'personas/lead.mdx': persona('', 'I am [me](lead.mdx#top) and [you](../decisions/a.md).'),
      'decisions/a.md': entry(
        'title: A   # kept\nowner: TPS\ndate: 2026-11-01\nstatus: proposed\nabout: [ "personas/lead",\n  personas/other ]',
        '[one](../personas/lead.mdx?x#y "T"), [two][r], ![i](<../personas/lead.mdx>).\n\n[r]: ../personas/lead.mdx\n\n`[code](../personas/other.mdx)`',
      ),
      'personas/other.mdx': persona('', '<EntryCard to="personas/lead" />\n\n[far](./lead.mdx) and lead.mdx in words.'),
    };
    const result = afterwards(files, 'personas/lead', 'people/chief');
    expect(result['decisions/a.md']).toBe(
      files['decisions/a.md']
        .replace('"personas/lead"', '"personas/people/chief"')
        .replaceAll('../personas/lead.mdx', '../personas/people/chief.mdx'),
    );
    expect(result['personas/people/chief.mdx']).toBe(
      files['personas/lead.mdx']
        .replace('pains: [c]\n', 'pains: [c]\nformerly: [lead]\n')
        .replace('(lead.mdx#top)', '(chief.mdx#top)')
        .replace('../decisions/a.md', '../../decisions/a.md'),
    );
    expect(result['personas/other.mdx']).toBe(
      files['personas/other.mdx']
        .replace('to="personas/lead"', 'to="personas/people/chief"')
        .replace('./lead.mdx', 'people/chief.mdx'),
    );
    expect(result['hub.yaml']).toBe(files['hub.yaml'].replace('personas/lead', 'personas/people/chief'));
  });

  it('follows links out of diagrams, HTML and pictures beside the text', () => {
    const files = {
      'personas/lead.md': persona(
        '',
        'A 5" screen, <a href="../personas/other.md">there</a> ![p](images/p.png)\n\n```mermaid\nflowchart LR\n  a --> b\n  click a "other.md" "tip"\n```',
      ),
      'personas/other.md': persona('', '```mermaid\nsequenceDiagram\n  a->>b: x\n  link a: Words @ lead.md\n```'),
    };
    const result = afterwards(files, 'personas/lead.md', 'deep/er/lead');
    const text = result['personas/deep/er/lead.md'];
    expect(text).toContain('href="../../other.md"');
    expect(text).toContain('![p](../../images/p.png)');
    expect(text).toContain('click a "../../other.md" "tip"');
    expect(result['personas/other.md']).toContain('Words @ deep/er/lead.md');
  });

  it.each([
    ['formerly: [old, older]', 'formerly: [lead, old, older]'],
    ['formerly: []', 'formerly: [lead]'],
    ['formerly:\n  - old   # why\n  - older', 'formerly:\n  - lead\n  - old   # why\n  - older'],
    ['formerly:\n- old', 'formerly:\n- lead\n- old'],
    // Back to what it was called: the two ids trade places.
    ["formerly: [a, 'chief']", "formerly: [a, 'lead']"],
  ])('notes the old id in %j', (before, now) => {
    const result = afterwards({ 'personas/lead.md': persona(before) }, 'personas/lead', 'chief');
    expect(result['personas/chief.md']).toContain(`\n${now}\n`);
  });

  it('keeps line ends, marks at the beginning, and files without a last line end', () => {
    const crlf = persona().replaceAll('\n', '\r\n');
    expect(afterwards({ 'personas/lead.md': crlf }, 'personas/lead', 'chief')['personas/chief.md']).toBe(
      crlf.replace('pains: [c]\r\n', 'pains: [c]\r\nformerly: [lead]\r\n'),
    );
    const member = 'title: M\nowner: TPS\nskills: []\nholds: [inputs/a]';
    const input = entry('title: A\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []');
    const result = afterwards({ 'team/m.yaml': member, 'inputs/a.md': input }, 'team/m', 'n');
    expect(result['team/n.yaml']).toBe(`${member}\nformerly: [m]\n`);
  });

  it('puts an id into quotes that YAML would take for something else', () => {
    const files = {
      'inputs/a.md': entry('title: A\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
      'team/m.yaml': 'title: M\nowner: TPS\nskills: []\nholds:\n  - inputs/a\n',
      'inputs/b.md': entry(
        'title: B\nowner: TPS\ngroup: field\njourney: [use]\nedges:\n  - { with: a, gives: G, gets: H, every: 1 month, contacts: { here: A, there: B } }',
      ),
    };
    const result = afterwards(files, 'inputs/a', '2026');
    expect(result['inputs/b.md']).toContain('with: "2026",');
    expect(result['team/m.yaml']).toContain('  - inputs/2026\n');
  });

  it('refuses what would clash', () => {
    const files = {
      'personas/lead.md': persona(),
      'personas/other.md': persona('formerly: [chief]'),
      'inputs/a.md': entry('title: A\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
    };
    const refusal = (from: string, to: string) => () => plan(files, from, to);
    expect(refusal('personas/lead', 'other')).toThrow('The id "other" is taken: personas/other.md has it.');
    expect(refusal('personas/lead', 'chief')).toThrow('personas/other.md was called "chief" before');
    expect(refusal('personas/lead', 'Chief!')).toThrow('"Chief!" is no id');
    expect(refusal('personas/lead', 'lead')).toThrow('has that id already');
    expect(refusal('personas/lead', 'personas/chief2')).toThrow('written without its folder');
    expect(refusal('personas/lead', 'x.md')).toThrow('without the extension');
    expect(refusal('personas/lead', '../x')).toThrow('is no id');
    expect(refusal('inputs/a', 'tps')).toThrow('stands for something else');
    expect(refusal('personas/laed', 'x')).toThrow('Did you mean personas/lead?');
    expect(refusal('personas/chief', 'x')).toThrow('was renamed before: it is personas/other now');
    expect(refusal('editions/2026-q1/personas/lead', 'x')).toThrow('sealed edition');
  });

  it('refuses what it cannot change: an alias, and a file that nobody can read', () => {
    const files = {
      'personas/lead.md': persona(),
      'decisions/a.md': entry(
        'title: &t personas/lead\nowner: TPS\ndate: 2026-11-01\nstatus: proposed\nabout: [*t]',
        'Text.',
      ),
    };
    expect(() => plan(files, 'personas/lead', 'x')).toThrow('decisions/a.md writes `about.0` in a way');
    const broken = { 'personas/lead.md': persona(), 'decisions/a.md': '---\nabout: [personas/lead\n---\n' };
    expect(() => plan(broken, 'personas/lead', 'x')).toThrow('decisions/a.md cannot be read');
  });

  it('notices what it missed', () => {
    const files = {
      'personas/lead.md': persona(),
      'personas/other.md': persona('', '[x](../personas/&#108;ead.md)'),
    };
    const made = plan(files, 'personas/lead', 'chief');
    expect(changedMeaning(contentOf(files), contentOf(renamed(files, made)), made.renaming, made.move)).toEqual([
      'personas/other.md',
    ]);
  });

  it('changes a README that links to the entry', () => {
    const beside = new Map([['README.md', 'See [lead](personas/lead.md) and [b](personas/other.md).']]);
    const made = planRename(contentOf({ 'personas/lead.md': persona() }), 'personas/lead', 'chief', beside);
    expect(made.texts.get('README.md')).toBe('See [lead](personas/chief.md) and [b](personas/other.md).');
  });
});

describe('any entry of the sample', () => {
  const folder = readContentFolder(join(import.meta.dirname, '../../../content'));
  const compiled = new Map<string, Body>();
  const bodies: BodyStore = { get: (key) => compiled.get(key), set: (key, body) => void compiled.set(key, body) };
  const content = readContent(folder, bodies);
  const renamedContent = (made: Plan): Content => {
    const files = folder.files.map(({ path, bytes }) => {
      const text = made.texts.get(path);
      return {
        path: path === made.move.from ? made.move.to : path,
        bytes: text === undefined ? bytes : new TextEncoder().encode(text),
      };
    });
    return readContent({ ...folder, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) }, bodies);
  };
  const found = (hub: Content, { file, id }: { file: string; id: string }) =>
    runChecks(hub, today)
      .problems.map((one) => [one.check, one.severity, one.file === file ? 'FILE' : one.file, one.message].join(' '))
      .map((line) => line.replaceAll(`\`${id}\``, 'ID'))
      .sort();

  it('can be renamed, and the checks find what they found', () => {
    const part = fc.constantFrom('calm', 'x', '2026', 'über-uns', 'a.b', 'true');
    fc.assert(
      fc.property(fc.nat(content.entries.length - 1), fc.array(part, { minLength: 1, maxLength: 3 }), (at, parts) => {
        const entry = content.entries[at];
        if (!entry) throw new Error('no entry');
        const next = `zz/${parts.join('/')}`;
        const made = planRename(content, entry.key, next);
        const now = renamedContent(made);
        expect(changedMeaning(content, now, made.renaming, made.move)).toEqual([]);
        expect(found(now, { file: made.move.to, id: next })).toEqual(found(content, entry));
      }),
      runs(300, 20),
    );
  });
});
