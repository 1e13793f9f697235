import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const launcher = join(import.meta.dirname, '../../src/cli/sextant.js');

/** What a command says to a Node that says of itself to be of some version. */
function saidTo(version: string) {
  const { folder, remove } = temporaryFolder();
  const disguise = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  writeFiles(folder, { 'disguise.mjs': disguise });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `file://${join(folder, 'disguise.mjs')}`, launcher, '--version'],
    { encoding: 'utf8' },
  );
  remove();
  return { status, stdout, stderr };
}

describe('a Node that is too old', () => {
  it.each(['18.20.8', '20.20.2', '22.9.0', '22.22.1', '23.11.1', '24.14.9'])(
    '%s is refused in one sentence',
    (version) => {
      const { status, stdout, stderr } = saidTo(version);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        `sextant: This is Node ${version}; Sextant needs Node 22.22.2 or a later 22, or Node 24.15 or later.\n`,
      );
    },
  );

  it.each(['22.22.2', '22.23.0', '24.15.0', '25.0.0', '26.10.0'])('%s is not', (version) => {
    expect(saidTo(version)).toEqual({ status: 0, stdout: `${about.version}\n`, stderr: '' });
  });

  it('is refused where npm would refuse it', () => {
    expect(about.engines.node).toBe('>=24.15.0 || ^22.22.2');
  });
});
