import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CheckResult, runChecks } from '../../src/checks/run.ts';
import { type Content, readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { brokenFiles } from './broken-files.ts';
import { filesBelow } from './folder.ts';
import { today } from './hub.ts';

const fixture = join(import.meta.dirname, '../fixtures/malformed');

/** Links in the hub, which git does not keep everywhere, and what is to be said of each. */
const links = [
  { path: 'personas/link-to-a-folder', target: '/etc', type: 'dir', expected: ['stray-file'] },
  { path: 'personas/link-to-a-file.md', target: 'good.md', type: 'file', expected: ['stray-file'] },
] as const;

/** Lines at the end of a file that say what is expected of the lines before. */
const markers = /(?:^(?:<!-- |\{\/\* |# )expect: .*\n)+$/m;

/**
 * Takes the expected problems out of a copy of the malformed hub, so that each file is what it was without them.
 * @returns for each file that has any: line, column and check, or the check alone where no text could be read
 */
export function takeExpected(folder: string): Record<string, string[]> {
  const expected: Record<string, string[]> = {};
  for (const file of filesBelow(folder)) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (file.endsWith('.expected')) {
      expected[file.slice(0, -'.expected'.length)] = text.trimEnd().split('\n');
      rmSync(path);
      continue;
    }
    const [marked] = markers.exec(text) ?? [];
    if (marked === undefined) continue;
    expected[file] = [...marked.matchAll(/expect: ((?:\d+:\d+ )?[\w-]+)/g)].map(([, said = '']) => said);
    writeFileSync(path, text.slice(0, -marked.length));
  }
  return expected;
}

/**
 * The malformed hub as it lies on disk, with links in it, and the files that no disk keeps.
 * @returns with it what its files say is expected of each
 */
export function malformedHub(): {
  content: Content;
  result: CheckResult;
  texts: Map<string, string>;
  expected: Record<string, readonly string[]>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-malformed-'));
  try {
    cpSync(fixture, folder, { recursive: true });
    const expected: Record<string, readonly string[]> = takeExpected(folder);
    for (const { path, target, type, expected: said } of links) {
      symlinkSync(target, join(folder, path), type);
      expected[path] = said;
    }
    const { files, links: found } = readContentFolder(folder);
    for (const [path, { bytes, expected: said }] of Object.entries(brokenFiles)) {
      files.push({ path, bytes });
      if (said.length > 0) expected[path] = said;
    }
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const content = readContent({ files, links: found });
    const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
    return { content, result: runChecks(content, today), texts, expected };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
