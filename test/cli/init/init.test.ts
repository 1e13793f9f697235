import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Left } from '../../../src/cli/init/ask.ts';
import { init, type Surroundings } from '../../../src/cli/init/init.ts';
import type { Output } from '../../../src/cli/output.ts';
import { runFolder } from '../../../src/cli/run-folder.ts';
import { filesBelow, type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { onFullDisk } from '../../support/full-disk.ts';
import { git } from '../../support/git.ts';
import { run } from '../../support/run.ts';

let temporary: TemporaryFolder;
let hub = '';
beforeEach(() => {
  temporary = temporaryFolder();
  hub = join(temporary.folder, 'our strategy, größer');
});
afterEach(() => temporary.remove());

const silent: Output = { out: () => undefined, err: () => undefined, terminal: false, color: false };
const machine = {
  now: () => new Date('2026-11-21'),
  interruption: () => ({ signal: new AbortController().signal, over: () => undefined }),
};
const alone = (): Surroundings => ({ person: null, pin: { spec: null, note: null } });
const optionsFor = (folder: string) => ({ positionals: [folder], content: '', out: '', date: undefined }) as never;

const begin = async (...more: string[]) => {
  const { code, out, err } = await run(['init', hub, '--date', '2026-11-21', ...more]);
  return { code, out: out.replaceAll(hub, 'HUB').replaceAll('\\', '/'), err: err.replaceAll(hub, 'HUB') };
};

describe('sextant init', () => {
  it('writes a hub without a terminal, and says what comes next', async () => {
    const { code, out, err } = await begin('--inputs', 'support');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('HUB/hub.yaml\nHUB/inputs/support.mdx\nHUB/package.json\n');
    expect(out).toContain('It is not known what Sextant was installed from');
    expect(out).toMatch(/Next: go to HUB, add the package, then npm run dev\.\n$/);
    expect(readFileSync(join(hub, 'hub.yaml'), 'utf8')).toContain('until: 2027-05-22');
    const { code: checked } = await run(['check', '--content', hub, '--date', '2026-11-21']);
    expect(checked).toBe(0);
  });

  it('says what it assumed where nobody could be asked, with the options that say otherwise', async () => {
    const { out } = await begin('--inputs', 'support', '--currency', 'chf');
    expect(out).toContain(
      'Nobody could be asked, so this was assumed. Change it in hub.yaml and inputs/, or begin again in an empty folder with these options:\n' +
        '  --product    our strategy, größer\n  --language   en\n  --audiences  internal, public\n\n',
    );
    expect((await begin()).out).not.toContain('assumed');
    const all = ['--product', 'P', '--currency', 'EUR', '--language', 'en', '--audiences', 'a', '--inputs', 'all'];
    const { out: given } = await run(['init', join(temporary.folder, 'other'), ...all]);
    expect(given).not.toContain('assumed');
  });

  it('has nothing to add to what it wrote for the audiences and the product of the hub that is there', async () => {
    await begin('--product', 'Kessel', '--audiences', 'team, partners');
    const { code, out } = await begin();
    expect(code).toBe(0);
    expect(out).toContain('hub.yaml is there already');
    expect(out).not.toContain('Add to it');
    const other = join(temporary.folder, 'without a list');
    writeFiles(other, { 'hub.yaml': 'title: T\nproduct: P\n' });
    await run(['init', other]);
    expect(readFileSync(join(other, 'Dockerfile'), 'utf8')).toContain('ARG AUDIENCE="everyone"');
    const faulty: Record<string, Record<string, string>> = {
      'a folder': { 'hub.yaml/a.md': 'A.' },
      'no YAML': { 'hub.yaml': 'title: [' },
      'no audiences': { 'hub.yaml': 'title: T\nproduct: P\naudiences: 3\n' },
    };
    for (const [name, files] of Object.entries(faulty)) {
      writeFiles(join(temporary.folder, name), files);
      expect([name, (await run(['init', join(temporary.folder, name)])).code]).toEqual([name, 0]);
    }
  });

  it('keeps out of git what a killed command leaves', async () => {
    await begin();
    git(hub, 'init', '--quiet');
    for (const purpose of ['.dist', '.public', '.changing', '.cutting', '.writing'])
      writeFileSync(join(runFolder(hub, purpose), 'half'), 'Half of a file.');
    expect(git(hub, 'status', '--porcelain', '--untracked-files=all')).not.toContain('half');
  });

  it('touches nothing that is there, and prints what to add', async () => {
    const mine = {
      'package.json': '{ "name": "ours", "scripts": { "check": "mine" } }',
      'readme.md': 'Ours.',
      '.gitignore': 'node_modules/\n',
      'inputs/support.mdx': 'Ours.',
    };
    writeFiles(hub, mine);
    const { code, out } = await begin();
    expect(code).toBe(0);
    for (const [path, text] of Object.entries(mine)) expect(readFileSync(join(hub, path), 'utf8')).toBe(text);
    expect(readdirSync(hub)).not.toContain('README.md');
    expect(out).toContain('package.json is there and stays as it is. Add to it:');
    expect(out).toContain('"dev": "sextant dev"');
    expect(out).not.toContain('"check": "sextant check"');
    expect(out).toContain('.gitignore is there and stays as it is. Add to it:\n\n    dist/\n    .dist-*\n');
  });

  it('leaves a hub as it is, and does nothing the second time', async () => {
    writeFiles(hub, { 'hub.yaml': 'title: T\nproduct: P\n' });
    expect((await begin()).out).toContain('hub.yaml is there already');
    expect(existsSync(join(hub, 'inputs'))).toBe(false);
    const before = filesBelow(hub);
    const { code, out } = await begin();
    expect([code, filesBelow(hub)]).toEqual([0, before]);
    expect(out).not.toContain('Add to it');
  });

  it('refuses what cannot be, and writes nothing', async () => {
    expect((await begin('--currency', 'euros')).err).toBe(
      'sextant: "EUROS" cannot be the currency; write a currency code of three capitals, such as EUR.\n',
    );
    expect((await begin('--language', 'klingon?')).code).toBe(2);
    expect(existsSync(hub)).toBe(false);
    writeFiles(temporary.folder, { 'our strategy, größer': 'a file' });
    expect((await begin()).err).toBe('sextant: "HUB" is a file; init takes a folder.\n');
  });

  it('writes nothing where a file stands in the place of a folder', async () => {
    writeFiles(hub, { '.github': 'a file' });
    const { code, err } = await begin();
    expect(code).toBe(2);
    expect(err.replaceAll('\\', '/')).toBe(
      'sextant: "HUB/.github" is a file where a folder has to be. Nothing was written.\n',
    );
    expect(filesBelow(hub)).toEqual(['.github']);
  });

  it('writes nothing through a link', async () => {
    const elsewhere = join(temporary.folder, 'elsewhere');
    mkdirSync(hub);
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(hub, 'inputs'), 'junction');
    const { code, err } = await begin();
    expect([code, err.replaceAll('\\', '/')]).toEqual([
      2,
      'sextant: "HUB/inputs" is a link where a folder has to be. Nothing was written.\n',
    ]);
    expect([readdirSync(elsewhere), readdirSync(hub)]).toEqual([[], ['inputs']]);
  });

  it('leaves nothing where the disk gets full, whenever that is', async () => {
    writeFiles(hub, { 'inputs/ours.mdx': 'Ours.' });
    const whole = join(temporary.folder, 'whole');
    mkdirSync(whole);
    const { writes } = await onFullDisk(Infinity, () => init(optionsFor(whole), silent, machine, alone));
    for (let left = 0; left < writes; left++) {
      await expect(onFullDisk(left, () => init(optionsFor(hub), silent, machine, alone))).rejects.toThrow('ENOSPC');
      expect([left, readdirSync(hub, { recursive: true }).sort()]).toEqual([
        left,
        ['inputs', join('inputs', 'ours.mdx')],
      ]);
    }
  });

  it('ends what it has begun to write before it hears of an end from outside', async () => {
    const told: (string | number)[] = [];
    const interruption = () => {
      told.push('begun', existsSync(hub) ? filesBelow(hub).length : 0);
      return { ...machine.interruption(), over: () => void told.push('over', filesBelow(hub).length) };
    };
    expect(await init(optionsFor(hub), silent, { ...machine, interruption }, alone)).toBe(0);
    expect(told).toEqual(['begun', 0, 'over', filesBelow(hub).length]);
  });

  it('says where workflows belong when the folder is no repository of its own', async () => {
    mkdirSync(join(temporary.folder, '.git'), { recursive: true });
    writeFiles(temporary.folder, { '.git/HEAD': 'ref: refs/heads/main\n' });
    expect((await begin()).out).toContain('Code hosts read workflows at its root only');
  });

  it('writes nothing when whoever is asked leaves', async () => {
    let said = '';
    const hear = (text: string) => {
      said += text;
    };
    const output: Output = { out: () => undefined, err: hear, terminal: true, color: false };
    let closed = 0;
    const surroundings = (): Surroundings => ({
      person: {
        ask: async () => {
          throw new Left('Nothing was written.');
        },
        close: () => {
          closed += 1;
        },
      },
      pin: { spec: null, note: null },
    });
    expect(await init(optionsFor(hub), output, machine, surroundings)).toBe(130);
    expect([said, closed, existsSync(hub)]).toEqual(['\nsextant: Nothing was written.\n', 1, false]);
  });
});
