import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { pagesOf } from '../support/html.ts';
import { run, wholeHandbook } from '../support/run.ts';
import { full } from '../support/runs.ts';
import { buildSite } from '../support/site.ts';

const temporary = temporaryFolder();
const { folder } = temporary;
afterAll(temporary.remove);

const one = {
  'hub.yaml': 'title: One entry\nproduct: Relay\ntoday: 2026-11-21\n',
  'personas/platform-lead.md':
    '---\ntitle: Platform lead\nowner: TPS\ngoals: [Sleep]\nneeds: [Limits]\npains: [Pages]\n---\n\nAnswers for the pipelines.\n',
};

describe('sextant build', () => {
  beforeAll(async () => {
    writeFiles(join(folder, 'one'), one);
    await buildSite(join(folder, 'one'), join(folder, 'one-site'));
    await buildSite('test/fixtures/example-hub', join(folder, 'example'));
  });

  it('builds the example hub', () => {
    const out = join(folder, 'example');
    expect(pagesOf(out).map(({ file }) => file)).toContain('strategy/hands-off-operation/index.html');
    expect(existsSync(join(out, 'pagefind', 'pagefind.js'))).toBe(true);
  });

  it('builds a hub of one entry, and its empty pages say what to write next', () => {
    const out = join(folder, 'one-site');
    const pages = new Map(pagesOf(out).map((page) => [page.file, page.html]));
    expect(pages.get('personas/platform-lead/index.html')).toContain('Answers for the pipelines.');
    expect(pages.get('strategy/index.html')).toContain('npm run new -- strategy');
    expect(pages.get('north-star/index.html')).toContain('npm run new -- north-star');
    expect(pages.get('brief/index.html')).toContain('npm run new -- north-star');
    expect(pages.get('brief/index.html')).not.toContain('id="changed"');
    expect(pages.get('health/index.html')).not.toContain('id="trend"');
    for (const path of ['editions', 'changes'])
      expect(pages.get(`${path}/index.html`), path).toContain('npm run edition -- cut');
    expect(pages.get('personas/platform-lead/index.html')).not.toContain('<dt>History');
  });

  it('gives the same bytes for the same content and date', async () => {
    // Between two edits a small hub.
    const [first, second] = [full ? inject('sampleSite') : join(folder, 'example'), join(folder, 'again')];
    const content = full ? 'content' : 'test/fixtures/example-hub';
    // With nothing kept, so that all is made anew.
    await buildSite(content, second, [], { SEXTANT_CACHE: join(folder, 'cache') }, full ? wholeHandbook : {});
    expect(filesBelow(second)).toEqual(filesBelow(first));
    const different = filesBelow(first).filter(
      (file) => !readFileSync(join(first, file)).equals(readFileSync(join(second, file))),
    );
    expect(different).toEqual([]);
  });

  it('keeps the old site when a check finds an error, and leaves nothing half-written', async () => {
    writeFiles(join(folder, 'bad'), { ...one, 'personas/broken.md': '---\ntitle: Broken\n---\n' });
    const out = join(folder, 'kept');
    cpSync(join(folder, 'one-site'), out, { recursive: true });
    const before = filesBelow(out);
    const { code } = await run(['build', '--content', join(folder, 'bad'), '--out', out]);
    expect(code).toBe(1);
    expect(filesBelow(out)).toEqual(before);
    expect(filesBelow(folder).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  it('refuses to replace a folder that holds no site', async () => {
    const out = join(folder, 'precious');
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), 'years of work');
    const { code, err } = await run(['build', '--content', join(folder, 'one'), '--out', out]);
    expect(code).toBe(2);
    expect(err).toContain('holds files that are no site');
    expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('says in one sentence that the output folder cannot be written', async () => {
    writeFiles(folder, { 'a-file': 'no folder' });
    const { code, err } = await run(['build', '--content', join(folder, 'one'), '--out', join(folder, 'a-file/site')]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^sextant: Nothing can be written to ".*a-file.site" \(E\w+\); name another folder with --out\.\n$/,
    );
  });

  it('works under a base path: every address begins with it', async () => {
    const out = join(folder, 'based');
    await buildSite(join(folder, 'one'), out, ['--base', '/some/path']);
    for (const { file, elements } of pagesOf(out))
      for (const { properties } of elements)
        for (const address of [properties.href, properties.src])
          if (typeof address === 'string' && address.startsWith('/'))
            expect(address.startsWith('/some/path/'), `${file}: ${address}`).toBe(true);
  });

  it('leads former addresses on', async () => {
    writeFiles(join(folder, 'renamed'), {
      ...one,
      'personas/platform-lead.md': one['personas/platform-lead.md'].replace(
        'owner: TPS',
        'owner: TPS\nformerly: [ops-lead]',
      ),
    });
    const out = join(folder, 'renamed-site');
    await buildSite(join(folder, 'renamed'), out);
    expect(readFileSync(join(out, 'personas/ops-lead/index.html'), 'utf8')).toContain(
      '0; url=/personas/platform-lead/',
    );
  });
});
