import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { type BuiltPage, pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
const pages = new Map(pagesOf(folder).map((page) => [page.file, page]));
const page = (file: string) => pages.get(file) as BuiltPage;
const links = ({ elements }: { elements: Element[] }) =>
  elements.filter(({ tagName }) => tagName === 'a').map(({ properties }) => String(properties.href));

/** What each row of the list of signals may be filtered by. */
const signals = page('signals/index.html')
  .elements.filter(({ tagName, properties }) => tagName === 'tr' && properties.dataF)
  .map(({ properties }) => String(properties.dataF).split(/[\t\n]/));

describe('the page of balance', () => {
  const { html } = page('balance/index.html');

  it('leads from each number to as many signals', () => {
    const cells = [...html.matchAll(/<a href="\/signals\/\?([^"]+)">(\d+)</g)];
    expect(cells.length).toBeGreaterThan(20);
    for (const [, query = '', count] of cells) {
      const wanted = [...new URLSearchParams(query.replaceAll('&#38;', '&').replaceAll('&amp;', '&')).values()];
      const rows = signals.filter((values) => wanted.every((value) => values.includes(value)));
      expect(rows.length, query).toBe(Number(count));
    }
  });

  it('says which stage is heard least, and shows each strategy that stands with a picture of one size', () => {
    expect(html).toMatch(/We hear least about |We have heard nothing about /);
    const pictures = [...html.matchAll(/<svg class="mix-picture"[^>]*viewBox="([^"]+)"/g)].map(([, box]) => box);
    expect(pictures.length).toBeGreaterThan(5);
    expect(new Set(pictures).size).toBe(1);
  });

  it('is led to from the head of every page, from the map and from the health page', () => {
    for (const file of ['index.html', 'map/index.html', 'health/index.html'])
      expect(links(page(file)), file).toContain('/balance/');
  });
});

describe('findings on the pages of strategies', () => {
  it('have their numbers with limits, whom to ask next and the way to the handbook', () => {
    const bent = page('strategy/enterprise-governance/index.html');
    expect(bent.html).toMatch(/\d+% of the evidence is from the field; it should be at most 40%/);
    expect(bent.html).toContain('Ask next: ');
    expect(links(bent)).toContain('/method/traps/#sales-bent');
  });

  it('show the way to expired evidence, and so does what rests on them', () => {
    const says = (file: string, words: string) => expect(page(file).html.includes(words), file).toBe(true);
    says('strategy/hands-off-operation/index.html', 'Rests on expired evidence.');
    says('initiatives/hands-off-rebalancing/index.html', 'Hands-off operation</a> rests on <a href="/signals/');
    says('strategy/index.html', 'Rests on expired evidence');
  });

  it('keep the style sheet away from pages without evidence', () => {
    const sheets = ({ html }: BuiltPage) => /balance[^"]*\.css/.test(html);
    expect(sheets(page('strategy/enterprise-governance/index.html'))).toBe(true);
    expect(sheets(page('personas/index.html'))).toBe(false);
    expect(existsSync(join(folder, 'balance', 'index.html'))).toBe(true);
  });
});
