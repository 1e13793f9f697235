import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { restoreSite, stage } from '../../src/cli/output-folder.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { sextant } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const source = join(import.meta.dirname, '..', '..', 'src', 'cli', 'output-folder.ts');

/** A small site, written by a build that calls itself by a name. */
const grow = (place: string, name: string) => {
  mkdirSync(join(place, '_assets'));
  writeFileSync(join(place, 'index.html'), name);
};

describe('the folder of a site', () => {
  it('holds the new site and nothing of the old one', () => {
    const out = join(folder, 'site');
    for (const name of ['first', 'second']) {
      const staging = stage(out, []);
      grow(staging.folder, name);
      if (name === 'first') writeFileSync(join(staging.folder, 'gone.html'), '');
      staging.publish();
    }
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('second');
    expect(readdirSync(out).sort()).toEqual(['_assets', 'index.html']);
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('is always one whole site, however many builds put theirs there at once', async () => {
    const out = join(folder, 'shared');
    const script = (name: string) => `import { stage } from ${JSON.stringify(source)};
      import { mkdirSync, writeFileSync } from 'node:fs';
      for (let time = 0; time < 25; time += 1) {
        const staging = stage(${JSON.stringify(out)}, []);
        mkdirSync(staging.folder + '/_assets');
        writeFileSync(staging.folder + '/index.html', '${name}');
        staging.publish();
      }`;
    const names = ['a', 'b', 'c', 'd'];
    const ended = await Promise.all(
      names.map(async (name) => {
        const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script(name)]);
        let said = '';
        child.stderr.on('data', (chunk) => {
          said += String(chunk);
        });
        const code = await new Promise((done) => child.once('close', done));
        return `${code} ${said}`;
      }),
    );
    expect(ended).toEqual(names.map(() => '0 '));
    expect(names).toContain(readFileSync(join(out, 'index.html'), 'utf8'));
    expect(readdirSync(folder).sort()).toEqual(['shared', 'site']);
  });

  it('is a site although another build clears the old one away while its names are read', () => {
    const out = join(folder, 'cleared', 'dist');
    const { status, stderr } = spawnSync(process.execPath, [
      '--input-type=module-typescript',
      '-e',
      `import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const out = ${JSON.stringify(out)};
      const grow = (place) => {
        fs.mkdirSync(place + '/_assets', { recursive: true });
        fs.writeFileSync(place + '/index.html', '');
      };
      grow(out);
      const read = fs.readdirSync;
      fs.readdirSync = (...args) => {
        if (args[0] !== out) return read(...args);
        fs.readdirSync = read;
        syncBuiltinESMExports();
        fs.renameSync(out, out + '-old');
        grow(out);
        return ['_assets'];
      };
      syncBuiltinESMExports();
      const { stage } = await import(${JSON.stringify(source)});
      stage(out, []).discard();`,
    ]);
    expect([String(stderr), status]).toEqual(['', 0]);
  });
});

/** A build that runs until its site goes to its place, and meets something behind the step that moves the old one away. */
const cutIn = (out: string, meets: string) =>
  spawnSync(process.execPath, [
    '--input-type=module-typescript',
    '-e',
    `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let rename = fs.renameSync;
    let aside = false;
    fs.renameSync = (from, to) => {
      if (aside) { aside = false; ${meets} }
      rename(from, to);
      aside = from === ${JSON.stringify(out)};
    };
    syncBuiltinESMExports();
    const { stage } = await import(${JSON.stringify(source)});
    const staging = stage(${JSON.stringify(out)}, []);
    try {
      fs.mkdirSync(staging.folder + '/_assets');
      fs.writeFileSync(staging.folder + '/index.html', 'new');
      staging.publish();
    } finally {
      staging.discard();
    }`,
  ]);

describe('a site that was moved away for the next one', () => {
  const publish = (out: string, name: string) => {
    const staging = stage(out, []);
    grow(staging.folder, name);
    staging.publish();
  };
  const killedAt = (name: string) => {
    const out = join(folder, name, 'dist');
    publish(out, 'old');
    expect(cutIn(out, "process.kill(process.pid, 'SIGKILL');").signal).toBe('SIGKILL');
    expect(existsSync(out)).toBe(false);
    return out;
  };
  const shownIn = (out: string) => readFileSync(join(out, 'index.html'), 'utf8');
  const beside = (out: string) => readdirSync(dirname(out));

  it('is put back after a kill at that very point', () => {
    const out = killedAt('killed');
    expect(restoreSite(out)).toBe(true);
    expect([shownIn(out), restoreSite(out)]).toEqual(['old', false]);
    publish(out, 'newer');
    expect([shownIn(out), beside(out)]).toEqual(['newer', ['dist']]);
  });

  it('is not put in the place of another one', () => {
    const out = killedAt('replaced');
    publish(out, 'newer');
    expect([restoreSite(out), shownIn(out), beside(out)]).toEqual([false, 'newer', ['dist']]);
  });

  it('is put back when the system does not let the new one in', () => {
    const out = join(folder, 'refused', 'dist');
    publish(out, 'old');
    const { status, stderr } = cutIn(out, "throw Object.assign(new Error('no'), { code: 'EACCES' });");
    expect([status, String(stderr)]).toEqual([1, expect.stringContaining('EACCES')]);
    expect([shownIn(out), beside(out)]).toEqual(['old', ['dist']]);
  });

  it('is gone when the new one was in its place, though another build moves that away at once', () => {
    const out = join(folder, 'overtaken', 'dist');
    publish(out, 'old');
    const { status, stderr } = cutIn(out, "rename(from, to); [from, to] = [to, to + '-of-another'];");
    expect([String(stderr), status]).toEqual(['', 0]);
    expect(beside(out)).toEqual(['dist-of-another']);
  });

  it('stays beside its place as long as nothing can be put there', () => {
    const out = join(folder, 'closed', 'dist');
    publish(out, 'old');
    cutIn(out, "rename = () => { throw Object.assign(new Error('no'), { code: 'EACCES' }); };");
    expect([existsSync(out), restoreSite(out), shownIn(out)]).toEqual([false, true, 'old']);
  });

  it('comes back with the next command, which says so', () => {
    const content = join(folder, 'hub');
    writeFiles(content, { 'hub.yaml': 'title: A\n' });
    const built = killedAt('before-build');
    const build = sextant(['build', '--content', content, '--out', built]);
    expect([build.status, build.stderr]).toEqual([1, expect.stringContaining(`"${built}" holds the site again`)]);
    expect([shownIn(built), beside(built)]).toEqual(['old', ['dist']]);

    const seen = killedAt('before-preview');
    // A host that no machine has: the server cannot listen, so the command ends.
    const preview = sextant(['preview', '--out', seen, '--host', '192.0.2.1']);
    expect([preview.status, preview.stderr]).toEqual([2, expect.stringContaining(`"${seen}" holds the site again`)]);
    expect(shownIn(seen)).toBe('old');
  });
});
