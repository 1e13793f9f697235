import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { type BuiltPage, pagesOf } from '../support/html.ts';
import { done, run } from '../support/run.ts';

const { folder, remove } = temporaryFolder();
const content = join(folder, 'content');
const site = join(folder, 'site');
const cache = join(folder, 'cache');

const hub = (day: string) => `title: Hub of editions
product: Relay
today: ${day}
site: https://hub.example.com
repository: https://git.example.com/edit
audiences: [restricted, internal, public]
build: { audience: internal }
`;
const persona = (title: string, more = '', text = 'Text.') =>
  `---\ntitle: ${title}\nowner: TPS\ngoals: [G]\nneeds: [N]\npains: [P]\n${more}---\n\n${text}\n`;
const decision = (title: string, more = '', see = '') => `---
title: ${title}
owner: TPS
date: 2026-01-10
status: proposed
${more}---

## Context

One.

## Options

Two.

## Decision

Three.

## Consequences

Four. See [the lead](../personas/lead.md)${see}.
`;

const sextant = (...args: string[]) => done([...args, '--content', content], { SEXTANT_CACHE: cache });
const build = (...more: string[]) => sextant('build', '--out', site, ...more);

const page = (path: string): BuiltPage => {
  const found = pagesOf(join(site, path)).find(({ file }) => file === 'index.html');
  if (!found) throw new Error(`There is no page ${path}.`);
  return found;
};
const html = (path: string) => readFileSync(join(site, path, 'index.html'), 'utf8');
/** The banner, as text. */
const banner = (path: string) =>
  (/<aside class="edition-banner".*?<\/aside>/s.exec(html(path))?.[0] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const bannerLinks = (path: string) =>
  [...(/<aside class="edition-banner".*?<\/aside>/s.exec(html(path))?.[0] ?? '').matchAll(/href="([^"]+)"/g)].map(
    ([, address]) => address,
  );

beforeAll(async () => {
  writeFiles(content, {
    'hub.yaml': hub('2026-03-31'),
    'personas/lead.md': persona('Lead'),
    'personas/leaver.md': persona('Leaver', 'reviewed: 2025-09-30\nreviewEvery: 3 months\n'),
    'personas/old-name.md': persona('Walker'),
    'personas/secret.md': persona('Zebrasecret', 'audience: restricted\n'),
    'decisions/first.md': decision('First way', '', ' and [another](../personas/leaver.md)'),
  });
  await sextant('edition', 'cut', 'spring', '--title', 'Spring & council');
  writeFiles(content, { 'hub.yaml': hub('2026-06-30') });
  rmSync(join(content, 'personas/old-name.md'));
  writeFiles(content, { 'personas/new-name.md': persona('Walker', 'formerly: [old-name]\n') });
  await sextant('edition', 'cut', 'summer', '--title', 'Summer council');
  writeFiles(content, {
    'hub.yaml': hub('2026-09-30'),
    'personas/lead.md': persona('Lead', '', 'Other text.'),
    'decisions/second.md': decision('Second way', 'supersedes: [first]\n'),
  });
  writeFiles(content, { 'decisions/first.md': decision('First way') });
  rmSync(join(content, 'personas/leaver.md'));
  await build();
});
afterAll(remove);

