// `npm test`: everything, one after the other, with one closing count.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './support/browser.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const run = (name: string, args: string[]) =>
  spawnSync(bin(name), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  }).status === 0;

if (!(await findBrowser())) {
  process.stderr.write(
    'The tests open pages in a real browser: install Chromium or Chrome, or name one in CHROME_PATH.\n',
  );
  process.exit(2);
}

let passed = 0;
let failed = 0;
const step = (title: string, ok: boolean) => {
  process.stdout.write(`${ok ? 'ok' : 'FAILED'}: ${title}\n`);
  if (ok) passed += 1;
  else failed += 1;
};

step('lint and format', run('biome', ['ci', '--error-on-warnings', '.']));
step('types', run('astro', ['check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning']));

const folder = mkdtempSync(join(tmpdir(), 'sextant-test-'));
const file = join(folder, 'results.json');
const extra = process.argv.slice(2);
const ok = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...extra]);
try {
  const results = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  passed += results.numPassedTests;
  failed += results.numFailedTests;
} catch {
  failed += 1;
}
// A file that fails before its first test counts no failed test.
if (!ok && failed === 0) failed = 1;
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
