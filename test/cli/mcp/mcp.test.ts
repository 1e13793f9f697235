import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, describe, expect, it } from 'vitest';
import { answer } from '../../../src/assistant/answer.ts';
import { tools } from '../../../src/assistant/tools/index.ts';
import { thisMachine } from '../../../src/cli/machine.ts';
import { mcpServer } from '../../../src/cli/mcp/server.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { plainEnvironment } from '../../support/site.ts';

const root = join(import.meta.dirname, '../../..');
const program = join(root, 'src/cli/sextant.js');
const { folder, remove } = temporaryFolder();
const clients: Client[] = [];
afterAll(async () => {
  for (const client of clients) await client.close();
  remove();
});

const content = join(folder, 'hub');
cpSync(join(root, 'test/fixtures/example-hub'), content, { recursive: true });

/** A client of the official kit. */
async function clientOver(transport: Parameters<Client['connect']>[0]): Promise<Client> {
  const client = new Client({ name: 'a test', version: '1.0.0' });
  clients.push(client);
  await client.connect(transport);
  return client;
}

/** A client of a server in a process of its own. */
const connectedToProcess = (): Promise<Client> =>
  clientOver(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', '--content', content],
      env: Object.fromEntries(
        Object.entries(plainEnvironment()).filter((pair): pair is [string, string] => pair[1] !== undefined),
      ),
      stderr: 'pipe',
    }),
  );

/** A client of a server in this process, which speaks the same protocol. */
async function connected({ write = false, audience }: { write?: boolean; audience?: string } = {}): Promise<Client> {
  const none = { date: undefined, base: undefined, site: undefined, out: '', help: false, positionals: [] };
  const [near, far] = InMemoryTransport.createLinkedPair();
  await mcpServer({ ...none, content, audience, write }, thisMachine({})).connect(far);
  return clientOver(near);
}

interface Told {
  isError?: boolean;
  content: { type: string; text: string }[];
  structuredContent?: unknown;
}

const call = async (client: Client, name: string, given: Record<string, unknown> = {}): Promise<Told> =>
  (await client.callTool({ name, arguments: given })) as unknown as Told;

/** A server and what it writes, without a client that knows the protocol. */
function raw(...args: readonly string[]): {
  server: ChildProcess;
  lines(): string[];
  send(line: string): void;
  until(seen: (lines: string[]) => boolean): Promise<void>;
} {
  const server = spawn(process.execPath, [program, 'mcp', '--content', content, ...args], {
    env: plainEnvironment(),
    stdio: 'pipe',
  });
  let out = '';
  server.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  const lines = () => out.split('\n').filter(Boolean);
  return {
    server,
    lines,
    send: (line) => void server.stdin?.write(`${line}\n`),
    async until(seen) {
      while (!seen(lines()) && server.exitCode === null && server.stdout) await once(server.stdout, 'data');
    },
  };
}

const hello = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a test', version: '1' } },
});
const asked = (id: number, name: string, given: unknown) =>
  JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: given } });

