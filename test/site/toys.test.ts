import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { pagesOf } from '../support/html.ts';
import { sextant } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');

/** What is added: one new file, and one line in the list of its room (an import counts with its line). */
interface Toy {
  file: string;
  text: string;
  list: string;
  line(list: string): string;
}

const toys = {
  kind: {
    file: 'src/kinds/vendors.ts',
    text: `import { z } from 'zod';
import { common, date, id } from './fields.ts';
import { defineKind } from './kind.ts';

export const vendors = defineKind({
  folder: 'vendors',
  list: 'vendors',
  one: 'vendor',
  many: 'Vendors',
  about: 'Whom we buy from.',
  first: 'Write down the first vendor.',
  newestBy: 'since',
  schema: z.strictObject({
    ...common,
    since: date.describe('Day of the first contract.'),
    told: z.array(id).optional().describe('Ids of signals.'),
  }),
  shows: [{ field: 'since', label: 'Vendor since', format: 'date', column: true }],
  relations: [{ field: 'told', to: 'signals', label: 'rests on', inverse: 'is told by', supports: true }],
  starter: { front: 'since: «YYYY-MM-DD»', body: '' },
});
`,
    list: 'src/kinds/index.ts',
    line: (list) =>
      `import { vendors } from './vendors.ts';\n${list.replace(/const list = \[/, 'const list = [vendors, ')}`,
  },
  check: {
    file: 'src/checks/shouting.ts',
    text: `import type { Check } from './check.ts';

export const shouting: Check = {
  id: 'shouting',
  title: 'No title shouts',
  problem: 'Shouted title',
  severity: 'warning',
  why: 'Words in capitals are slower to read.',
  fix: 'Write the title in small letters.',
  example: { wrong: 'title: READ THIS', right: 'title: Read this' },
  *run({ hub }) {
    for (const { file, data } of hub.entries)
      if (/^[A-Z ]{4,}$/.test(data.title))
        yield {
          file,
          field: ['title'],
          found: data.title,
          expected: 'small letters',
          message: 'The title is all in capitals.',
          fix: 'Write it in small letters.',
        };
  },
};
`,
    list: 'src/checks/index.ts',
    line: (list) =>
      `import { shouting } from './shouting.ts';\n${list.replace(/(checks: readonly Check\[\] = \[)/, '$1shouting, ')}`,
  },
  page: {
    file: 'src/pages/tags/index.astro',
    text: `---
import Base from '../../layouts/Base.astro';

const { site } = Astro.locals;
const tags = [...new Set(site.hub.entries.flatMap(({ data }) => data.tags ?? []))].sort();
---
<Base site={site} page="tags" description="Every tag of the hub.">
  <header class="page-head"><h1>Tags</h1></header>
  <ul>{tags.map((tag) => <li>{tag}</li>)}</ul>
</Base>
`,
    list: 'src/site/pages.ts',
    line: (list) =>
      list.replace(
        "  { page: 'map-file'",
        "  { page: 'tags', address: 'tags/', title: 'Tags', group: 'why', everyEdition: true },\n  { page: 'map-file'",
      ),
  },
  command: {
    file: 'src/cli/commands/count.ts',
    text: `import { defineCommand } from '../command.ts';
import { yes } from '../flags.ts';

export const count = defineCommand({
  name: 'count',
  does: 'Says how many entries the hub has.',
  takes: [],
  options: { loud: yes('Says it in capitals.') },
  async run(options, output, machine) {
    const { load } = await import('../load.ts');
    const words = \`\${(await load(options, machine)).content.entries.length} entries\\n\`;
    output.out(options.loud ? words.toUpperCase() : words);
    return 0;
  },
});
`,
    list: 'src/cli/commands/index.ts',
    line: (list) =>
      `import { count } from './count.ts';\n${list.replace(/(commands: readonly Command\[\] = \[)/, '$1count, ')}`,
  },
} satisfies Record<string, Toy>;

/** The test that comes with a check. */
const checkTest = `import { expect, it } from 'vitest';
import { problemsOf } from '../support/hub.ts';

it('finds a title in capitals', () => {
  const persona = (title: string) => ({ 'personas/a.md': \`---\\ntitle: \${title}\\nowner: TPS\\ngoals: [a]\\nneeds: [b]\\npains: [c]\\n---\\n\` });
  expect(problemsOf('shouting', persona('READ THIS')).map(({ field }) => field)).toEqual(['title']);
  expect(problemsOf('shouting', persona('Read this'))).toEqual([]);
});
`;

