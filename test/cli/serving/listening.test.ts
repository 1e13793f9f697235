import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow, type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { entry } from '../../support/hub.ts';
import { plainEnvironment } from '../../support/site.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

let temporary: TemporaryFolder;
let child: ChildProcess | undefined;
beforeEach(() => {
  temporary = temporaryFolder();
  writeFiles(temporary.folder, {
    'hub/hub.yaml': 'title: Writing\nproduct: Relay\ntoday: 2026-11-21\n',
    'hub/personas/lead.md': entry('title: Secret lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]'),
    'out/index.html': 'Secret lead',
  });
});
afterEach(async () => {
  const ended = child && new Promise((done) => child?.once('close', done));
  child?.kill();
  await ended;
  child = undefined;
  temporary.remove();
});

/** Starts a command that serves, and waits until it says where. */
async function started(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ port: number; said: string }> {
  const port = await freePort();
  const places = ['--content', join(temporary.folder, 'hub'), '--out', join(temporary.folder, 'out')];
  child = spawn(process.execPath, ['src/cli/sextant.js', ...args, ...places, '--port', String(port)], {
    cwd: root,
    env: { ...plainEnvironment(), SEXTANT_CACHE: join(temporary.folder, 'cache'), ...env },
  });
  const said = await new Promise<string>((done, fail) => {
    let heard = '';
    const hear = (chunk: Buffer) => {
      heard += String(chunk);
      if (/^Listening on .*\n/m.test(heard)) done(heard);
    };
    child?.stdout?.on('data', hear);
    child?.stderr?.on('data', hear);
    child?.once('exit', () => fail(new Error(heard)));
  });
  return { port, said };
}

const ask = (port: number, host: string, path = '/') =>
  new Promise<{ code: number | undefined; body: string }>((done, fail) => {
    const asked = request({ port, path, host: '127.0.0.1', headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ code: response.statusCode, body }));
    });
    asked.on('error', fail).end();
  });

const reaches = (host: string, port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, host)
      .once('error', () => done(false))
      .once('connect', () => {
        socket.destroy();
        done(true);
      });
  });

/** Addresses of this machine that others know it by. */
const outer = Object.values(networkInterfaces())
  .flat()
  .flatMap((one) => (one && !one.internal && one.family === 'IPv4' ? [one.address] : []));

/** What a foreign name hears: from us, or from Vite before us. */
const refusal = [421, 403];

describe.each([
  ['dev', '/personas/lead/'],
  ['preview', '/'],
])('sextant %s', (command, path) => {
  it('is reached from this machine only, and by its own name only', async () => {
    const { port, said } = await started([command]);
    expect(said).toContain(`http://localhost:${port}/`);
    expect(said).toContain('only this machine reaches it');
    expect((await ask(port, `localhost:${port}`, path)).body).toContain('Secret lead');
    for (const host of ['evil.example', `localhost.evil.example:${port}`, '192.0.2.1'])
      for (const place of [path, '/@fs/etc/passwd', '/@vite/client', '/hub/personas/lead.md']) {
        const { code, body } = await ask(port, host, place);
        expect([host, place, refusal.includes(code ?? 0)]).toEqual([host, place, true]);
        expect(body).not.toContain('Secret lead');
      }
    for (const address of outer) expect([address, await reaches(address, port)]).toEqual([address, false]);
  });

  it('is reached by others when it is told to, still not by the name of another site', async () => {
    const { port, said } = await started([command, '--host', '0.0.0.0']);
    expect(said).toContain('Listening on 0.0.0.0: whoever reaches this machine reaches it.');
    for (const address of outer) expect([address, await reaches(address, port)]).toEqual([address, true]);
    expect((await ask(port, `192.0.2.1:${port}`, path)).code).toBe(200);
    expect(refusal).toContain((await ask(port, 'evil.example', path)).code);
  });

  it('keeps the code that it has loaded, though a signal ends it', async () => {
    const kept = join(temporary.folder, 'code');
    await started([command], { NODE_COMPILE_CACHE: kept });
    await expect.poll(() => filesBelow(kept).length).toBeGreaterThan(0);
  });
});