describe('sextant mcp', () => {
  it('answers a client of the official kit, by every tool, with text and with data', async () => {
    const client = await connectedToProcess();
    const { tools: offered } = await client.listTools();
    expect(offered.map(({ name }) => name)).toEqual([...tools.map(({ name }) => name), 'check_draft']);
    for (const { description, annotations } of offered) {
      expect(description?.length).toBeGreaterThan(20);
      expect(annotations?.readOnlyHint).toBe(true);
    }
    expect(client.getInstructions()).toContain('do not fill the gap');
    for (const { name } of tools) {
      const given =
        name === 'search'
          ? { query: 'retry' }
          : name === 'changes_since'
            ? { since: '2026-q1' }
            : name === 'what_is_not_known'
              ? {}
              : { entry: 'initiatives/hands-off-rebalancing' };
      const told = await call(client, name, given);
      expect(told.isError ?? false, name).toBe(false);
      const data = answer.parse(told.structuredContent);
      expect(told.content[0]?.text).toContain(data.hub);
    }
    const checked = await call(client, 'check_draft', { kind: 'signals', text: '---\ntitle: x\n---\n' });
    expect(checked.content[0]?.text).toContain('`owner` is missing');
  });

  it('refuses in a sentence what it does not know', async () => {
    const client = await connected();
    await expect(call(client, 'launch_rockets')).rejects.toThrow(/launch_rockets/);
    expect((await call(client, 'read', {})).isError).toBe(true);
    expect((await call(client, 'read', { entry: '' })).isError).toBe(true);
    expect((await call(client, 'read', { entry: 'x'.repeat(100_000) })).isError).toBe(true);
    expect((await call(client, 'search', { query: 'a', limit: 1e9 })).isError).toBe(true);
    const unknown = await call(client, 'read', { entry: 'initiatives/hands-off-rebalancin' });
    expect(unknown.content[0]?.text).toContain('Did you mean initiatives/hands-off-rebalancing?');
    expect((await call(client, 'read', { entry: '../../etc/passwd' })).content[0]?.text).toContain('no entry');
  });

  it('writes drafts only where it was started with --write', async () => {
    const text = '---\ntitle: From an assistant\n---\n';
    await expect(call(await connected(), 'write_draft', { kind: 'initiatives', text })).rejects.toThrow(/write_draft/);
    const client = await connected({ write: true });
    const told = await call(client, 'write_draft', { kind: 'initiatives', text });
    expect(told.content[0]?.text).toContain('Written to initiatives/from-an-assistant.mdx, as a draft.');
    expect(readFileSync(join(content, 'initiatives/from-an-assistant.mdx'), 'utf8')).toBe(
      '---\ndraft: true\ntitle: From an assistant\n---\n',
    );
    const again = await call(client, 'write_draft', { kind: 'initiatives', text });
    expect(again.isError).toBe(true);
    expect(again.content[0]?.text).toContain('exists already');
    expect((await call(client, 'write_draft', { kind: 'initiatives', text, id: '../../../outside' })).isError).toBe(
      true,
    );
    expect(existsSync(join(folder, 'outside.mdx'))).toBe(false);
  });

  it('writes no draft that would stop a build, and names no file that it may not tell of', async () => {
    const client = await connected({ write: true, audience: 'public' });
    const wrong = {
      'a-brace': '---\ntitle: A brace\n---\n\nText with { a brace.\n',
      flow: '---\n{title: Flow}\n---\n',
      indented: '---\n  title: Indented\n---\n',
    };
    for (const [id, text] of Object.entries(wrong)) {
      const told = await call(client, 'write_draft', { kind: 'initiatives', text, id });
      expect(told.content[0]?.text).toMatch(/Nothing was written|take no mark of a draft/);
      expect(existsSync(join(content, `initiatives/${id}.mdx`))).toBe(false);
    }
    const star = readdirSync(join(content, 'north-star')).find((name) => name.endsWith('.mdx')) ?? '';
    expect(star).not.toBe('');
    const told = await call(client, 'write_draft', { kind: 'north-star', text: '---\ntitle: Another\n---\n' });
    expect(told.isError).toBe(true);
    expect(told.content[0]?.text).toContain('A hub has one North Star');
    expect(told.content[0]?.text).not.toContain(star.replace('.mdx', ''));
  });

  it('says in a sentence why a hub cannot be read', async () => {
    const told = await call(await connected({ audience: 'martians' }), 'what_is_not_known');
    expect(told.isError).toBe(true);
    expect(told.content[0]?.text).toContain('no audience "martians"');
  });

  it('writes nothing but the protocol to standard output, whatever comes in, and ends when its client goes away', async () => {
    const { server, lines, send, until } = raw();
    send('this is no JSON');
    send('{"jsonrpc":"2.0","id":');
    send('[]');
    send(hello);
    await until((all) => all.some((line) => line.includes('"id":1')));
    send(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
    send(asked(2, 'search', { query: 'retry' }));
    send(asked(3, 'no_such_tool', {}));
    send('{"jsonrpc":"2.0","id":4,"method":"no/such/method"}');
    send('half of a line');
    await until((all) => [2, 3, 4].every((id) => all.some((line) => line.includes(`"id":${id}`))));
    for (const line of lines()) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
    server.stdin?.end();
    const [code] = await once(server, 'close');
    expect(code).toBe(0);
  });

  it('ends when a message is too large to be one, and when nobody says a word', async () => {
    const large = raw();
    large.server.stdin?.on('error', () => undefined);
    large.server.stdin?.write('x'.repeat(20_000_000));
    large.server.stdin?.end();
    expect((await once(large.server, 'close'))[0]).toBe(0);
    const silent = raw();
    silent.server.stdin?.end();
    expect((await once(silent.server, 'close'))[0]).toBe(0);
    expect(silent.lines()).toEqual([]);
  });

  it('says of what is no message that it is none, in a sentence', async () => {
    const { server, send, until } = raw();
    let told = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      told += chunk;
    });
    for (const line of ['{}', '[]', 'null', hello]) send(line);
    await until((all) => all.length > 0);
    server.stdin?.end();
    await once(server, 'exit');
    expect(told.split('\n').filter(Boolean).length).toBeLessThanOrEqual(3);
    expect(told).toMatch(
      /^(?:sextant: A line came in that is no message of the Model Context Protocol; it is passed over\.\n)+$/,
    );
  });

  it('greets before it reads the hub', async () => {
    // Of a folder that is not there it says so only when it is asked for something in it.
    const { server, lines, send, until } = raw('--content', join(folder, 'nowhere'));
    send(hello);
    await until((all) => all.length > 0);
    expect(JSON.parse(lines()[0] ?? '')).toMatchObject({ id: 1, result: { serverInfo: { name: 'sextant' } } });
    send(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
    send(asked(2, 'what_is_not_known', {}));
    await until((all) => all.length > 1);
    expect(lines()[1]).toContain('There is no content folder');
    server.stdin?.end();
    await once(server, 'close');
  });
});
