import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesOf, codeOf, importsIn, sourceFiles } from '../support/imports.ts';

const src = join(import.meta.dirname, '../../src');
const files = sourceFiles();

/** The arrow: a room may import from itself and from the rooms named here. */
const left: Record<string, readonly string[]> = { format: [], kinds: [], vocabulary: ['kinds'] };
const inOrder = (room: string, before: string, ...more: string[]) => {
  left[room] = [...(left[before] ?? []), before, ...more];
};
inOrder('source', 'vocabulary', 'format');
inOrder('model', 'source');
inOrder('methods', 'model');
inOrder('diagrams', 'methods');
inOrder('charts', 'methods');
inOrder('checks', 'methods', 'diagrams', 'charts');
inOrder('report', 'checks');
inOrder('site', 'report');
inOrder('markdown', 'format');
inOrder('imports', 'report', 'markdown');
inOrder('components', 'site');
inOrder('layouts', 'components');
inOrder('assistant', 'components', 'markdown');
inOrder('pages', 'layouts');
inOrder('engine', 'pages', 'markdown');
inOrder('search', 'report');
inOrder('bench', 'report');
// Style sheets import no code; whoever shows something may bring its own.
for (const room of ['components', 'layouts', 'pages']) left[room] = [...(left[room] ?? []), 'styles'];
// The composition root. It gets pages from the engine alone.
left.cli = [...(left.components ?? []), 'components', 'markdown', 'assistant', 'engine', 'imports', 'search', 'bench'];
// Puts together what is installed elsewhere: commands and engine, as they are.
inOrder('pack', 'cli');
left['.'] = [...left.cli, 'cli'];

const pure = [
  'kinds',
  'vocabulary',
  'format',
  'model',
  'methods',
  'checks',
  'report',
  'charts',
  'site',
  'markdown',
  'assistant',
  'imports',
];

/** What reads the world, the clock or chance; `source/read.ts` alone may do so in its room. */
const effects =
  /^(node:)?(fs|fs\/promises|child_process|http|https|net|os|path|process|worker_threads|url|timers)$|^astro|^pagefind/;

describe('the arrow of rooms', () => {
  it('knows every room', () => {
    expect([...new Set(files.map(({ room }) => room))].filter((room) => !(room in left) && room !== 'styles')).toEqual(
      [],
    );
  });

  it('no file imports against it, for types neither', () => {
    const against = files.flatMap(({ path, room, local }) =>
      local
        .filter((target) => {
          if (target === '../package.json') return false;
          const to = target.includes('/') ? (target.split('/')[0] as string) : '.';
          return to !== room && !left[room]?.includes(to);
        })
        .map((target) => `${path} imports ${target}`),
    );
    // The navigation of the handbook reads the titles of the pages that it leads to, and nothing else of them.
    expect(against).toEqual(['layouts/handbook.ts imports pages/method/*.mdx']);
  });

  it('every import leads to a file that is there', () => {
    const known = new Set(files.map(({ path }) => path));
    const missing = files.flatMap(({ path, local }) =>
      local
        .filter((target) => /\.(ts|astro|mdx)$/.test(target) && !target.includes('*') && !known.has(target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('no import is computed, but for what is compiled, the engine and the package that is measured, and the search code of a built site', () => {
    expect(files.filter(({ packages }) => packages.includes('(computed)')).map(({ path }) => path)).toEqual([
      'cli/engine/engine.ts',
      'components/search/engine.ts',
      'pack/bench.ts',
    ]);
  });

  it('files import each other in no circle', () => {
    expect(circlesOf(files)).toEqual([]);
  });

  it('pure rooms import nothing that reads the world', () => {
    const impure = files.flatMap(({ path, room, packages }) =>
      pure.includes(room) || (room === 'source' && path !== 'source/read.ts')
        ? packages.filter((name) => effects.test(name)).map((name) => `${path} imports ${name}`)
        : [],
    );
    expect(impure).toEqual([]);
  });
});

describe('the world', () => {
  it('has its clock, chance and process at the edge alone', () => {
    // Components measure the time of a browser, the index is written by its room.
    const uses = /\bprocess\.(?!env\.NODE_ENV)|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bsetTimeout\(/;
    const found = files
      .filter(({ room }) => pure.includes(room) || ['source', 'layouts', 'pages'].includes(room))
      .filter(({ path }) =>
        uses.test(codeOf(path, readFileSync(join(src, path), 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      )
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});

describe('the folders of rooms', () => {
  it('hold no more than forty files, but for the list of rules', () => {
    const folders = new Map<string, number>();
    for (const { parentPath, name } of readdirSync(src, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    ))
      if (!name.startsWith('.')) folders.set(parentPath, (folders.get(parentPath) ?? 0) + 1);
    const full = [...folders].filter(([, count]) => count > 40).map(([folder]) => relative(src, folder));
    expect(full).toEqual(['checks']);
  });
});

describe('the proof itself', () => {
  it('sees every way to import', () => {
    const code = `
      import a from './a.ts';
      import type { B } from './b.ts';
      import { type C } from './c.ts';
      import './d.css';
      export * from './e.ts';
      export type { F } from './f.ts';
      const g: import('./g.ts').G = await import('./h.ts');
      const i = import.meta.glob('./i/*.ts');
      const text = "import x from './not-code.ts'";
      // import './comment.ts';
    `;
    expect(importsIn(code).sort()).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
      './d.css',
      './e.ts',
      './f.ts',
      './g.ts',
      './h.ts',
      './i/*.ts',
    ]);
    expect(importsIn('await import(name)')).toEqual(['(computed)']);
  });

  it('reads pages and components', () => {
    const astro =
      "---\nimport A from './A.astro';\n---\n<p>import B from './B.astro'</p>\n<script>\nimport './c.ts';\n</script>";
    expect(importsIn(codeOf('x.astro', astro))).toEqual(['./A.astro', './c.ts']);
    const mdx = "import A from './A.astro';\n\n```js\nimport b from './b.ts';\n```\n\nText.\n";
    expect(importsIn(codeOf('x.mdx', mdx))).toEqual(['./A.astro']);
  });

  it('finds a circle', () => {
    const file = (path: string, ...local: string[]) => ({ path, local });
    expect(circlesOf([file('a', 'b'), file('b', 'c'), file('c', 'a'), file('d', 'a')])).toEqual([['a', 'b', 'c', 'a']]);
    expect(circlesOf([file('a', 'b', 'c'), file('b', 'c'), file('c')])).toEqual([]);
  });

  it('read the whole of src', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.reduce((sum, { local }) => sum + local.length, 0)).toBeGreaterThan(200);
  });
});
