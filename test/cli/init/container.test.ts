import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dockerfile, nginxConf } from '../../../src/cli/init/container.ts';
import { githubPublish, gitlab } from '../../../src/cli/init/workflows.ts';
import { headersFile, headersOf } from '../../../src/cli/serving/headers.ts';

const textOf = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');

describe('the container file', () => {
  it('builds for the widest audience unless it is told another', () => {
    expect(dockerfile('public')).toContain('ARG AUDIENCE="public"\n');
    expect(dockerfile('public')).toContain('--audience "$AUDIENCE"');
  });

  it('names an audience as it is called, also where the host would put in a variable', () => {
    expect(dockerfile('all $HOME')).toContain('ARG AUDIENCE="all \\$HOME"\n');
    expect(gitlab(['all $HOME'])).toContain('WIDEST: "all $$HOME"\n');
    expect(githubPublish(`all \${{ secrets.KEY }}`)).toContain(`WIDEST: "all \${{ '\${{' }} secrets.KEY }}"\n`);
  });
});

/**
 * A pattern of nginx with the letters of `(?i:…)` written out. In a process that has compiled very many patterns V8 13.6
 * errs on it: `(?i:pdf|csv)` finds `PDF` there and not `CSV`.
 */
const spelledOut = (pattern: string) =>
  pattern.replace(/\(\?i:([^)]*)\)/g, (_, words: string) => {
    const both = words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
    return `(?:${both})`;
  });

/** Headers that nginx adds to a file, as `deploy/nginx.conf` tells it to. */
function byNginx(path: string): Record<string, string> {
  const [server = '', ...places] = nginxConf.split(/^ {2}location /m);
  const place =
    places.find((one) => new RegExp(spelledOut(/^~ (\S+) \{/.exec(one)?.[1] ?? '')).test(`/${path}`)) ?? server;
  const added = place.matchAll(/add_header (\S+) (?:"([^"]*)"|([^\s;]*))/g);
  return Object.fromEntries([...added].map(([, name, quoted, plain]) => [name, quoted ?? plain]));
}

/** Headers that a host adds which reads `_headers`; a name that is said twice has both values. */
function byHost(file: string, path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of file.trim().split('\n\n')) {
    const [pattern = '', ...headers] = rule.split('\n');
    const [begin = '', end = ''] = pattern.split('*');
    const edition = /^editions\/([^/]+)\//.exec(path)?.[1] ?? '';
    if (!`/${path}`.startsWith(begin.replace(':edition', edition)) || !path.endsWith(end)) continue;
    for (const [, name = '', value = ''] of headers.map((line) => /^ {2}([\w-]+): (.*)$/.exec(line) ?? []))
      found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return { 'Cache-Control': 'no-cache', ...found };
}

describe('what a site is served with', () => {
  const paths = ['index.html', 'map/', '_assets/a.css', 'pagefind/pagefind.js', 'assets.html'].concat(
    ...['png', 'svg', 'pdf', 'PDF', 'csv', 'CSV', 'pdf.png'].map((end) => `assets/signals/a.${end}`),
  );
  it.each(paths.flatMap((path) => [path, `editions/2026-q3/${path}`]))('is the same everywhere for %s', (path) => {
    expect(byNginx(path)).toEqual(headersOf(path));
    expect(byHost(headersFile, path)).toEqual(headersOf(path));
  });

  it('is what README and the handbook say', () => {
    expect(textOf('src/pages/method/deploy.mdx')).toContain(`\n\`\`\`\n${headersFile}\`\`\`\n`);
    for (const path of ['a', '_assets/a', 'assets/a.pdf'])
      for (const [name, value] of Object.entries(headersOf(path)))
        for (const page of ['README.md', 'src/pages/method/deploy.mdx'])
          if (value !== 'no-cache') expect(textOf(page), page).toContain(`${name}: ${value}`);
  });
});
