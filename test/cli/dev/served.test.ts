import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { servedSite } from '../../../src/cli/dev/served.ts';
import { withLive, writingServer } from '../../../src/cli/dev/server.ts';
import type { Shown } from '../../../src/cli/dev/shown.ts';
import type { Output } from '../../../src/cli/output.ts';
import { listen } from '../../../src/cli/serving/listen.ts';
import { baseMark } from '../../../src/engine/mark.ts';
import { lookedAt } from '../../../src/source/assets/looked.ts';
import { ask, askBoth } from '../../support/ask.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { drawing } from '../../support/hub.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

describe('a site that is rendered when it is asked for', () => {
  const content = join(folder, 'hub');
  writeFiles(content, { 'assets/signals/a.svg': drawing, 'assets/signals/paper.pdf': '%PDF-1.7', 'hub.yaml': '' });
  const client = join(folder, 'client');
  writeFiles(client, { 'a.css': `url(${baseMark}font.woff2)`, 'font.woff2': baseMark });
  const html = '<main id="page.main"><h1>A page</h1></main>';
  const markdown = { front: '', part: 'page' as const };
  const page = { type: 'text/html', bytes: Buffer.from(html), page: { html, markdown } };
  const engine = {
    client,
    open: () => ({
      addresses: ['', 'x/'],
      around: { base: '/hub/', origin: null, pages: new Set(['x/']) },
      searchParts: 1,
      render: async (address: string) => (address === 'x/' ? page : null),
    }),
  };
  const looked = lookedAt(Buffer.from(drawing));
  const published = new Map(['assets/signals/a.svg', 'signals/gone.svg'].map((path) => [path, looked]));
  const source = { data: {} as never, entries: [], base: '/hub/', site: undefined };
  const { answer } = servedSite(engine, source, { folder: content, published });
  const said = async (address: string) => {
    const found = await answer(address);
    return found && `${found.type} ${Buffer.from(found.bytes)}`;
  };

  it('serves the Markdown that stands beside a page', async () => {
    expect(await said('x/index.md')).toBe('text/markdown; charset=utf-8 # A page\n');
    expect(await said('index.md')).toBe(null);
    expect(await said('y/index.md')).toBe(null);
  });

  it('serves of the files beside the text those that it publishes, and nothing of the hub as it lies there', async () => {
    expect((await answer('assets/assets/signals/a.svg'))?.asset).toBe('assets/signals/a.svg');
    for (const address of [
      'assets/assets/signals/paper.pdf',
      'assets/hub.yaml',
      'assets/../hub.yaml',
      'assets/%2e%2e/hub.yaml',
      'assets/assets/signals/..%2fa.svg',
      'hub.yaml',
      '../hub.yaml',
      'assets/',
    ])
      expect([address, await answer(address)]).toEqual([address, null]);
  });

  it('serves no file that was changed or taken away since it was checked', async () => {
    const path = 'signals/b.svg';
    const site = servedSite(engine, source, { folder: content, published: new Map([[path, looked]]) });
    writeFiles(content, { [path]: drawing });
    expect((await site.answer(`assets/${path}`))?.asset).toBe(path);
    writeFiles(content, { [path]: drawing.replace('<svg', '<svg onload="x()"') });
    await expect(site.answer(`assets/${path}`)).rejects.toThrow(/b\.svg" was changed after it was checked/);
    await expect(answer('assets/signals/gone.svg')).rejects.toThrow('was changed after it was checked');
  });

  it('puts its base into style sheets and scripts, and leaves other files alone', async () => {
    expect(await said('a.css')).toBe('text/css; charset=utf-8 url(/hub/font.woff2)');
    expect(await said('font.woff2')).toBe(`font/woff2 ${baseMark}`);
    expect(await said('x/')).toBe(`text/html; charset=utf-8 ${html}`);
  });
});

describe('the server of a hub that is written', () => {
  const silent = { out: () => undefined, err: () => undefined, terminal: false, color: false };
  const shown = (words: string, version: string): Shown => ({
    version,
    errors: [],
    written: {
      fileAt: (address) => (address === 'x/' ? 'personas/"x".md' : null),
      halfAt: (address) => (address === 'half/' ? [['personas/<half>.md', 2]] : []),
    },
    answer: async (address) => {
      if (address === 'broken/') throw new Error('a fault of ours');
      const isPage = ['x/', '404.html'].includes(address);
      const bytes = Buffer.from(`<head></head>${address === '404.html' ? 'missing' : words}`);
      return isPage ? { type: 'text/html; charset=utf-8', bytes, isPage } : null;
    },
  });
  const serve = async (named?: string, output: Output = silent) => {
    const settings = { base: '/hub/', host: undefined, named };
    const writing = writingServer(Promise.resolve(shown('first', '1')), settings, output);
    const { port } = (await listen(writing.server, 0)).address() as { port: number };
    return { ...writing, port };
  };

  it('shows what was read last, with the script that keeps it up to date', async () => {
    const { server, show, port } = await serve();
    try {
      const file = 'personas/&quot;x&quot;.md';
      const script = `<script type="module" src="/hub/@sextant/live.js" data-sextant-version="1" data-sextant-file="${file}"></script>`;
      expect(await ask(port, '/hub/x/')).toMatchObject({ code: 200, body: `<head>${script}</head>first` });
      show(shown('second', '2'));
      expect((await ask(port, '/hub/x/')).body).toMatch(/data-sextant-version="2" .*second$/);
      expect(await ask(port, '/hub/x')).toMatchObject({ code: 302, headers: { location: '/hub/x/' } });
      expect(await ask(port, '/')).toMatchObject({ code: 302, headers: { location: '/hub/' } });
      expect(await ask(port, '/hub/y/')).toMatchObject({ code: 404, body: expect.stringMatching(/missing$/) });
      expect(await ask(port, '/hub/broken/')).toMatchObject({
        code: 500,
        body: expect.stringContaining('fault of ours'),
      });
    } finally {
      server.close();
    }
  });

  it('tells nothing of the inside to the browsers of a named audience, and all to the terminal', async () => {
    const told: string[] = [];
    const { server, port } = await serve('public', { ...silent, err: (words) => told.push(words) });
    try {
      const { code, body } = await ask(port, '/hub/broken/');
      expect([code, body]).toEqual([
        500,
        'This page could not be shown. The terminal in which the command runs says why.\n',
      ]);
      expect(told.join('')).toMatch(/^The page "broken\/" could not be shown\.\nError: a fault of ours\n {4}at /);
    } finally {
      server.close();
    }
  });

  it('says the same of every address to whoever asks for the head alone, and takes nothing in', async () => {
    const { server, port } = await serve();
    try {
      for (const path of ['x/', 'x', 'y/', 'broken/', '@sextant/live.js', '@sextant/none']) {
        const { get, head } = await askBoth(port, `/hub/${path}`);
        expect([path, head]).toEqual([path, { ...get, body: '' }]);
      }
      const method = (name: string, path: string) => ask(port, path, undefined, undefined, { method: name });
      expect(await method('HEAD', '/hub/@sextant/changes')).toMatchObject({
        code: 200,
        headers: { 'content-type': 'text/event-stream' },
      });
      for (const path of ['/', '/hub/x/', '/hub/@sextant/changes', '/hub/@sextant/live.js', '/none'])
        for (const name of ['POST', 'OPTIONS', 'DELETE'])
          expect([path, (await method(name, path)).code]).toEqual([path, 405]);
    } finally {
      server.close();
    }
  });

  it('says of an entry with errors that it is there, and in which file', async () => {
    const { server, port } = await serve();
    try {
      const { code, body } = await ask(port, '/hub/half/');
      expect(code).toBe(404);
      expect(body).toContain('<li><code>personas/&lt;half&gt;.md</code> has 2 errors.</li>');
      expect(body).toContain('/hub/@sextant/live.js');
    } finally {
      server.close();
    }
  });

  it('puts its script before all that an author wrote', () => {
    const html = '<html lang="en"><head><title>How </head> and <head> end</title></head><body></body></html>';
    expect(withLive(Buffer.from(html), '/', '7')).toBe(
      html.replace(
        '<html lang="en"><head>',
        '<html lang="en"><head><script type="module" src="/@sextant/live.js" data-sextant-version="7"></script>',
      ),
    );
  });

  it('answers once the hub is read to those who asked before', async () => {
    const first = Promise.withResolvers<Shown>();
    const { server } = writingServer(first.promise, { base: '/', host: undefined }, silent);
    const { port } = (await listen(server, 0)).address() as { port: number };
    try {
      const asked = ask(port, '/x/');
      first.resolve(shown('first', '1'));
      expect((await asked).body).toMatch(/first$/);
    } finally {
      server.close();
    }
  });

  it('answers to nobody who asks for another server', async () => {
    const { server, port } = await serve();
    try {
      for (const path of ['/hub/x/', '/hub/@sextant/changes', '/hub/@sextant/live.js', '/'])
        expect([path, (await ask(port, path, 'evil.example')).code]).toEqual([path, 421]);
    } finally {
      server.close();
    }
  });
});
