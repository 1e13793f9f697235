import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainEnvironment } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');

it('npm ci compiles nothing: only a copy that is installed from a git address is prepared', () => {
  const env = { ...plainEnvironment(), npm_config_local_prefix: root };
  const made = existsSync(join(root, 'lib'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/pack/prepare.js'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(existsSync(join(root, 'lib'))).toBe(made);
});
