import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stage } from '../../src/cli/output-folder.ts';
import { temporaryFolder } from '../support/site.ts';

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
});
