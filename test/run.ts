// `npm test`: everything, with one closing count. `npm test -- FILE …`: tests of these files alone, in words of Vitest.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './support/browser.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const start = (name: string, args: string[], output: 'inherit' | 'pipe') =>
  spawn(bin(name), args, {
    cwd: root,
    stdio: ['inherit', output, output],
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });

/** Whether a command comes to a good end. */
const succeeds = (child: ChildProcess): Promise<boolean> =>
  once(child, 'close').then(
    ([code]) => code === 0,
    () => false,
  );

/** Runs a command beside the tests and keeps what it says until it has ended, so that lines do not mix. */
async function beside(
  title: string,
  name: string,
  args: string[],
): Promise<{ title: string; ok: boolean; said: string }> {
  const child = start(name, args, 'pipe');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
  return { title, ok: await succeeds(child), said };
}

const chosen = process.argv.slice(2);
const whole = chosen.length === 0;
if (whole && !(await findBrowser())) {
  process.stderr.write(
    'The tests open pages in a real browser: install Chromium or Chrome, or name one in CHROME_PATH.\n',
  );
  process.exit(2);
}

const others = whole
  ? [
      beside('lint and format', 'biome', ['ci', '--error-on-warnings', '.']),
      beside('types', 'astro', ['check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning']),
    ]
  : [];

let passed = 0;
let failed = 0;
const folder = mkdtempSync(join(tmpdir(), 'sextant-test-'));
const file = join(folder, 'results.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
const ok = await succeeds(start('vitest', ['run', ...reporters, ...chosen], 'inherit'));
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

for (const { title, ok, said } of await Promise.all(others)) {
  process.stdout.write(`${said}\n${ok ? 'ok' : 'FAILED'}: ${title}\n`);
  if (ok) passed += 1;
  else failed += 1;
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
