import { type Files, plainHub } from '../hub.ts';
import { signal } from './places.ts';

const many = (count: number, make: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);
const md = (text: string, files: Files = {}): Files => ({ 'signals/a.md': `${signal('Calm')}\n${text}\n`, ...files });
const mdx = (text: string): Files => ({ 'signals/a.mdx': `${signal('Calm')}\n${text}\n` });
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">${inside}</svg>`;
const diagram = (text: string) => md(`\`\`\`mermaid\n${text}\n\`\`\``);
const indented = (index: number) => ' '.repeat(Math.min(index, 300));

/** Makes the files of a hub in which so many of something stand beside each other or inside each other. */
type Make = (count: number) => Files;

/** What costs little. */
const light: Record<string, Make> = {
  'quotes inside each other': (n) => md(`${'> '.repeat(10 * n)}a`),
  'lists inside each other': (n) => md(`${'- '.repeat(10 * n)}a`),
  'empty lists inside each other': (n) => md('+ '.repeat(10 * n)),
  'different lists inside each other': (n) => md('- * + 1. '.repeat(10 * n)),
  'levels of a list': (n) => md(many(n, (at) => `${indented(at)}- a`)),
  'brackets inside each other': (n) => md(`${'['.repeat(n)}a${']'.repeat(n)}`),
  'links inside each other': (n) => md(`${'['.repeat(n)}a${'](b)'.repeat(n)}`),
  lines: (n) => md(many(n, () => 'a')),
  'lines of MDX': (n) => mdx(many(n, () => 'a')),
  paragraphs: (n) => md(many(n, () => 'a', '\n\n')),
  'paragraphs of MDX': (n) => mdx(many(n, () => 'a', '\n\n')),
  'paragraphs that end with a dollar': (n) => md(many(n, () => 'costs $5', '\n\n')),
  'headings of MDX': (n) => mdx(many(n, () => '## a', '\n\n')),
  'numbers of telephones': (n) => md(many(n, () => '+49 30 1234567', ' ')),
  references: (n) => md(many(n, () => '[a][b]', ' ')),
  'entries of a list': (n) => md(many(n, () => '- a')),
  'entries of a list of MDX': (n) => mdx(many(n, () => '- a')),
  'cells of a table': (n) => md(`${'| a '.repeat(n)}|\n${'|---'.repeat(n)}|\n${'| b '.repeat(n)}|`),
  'rows that lack cells of a wide table': (n) =>
    md(`${'| a '.repeat(n)}|\n${'|---'.repeat(n)}|\n${many(n, () => '| b |')}`),
  quotes: (n) => md(many(n, () => '> a', '\n\n')),
  'blocks of code': (n) => md(many(n, () => '```\na\n```', '\n\n')),
  'spans of code': (n) => md(many(n, () => '`a`', ' ')),
  comments: (n) => md(many(n, () => '<!-- a -->', '\n\n')),
  'comments of MDX': (n) => mdx(many(n, () => '{/* a */}', '\n\n')),
  'attributes of raw HTML': (n) => md(`<b ${many(n, (at) => `a${at}="b"`, ' ')}>a</b>`),
  'sentences that are cut': (n) => md(many(n, () => 'A sentence that', '\n\n')),
  'fields of one name': (n) => ({ 'signals/a.md': signal(`Calm\n${many(n, () => 'a: b')}`) }),
  'entries of a field': (n) => ({ 'signals/a.md': signal(`Calm\na:\n${many(n, () => '  - b')}`) }),
  'entries of a field in one line': (n) => ({ 'signals/a.md': signal(`Calm\na: [${many(n, () => 'b', ', ')}]`) }),
  'fields inside each other': (n) => ({ 'signals/a.md': signal(`Calm\na: ${'['.repeat(n)}${']'.repeat(n)}`) }),
  'levels of fields': (n) => ({
    'signals/a.md': signal(`Calm\n${many(Math.min(n, 3000), (at) => `${' '.repeat(at)}a:`)}`),
  }),
  'aliases of YAML': (n) => ({ 'signals/a.md': signal(`Calm\na: &b c\nd:\n${many(n, () => '  - *b')}`) }),
  'lines of YAML': (n) => ({ 'signals/a.md': signal(`Calm\na: >\n${many(n, () => '  b')}`) }),
  'empty lines of YAML': (n) => ({ 'signals/a.md': signal(`Calm${'\n'.repeat(n)}`) }),
  audiences: (n) => ({ 'hub.yaml': `${plainHub}audiences: [${many(n, (at) => `a${at}`, ', ')}]\n` }),
  waivers: (n) => ({
    'hub.yaml': `${plainHub}waivers:\n${many(n, (at) => `  - { check: length, entry: signals/a${at}, reason: b, until: 2027-01-01 }`)}\n`,
  }),
  'texts of a drawing': (n) => ({ 'signals/a.svg': svg('<text>a</text>'.repeat(n)) }),
  'parts of a drawing inside each other': (n) => ({ 'signals/a.svg': svg('<g>'.repeat(n) + '</g>'.repeat(n)) }),
  'parts of a drawing that do something': (n) => ({
    'signals/a.svg': svg('<a href="https://b" onclick="c">d</a>'.repeat(n)),
  }),
  'rules of a drawing': (n) => ({ 'signals/a.svg': svg(`<style>${'a{fill:url(#b)}'.repeat(n)}</style>`) }),
  'lines of a flowchart': (n) => diagram(`flowchart TD\n${many(n, (at) => `  A${at} --> B`)}`),
  'links of a flowchart': (n) => diagram(`flowchart TD\n  A --> B\n${many(n, () => '  click A "https://a.example"')}`),
  'links of a class diagram': (n) =>
    diagram(`classDiagram\n  class A\n${many(n, () => '  link A "https://a.example"')}`),
  'comments of a flowchart': (n) => diagram(`flowchart TD\n  A --> B\n${many(n, () => '%% a')}`),
  'empty lines of a flowchart': (n) => diagram(`flowchart TD${'\n'.repeat(n)}A --> B`),
  'icons of a flowchart': (n) => diagram(`flowchart TD\n  A --> B\n${many(n, () => '  A --> C[fa:fa-bell]')}`),
  'formulas of a sequence': (n) => diagram(`sequenceDiagram\n${many(n, () => '  A->>B: $$a^2$$')}`),
};

