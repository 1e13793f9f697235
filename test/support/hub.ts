import { type CheckResult, runChecks } from '../../src/checks/run.ts';
import { type Content, readContent } from '../../src/source/content.ts';
import type { Problem } from '../../src/source/problem.ts';

/** Files by path: their text, or their bytes. */
export type Files = Record<string, string | Uint8Array>;

/** The day on which the hubs of the tests are read. */
export const today = '2026-11-21';

/** A `hub.yaml` that says as little as it may. */
export const plainHub = 'title: Relay strategy\nproduct: Relay\n';

/** A drawing, and a picture of one pixel. */
export const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>';
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A `hub.yaml` with three audiences. */
export const hubWithAudiences = `${plainHub}audiences: [restricted, internal, public]\nbuild: { audience: internal }\n`;

/**
 * A content folder that exists only in memory. `hub.yaml` is there unless the files bring their own or say
 * `null` for it.
 */
export function contentOf(files: Files, links: string[] = []): Content {
  const all: Files = { 'hub.yaml': plainHub, ...files };
  return readContent({
    files: Object.entries(all)
      .map(([path, text]) => ({ path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    links,
  });
}

/** Runs every check over files in memory. */
export function checked(files: Files): CheckResult {
  return runChecks(contentOf(files), today);
}

/** Problems of one check. */
export function problemsOf(check: string, files: Files): Problem[] {
  return checked(files).problems.filter((problem) => problem.check === check);
}

/** Where problems stand: `file:line:column`. */
export const places = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, column }) => `${file}:${line}:${column}`);

/**
 * A text file with front matter.
 * @param fields lines of YAML
 * @param body Markdown
 */
export const entry = (fields: string, body = ''): string =>
  `---\n${fields.trim()}\n---\n${body === '' ? '' : `\n${body}\n`}`;
