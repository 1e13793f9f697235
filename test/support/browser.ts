import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

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

/** Where a browser is, and what it needs in its environment. */
export interface BrowserChoice {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * How every browser is started, wherever it comes from. Nothing here may loosen what a page is held to: the packaged
 * browser's own arguments switch off the same-origin rule, and end the browser with its first window.
 */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  // What paints without one is a process less to speak with: a window costs a sixth less time.
  '--in-process-gpu',
  '--disable-dev-shm-usage',
  // Text is measured as it is drawn, whatever fonts the machine has.
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Which fonts the packaged browser finds: those of the system, and the one that came with it. */
const fontsBeside = (place: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(place, 'fonts', 'fonts').replaceAll('&', '&amp;')}</dir>
  <cachedir>${join(place, 'fonts-cache').replaceAll('&', '&amp;')}</cachedir>
</fontconfig>
`;

/** Unpacks the browser of the npm registry, whole or not at all; once for an installation. */
async function packagedBrowser(): Promise<BrowserChoice | null> {
  let folder: string;
  try {
    folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  } catch {
    return null;
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
  const place = join(cache, `test-browser-${version}`);
  if (!existsSync(place)) {
    const { inflate } = await import('@sparticuz/chromium');
    mkdirSync(cache, { recursive: true });
    const beside = mkdtempSync(`${place}-`);
    const { TMPDIR } = process.env;
    // The package unpacks into the system's temporary folder, where an older one or half of one may lie.
    process.env.TMPDIR = beside;
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(names.map((name) => inflate(join(folder, 'bin', name))));
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    writeFileSync(join(beside, 'fonts.conf'), fontsBeside(place));
    try {
      renameSync(beside, place);
    } catch (error) {
      rmSync(beside, { recursive: true, force: true });
      // Another process was first.
      if (!existsSync(place)) throw error;
    }
  }
  // The few libraries that a bare Linux lacks, and a font: without any, the browser ends at its first text field.
  const libraries = [process.env.LD_LIBRARY_PATH, join(place, 'al2023', 'lib')].filter(Boolean).join(':');
  const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(place, 'fonts.conf') };
  return { executablePath: join(place, 'chromium'), env };
}

/**
 * The browser for tests: an installed Chromium or Chrome, else the one that comes from the npm registry (Linux);
 * `SEXTANT_TEST_BROWSER=package` passes the installed one over.
 * @returns null when there is none
 */
export async function findBrowser(): Promise<BrowserChoice | null> {
  const executablePath =
    process.env.SEXTANT_TEST_BROWSER === 'package' ? undefined : installed.find((path) => path && existsSync(path));
  return executablePath ? { executablePath, env: {} } : packagedBrowser();
}

/** A browser for tests. One that ended by itself is started again, and says so. */
export interface TestBrowser {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Closes all windows that are open. */
  closeWindows(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the browser for tests.
 * @param say hears when the browser ended by itself
 * @throws Error when there is none
 */
export async function launch(
  say: (text: string) => void = (text) => void process.stderr.write(text),
): Promise<TestBrowser> {
  const choice = await findBrowser();
  if (!choice) throw new Error('No browser: install Chromium or Chrome, or name one in CHROME_PATH.');
  const start = () =>
    chromium.launch({
      executablePath: choice.executablePath,
      args: [...browserArguments],
      headless: true,
      env: { ...(process.env as Record<string, string>), ...choice.env },
    });
  let running = start();
  await running;
  const alive = async (): Promise<Browser> => {
    const started = running;
    const browser = await started;
    if (browser.isConnected()) return browser;
    // Of several that find it ended, the first starts it again.
    if (running === started) {
      say('The browser for tests ended by itself; it is started again.\n');
      running = start();
    }
    return running;
  };
  return {
    newContext: async (options) => (await alive()).newContext(options),
    newPage: async (options) => (await alive()).newPage(options),
    async closeWindows() {
      await Promise.all((await running).contexts().map((context) => context.close()));
    },
    close: async () => (await running).close(),
  };
}

let ofProcess: Promise<TestBrowser> | undefined;

/**
 * The browser that all tests of one process share, each with windows of its own; it ends with the process.
 * @throws Error when there is none
 */
export function sharedBrowser(): Promise<TestBrowser> {
  ofProcess ??= launch();
  return ofProcess;
}
