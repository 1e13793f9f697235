import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { sextant } from '../support/site.ts';

const script = join(import.meta.dirname, '../../src/cli/sextant.js');
const { folder, remove } = temporaryFolder();
afterAll(remove);

const persona = (fields: string) =>
  `---\ntitle: Platform lead\nowner: TPS\ngoals: [Sleep]\nneeds: [Limits]\npains: [Pages]\n${fields}---\n`;
const old = persona('reviewed: 2025-01-01\nreviewEvery: 90 days\n');

/** A content folder below the temporary one. */
function hub(name: string, files: Record<string, string>): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFiles(path, files);
  return path;
}

const config = 'title: Relay strategy\nproduct: Relay\n';
const good = hub('good', { 'hub.yaml': config, 'personas/lead.md': persona('') });
const aged = hub('aged', { 'hub.yaml': config, 'personas/lead.md': old });
const bad = hub('bad', { 'hub.yaml': config, 'personas/lead.md': persona('sgement: logistics\n') });
const empty = hub('empty', {});

/** Runs `sextant check`; texts name the folders `/hubs/…`. */
async function check(content: string, ...args: string[]) {
  const { code, out, err } = await run(['check', '--content', content, ...args]);
  return { status: code, stdout: out.replaceAll(folder, '/hubs'), stderr: err.replaceAll(folder, '/hubs') };
}

/** What was said, with the folders that it named. */
const named = ({ status, stdout, stderr }: Awaited<ReturnType<typeof check>>) => ({
  status,
  stdout: stdout.replaceAll('/hubs', folder),
  stderr: stderr.replaceAll('/hubs', folder),
});

describe('sextant check', () => {
  it('finds nothing in a good hub', async () => {
    expect(await check(good)).toEqual({
      status: 0,
      stdout: 'No problems in 1 entry. 9 traps could not be looked for; the page /health/ says why.\nNothing to fix.\n',
      stderr: '',
    });
  });

  it('ends with 1 when there are errors, and reports on the standard output', async () => {
    const { status, stdout, stderr } = await check(bad);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "/hubs/bad/personas/lead.md 1 error

        /hubs/bad/personas/lead.md:7:1 error shape
          Unknown field \`sgement\`.
          7 │ sgement: logistics
            │ ^
          Expected: one of title, summary, owner, audience, reviewed, reviewEvery, tags, draft, source, formerly, segment, goals, needs, pains
          Fix: Remove it or correct its name. Did you mean \`segment\`?

      1 error in 1 entry.
      Mend the errors and check again: a hub with errors is not built.
      "
    `);
  });

  it('ends and reports the same as a process of its own', async () => {
    expect(sextant(['check', '--content', bad])).toEqual(await check(bad).then(named));
  });

  it('ends with 0 when there are only warnings', async () => {
    const { status, stdout } = await check(aged, '--date', '2026-11-21');
    expect(status).toBe(0);
    expect(stdout).toContain('warning review-overdue');
    expect(stdout).toContain('The hub can be built.');
  });

  it('reads the hub on the day of --date', async () => {
    expect((await check(aged, '--date', '2025-02-01')).stdout).toMatch(/^No problems/);
  });

  it.each(['json', 'github', 'sarif'])('writes %s', async (format) => {
    const { status, stdout, stderr } = await check(bad, '--format', format);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    if (format === 'github') expect(stdout).toMatch(/^::error file=\/hubs\/bad\/personas\/lead\.md,line=7,col=1,/);
    else expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('names files as seen from the working directory', () => {
    writeFiles(folder, { 'content/hub.yaml': config, 'content/personas/lead.md': persona('sgement: x\n') });
    const { stdout } = spawnSync(process.execPath, [script, 'check', '--format', 'github'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^::error file=content\/personas\/lead\.md,line=7,/);
  });

  it('tells from an empty folder what to write first', async () => {
    const { status, stdout } = await check(empty);
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "/hubs/empty/hub.yaml 1 error

        /hubs/empty/hub.yaml error hub-file
          The content folder holds no hub yet.
          Expected: \`hub.yaml\` with at least \`title\` and \`product\`
          Fix: Write \`hub.yaml\` with \`title: …\` and \`product: …\`, then the North Star: npm run new -- north-star "Where we are going".

      1 error in 0 entries.
      Mend the errors and check again: a hub with errors is not built.
      "
    `);
  });

  it('cannot run without a folder, on a file, or for an audience that nobody knows', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const said = async (content: string, ...args: string[]) => {
      const { status, stdout, stderr } = await check(content, ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(await said(join(folder, 'none'))).toMatchInlineSnapshot(`
      "sextant: There is no content folder "/hubs/none". Name one with --content DIR.
      "
    `);
    expect(await said(join(file, 'below'))).toMatchInlineSnapshot(`
      "sextant: There is no content folder "/hubs/a-file/below". Name one with --content DIR.
      "
    `);
    expect(await said(file)).toMatchInlineSnapshot(`
      "sextant: "/hubs/a-file" is a file; --content takes a folder.
      "
    `);
    expect(await said(good, '--audience', 'partners')).toMatchInlineSnapshot(`
      "sextant: hub.yaml lists no audience "partners", only everyone.
      "
    `);
    const wide = hub('wide', {
      'hub.yaml': `${config}audiences: [restricted, internal, public]\nbuild: { audience: internal }\n`,
      'personas/lead.md': persona(''),
    });
    expect(await said(wide, '--audience', 'publik')).toMatchInlineSnapshot(`
      "sextant: hub.yaml lists no audience "publik", only restricted, internal, public. Did you mean \`public\`?
      "
    `);
  });

  it('takes the folder from HUB_CONTENT', () => {
    expect(sextant(['check'], { env: { HUB_CONTENT: good } }).stdout).toMatch(/^No problems in 1 entry/);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [script, 'check', '--content', bad]);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    await new Promise((done) => child.once('close', done));
    expect(said).toBe('');
  });

  it('says on the standard error why it cannot run', () => {
    expect(sextant(['chekc'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'sextant: There is no command "chekc". Did you mean check?\n',
    });
  });
});

describe('a hub.yaml that cannot be read', () => {
  it('is told as a problem, also when an audience is named that it may list', () => {
    const broken = join(folder, 'unread');
    writeFiles(broken, { 'hub.yaml': 'title: [unclosed\n' });
    const { status, stdout } = sextant(['check', '--content', broken, '--audience', 'internal', '--format', 'json']);
    expect(status).toBe(1);
    const { problems } = JSON.parse(stdout) as { problems: { check: string }[] };
    expect(problems.map(({ check }) => check)).toEqual(['hub-file', 'front-matter']);
  });
});
