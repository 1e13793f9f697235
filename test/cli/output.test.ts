import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { outputOf } from '../../src/cli/output.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { plainHub } from '../support/hub.ts';
import { plainEnvironment } from '../support/site.ts';

const stream = (isTTY: boolean) => ({ isTTY, write: () => true });
const of = (isTTY: boolean, env: Record<string, string>) => {
  const { terminal, color } = outputOf({ stdout: stream(isTTY), stderr: stream(isTTY), env });
  return { terminal, color };
};

describe('colour', () => {
  it('is for terminals that can show it and readers who want it', () => {
    expect(of(true, {})).toEqual({ terminal: true, color: true });
    expect(of(true, { NO_COLOR: '1' })).toEqual({ terminal: true, color: false });
    expect(of(true, { NO_COLOR: '' })).toEqual({ terminal: true, color: true });
    expect(of(true, { TERM: 'dumb' })).toEqual({ terminal: true, color: false });
    expect(of(false, {})).toEqual({ terminal: false, color: false });
  });
});

describe('words that nobody takes', () => {
  const { folder, remove } = temporaryFolder();
  afterAll(remove);
  const hub = join(folder, 'hub');
  const script = join(import.meta.dirname, '../../src/cli/sextant.js');
  const environment = { ...plainEnvironment(), SEXTANT_CACHE: join(folder, 'cache') };
  writeFiles(hub, { 'hub.yaml': plainHub });

  it('are missed where the disk that should take them is full: one sentence, and the code of what could not run', () => {
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    const args = [script, 'check', '--content', hub];
    const { status, stderr } = spawnSync(process.execPath, args, {
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'sextant: "stdout" cannot be written: no space is left on the device.\n',
    });
    // Where nobody hears that either, the code still says it.
    expect(spawnSync(process.execPath, args, { env: environment, stdio: ['ignore', full, full] }).status).toBe(2);
    const nowhere = [script, 'check', '--content', join(folder, 'none')];
    expect(spawnSync(process.execPath, nowhere, { env: environment, stdio: ['ignore', 'pipe', full] }).status).toBe(2);
    closeSync(full);
  });
});