/** Tests that know of every kind, check, page or command. */
const lists = [
  'test/checks/shouting.test.ts',
  'test/architecture/arrow.test.ts',
  'test/architecture/kinds.test.ts',
  'test/cli/usage.test.ts',
  'test/report/sarif.test.ts',
  'test/malformed.test.ts',
];

describe('a new kind, check, page and command', () => {
  const { folder, remove } = temporaryFolder();
  const copy = join(folder, 'sextant');
  const check = (content: Record<string, string>) => {
    const hub = join(folder, 'checked');
    writeFiles(hub, { 'hub.yaml': 'title: Toy\nproduct: Toy\n', ...content });
    const { status, stdout } = sextant(['check', '--content', hub, '--format', 'json'], { cwd: copy });
    const { problems } = JSON.parse(stdout) as { problems: { check: string; field: string }[] };
    return { status, problems: problems.map(({ check: id, field }) => `${id} ${field}`).sort() };
  };

  beforeAll(() => {
    for (const name of [
      ...['src', 'test', 'public', 'astro.config.mjs', 'vitest.config.ts', 'package.json', 'tsconfig.json', 'LICENSE'],
    ])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const { file, text, list, line } of Object.values<Toy>(toys)) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
      const before = readFileSync(join(copy, list), 'utf8');
      const after = line(before);
      if (after === before) throw new Error(`No line was added to ${list}.`);
      writeFileSync(join(copy, list), after);
    }
    writeFileSync(join(copy, 'test/checks/shouting.test.ts'), checkTest);
    writeFiles(join(folder, 'content'), {
      'hub.yaml': 'title: Toy\nproduct: Toy\ntoday: 2026-11-21\n',
      'vendors/acme.md':
        '---\ntitle: Acme of the Toytown\nowner: TPS\nsince: 2024-03-01\ntags: [wood]\n---\n\n## Terms\n\nThirty days net.\n',
    });
  });
  afterAll(remove);

  it('are each one file and one line, a check with its test, and no test of a list fails', () => {
    execFileSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...lists], {
      cwd: copy,
      stdio: 'pipe',
      env: { ...process.env, VITEST: '', NODE_ENV: '' },
    });
  });

  it('a kind is checked', () => {
    const wrong = '---\ntitle: Acme\nowner: TPS\nsince: 2024-02-30\ntold: [nothing]\n---\n';
    expect(check({ 'vendors/acme.md': wrong })).toEqual({ status: 1, problems: ['reference told.0', 'shape since'] });
  });

  it('a check is run', () => {
    const loud = '---\ntitle: ACME OF THE TOYTOWN\nowner: TPS\nsince: 2024-02-28\n---\n';
    expect(check({ 'vendors/acme.md': loud })).toEqual({ status: 0, problems: ['shouting title'] });
  });

  it('a command is listed, takes its options and runs', () => {
    const count = (...args: string[]) => sextant([...args, '--content', join(folder, 'content')], { cwd: copy });
    expect(sextant(['--help'], { cwd: copy }).stdout).toContain('Says how many entries the hub has.');
    expect(count('count').stdout).toBe('1 entries\n');
    expect(count('count', '--loud').stdout).toBe('1 ENTRIES\n');
    expect(count('check', '--loud').stderr).toContain('check takes no --loud');
  });

  it('a kind has a list, a page, filters and search; a check its help; a page stands in navigation and sitemap', () => {
    const out = join(folder, 'site');
    const build = ['build', '--content', join(folder, 'content'), '--out', out, '--site', 'https://toy.example.com'];
    expect(sextant(build, { cwd: copy })).toMatchObject({ status: 0, stderr: expect.not.stringContaining('sextant:') });
    const pages = new Map(pagesOf(out).map(({ file, html }) => [file, html]));
    expect(pages.get('vendors/index.html')).toContain('Acme of the Toytown');
    expect(pages.get('vendors/acme/index.html')).toContain('Vendor since');
    expect(pages.get('vendors/acme/index.html')).toContain('Thirty days net.');
    expect(pages.get('vendors/acme/index.html')).toContain('data-pagefind-body');
    expect(filesBelow(out).some((file) => file.endsWith('.pf_fragment'))).toBe(true);
    expect(pages.get('tags/index.html')).toContain('<li>wood</li>');
    expect(pages.get('index.html')).toContain('href="/tags/"');
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('https://toy.example.com/tags/');
    expect(pages.get('method/checks/index.html')).toContain('No title shouts');
  });
});
