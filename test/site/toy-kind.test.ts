import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { pagesOf } from '../support/html.ts';
import { buildSite, sextant } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');

/** The whole change that a new kind takes: one new file, one line in the list (its import counts with it). */
const toy = `import { z } from 'zod';
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
  starter: (today) => ({ front: \`since: \${today}\`, body: '' }),
});
`;

describe('a new kind', () => {
  const { folder, remove } = temporaryFolder();
  const copy = join(folder, 'sextant');
  const changed: string[] = [];
  beforeAll(() => {
    for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE'])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const change = (path: string, text: string) => {
      writeFileSync(join(copy, path), text);
      changed.push(path);
    };
    change('src/kinds/vendors.ts', toy);
    const index = readFileSync(join(copy, 'src/kinds/index.ts'), 'utf8');
    change(
      'src/kinds/index.ts',
      `import { vendors } from './vendors.ts';\n${index.replace(/const list = \[/, 'const list = [vendors, ')}`,
    );
    writeFiles(join(folder, 'content'), {
      'hub.yaml': 'title: Toy\nproduct: Toy\ntoday: 2026-11-21\n',
      'vendors/acme.md':
        '---\ntitle: Acme of the Toytown\nowner: TPS\nsince: 2024-03-01\n---\n\n## Terms\n\nThirty days net.\n',
    });
  });
  afterAll(remove);

  it('touches at most five files', () => {
    expect(changed.length).toBeLessThanOrEqual(5);
  });

  it('is checked', () => {
    writeFiles(join(folder, 'bad'), {
      'hub.yaml': 'title: Toy\nproduct: Toy\n',
      'vendors/acme.md': '---\ntitle: Acme\nowner: TPS\nsince: 2024-02-30\ntold: [nothing]\n---\n',
    });
    const { status, stdout } = sextant(['check', '--content', join(folder, 'bad'), '--format', 'json'], { cwd: copy });
    const { problems } = JSON.parse(stdout) as { problems: { check: string; field: string }[] };
    expect(status).toBe(1);
    expect(problems.map(({ check, field }) => `${check} ${field}`).sort()).toEqual(['reference told.0', 'shape since']);
  });

  it('has a list, a page, filters and search', () => {
    const out = join(folder, 'site');
    buildSite(join(folder, 'content'), out, [], copy);
    const pages = new Map(pagesOf(out).map(({ file, html }) => [file, html]));
    expect(pages.get('vendors/index.html')).toContain('Acme of the Toytown');
    expect(pages.get('vendors/acme/index.html')).toContain('Vendor since');
    expect(pages.get('vendors/acme/index.html')).toContain('Thirty days net.');
    expect(pages.get('vendors/acme/index.html')).toContain('data-pagefind-body');
    expect(filesBelow(out).some((file) => file.endsWith('.pf_fragment'))).toBe(true);
  });
});
