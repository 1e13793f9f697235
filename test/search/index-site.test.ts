import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { troubleOf } from '../../src/cli/trouble.ts';
import { indexSite, openIndex, type SiteIndex } from '../../src/search/index-site.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { id: string; text: string }[];
}

/** What the index holds of each page, by its address. */
function fragmentsOf(site: string): Map<string, Fragment> {
  const folder = join(site, 'pagefind', 'fragment');
  return new Map(
    filesBelow(folder).map((file) => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
      const fragment = JSON.parse(text.slice('pagefind_dcd'.length)) as Fragment;
      return [fragment.url, fragment];
    }),
  );
}

const contents = (folder: string) =>
  Object.fromEntries(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));

const pageOf = (title: string, text: string, language = 'en') =>
  `<!doctype html><html lang="${language}"><head><title>${title}</title></head><body><nav>Everywhere</nav><article data-pagefind-body><span hidden data-pagefind-meta="title[data-title]" data-pagefind-filter="kind[data-f0],journey stage[data-f1]" data-title="${title}" data-f0="Signal" data-f1="Use: daily, [late]"></span><h1>${title}</h1><dl><dt>Stage</dt><dd>Idea</dd></dl><h2 id="why">Why</h2><p>${text}</p><ul><li><a href="/x/">Calm</a><small>strategy</small></li></ul></article></body></html>`;

const files: Record<string, string> = {
  'index.html': '<!doctype html><html lang="en"><body><main>Home is no result</main></body></html>',
  'signals/woken/index.html': pageOf('Woken &amp; tired', 'Two in three alerts were rebalances.'),
  'signals/bill/index.html': pageOf('Left over the bill', 'The bill was twice what they had planned.'),
  'signals/größe/index.html': pageOf('Größe', 'A name beyond ASCII.'),
};

