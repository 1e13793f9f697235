import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { sextant } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const content = join(folder, 'hub');
writeFiles(content, {
  'hub.yaml': 'title: Full\nproduct: Relay\ntoday: 2026-11-21\n',
  'personas/lead.md':
    '---\ntitle: Lead\nowner: TPS\ngoals: [Sleep]\nneeds: [Limits]\npains: [Pages]\n---\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
});

let count = 0;
function buildWith(after: number) {
  const own = join(folder, `run-${count++}`);
  writeFiles(own, { log: '', 'site/index.html': 'old', 'site/_assets/a.css': 'old' });
  const run = sextant(['build', '--content', content, '--out', join(own, 'site')], {
    env: {
      NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, '../support/full-disk.ts'))}`,
      FULL_DISK_AFTER: String(after),
      FULL_DISK_LOG: join(own, 'log'),
      SEXTANT_CACHE: join(own, 'cache'),
    },
  });
  return { ...run, own, writes: statSync(join(own, 'log')).size };
}

describe('a build on a disk that gets full', () => {
  it('keeps the old site whole, leaves nothing behind and says so in one sentence', () => {
    const whole = buildWith(1e9);
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    for (const share of [0.01, 0.1, 0.3, 0.6, 0.97]) {
      const { status, stderr, own } = buildWith(Math.floor(whole.writes * share));
      const site = join(own, 'site');
      const old = existsSync(join(site, 'index.html')) && readFileSync(join(site, 'index.html'), 'utf8') === 'old';
      // What only saves time for the next run may be lost without a word.
      if (status === 0) expect(filesBelow(site)).toEqual(filesBelow(join(whole.own, 'site')));
      else {
        expect([share, status, stderr]).toEqual([share, 2, expect.stringMatching(/^sextant: .*no space is left.*\n$/)]);
        expect(old, stderr).toBe(true);
      }
      expect(readdirSync(own).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });
});
