import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Everything that people read or run: code, handbook, texts of the repository, its workflows. */
const texts = ['src', 'content', '.ci', '.github', '.']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: folder !== '.' })
      .filter((found) => found.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  )
  .filter((file) => /\.(ts|js|astro|mdx?|json|ya?ml|mjs)$|run$/.test(file) && !file.endsWith('package-lock.json'))
  .map((file) => ({ file: file.slice(root.length + 1), text: readFileSync(file, 'utf8') }));

const linesWith = (pattern: RegExp) =>
  texts.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line) => (pattern.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );

it('nothing lets npx fetch the program of that name which is somebody else’s', () => {
  expect(linesWith(/\b(npx|npm exec|npm x|pnpx|pnpm dlx|yarn dlx|bunx)\s+(-y\s+|--yes\s+|--\s+)*sextant\b/)).toEqual(
    [],
  );
});

it('no text names a command that can be typed nowhere', () => {
  const names = readdirSync(join(root, 'src/cli/commands'))
    .flatMap((file) => (file === 'index.ts' ? [] : [file.replace('.ts', '')]))
    .join('|');
  // Comments call commands by their names, and manifests of teams hold the program's own.
  const typed = new RegExp(`(?<![\\w/.@:-]|--no |--no -- )sextant (${names}|<command>|--\\w)`);
  const told = linesWith(typed).filter(
    (line) =>
      !/^[^:]+: (\*|\/\/|\/\*\*|- |")/.test(line) &&
      // Out of a package that is named with it, a command can be typed anywhere.
      !/\bnpx -p \S[^`]* sextant\b/.test(line) &&
      !/^(CHANGELOG|SECURITY|content\/editions\/[^/]+\/edition)\.(md|yaml)/.test(line),
  );
  expect(told).toEqual([]);
});
