import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { type BuiltPage, pagesOf } from '../support/html.ts';

const folder = inject('sampleSite');
const pages = pagesOf(folder);
const page = (path: string) => pages.find(({ file }) => file === `${path}index.html`) as BuiltPage;
/** Pages of entries; old addresses only lead on. */
const entries = (kind: string) =>
  pages.filter(
    ({ file, elements }) =>
      new RegExp(`^${kind}/.+/index\\.html$`).test(file) && elements.some(({ tagName }) => tagName === 'article'),
  );

const className = ({ properties }: Element) => [properties.className ?? []].flat().join(' ');
const within = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (child.type === 'element' ? within(child) : [])),
];
const figures = ({ elements }: BuiltPage) =>
  elements.filter((one) => one.tagName === 'figure' && /\blayers\b/.test(className(one)));
const boxes = (figure: Element) => within(figure).filter((one) => /\blayer-box\b/.test(className(one)));
const rows = (figure: Element) =>
  within(figure)
    .filter((one) => /\blayers-items\b/.test(className(one)))
    .flatMap(({ children }) => children.filter((child) => child.type === 'element'));
const links = (elements: Element[]) =>
  elements.flatMap((one) =>
    within(one)
      .filter(({ tagName }) => tagName === 'a')
      .map(({ properties }) => properties.href),
  );

describe('pictures of the built sample hub', () => {
  it('stand on every strategy and initiative', () => {
    for (const one of [...entries('strategy'), ...entries('initiatives')])
      expect(figures(one).length, one.file).toBeGreaterThanOrEqual(1);
  });

  it('show in the drawing what they tell in the list, with the same links', () => {
    const shown = [
      ...entries('strategy'),
      ...entries('initiatives'),
      ...entries('decisions'),
      page('method/function/'),
    ];
    for (const one of shown)
      for (const figure of figures(one)) {
        expect(rows(figure).length, one.file).toBeGreaterThan(0);
        // The few boxes of an initiative stand side by side, as they are listed.
        if (/\blayers-small\b/.test(className(figure))) continue;
        expect(boxes(figure).length, one.file).toBe(rows(figure).length);
        expect(links(boxes(figure)), one.file).toEqual(links(rows(figure) as Element[]));
      }
  });

  it('say on each link what it is and where it leads on to', () => {
    const [figure] = figures(page('strategy/connectors-we-will-not-build/'));
    const labels = boxes(figure as Element).flatMap((one) =>
      within(one).flatMap(({ properties }) => (properties.ariaLabel ? [String(properties.ariaLabel)] : [])),
    );
    expect(labels).toContain(
      'Nine connectors carry 94% of events; 2\u00a0Apr\u00a02026, Engineering; is evidence for Connectors we will not build',
    );
    expect(labels.some((label) => /^Open connector kit; learning; 23\u00a0connectors, reached; /.test(label))).toBe(
      true,
    );
  });

  it('are described in words beside them', () => {
    for (const one of [...entries('strategy'), page('north-star/')])
      for (const figure of figures(one)) {
        const svg = within(figure).find(({ tagName }) => tagName === 'svg');
        const id = [svg?.properties.ariaDescribedBy].flat()[0];
        expect(
          one.elements.some(({ properties }) => properties.id === id),
          one.file,
        ).toBe(true);
      }
  });

  it('show what replaced what on both ends of a chain, and on no other page', () => {
    const chained = [...entries('decisions'), ...entries('strategy')].filter(({ elements }) =>
      elements.some(({ properties }) => properties.id === 'view.replaced'),
    );
    expect(chained.map(({ file }) => file).sort()).toEqual([
      'decisions/2026-03-no-partition-pricing/index.html',
      'decisions/2026-10-29-no-partition-pricing/index.html',
      'strategy/connectors-by-count/index.html',
      'strategy/connectors-we-will-not-build/index.html',
    ]);
  });

  it('hold no number that is none', () => {
    for (const one of pages)
      for (const figure of figures(one))
        for (const { properties } of within(figure))
          for (const value of Object.values(properties))
            expect(String(value), one.file).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('bring their styles only to pages that may show one', () => {
    const styles = ({ elements }: BuiltPage) =>
      elements
        .filter(({ tagName, properties }) => tagName === 'link' && String(properties.rel).includes('stylesheet'))
        .map(({ properties }) => readFileSync(join(folder, String(properties.href)), 'utf8'))
        .join('\n');
    expect(styles(page('strategy/enterprise-governance/'))).toContain('.layers-drawing');
    expect(styles(page('signals/'))).not.toContain('.layers-drawing');
  });
});