describe('the pages of a sealed edition', () => {
  it('are the whole hub as it was, on its day', () => {
    expect(html('editions/spring/personas/leaver')).toContain('<h1>Leaver</h1>');
    expect(html('editions/spring')).toContain('31 Mar 2026');
    expect(html('editions/spring')).not.toContain('30 Sep 2026');
    expect(existsSync(join(site, 'editions/spring/decisions/second'))).toBe(false);
    for (const path of ['backlog', 'map', 'health', 'method', 'strategy', 'search', 'pagefind'])
      expect(existsSync(join(site, 'editions/spring', path)), path).toBe(true);
  });

  it('have no page of editions or changes, and no file that a site has once', () => {
    for (const path of ['editions', 'changes', '404.html', 'robots.txt', 'sitemap.xml'])
      expect(existsSync(join(site, 'editions/spring', path)), path).toBe(false);
    expect(existsSync(join(site, 'editions/index.html'))).toBe(true);
    expect(existsSync(join(site, 'changes/index.html'))).toBe(true);
  });

  it('lead out of the edition by the banner only', () => {
    const out: string[] = [];
    for (const { file, html } of pagesOf(join(site, 'editions/spring'))) {
      const inside = html
        .replace(/<aside class="edition-banner".*?<\/aside>/s, '')
        .replace(/<link rel="canonical"[^>]*>/, '');
      for (const [, address = ''] of inside.matchAll(/(?:href|src)="(\/[^"]*|https:\/\/(?:hub|git)\.[^"]*)"/g))
        if (!address.startsWith('/editions/spring/')) out.push(`${file}: ${address}`);
    }
    expect(out).toEqual([]);
  });

  it('say which edition they are of, and how the same entry stands today', () => {
    expect(banner('editions/spring/personas/lead')).toContain(
      'You are reading Spring &amp; council , the hub as of 31 Mar 2026 . Changed since : see what changed , or read today’s page .',
    );
    expect(bannerLinks('editions/spring/personas/lead')).toEqual([
      '/changes/spring/today/#personas%2Flead',
      '/personas/lead/',
      '/editions/summer/personas/lead/',
      '/editions/',
    ]);
    expect(banner('editions/spring/personas/leaver')).toContain('Gone today');
    expect(banner('editions/spring/decisions/first')).toContain('Replaced since by Second way');
    expect(banner('editions/summer/personas/new-name')).toContain('Unchanged');
  });

  it('keep the page when another edition is chosen, renamed entries too', () => {
    expect(bannerLinks('editions/spring/personas/old-name')).toEqual(
      expect.arrayContaining(['/personas/new-name/', '/editions/summer/personas/new-name/']),
    );
    expect(bannerLinks('editions/summer/personas/new-name')).toContain('/editions/spring/personas/old-name/');
    expect(bannerLinks('editions/spring/backlog')).toEqual(
      expect.arrayContaining(['/backlog/', '/editions/summer/backlog/']),
    );
  });

  it('are not offered to search engines, and name today’s page as their address', () => {
    const { elements } = page('editions/spring/personas/old-name');
    const robots = elements.find(({ properties }) => properties.name === 'robots');
    expect(robots?.properties.content).toBe('noindex');
    expect(html('editions/spring/personas/old-name')).toContain(
      '<link rel="canonical" href="https://hub.example.com/personas/new-name/">',
    );
    expect(html('editions/spring/personas/leaver')).not.toContain('rel="canonical"');
    expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).not.toContain('/editions/spring');
  });

  it('show nothing that the audience may not see, in no file', () => {
    const found = filesBelow(site).filter((file) => /zebrasecret/i.test(readFileSync(join(site, file), 'latin1')));
    expect(found).toEqual([]);
    expect(filesBelow(site).filter((file) => file.includes('secret'))).toEqual([]);
  });

  it('offer no way to edit what is sealed', () => {
    expect(html('personas/lead')).toContain('https://git.example.com/edit');
    expect(html('editions/spring/personas/lead')).not.toContain('https://git.example.com/edit');
  });

  it('tell what was weak then, and ask nobody to mend it', () => {
    const leaver = html('editions/spring/personas/leaver');
    expect(leaver).toContain('The review was due on 30 Dec 2025.');
    expect(leaver).toContain('Weak on its day');
    expect(leaver).not.toContain('For its writers');
    expect(leaver).not.toContain('to mend');
  });

  it('offer nothing to subscribe to, since nothing will follow', () => {
    expect(existsSync(join(site, 'digest/feed.xml'))).toBe(true);
    for (const path of ['digest/feed.xml', 'health/reviews.ics'])
      expect(existsSync(join(site, 'editions/spring', path)), path).toBe(false);
    expect(html('editions/spring/health')).not.toContain('Subscribe');
    expect(html('editions/spring/digest')).not.toContain('atom+xml');
  });
});

