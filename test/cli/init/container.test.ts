import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dockerfile, nginxConf } from '../../../src/cli/init/container.ts';
import { githubPublish, gitlab } from '../../../src/cli/init/workflows.ts';
import { assetPolicy } from '../../../src/cli/serving/asset-response.ts';

const textOf = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');

describe('the container file', () => {
  it('builds for the widest audience unless it is told another', () => {
    expect(dockerfile('public')).toContain('ARG AUDIENCE="public"\n');
    expect(dockerfile('public')).toContain('--audience "$AUDIENCE"');
  });

  it('names an audience as it is called, also where the host would put in a variable', () => {
    expect(dockerfile('all $HOME')).toContain('ARG AUDIENCE="all \\$HOME"\n');
    expect(gitlab('all $HOME')).toContain('WIDEST: "all $$HOME"\n');
    expect(githubPublish(`all \${{ secrets.KEY }}`)).toContain(`WIDEST: "all \${{ '\${{' }} secrets.KEY }}"\n`);
  });
});

describe('what files beside the text are served with', () => {
  it('is the same in preview, nginx, README and the handbook', () => {
    expect(nginxConf.split(`Content-Security-Policy "${assetPolicy}" always;`)).toHaveLength(3);
    for (const page of ['README.md', 'src/pages/method/deploy.mdx'])
      expect(textOf(page), page).toContain(`Content-Security-Policy: ${assetPolicy}`);
  });

  it('is said anew in every place of nginx: a place with headers of its own inherits none', () => {
    const places = nginxConf.split(/^ {2}location /m).slice(1);
    expect(places).toHaveLength(3);
    for (const place of places) expect(place).toContain('X-Content-Type-Options nosniff always');
  });
});
