import { successorsOf } from '../model/successors.ts';
import { assetExtensions } from '../source/assets/types.ts';
import { nearestOfFirst } from '../source/fields/nearest.ts';
import { asName, readLink, relativePath } from '../source/path.ts';
import { shown } from '../source/problem.ts';
import type { Check, FileFault } from './check.ts';

const refusals = {
  scheme: [
    'a link that a browser would run or that leads nowhere',
    'Use https://, mailto:, or a relative path to a file.',
  ],
  machine: ['a path on one machine', 'Put the file into the content folder, and write the path relative to this file.'],
  absolute: ['a path from the root', 'Write the path relative to this file, as in ../strategy/calm.mdx.'],
  outside: [
    'a path that leaves the content folder',
    'Link to a file inside the content folder, or to an https:// address.',
  ],
  backslash: ['a path with backslashes', 'Write `/` between folders.'],
  encoding: ['a path that cannot be decoded', 'Write `%` as `%25`.'],
} as const;

/** The folders in which a file lies. */
const foldersOf = (path: string): string[] => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));

// Both look through all paths, but only when somebody asks for the first of theirs: `nearestOfFirst` soon asks no more.
function* below(folder: string, paths: readonly string[]): Generator<string> {
  for (const path of paths) if (path.startsWith(folder)) yield path.slice(folder.length);
}

function* outside(folder: string, paths: readonly string[]): Generator<string> {
  for (const path of paths) if (!path.startsWith(folder)) yield path;
}

export const linkTarget: Check = {
  id: 'link-target',
  title: 'Links lead somewhere',
  problem: 'Link that leads nowhere',
  severity: 'error',
  why: 'A link that leads nowhere wastes the trust of the reader who follows it.',
  fix: 'Link to the file by its path relative to this one; the site makes an address of it.',
  example: {
    wrong: '[Rebalance](/initiatives/rebalance/)',
    right: '[Rebalance](../initiatives/hands-off-rebalancing.mdx)',
  },
  *run({ content, files }) {
    const nearest = nearestOfFirst();
    const paths = [...files.keys(), ...content.assets.keys()];
    const folders = new Set(paths.flatMap(foldersOf));
    const stem = (path: string) => path.replace(/\.\w+$/, '');
    const stems = new Map([...files.keys()].map((path) => [stem(path), path]));
    const wrong = (file: string): [message: string, fix: string, near?: string] => {
      if (content.withheld.get(file) === 'data')
        return [
          `\`${shown(file)}\`, from which an entry takes measurements: it is not published as it is.`,
          'Take the link out; the chart shows the figures, and its table lists them.',
        ];
      if (content.withheld.has(file))
        return [
          `\`${shown(file)}\`, which is no type of file that a hub publishes.`,
          `Save it as one of ${assetExtensions}, or put it where such files are kept and link to its https:// address.`,
        ];
      if (file === '' || folders.has(file)) return ['a folder.', 'Link to a file in it, with its extension.'];
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      // Names are compared in their folder: the folder's own letters would make any two files look alike.
      const name = nearest(file.slice(folder.length), below(folder, paths));
      const near =
        stems.get(stem(file)) ?? (name === undefined ? nearest(file, outside(folder, paths)) : folder + name);
      return [`\`${shown(file)}\`, which does not exist.`, 'Correct the path.', near];
    };
    // A hub may link to a missing file a thousand times, and looking for what was meant is slow.
    const known = new Map<string, [message: string, fix: string, near?: string]>();
    const successors = successorsOf(content.entries);
    for (const entry of content.entries) {
      for (const { url, line, column } of entry.body.links) {
        const target = readLink(entry.file, url);
        const say = (message: string, fix: string): FileFault => ({
          file: entry.file,
          at: { line, column },
          found: shown(url),
          expected: 'a relative path to a file of the hub, or an https:// address',
          message,
          fix,
        });
        if (target.type === 'refused') {
          const [what, fix] = refusals[target.why];
          yield say(`\`${shown(url.replace(/%5c/gi, '\\'))}\` is ${what}.`, fix);
        } else if (
          target.type === 'file' &&
          !files.has(target.file) &&
          !content.assets.has(target.file) &&
          // What is wrong with the bytes of a file is told of the file.
          content.withheld.get(target.file) !== 'fault'
        ) {
          const successor = successors.get(stem(target.file));
          if (successor) {
            const now = relativePath(entry.file, successor.file);
            yield say(
              `\`${shown(url)}\` leads to an entry that was renamed: it is \`${now}\` now.`,
              `Write \`${now}\`.`,
            );
            continue;
          }
          const words = known.get(target.file) ?? wrong(target.file);
          known.set(target.file, words);
          const [what, fix, meant] = words;
          const beside = asName(entry.file, url);
          const near = content.assets.has(beside) ? beside : meant;
          const path = near === undefined ? '' : ` Did you mean \`${relativePath(entry.file, near)}\`?`;
          yield { ...say(`\`${shown(url)}\` leads to ${what}`, fix + path), unfinished: true };
        }
      }
    }
  },
};