/** What is told or kept one by one. */
const told: Record<string, Make> = {
  headings: (n) => md(many(n, (at) => `## a ${at % 7}`, '\n\n')),
  'sections of one name': (n) => md(many(n, () => '## a', '\n\nWords.\n\n')),
  links: (n) => md(many(n, () => '[a](b.md)')),
  'links to headings': (n) => md(`## A\n\n${many(n, (at) => `[a](#a-${at})`, '\n\n')}`),
  'links to entries': (n) => md(many(n, () => '[a](/signals/a)', ' ')),
  images: (n) => md(many(n, () => '![a](b.svg)')),
  addresses: (n) => md(many(n, () => 'https://a.example/b', ' ')),
  'mail addresses': (n) => md(many(n, (at) => `a${at}@b.example`, ' ')),
  'references that are defined': (n) =>
    md(`${many(n, (at) => `[a][b${at}]`, '\n\n')}\n\n${many(n, (at) => `[b${at}]: c`)}`),
  definitions: (n) => md(many(n, (at) => `[b${at}]: c`)),
  'definitions of MDX': (n) => mdx(many(n, (at) => `[b${at}]: c`)),
  footnotes: (n) => md(many(n, (at) => `a[^${at}]\n\n[^${at}]: b`, '\n\n')),
  'footnotes that nobody cites': (n) => md(many(n, (at) => `[^${at}]: b`, '\n\n')),
  'footnotes of MDX': (n) => mdx(many(n, (at) => `a[^${at}]\n\n[^${at}]: b`, '\n\n')),
  tasks: (n) => md(many(n, () => '- [ ] a')),
  'rows of a table': (n) => md(`| a | b |\n|---|---|\n${many(n, () => '| a | b |')}`),
  tables: (n) => md(many(n, () => '| a |\n|---|\n| b |', '\n\n')),
  callouts: (n) => md(many(n, () => '> [!NOTE]\n> a', '\n\n')),
  attributes: (n) => mdx(`<Details ${many(n, (at) => `a${at}="b"`, ' ')}>\n\na\n\n</Details>`),
  'marks of other tools': (n) => md(many(n, () => '[[a]] ==b== {{< c >}} :::d', '\n\n')),
  placeholders: (n) => md(many(n, () => 'TODO: words [insert name] TBD', '\n\n')),
  'hidden characters': (n) => md(many(n, () => 'a\u202eb\u200bc', '\n\n')),
  fields: (n) => ({ 'signals/a.md': signal(`Calm\n${many(n, (at) => `a${at}: b`)}`) }),
  'entries of a field that refers': (n) => ({
    'inputs/a.md': `---\ntitle: A\nedges:\n${many(n, (at) => `  - with: b${at}`)}\n---\n`,
  }),
  'anchors of YAML': (n) => ({ 'signals/a.md': signal(`Calm\na:\n${many(n, (at) => `  - &b${at} c`)}`) }),
  'remarks of YAML': (n) => ({ 'signals/a.md': signal(`Calm\na:\n${many(n, () => '  - b #c')}`) }),
  settings: (n) => ({ 'hub.yaml': `${plainHub}checks:\n${many(n, (at) => `  a${at}: off`)}\n` }),
  files: (n) =>
    Object.fromEntries(
      Array.from({ length: Math.min(n, 3000) }, (_, at) => [`signals/a${at}.md`, signal(`Calm ${at}`)]),
    ),
  diagrams: (n) => md(many(Math.min(n, 2000), () => '```mermaid\nflowchart TD\n  A --> B\n```', '\n\n')),
};

/** Tags, of which a text may have some thousand. */
const tags: Record<string, Make> = {
  'tags inside each other': (n) => md('<b>'.repeat(n) + '</b>'.repeat(n)),
  'components inside each other': (n) => mdx('<Details>\n\n'.repeat(n) + '</Details>\n\n'.repeat(n)),
  'lines of raw HTML': (n) => md(many(n, () => '<br>\n', '\n')),
  'tags that are closed': (n) => md(many(n, () => '<b>a</b>', '\n\n')),
  'tags that are taken out': (n) => md(many(n, () => '<form>a</form>', '\n\n')),
  'tags that are never closed': (n) => md(many(n, () => '<form>', '\n\n')),
  'addresses in raw HTML': (n) => md(many(n, (at) => `<a href="b${at}">a</a>`, '\n\n')),
  components: (n) => mdx(many(n, () => '<Details summary="a">\n\nb\n\n</Details>', '\n\n')),
  'components that nobody knows': (n) => mdx(many(n, (at) => `<Thing${at} />`, '\n\n')),
  'parts for an audience': (n) => mdx(many(n, () => '<Audience only="restricted">\n\na\n\n</Audience>', '\n\n')),
  'parts for an audience in a list': (n) =>
    mdx(many(n, () => '- a\n\n  <Audience only="restricted">\n\n  a\n\n  </Audience>\n')),
};

/** What a text may have many of: a name, and the files of a hub. */
export const parts: Readonly<Record<string, () => Files>> = Object.fromEntries(
  (
    [
      [20_000, light],
      [4000, told],
      [1900, tags],
    ] as const
  ).flatMap(([count, makes]) => Object.entries(makes).map(([name, make]) => [name, () => make(count)] as const)),
);
