import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CheckResult, runChecks } from '../../src/checks/run.ts';
import { type Content, readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { brokenFiles } from './broken-files.ts';
import { today } from './hub.ts';

const fixture = join(import.meta.dirname, '../fixtures/malformed');

/** The malformed hub as it lies on disk, with links in it, and the files that no disk keeps. */
export function malformedHub(): { content: Content; result: CheckResult; texts: Map<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-malformed-'));
  try {
    cpSync(fixture, folder, { recursive: true });
    symlinkSync('/etc', join(folder, 'personas/link-to-a-folder'), 'dir');
    symlinkSync('good.md', join(folder, 'personas/link-to-a-file.md'), 'file');
    const { files, links } = readContentFolder(folder);
    for (const [path, bytes] of Object.entries(brokenFiles)) files.push({ path, bytes });
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const content = readContent({ files, links });
    const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
    return { content, result: runChecks(content, today), texts };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
