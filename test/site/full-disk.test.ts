import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishInto } from '../../src/cli/publishing/into-folder.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { onFullDisk } from '../support/full-disk.ts';
import { run } from '../support/run.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const content = join(folder, 'hub');
writeFiles(content, {
  'hub.yaml': 'title: Full\nproduct: Relay\ntoday: 2026-11-21\n',
  'personas/lead.md':
    '---\ntitle: Lead\nowner: TPS\ngoals: [Sleep]\nneeds: [Limits]\npains: [Pages]\n---\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
});

let count = 0;
async function buildWith(after: number) {
  const own = join(folder, `run-${count++}`);
  writeFiles(own, { 'site/index.html': 'old', 'site/_assets/a.css': 'old' });
  const build = ['build', '--content', content, '--out', join(own, 'site')];
  const { result, writes } = await onFullDisk(after, () =>
    run(build, { SEXTANT_CACHE: join(own, 'cache') }, { publish: publishInto }),
  );
  return { ...result, own, writes };
}

describe('a build on a disk that gets full', () => {
  it('keeps the old site whole, leaves nothing behind and says so in one sentence', async () => {
    const whole = await buildWith(Number.POSITIVE_INFINITY);
    expect(whole).toMatchObject({ code: 0, err: '' });
    for (const share of [0.01, 0.1, 0.3, 0.6, 0.97]) {
      const { code, err, own } = await buildWith(Math.floor(whole.writes * share));
      const site = join(own, 'site');
      const old = existsSync(join(site, 'index.html')) && readFileSync(join(site, 'index.html'), 'utf8') === 'old';
      // What only saves time for the next run may be lost without a word.
      if (code === 0) expect(filesBelow(site)).toEqual(filesBelow(join(whole.own, 'site')));
      else {
        expect([share, code, err]).toEqual([share, 2, expect.stringMatching(/^sextant: .*no space is left.*\n$/)]);
        expect(old, err).toBe(true);
      }
      expect(readdirSync(own).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });
});
