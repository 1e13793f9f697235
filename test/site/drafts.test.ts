import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { linesOf } from '../support/html.ts';
import { entry } from '../support/hub.ts';
import { renderPages } from '../support/site.ts';

const sample = join(import.meta.dirname, '..', '..', 'content');
const { folder, remove } = temporaryFolder();
afterAll(remove);

/** The text files of a kind in the sample. */
const filesOf = (kind: string) =>
  filesBelow(join(sample, kind)).flatMap((file) => {
    const [, id = '', extension = ''] = /^(.+)(\.(?:mdx?|yaml))$/.exec(file) ?? [];
    return id === '' ? [] : [{ id, extension, text: readFileSync(join(sample, kind, file), 'utf8') }];
  });

const asDraft = (text: string) => text.replace(/^formerly:.*\n/mu, '').replace(/^title:/mu, 'draft: true\ntitle:');

/** Whatever a kind may say, as drafts: entries of the sample under other ids, and one that says nothing yet. */
const planted: Record<string, string> = Object.fromEntries(
  kinds.flatMap(({ folder: kind }) => [
    ...filesOf(kind).map(({ id, extension, text }) => [`${kind}/planted-${id}${extension}`, asDraft(text)] as const),
    [`${kind}/planted-bare.md`, entry('draft: true')] as const,
  ]),
);

const site = (name: string) => join(folder, name);
const filesIn = (name: string) => filesBelow(site(name));
const read = (name: string, file: string) => readFileSync(join(site(name), file), 'utf8');

describe('drafts beside the entries of the sample', () => {
  beforeAll(async () => {
    for (const name of ['without', 'with']) cpSync(sample, join(folder, `content-${name}`), { recursive: true });
    writeFiles(join(folder, 'content-with'), planted);
    await renderPages(join(folder, 'content-without'), site('without'), 'restricted');
    await renderPages(join(folder, 'content-with'), site('with'), 'restricted');
    await renderPages(join(folder, 'content-with'), site('wide'), 'internal');
  });

  it('change no page, no export and no feed but the lists that name them', () => {
    const [without, more] = [filesIn('without'), filesIn('with')];
    const own = more.filter((file) => /(?:^|\/)planted-/.test(file));
    expect(more.filter((file) => !own.includes(file))).toEqual(without);
    expect(own).toHaveLength(Object.keys(planted).length);
    const changed = without.filter((file) => read('with', file) !== read('without', file));
    const lists = [...kinds.filter(({ single }) => !single).map(({ list }) => list), 'health'];
    // Each page stands beside itself as Markdown.
    const naming = lists.flatMap((list) => [`${list}/index.html`, `${list}/index.md`]);
    expect(changed.sort()).toEqual(naming.sort());
  });

  it('are named in the list of their kind and at /health/, and nothing else is other there', () => {
    for (const { list, single, folder: kind } of kinds) {
      if (single) continue;
      const after = read('with', `${list}/index.html`);
      expect(after).toContain(`href="/${kind}/planted-bare/"`);
      const section = /<section[^<>]*aria-labelledby="drafts"[\s\S]*?<\/section>/;
      expect(after.replace(section, '').replace(/\s+/g, '')).toBe(
        read('without', `${list}/index.html`).replace(/\s+/g, ''),
      );
    }
    const health = read('with', 'health/index.html');
    expect(health).toContain('href="/north-star/planted-bare/"');
    expect(linesOf(health).join('\n')).toContain('This draft is unfinished. title is missing.');
  });

  it('say to others what is not yet stated in what those see', () => {
    const health = linesOf(read('wide', 'health/index.html')).join('\n');
    expect(health).toContain('Not yet stated: Owner');
    expect(health).not.toContain('This draft is unfinished.');
  });

  it('are marked on their pages, and kept out of search engines', () => {
    for (const { folder: kind } of kinds) {
      const page = read('with', `${kind}/planted-bare/index.html`);
      expect(linesOf(page).join('\n')).toContain('This is a draft.');
      expect(page).toContain('content="noindex"');
    }
  });
});
