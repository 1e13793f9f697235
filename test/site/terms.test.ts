import type { Element, ElementContent } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../support/html.ts';

const pages = pagesOf(inject('sampleSite'));
const isTerm = ({ properties: { dataTerm } }: Element) => dataTerm !== undefined;
const within = (element: Element): Element[] =>
  element.children.flatMap((child: ElementContent) => (child.type === 'element' ? [child, ...within(child)] : []));

describe('terms on the pages of the sample', () => {
  it('are explained once a page', () => {
    const twice = pages.flatMap(({ file, elements }) => {
      const ids = elements.filter(isTerm).map(({ properties }) => String(properties.dataTerm));
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`);
    });
    expect(twice).toEqual([]);
  });
  it.each([
    ['index.html', ['north-star', 'signal', 'input', 'share-of-evidence', 'journey-stage', 'tps']],
    ['brief/index.html', ['north-star-metric', 'cost-of-delay', 'group']],
    ['backlog/index.html', ['cost-of-delay', 'cd3', 'group', 'range']],
    ['initiatives/network-check/index.html', ['signal']],
    ['map/index.html', ['tps', 'signal', 'input', 'share-of-evidence', 'journey-stage']],
    ['inputs/index.html', ['tps']],
    ['changes/index.html', ['edition']],
    ['health/index.html', ['edition']],
  ])('are explained in %s', (name, wanted) => {
    const found = pages.find(({ file }) => file === name)?.elements.filter(isTerm) ?? [];
    expect(found.map(({ properties }) => String(properties.dataTerm)).sort()).toEqual([...wanted].sort());
  });
  it('are in no link, button, label or heading, nor in the head of a column that a script makes a button of', () => {
    const lost = pages.flatMap(({ file, elements }) =>
      elements
        .filter(
          ({ tagName, properties }) =>
            /^(?:a|button|label|summary|h[1-6])$/.test(tagName) || (tagName === 'th' && properties.dataField),
        )
        .filter((element) => within(element).some(isTerm))
        .map(({ tagName }) => `${file}: ${tagName}`),
    );
    expect(lost).toEqual([]);
  });
});
