import { readLink } from '../model/path.ts';
import { suggestion } from '../source/nearest.ts';
import { shown } from '../source/problem.ts';
import type { Check, Finding } from './check.ts';

const refusals = {
  scheme: [
    'a link that a browser would run or that leads nowhere',
    'Use https://, mailto:, or a relative path to a file.',
  ],
  absolute: ['a path from the root', 'Write the path relative to this file, as in ../strategy/calm.mdx.'],
  outside: [
    'a path that leaves the content folder',
    'Link to a file inside the content folder, or to an https:// address.',
  ],
  backslash: ['a path with backslashes', 'Write `/` between folders.'],
  encoding: ['a path that cannot be decoded', 'Write `%` as `%25`.'],
} as const;

export const linkTarget: Check = {
  id: 'link-target',
  title: 'Links lead somewhere',
  severity: 'error',
  why: 'A link that leads nowhere wastes the trust of the reader who follows it.',
  fix: 'Link to the file by its path relative to this one; the site makes an address of it.',
  example: {
    wrong: '[Rebalance](/initiatives/rebalance/)',
    right: '[Rebalance](../initiatives/hands-off-rebalancing.mdx)',
  },
  *run({ content, files }) {
    const paths = [...files.keys()];
    const stem = (path: string) => path.replace(/\.\w+$/, '');
    const stems = new Map(paths.map((path) => [stem(path), path]));
    for (const entry of content.entries) {
      for (const { url, line, column } of entry.body.links) {
        const target = readLink(entry.file, url);
        const say = (message: string, fix: string): Finding => ({
          file: entry.file,
          at: { line, column },
          found: shown(url),
          expected: 'a relative path to a file of the hub, or an https:// address',
          message,
          fix,
        });
        if (target.type === 'refused') {
          const [what, fix] = refusals[target.why];
          yield say(`\`${shown(url)}\` is ${what}.`, fix);
        } else if (target.type === 'file' && !files.has(target.file) && !content.assets.has(target.file)) {
          const folder = target.file.slice(0, target.file.lastIndexOf('/') + 1);
          const beside = paths.filter((path) => path.startsWith(folder));
          const pool = beside.some((path) => path.startsWith(target.file)) ? beside : paths;
          const same = stems.get(stem(target.file));
          if (target.file === '' || paths.some((path) => path.startsWith(`${target.file}/`))) {
            yield say(`\`${shown(url)}\` leads to a folder.`, 'Link to a file in it, with its extension.');
            continue;
          }
          yield say(
            `\`${shown(url)}\` leads to \`${shown(target.file)}\`, which does not exist.`,
            `Correct the path.${same ? ` Did you mean \`${same}\`?` : suggestion(target.file, pool)}`,
          );
        }
      }
    }
  },
};
