import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/cli/load.ts';
import { thisMachine } from '../../src/cli/machine.ts';
import { siteData } from '../../src/cli/site-data.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { baseMark } from '../../src/engine/mark.ts';
import type { SiteSource } from '../../src/site/site.ts';

const silent = { out: () => undefined, err: () => undefined, terminal: false, color: false };
const machine = thisMachine();
const root = join(import.meta.dirname, '../..');

describe('the engine', () => {
  let engine: Engine;
  let sample: SiteSource;
  let example: SiteSource;
  const sourceOf = async (folder: string, base: string): Promise<SiteSource> => {
    const content = join(root, folder);
    const { data, entries } = await siteData(await load({ content }, machine), content, machine.cache);
    return { data, entries, base, site: 'https://strategy.example.com' };
  };
  beforeAll(async () => {
    engine = await machine.engine(silent);
    sample = await sourceOf('content', '/strategy/');
    example = await sourceOf('test/fixtures/example-hub', '/');
  });
  const all = async (source: SiteSource) => {
    const site = engine.open(source);
    const pages = new Map<string, string>();
    for (const address of site.addresses) {
      const page = await site.render(address);
      pages.set(address, Buffer.from(page?.bytes ?? '').toString('utf8'));
    }
    return pages;
  };

  it('renders something at every address of a site, each address once', async () => {
    const { addresses } = engine.open(sample);
    expect(new Set(addresses).size).toBe(addresses.length);
    const pages = await all(sample);
    expect([...pages].filter(([, text]) => text.length < 100).map(([address]) => address)).toEqual(['robots.txt']);
  });

  it('has an address for every page file, and none beside them', async () => {
    const { addresses } = engine.open(sample);
    const files = readdirSync(join(root, 'src/pages'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name).slice(join(root, 'src/pages/').length));
    const pattern = (file: string) =>
      new RegExp(
        `^${file
          .replace(/\.(astro|mdx|ts)$/, '')
          .replace(/(^|\/)index$/, '$1')
          .replace(/(?<=[^/])$/, (end) => (/\.\w+\.ts$/.test(file) || file.startsWith('404') ? end : '/'))
          .replace(/^404$/, '404.html')
          .replace(/\.(?=\w+$)/, '\\.')
          .replace(/\[\.\.\.\w+\]\/?/, '(.+/)?')
          .replace(/\[\w+\]/g, '[^/]+')}$`,
      );
    const unused = files.filter((file) => !addresses.some((address) => pattern(file).test(address)));
    expect(unused).toEqual([]);
  });

  it('renders sites side by side as it renders each alone', async () => {
    const alone = [await all(sample), await all(example)];
    const [one, other] = [engine.open(sample), engine.open(example)];
    const addresses = [...new Set([...one.addresses, ...other.addresses])];
    for (const address of addresses) {
      const both = await Promise.all([one.render(address), other.render(address)]);
      for (const [place, page] of both.entries())
        expect(page && Buffer.from(page.bytes).toString('utf8')).toBe(alone[place]?.get(address) ?? null);
    }
  });

  it('serves whatever base it is asked for, and leaves no mark of it', async () => {
    const { data, entries } = example;
    const at = (base: string) => all({ data, entries, base, site: undefined });
    const [plain, below, deep] = [await at('/'), await at('/one-base/'), await at('/other-base/below/')];
    for (const [address, text] of plain) {
      const moved = below.get(address) ?? '';
      for (const one of [text, moved]) expect(one).not.toContain(baseMark);
      expect(deep.get(address)).toBe(moved.replaceAll('/one-base/', '/other-base/below/'));
    }
  });

  it('leaves an author his words, be they those of the mark', async () => {
    const { data, entries } = example;
    const [first, ...others] = entries.filter(({ kind }) => kind === 'signals');
    const title = `Served at ${baseMark} by us, href="${baseMark}x"`;
    const own = { ...first, data: { ...first?.data, title } } as (typeof entries)[number];
    const site = engine.open({ data, entries: [own, ...others], base: '/hub/', site: undefined });
    const html = Buffer.from((await site.render(`${own.key}/`))?.bytes ?? '').toString('utf8');
    expect(html).toContain(`<h1>Served at ${baseMark} by us, href=&quot;${baseMark}x&quot;</h1>`);
    expect(html).toMatch(/<link rel="stylesheet" href="\/hub\/_assets\//);
  });

  it('knows of no other address', async () => {
    const site = engine.open(example);
    for (const address of ['nothing/', 'signals', '../', 'signals/../', '404/', 'editions/2026-q1/', 'x.html'])
      expect([address, await site.render(address)]).toEqual([address, null]);
  });

  it('throws what the code of a page throws', async () => {
    const { data, entries } = example;
    const site = engine.open({ data: { ...data, problems: null as never }, entries, base: '/', site: undefined });
    await expect(site.render('health/')).rejects.toThrow(TypeError);
    expect((await site.render('map/'))?.type).toBe('text/html');
  });
});
