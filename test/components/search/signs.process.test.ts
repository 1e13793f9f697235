import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PagefindInstance, PagefindModule } from '../../../src/components/search/pagefind.ts';
import { indexSite } from '../../../src/search/index-site.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';

const page = (title: string, text: string) =>
  `<!doctype html><html lang="en"><body><article data-pagefind-body><h1>${title}</h1><p>${text}</p></article></body></html>`;

/** The search that readers use, over an index of ours, with a server instead of a site. */
describe('words that end with a sign', () => {
  const { folder, remove } = temporaryFolder();
  const server = createServer((request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  let pagefind: PagefindInstance;
  beforeAll(async () => {
    writeFiles(folder, {
      'sharp/index.html': page('One', 'We write C# and more. Ask in #platform-tps now.'),
      'plus/index.html': page('Two', 'We write C++ here; ticket #42 of A+B.'),
      'letter/index.html': page('Three', 'We take vitamin C daily.'),
    });
    await indexSite(folder);
    await new Promise<void>((done) => void server.listen(0, 'localhost', done));
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const fetched = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, options?: RequestInit) =>
      fetched(
        url.startsWith('http') ? url : `${origin}/pagefind/${url.replace(/^(?:.*\/pagefind\/|\/)/, '')}`,
        options,
      ),
    );
    vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => 'en' }), documentElement: { lang: 'en' } });
    vi.stubGlobal('window', globalThis);
    vi.stubGlobal('location', new URL(origin));
    const code = pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href;
    const module = (await import(/* @vite-ignore */ code)) as PagefindModule;
    pagefind = module.createInstance({ basePath: `${origin}/pagefind/`, noWorker: true } as never);
    await pagefind.init();
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    server.close();
    remove();
  });

  const found = async (words: string) => {
    const { results } = await pagefind.search(words, { filters: {} });
    return (await Promise.all(results.map(async (one) => (await one.data()).url))).sort();
  };

  it.each([
    ['C#', ['/sharp/']],
    ['C++', ['/plus/']],
    ['c++', ['/plus/']],
    ['C', ['/letter/', '/plus/', '/sharp/']],
    ['platform', ['/sharp/']],
    ['#platform', ['/sharp/']],
    ['42', ['/plus/']],
    ['#42', ['/plus/']],
  ])('are found as they are: %s', async (words, urls) => {
    expect(await found(words)).toEqual(urls);
  });
});