describe('building editions again', () => {
  it('takes the pages from where they are kept, with the same bytes but for the banner', async () => {
    const before = filesBelow(join(site, 'editions/spring')).map((file) => [
      file,
      readFileSync(join(site, 'editions/spring', file)),
    ]);
    writeFiles(content, { 'personas/leaver.md': persona('Leaver', '', 'Back again.') });
    expect(await build()).not.toContain('Building the edition');
    expect(banner('editions/spring/personas/leaver')).toContain('Changed since');
    const own = (bytes: unknown) =>
      String(bytes).replace(/<aside class="edition-banner".*?<\/aside>|<link rel="canonical"[^>]*>/gs, '');
    for (const [file, bytes] of before)
      expect(own(readFileSync(join(site, 'editions/spring', file as string)))).toBe(own(bytes));
  });

  it('makes them again for another base', async () => {
    expect(await build('--base', '/hub/')).toContain('Building the edition spring');
    expect(bannerLinks('editions/spring/personas/lead')).toContain('/hub/personas/lead/');
    expect(html('editions/spring/personas/lead')).toContain('/hub/editions/spring/personas/');
  });

  it('builds fewer with --editions latest:1, and still tells what changed since the others', async () => {
    expect(await build('--editions', 'latest:1')).not.toContain('Building the edition spring');
    expect(existsSync(join(site, 'editions/spring'))).toBe(false);
    expect(existsSync(join(site, 'editions/summer/index.html'))).toBe(true);
    expect(existsSync(join(site, 'changes/spring/today/index.html'))).toBe(true);
    await build('--editions', 'latest:0');
    expect(existsSync(join(site, 'editions/summer'))).toBe(false);
  });

  it('names nowhere what an amendment took out', async () => {
    rmSync(join(content, 'editions/spring/personas/leaver.md'));
    await sextant('edition', 'amend', 'spring', '--reason', 'It named somebody.');
    await build();
    expect(existsSync(join(site, 'editions/spring/personas/leaver'))).toBe(false);
    const found = filesBelow(join(site, 'editions/spring')).filter((file) =>
      /leaver/i.test(readFileSync(join(site, 'editions/spring', file), 'latin1')),
    );
    expect(found).toEqual([]);
    expect(html('editions')).toContain('It named somebody.');
  });

  it('shows the narrowest audience the seal that holds, how to prove it, and the one that was broken', async () => {
    const manifest = readFileSync(join(content, 'editions/spring/edition.yaml'), 'utf8');
    const [broken = '', holds = ''] = [...manifest.matchAll(/\bseal: "([0-9a-f]{64})"/g)].map(([, seal]) => seal ?? '');
    for (const seal of [broken, holds]) expect(html('editions')).not.toContain(seal.slice(0, 12));
    await build('--audience', 'restricted', '--editions', 'latest:0');
    const list = html('editions');
    for (const told of ['npm run edition -- verify spring', holds, broken.slice(0, 12), 'It named somebody.'])
      expect(list).toContain(told);
  });

  it('refuses another word', async () => {
    const { code, err } = await run(['build', '--editions', 'two', '--content', content]);
    expect(code).toBe(2);
    expect(err).toContain('--editions takes all or latest:N');
  });

  it('leaves out an edition that knows no such audience', async () => {
    writeFiles(content, { 'hub.yaml': hub('2026-09-30').replace('public]', 'public, press]') });
    await build('--audience', 'press');
    expect(existsSync(join(site, 'editions/spring'))).toBe(false);
    expect(html('editions')).not.toContain('Spring');
  });
});
