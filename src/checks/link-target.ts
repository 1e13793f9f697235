import { readLink } from '../model/path.ts';
import { suggestion } from '../source/nearest.ts';
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
    for (const entry of content.entries) {
      for (const { url, line, column } of entry.body.links) {
        const target = readLink(entry.file, url);
        const say = (message: string, fix: string): Finding => ({
          file: entry.file,
          at: { line, column },
          found: url,
          expected: 'a relative path to a file of the hub, or an https:// address',
          message,
          fix,
        });
        if (target.type === 'refused') {
          const [what, fix] = refusals[target.why];
          yield say(`\`${url}\` is ${what}.`, fix);
        } else if (target.type === 'file' && !files.has(target.file) && !content.assets.has(target.file)) {
          const folder = target.file.slice(0, target.file.lastIndexOf('/') + 1);
          const beside = paths.filter((path) => path.startsWith(folder));
          const pool = beside.some((path) => path.startsWith(target.file)) ? beside : paths;
          const same = paths.find(
            (path) => path.replace(/\.\w+$/, '') === target.file.replace(/\.\w+$/, '').replace(/\/$/, ''),
          );
          yield say(
            `\`${url}\` leads to \`${target.file}\`, which does not exist.`,
            `Correct the path.${same ? ` Did you mean \`${same}\`?` : suggestion(target.file, pool)}`,
          );
        }
      }
    }
  },
};