describe('the search index', () => {
  const folders: (() => void)[] = [];
  afterEach(() => {
    for (const remove of folders.splice(0)) remove();
    vi.restoreAllMocks();
  });
  const siteOf = (pages: Record<string, string>) => {
    const { folder, remove } = temporaryFolder();
    folders.push(remove);
    writeFiles(folder, pages);
    return folder;
  };

  it('holds marked pages only, with their sections, titles and filters', async () => {
    const site = siteOf(files);
    expect(await indexSite(site)).toEqual({ pages: 3 });
    const found = fragmentsOf(site);
    expect([...found.keys()].sort()).toEqual(['/signals/bill/', '/signals/gr%C3%B6%C3%9Fe/', '/signals/woken/']);
    const woken = found.get('/signals/woken/');
    expect(woken?.meta.title).toBe('Woken & tired');
    expect(woken?.filters).toEqual({ kind: ['Signal'], 'journey stage': ['Use: daily, [late]'] });
    expect(woken?.anchors).toMatchObject([{ id: 'why', text: 'Why' }]);
    expect(woken?.content).toContain('Stage: Idea');
    expect(woken?.content).toContain('Calm strategy.');
    expect(woken?.content).not.toContain('Everywhere');
  });

  it('is the same, byte for byte, however the file system lists the pages', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `signals/s-${index}/index.html`,
        pageOf(`Signal ${index}`, `It was heard ${index} times, mostly at night.`),
      ]),
    );
    const first = siteOf(many);
    const second = siteOf(Object.fromEntries(Object.entries(many).reverse()));
    await indexSite(first);
    await indexSite(second);
    const before = contents(join(first, 'pagefind'));
    expect(contents(join(second, 'pagefind'))).toEqual(before);
    // Again into the same folder: nothing of the last time stays.
    writeFiles(first, { 'pagefind/fragment/old.pf_fragment': 'old' });
    await indexSite(first);
    expect(contents(join(first, 'pagefind'))).toEqual(before);
  });

  it('writes what the search asks for and nothing else', async () => {
    const site = siteOf(files);
    await indexSite(site);
    const names = filesBelow(join(site, 'pagefind')).map((file) => file.replace(/en_[0-9a-f]+/, 'en_*'));
    expect([...new Set(names)].sort()).toEqual([
      'filter/en_*.pf_filter',
      'fragment/en_*.pf_fragment',
      'index/en_*.pf_index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en_*.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });

  it('keeps the engine for languages without stems where one is used', async () => {
    const site = siteOf({ 'a/index.html': pageOf('Sgeulachd', 'Seo teacsa goirid.', 'gd') });
    await indexSite(site);
    expect(filesBelow(join(site, 'pagefind'))).toContain('wasm.unknown.pagefind');
  });

  it('of one site outlives that of another, made at the same time', async () => {
    const page = (title: string) =>
      `<!doctype html><html lang="en"><body><article data-pagefind-body><h1>${title}</h1></article></body></html>`;
    const [one, other] = [await openIndex(), await openIndex()];
    one.add({ url: '/one/', html: page('One') });
    expect((await one.files()).size).toBeGreaterThan(2);
    await one.close();
    other.add({ url: '/other/', html: page('Other') });
    expect((await other.files()).size).toBeGreaterThan(2);
    await other.close();
  });

  it('is begun while the last of the others ends', async () => {
    for (let time = 0; time < 20; time++) {
      const one = await openIndex();
      const next = openIndex();
      await one.close();
      const other = await next;
      await other.add({ url: '/a/', html: pageOf('A', 'Begun in time.') });
      expect([...(await other.files()).keys()].some((file) => file.startsWith('fragment/'))).toBe(true);
      await other.close();
    }
  });

  it('ends while others end', async () => {
    for (let time = 0; time < 20; time++) {
      const all = await Promise.all([openIndex(), openIndex(), openIndex()]);
      await Promise.all(all.map((one) => one.close()));
    }
  });

  it('of a site without pages is none', async () => {
    const site = siteOf({ 'index.html': files['index.html'] ?? '' });
    expect(await indexSite(site)).toEqual({ pages: 0 });
    expect(filesBelow(site)).toEqual(['index.html']);
  });

  it('of the sample hub has every entry, with what its kind lets readers narrow by', () => {
    const found = [...fragmentsOf(inject('sampleSite')).values()];
    const kinds = new Set(found.map(({ filters }) => filters.kind?.[0]));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['Signal', 'Initiative', 'Strategy', 'North Star', 'Team member']),
    );
    const signal = found.find(({ filters }) => filters.kind?.includes('Signal'));
    expect(Object.keys(signal?.filters ?? {})).toEqual(
      expect.arrayContaining(['kind', 'input', 'channel', 'journey stage', 'owner']),
    );
    // Titles, not ids.
    expect(signal?.filters.input?.[0]).toMatch(/^\p{Lu}/u);
    expect(signal?.meta.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(found.every(({ meta }) => meta.title)).toBe(true);
  });

  /** Processes that an action starts. */
  async function startedBy<T>(action: () => Promise<T>): Promise<[T, ChildProcess[]]> {
    const started: ChildProcess[] = [];
    const hear = (message: unknown) => void started.push((message as { process: ChildProcess }).process);
    subscribe('child_process', hear);
    try {
      return [await action(), started];
    } finally {
      unsubscribe('child_process', hear);
    }
  }
  const manyPages = (index: SiteIndex) =>
    Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        index.add({ url: `/p${n}/`, html: pageOf(`P${n}`, `word${n} `.repeat(3000)) }),
      ),
    );

  it('says that Pagefind was ended from outside instead of waiting for it, and the next index is made', async () => {
    const printed = vi.spyOn(console, 'error');
    const site = siteOf(files);
    const [[first, second], [pagefind]] = await startedBy(() => Promise.all([openIndex(), openIndex()]));
    await manyPages(first);
    const written = first.write(site);
    pagefind?.kill('SIGKILL');
    await expect(written).rejects.toMatchObject({ signal: 'SIGKILL', message: expect.stringContaining('(SIGKILL)') });
    await expect(second.files()).rejects.toMatchObject({ signal: 'SIGKILL' });
    const third = await openIndex();
    await third.add({ url: '/a/', html: pageOf('A', 'words') });
    await Promise.all([first.close(), second.close(), first.close()]);
    expect(await third.write(site)).toEqual({ pages: 1 });
    await third.close();
    expect(printed).not.toHaveBeenCalled();
  });

  it.skipIf(process.platform === 'win32')(
    'says what the system said where Pagefind breaks off, as on a full disk',
    async () => {
      const site = siteOf(files);
      const index = await openIndex();
      await index.add({ url: '/a/', html: pageOf('A', 'words') });
      const error = await index.write(join(site, 'index.html')).catch((why: unknown) => why);
      expect(String(error)).toMatch(
        /^Error: The search index could not be made: Pagefind ended with code \d+ \(os error 20\)\.\n/,
      );
      expect(troubleOf(error)).toBe('A file cannot be reached: a part of the path is a file, not a folder.');
      await index.close();
    },
  );

  it('writes nothing any more once the last index is closed, and leaves no process', async () => {
    const site = siteOf(files);
    const [[first, second], [pagefind]] = await startedBy(() => Promise.all([openIndex(), openIndex()]));
    await Promise.all([manyPages(first), manyPages(second)]);
    const written = Promise.allSettled([first.write(site, 'one/'), second.write(site, 'two/')]);
    await Promise.all([first.close(), second.close()]);
    expect(pagefind?.signalCode).toBe('SIGKILL');
    expect((await written).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(first.add({ url: '/late/', html: pageOf('Late', 'words') }).then(() => first.files())).rejects.toThrow(
      'The search index is closed.',
    );
  });
});
