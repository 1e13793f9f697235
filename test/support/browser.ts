import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a browser is, and how it wants to be started. */
export interface BrowserChoice {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The browser for tests: an installed Chromium or Chrome, else the one that comes from the npm registry (Linux).
 * @returns null when there is none
 */
export async function findBrowser(): Promise<BrowserChoice | null> {
  const executablePath =
    process.env.SEXTANT_TEST_BROWSER === 'package' ? undefined : installed.find((path) => path && existsSync(path));
  if (executablePath) return { executablePath, args: quiet };
  let bin: string;
  try {
    bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  } catch {
    return null;
  }
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  // The package brings the few libraries that a bare Linux lacks, and by itself unpacks them in one cloud only.
  const libraries = join(await inflate(join(bin, 'al2023.tar.br')), 'lib');
  const paths = [process.env.LD_LIBRARY_PATH, libraries].filter(Boolean).join(':');
  return {
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...quiet],
    env: { LD_LIBRARY_PATH: paths },
  };
}

/** Starts the browser for tests. */
export async function launch(): Promise<Browser> {
  const choice = await findBrowser();
  if (!choice) throw new Error('No browser: install Chromium or Chrome, or name one in CHROME_PATH.');
  const { env, ...rest } = choice;
  return chromium.launch({ ...rest, headless: true, env: { ...(process.env as Record<string, string>), ...env } });
}
