import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from '../../src/cli/load.ts';
import type { Machine } from '../../src/cli/machine.ts';
import { todaysSource } from '../../src/cli/sources.ts';
import { fileAt } from '../../src/cli/write-site.ts';
import { pageMarkdown } from '../../src/markdown/page.ts';
import { markdownAt } from '../../src/site/markdown.ts';
import { done, testMachine } from './run.ts';

const root = join(import.meta.dirname, '..', '..');

const ofTheTestRunner = /^(VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV|npm_lifecycle_.*)$/;

/** The environment of a person: without what the test runner put into it. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheTestRunner.test(name))),
  NO_COLOR: '1',
});

/** Runs the command as a person would, in a process of its own. */
export function sextant(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(options.cwd ?? root, 'src/cli/sextant.js'), ...args],
    {
      cwd: options.cwd ?? root,
      encoding: 'utf8',
      env: { ...plainEnvironment(), ...options.env },
      maxBuffer: 1 << 28,
    },
  );
  return { status, stdout, stderr };
}

/**
 * Builds a site in this process; fails the test when the build fails.
 * @param args more arguments
 * @param environment of the command, as `run` takes it
 * @param other what the build finds another way, as `run` takes it
 */
export async function buildSite(
  content: string,
  out: string,
  args: readonly string[] = [],
  environment?: Readonly<Record<string, string>>,
  other?: Partial<Machine>,
): Promise<void> {
  await done(['build', '--content', content, '--out', out, ...args], environment, other);
}

/**
 * Renders the pages that a hub's own content makes, as a build does, into a folder: without the handbook, which is the
 * same for every hub and two thirds of the pages of a small one, and without the search.
 * @param content the content folder
 * @param out where the pages are written
 * @param audience that they are for, where it is not that of the hub's build
 */
export async function renderPages(content: string, out: string, audience?: string): Promise<void> {
  const machine = testMachine();
  const quiet = { out: () => undefined, err: () => undefined, terminal: false, color: false };
  const engine = await machine.engine(quiet);
  const loaded = await load({ content, audience }, machine);
  if (!loaded.result.ok) throw new Error(`${content} has errors.`);
  const { source } = await todaysSource(loaded, { content, base: '/', site: undefined, cache: machine.cache });
  const site = engine.open(source);
  for (const address of site.addresses.filter((one) => !one.startsWith('method/'))) {
    const page = await site.render(address);
    if (!page) continue;
    const file = join(out, fileAt(address));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page.bytes);
    const { html, markdown } = page.page ?? {};
    if (html !== undefined && markdown)
      writeFileSync(
        markdownAt(file.replace(/index\.html$/, '')),
        pageMarkdown({ address, html, ...markdown }, site.around),
      );
  }
}
