import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileNamed } from '../../../src/cli/serving/asset-response.ts';
import { headersOf } from '../../../src/cli/serving/headers.ts';
import { addressFor, listeningOn, namesUs } from '../../../src/cli/serving/listen.ts';
import { requireFreePort, serve } from '../../../src/cli/serving/serve.ts';
import { ask, askBoth } from '../../support/ask.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { drawing, picture } from '../../support/hub.ts';

const names = [
  'C# calls.png',
  'why?.png',
  '50%25 off.png',
  'a+b.png',
  'a&b.png',
  'x [y] (z).png',
  'größe.png',
  "it's;@=,$.png",
];
const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

let temporary: TemporaryFolder;
let server: Server | undefined;
beforeEach(() => {
  temporary = temporaryFolder();
  writeFiles(temporary.folder, {
    'index.html': 'home',
    '404.html': 'missing',
    'map/input-map.svg': drawing,
    'assets/signals/a.svg': drawing,
    'assets/signals/paper.pdf': '%PDF-1.7',
    'editions/2026-q3/assets/b.png': picture,
    ...Object.fromEntries(names.map((name) => [`assets/signals/${name}`, picture])),
  });
});
afterEach(async () => {
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
  temporary.remove();
});

const portOf = (of: Server) => (of.address() as AddressInfo).port;
describe('a server of a site', () => {
  it.each(['/', '/some/path/'])('gives files of any name below %s', async (base) => {
    server = await serve(temporary.folder, base, 0);
    for (const name of names) {
      const { code, headers, body } = await ask(portOf(server), `${base}assets/signals/${encoded(name)}`);
      expect([name, code, headers['content-type']]).toEqual([name, 200, 'image/png']);
      expect(body).toBe(picture.toString('latin1'));
    }
    expect((await ask(portOf(server), `${base}editions/2026-q3/assets/b.png`)).code).toBe(200);
    expect((await ask(portOf(server), base)).body).toBe('home');
    for (const path of [
      'assets/signals/none.png',
      'assets/',
      'assets/..%2f..%2findex.html',
      'assets/%2e%2e/index.html',
      'assets/%00',
      'assets/%',
    ])
      expect([path, (await ask(portOf(server), base + path)).code]).toEqual([path, 404]);
  });

  it('packs texts for whoever takes them packed, and nothing else', async () => {
    writeFiles(temporary.folder, {
      'long/index.html': 'words '.repeat(1000),
      'long/data.json': '[1]',
      'face.woff2': 'x',
    });
    server = await serve(temporary.folder, '/', 0);
    const at = `http://localhost:${portOf(server)}/`;
    const got = async (path: string, accept: string) => {
      const response = await fetch(at + path, { headers: { 'Accept-Encoding': accept } });
      const { headers } = response;
      return [headers.get('content-encoding'), headers.get('vary'), (await response.text()).length];
    };
    expect(await got('long/', 'br, gzip')).toEqual(['gzip', 'Accept-Encoding', 6000]);
    expect(await got('long/data.json', 'gzip')).toEqual(['gzip', 'Accept-Encoding', 3]);
    expect(await got('long/', 'identity')).toEqual([null, 'Accept-Encoding', 6000]);
    expect(await got('face.woff2', 'gzip')).toEqual([null, 'Accept-Encoding', 1]);
    const packed = await fetch(`${at}long/`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(200);
  });

  it('serves what a later build has put into the folder', async () => {
    const [site, next] = ['site', 'next'].map((name) => join(temporary.folder, name)) as [string, string];
    writeFiles(site, { 'index.html': 'home' });
    server = await serve(site, '/', 0);
    expect((await ask(portOf(server), '/')).body).toBe('home');
    // As a build does: a file that is being sent is never written over.
    writeFiles(next, { 'index.html': 'a longer home', 'new/index.html': 'new', '404.html': 'gone' });
    renameSync(site, join(temporary.folder, 'old'));
    renameSync(next, site);
    expect((await ask(portOf(server), '/')).body).toBe('a longer home');
    expect((await ask(portOf(server), '/new/')).body).toBe('new');
    expect((await ask(portOf(server), '/none/')).body).toBe('gone');
  });

  it('says the same of every address to whoever asks for the head alone', async () => {
    writeFiles(temporary.folder, { 'x/index.html': 'x' });
    server = await serve(temporary.folder, '/some/', 0);
    for (const path of [
      '',
      'x/',
      'x',
      'none/',
      'map/input-map.svg',
      'assets/signals/a.svg',
      'assets/none.svg',
      '.git',
    ]) {
      const { get, head } = await askBoth(portOf(server), `/some/${path}`);
      expect([path, head]).toEqual([path, { ...get, body: '' }]);
    }
    expect((await ask(portOf(server), '/some/x')).headers.location).toBe('/some/x/');
    expect((await askBoth(portOf(server), '/')).head).toMatchObject({ code: 302, headers: { location: '/some/' } });
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('takes no %s', async (method) => {
    server = await serve(temporary.folder, '/', 0);
    for (const path of ['/', '/none/', '/assets/signals/a.svg'])
      expect(await ask(portOf(server), path, undefined, undefined, { method })).toMatchObject({
        code: 405,
        headers: { allow: 'GET, HEAD' },
        body: expect.stringContaining('can only be read'),
      });
  });

  it('runs on whatever is asked for, and whatever stands in the place of a file', async () => {
    server = await serve(temporary.folder, '/', 0);
    const port = portOf(server);
    const ranged = (range: string) => ask(port, '/index.html', undefined, undefined, { headers: { range } });
    for (const range of ['bytes=3-1', 'bytes=-1', 'bytes=9-', 'bytes=a-b', 'lines=1-2'])
      expect([range, (await ranged(range)).code]).toEqual([range, 200]);
    mkdirSync(join(temporary.folder, 'folder.html'));
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(temporary.folder, 'pipe.html')]);
      const socket = createServer();
      await new Promise((done) => socket.listen(join(temporary.folder, 'socket.html'), () => done(undefined)));
      // What is there, and cannot be opened: as a file that went away since it was looked for.
      for (const name of ['pipe.html', 'socket.html'])
        expect([name, (await ask(port, `/${name}`)).code]).toEqual([name, 404]);
      await new Promise((done) => socket.close(done));
    }
    expect((await ask(port, '/folder.html')).code).toBe(404);
    expect((await ask(port, '/')).body).toBe('home');
  });

  it('sends a page once to a browser that has it', async () => {
    server = await serve(temporary.folder, '/', 0);
    const { etag } = (await ask(portOf(server), '/')).headers;
    const again = { headers: { 'if-none-match': String(etag) } };
    expect(await ask(portOf(server), '/', undefined, undefined, again)).toMatchObject({ code: 304, body: '' });
    writeFiles(temporary.folder, { 'index.html': 'a new home' });
    expect(await ask(portOf(server), '/', undefined, undefined, again)).toMatchObject({
      code: 200,
      body: 'a new home',
    });
  });

  it('gives no file that begins with a point, and none beside the folder', async () => {
    writeFiles(temporary.folder, { '.nojekyll': 'x', 'site/.git/config': 'x', 'site/index.html': 'home' });
    server = await serve(`${temporary.folder}/site`, '/', 0);
    for (const path of [
      '.git/config',
      '%2egit/config',
      '%2E%2E/.nojekyll',
      '../index.html',
      '%2e%2e/index.html',
      '%00',
      '%',
    ])
      expect([path, (await ask(portOf(server), `/${path}`)).code]).toEqual([path, 404]);
    expect((await ask(portOf(server), '/')).body).toBe('home');
  });

  it('lets nothing run in files beside the pages, and guesses no types', async () => {
    server = await serve(temporary.folder, '/', 0);
    for (const path of ['/assets/signals/a.svg', '/editions/2026-q3/assets/b.png', '/assets/signals/paper.pdf']) {
      const { headers } = await ask(portOf(server), path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*; sandbox$/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-disposition']).toBe(path.endsWith('.pdf') ? 'attachment' : undefined);
    }
    expect((await ask(portOf(server), '/')).headers['x-content-type-options']).toBe('nosniff');
    expect((await ask(portOf(server), '/')).headers['content-security-policy']).toBeUndefined();
  });

  it('says of each file what other servers are told to say', async () => {
    const paths = ['index.html', 'map/input-map.svg', 'assets/signals/a.svg', 'assets/signals/paper.pdf'];
    writeFiles(temporary.folder, { '_assets/a.css': '', 'editions/2026-q3/_assets/a.css': '' });
    server = await serve(temporary.folder, '/some/', 0);
    for (const path of [...paths, '_assets/a.css', 'editions/2026-q3/_assets/a.css', 'editions/2026-q3/assets/b.png']) {
      const { headers } = await ask(portOf(server), `/some/${path}`);
      for (const [name, value] of Object.entries(headersOf(path)))
        expect([path, headers[name.toLowerCase()]]).toEqual([path, value]);
    }
  });

  it('answers to localhost only, on the loopback addresses', async () => {
    server = await serve(temporary.folder, '/', 0);
    const port = portOf(server);
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
    for (const host of [`localhost:${port}`, '127.0.0.1', `[::1]:${port}`, 'LOCALHOST'])
      expect([host, (await ask(port, '/', host)).code]).toEqual([host, 200]);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '192.0.2.1',
      'localhost.evil.example',
      'localhost:1:2',
      '[::2]',
    ]) {
      const { code, body } = await ask(port, '/', host);
      expect([host, code]).toEqual([host, 421]);
      expect(body).not.toContain('home');
    }
  });

  it('is reached where localhost means ::1, as far as the machine has it', async () => {
    const hasSix = await new Promise((done) => {
      const probe = createServer().once('error', () => done(false));
      probe.listen(0, '::1', () => probe.close(() => done(true)));
    });
    server = await serve(temporary.folder, '/', 0);
    const port = portOf(server);
    if (hasSix) expect((await ask(port, '/', `localhost:${port}`, '::1')).body).toBe('home');
    await new Promise((done) => server?.close(done));
    server = undefined;
    const refused = (host: string) =>
      new Promise((done) =>
        connect(port, host)
          .once('error', () => done(true))
          .once('connect', () => done(false)),
      );
    expect([await refused('127.0.0.1'), await refused('::1')]).toEqual([true, true]);
  });

  it('says when the port is taken, and when there is no such host', async () => {
    server = await serve(temporary.folder, '/', 0);
    const port = portOf(server);
    await expect(serve(temporary.folder, '/', port)).rejects.toThrow(
      `Port ${port} is in use; name another with --port ${port + 1}.`,
    );
    await expect(requireFreePort(port)).rejects.toThrow('in use');
    await expect(serve(temporary.folder, '/', 0, '192.0.2.1')).rejects.toThrow(
      'This machine has no address "192.0.2.1"',
    );
  });

  it('listens to others when it is told to', async () => {
    server = await serve(temporary.folder, '/', 0, '0.0.0.0');
    expect((server.address() as AddressInfo).address).toBe('0.0.0.0');
    expect((await ask(portOf(server), '/', '192.0.2.1')).code).toBe(200);
    expect((await ask(portOf(server), '/', 'evil.example')).code).toBe(421);
    expect([namesUs('hub.example:80', 'hub.example'), namesUs('hub.example', 'other.example')]).toEqual([true, false]);
    expect([namesUs(undefined), namesUs('')]).toEqual([false, false]);
    expect([undefined, '0.0.0.0', 'fe80::1', 'hub.example'].map((host) => addressFor(host, 80, '/a/'))).toEqual([
      'http://localhost:80/a/',
      'http://localhost:80/a/',
      'http://[fe80::1]:80/a/',
      'http://hub.example:80/a/',
    ]);
    expect(listeningOn(undefined)).toContain('127.0.0.1 and ::1');
    expect(listeningOn('0.0.0.0')).toContain('0.0.0.0');
  });
});

describe('the name of a file in an address', () => {
  it('is what was encoded', () => {
    for (const name of names) expect(fileNamed(`a/${encodeURIComponent(name)}?v=1`)).toBe(`a/${name}`);
    for (const path of ['', 'a//b', '../a', 'a/%2e%2e/b', 'a%2fb', 'a%5cb', '%', 'a%00'])
      expect(fileNamed(path)).toBeNull();
  });
});
