import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';

const root = join(import.meta.dirname, '..', '..');

/** A folder that the test may do with as it likes. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes files, given by path and text. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const ofTheTestRunner = /^(VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV)$/;

/** The environment of a person: without what the test runner put into it. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheTestRunner.test(name))),
  NO_COLOR: '1',
});

/** Runs the command as a person would. */
export function sextant(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(options.cwd ?? root, 'src/cli/sextant.ts'), ...args],
    {
      cwd: options.cwd ?? root,
      encoding: 'utf8',
      env: { ...plainEnvironment(), ...options.env },
      maxBuffer: 1 << 28,
    },
  );
  return { status, stdout, stderr };
}

/** Builds a site for real; fails the test when the build does. */
export function buildSite(content: string, out: string, args: string[] = [], cwd?: string): void {
  const cache = mkdtempSync(join(tmpdir(), 'sextant-cache-'));
  const { status, stdout, stderr } = sextant(['build', '--content', content, '--out', out, ...args], {
    ...(cwd ? { cwd } : {}),
    env: { SEXTANT_CACHE: cache },
  });
  rmSync(cache, { recursive: true, force: true });
  if (status !== 0) throw new Error(`build ended with ${status}\n${stdout}\n${stderr}`);
}

/** Paths of all files below a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A page of a built site. */
export interface BuiltPage {
  /** Its file, below the site. */
  file: string;
  html: string;
  elements: Element[];
}

/** Every element of a document, in its order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const pending: Nodes[] = [htmlToHast(html)];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'element') found.push(node);
    if ('children' in node) pending.push(...[...node.children].reverse());
  }
  return found;
}

/** Every HTML page of a built site. */
export function pagesOf(folder: string): BuiltPage[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, html, elements: elementsOf(html) };
    });
}
