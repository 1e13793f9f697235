import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cards } from '../../src/components/cards/card.ts';
import { cardFiles } from '../../src/site/card-files.ts';
import { exampleFiles } from '../components/views/hub.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { type BuiltPage, pagesOf } from '../support/html.ts';
import { wholeHandbook } from '../support/run.ts';
import { buildSite } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const woken = '2026-10-03-woken-for-nothing';
const text = `---
title: Every component
owner: Platform TPS
group: company
journey: [use]
edges: []
---

## A heading with <Evidence of="${woken}">evidence</Evidence>

Words with <Evidence of="${woken} 2026-08-02-calm-is-bought">two signals</Evidence> and
<Evidence of="${woken}">a [link](../strategy/hands-off-operation.mdx) inside</Evidence>.

[A link around <Evidence of="${woken}">evidence</Evidence>](../strategy/hands-off-operation.mdx)

| Claim | Ground |
| --- | --- |
| Nights | <Evidence of="${woken}">heard</Evidence>, <Metric of="pages-per-pipeline" /> |

<Quote of="${woken}" />

<Metric of="north-star" />

<EntryCard to="strategy/hands-off-operation" />

<Tabs>
<Tab title="One">

First view.

</Tab>
<Tab title="Two">

Second view.

</Tab>
</Tabs>

<Tabs>
<Tab title="Three">

Third view.

</Tab>
</Tabs>

<Details summary="How we counted">

By hand.

</Details>
`;

let pages: BuiltPage[] = [];
let page: BuiltPage;
const out = join(folder, 'site');
beforeAll(async () => {
  writeFiles(join(folder, 'hub'), exampleFiles({ 'inputs/every.mdx': text }));
  await buildSite(join(folder, 'hub'), out);
  pages = pagesOf(out);
  page = pages.find(({ file }) => file.replaceAll('\\', '/') === 'inputs/every/index.html') as BuiltPage;
});

const classes = (element: Element) => (Array.isArray(element.properties.className) ? element.properties.className : []);
const withClass = (name: string) => page.elements.filter((element) => classes(element).includes(name));
const below = (node: Nodes): Element[] =>
  'children' in node
    ? node.children.flatMap((child) => [...(child.type === 'element' ? [child] : []), ...below(child)])
    : [];

describe('components of a text', () => {
  it('keep to inline elements inside a paragraph', () => {
    const inline = ['span', 'a', 'button', 'q', 'strong', 'em', 'code', 'time', 'br', 'small', 'sup', 'del', 'img'];
    const paragraphs = page.elements.filter(({ tagName }) => tagName === 'p');
    for (const paragraph of paragraphs) for (const { tagName } of below(paragraph)) expect(inline).toContain(tagName);
    // A block inside a paragraph would have ended it: the words after the evidence would stand outside.
    expect(withClass('evidence').length).toBe(4);
  });

  it('never put a link or a button into a link', () => {
    for (const link of page.elements.filter(({ tagName }) => tagName === 'a'))
      expect(below(link).filter(({ tagName }) => tagName === 'a' || tagName === 'button')).toEqual([]);
  });

  it('give every id once, on every page', () => {
    for (const { file, elements } of pages) {
      const ids = elements.map(({ properties }) => properties.id).filter((id) => id !== undefined);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`)).toEqual([]);
    }
  });

  it('lead from words to the signals they rest on, each of which has a card', () => {
    const cards = Object.assign(
      {},
      ...cardFiles.map((file) => JSON.parse(readFileSync(join(out, 'cards', `${file}.json`), 'utf8'))),
    ) as Cards;
    expect(Object.keys(cards).length).toBeGreaterThan(10);
    for (const { properties } of withClass('evidence')) {
      const addresses = [String(properties.href).slice(1), ...String(properties.dataAlso ?? '').split(' ')].filter(
        Boolean,
      );
      expect(Number(properties.dataCount ?? 1)).toBe(addresses.length);
      for (const address of addresses) expect(cards[address]?.heard, address).toBe(true);
    }
  });

  it('keep tabs of different groups apart, the first of each open', () => {
    const tabs = withClass('tab').map(({ properties }) => ({
      name: properties.name,
      open: properties.open !== undefined,
    }));
    expect(tabs.map(({ open }) => open)).toEqual([true, false, true]);
    expect(tabs[0]?.name).toBe(tabs[1]?.name);
    expect(tabs[2]?.name).not.toBe(tabs[0]?.name);
  });

  it('say what they show', () => {
    expect(withClass('quote')).toHaveLength(1);
    expect(withClass('entry-card')).toHaveLength(1);
    expect(withClass('metric')).toHaveLength(1);
    expect(withClass('metric-block')).toHaveLength(1);
  });
});

it('publishes a schema of each kind for editors', () => {
  const files = filesBelow(join(out, 'method', 'kinds')).filter((file) => file.endsWith('.schema.json'));
  expect(files).toHaveLength(11);
  for (const file of files)
    expect(JSON.parse(readFileSync(join(out, 'method', 'kinds', file), 'utf8'))).toMatchObject({ type: 'object' });
});

describe('a hub of one entry', () => {
  const single = join(folder, 'single');
  beforeAll(async () => {
    writeFiles(join(folder, 'one'), {
      'hub.yaml': 'title: New hub\nproduct: Relay\ntoday: 2026-11-21\n',
      'inputs/support.md':
        '---\ntitle: Support\nowner: Me\ngroup: customer\njourney: [use]\nedges: [{ with: tps, gives: Themes, gets: Answers, every: 1 month, last: 2026-11-01, contacts: { here: Head, there: Me } }]\n---\n',
    });
    await buildSite(join(folder, 'one'), single, [], {}, wholeHandbook);
  });

  it('says on each page what to write next', () => {
    const html = (path: string) => readFileSync(join(single, path, 'index.html'), 'utf8');
    expect(html('north-star')).toContain('Write the North Star first');
    expect(html('customers')).toContain('We have heard nobody yet');
    expect(html('team')).toContain('Write down the first role of the team');
    expect(html('health')).toContain('1 entry');
    expect(html('inputs/support')).toContain('Nothing was heard through this input yet');
    expect(html('method/components')).toContain('This hub has nothing that the example could name');
  });
});
