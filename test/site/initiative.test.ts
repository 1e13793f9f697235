import type { Element, Nodes } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { functions } from '../../src/kinds/initiatives.ts';
import { readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { type BuiltPage, pagesOf } from '../support/html.ts';

const pages = pagesOf(inject('sampleSite'));
const page = (path: string) => pages.find(({ file }) => file === `${path}index.html`) as BuiltPage;
const { hub } = runChecks(readContent(readContentFolder('content')), '2026-11-21');
const initiatives = hub.of('initiatives');

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const plain = (node: Nodes) => textOf(node).replace(/\s+/g, ' ').trim();
const within = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (child.type === 'element' ? within(child) : [])),
];
const section = ({ elements }: BuiltPage, name: string) =>
  elements.find(({ tagName, properties }) => tagName === 'section' && [properties.ariaLabelledBy].flat()[0] === name);
/** A section that only shows its heading until it is opened. */
const folded = ({ elements }: BuiltPage, name: string) =>
  elements.find(
    (one) =>
      one.tagName === 'details' &&
      within(one).some(({ tagName, properties }) => tagName === 'h2' && properties.id === name),
  ) as Element;
const byClass = (elements: readonly Element[], name: string) =>
  elements.filter(({ properties }) => [properties.className ?? []].flat().includes(name));
const rowsOf = (element: Element) =>
  within(element).filter(
    ({ tagName, children }) =>
      tagName === 'tr' &&
      children.some((cell) => cell.type === 'element' && cell.tagName === 'th' && cell.properties.scope === 'row'),
  );

describe('the page of an initiative', () => {
  it('opens with why, what for and how measured, wherever conception has begun', () => {
    for (const { id, data } of initiatives.filter(({ data }) => !['idea', 'declined'].includes(data.stage))) {
      const [brief] = byClass(page(`initiatives/${id}/`).elements, 'brief');
      const asked = within(brief as Element).filter(({ tagName }) => tagName === 'dt');
      expect(asked.map(plain), id).toEqual(['Why it is built', 'What it shall achieve', 'How it is measured']);
      if (data.success) expect(plain(brief as Element), id).toMatch(/from .+ to /);
    }
  });

  it('tells what it rests on once: the words heard, with their day and how long they hold, and one count', () => {
    for (const { id, data } of initiatives.filter(({ data }) => data.evidence?.length)) {
      const built = page(`initiatives/${id}/`);
      const heard = section(built, 'view.evidence') as Element;
      const counts = [...plain(heard).matchAll(/(\d+) signals? from (\d+) inputs?/g)].map(([words]) => words);
      const margin = built.elements.find(({ tagName }) => tagName === 'aside') as Element;
      expect(plain(margin), id).toContain(`Rests on ${counts[0]}`);
      expect(
        within(margin).filter(({ tagName }) => tagName === 'q'),
        id,
      ).toEqual([]);
      for (const signal of data.evidence ?? []) {
        const { data: told } = hub.get(`signals/${signal}`) as { data: { heard?: string } };
        expect(plain(heard), `${id}: ${signal}`).toContain((told.heard as string).replace(/\s+/g, ' ').trim());
      }
      expect(
        byClass(within(heard), 'heard-brief')
          .flatMap(within)
          .filter(({ tagName }) => tagName === 'time').length,
        id,
      ).toBe(data.evidence?.length);
      expect(plain(heard), id).toMatch(/good until|expired on/);
    }
  });

  /** What stands at the head for whoever builds, by what is asked. */
  const buildOf = (id: string) => {
    const block = section(page(`initiatives/${id}/`), 'view.build');
    const rows = block ? within(block).filter(({ tagName }) => tagName === 'div') : [];
    return new Map(
      rows.map((row) => [plain(within(row).find(({ tagName }) => tagName === 'dt') as Element), plain(row)]),
    );
  };

  it('names all six functions when it names any, and says which are not affected', () => {
    for (const { id, data } of initiatives) {
      const told = buildOf(id).get('Affects');
      expect(told !== undefined, id).toBe((data.touches ?? []).length > 0);
      const affected = new Set(data.touches?.map((touch) => touch.function));
      const [before = '', others = ''] = told?.split('Not affected:') ?? [];
      for (const name of told ? functions : [])
        expect((affected.has(name) ? before : others).toLowerCase(), `${id}: ${name}`).toContain(name);
    }
  });

  it('tells whoever builds it at its head what must hold, what was left out and tried, and what it comes after', () => {
    for (const { id, key, data } of initiatives) {
      const told = buildOf(id);
      for (const { target } of data.requirements ?? []) expect(told.get('Must hold'), id).toContain(target);
      for (const what of data.leftOut ?? []) expect(told.get('Left out'), id).toContain(what);
      for (const before of data.dependsOn ?? [])
        expect(told.get('Comes after'), id).toContain(hub.get(`initiatives/${before}`)?.data.title);
      for (const { data: tried } of hub.of('experiments').filter((one) => `initiatives/${one.data.initiative}` === key))
        expect(told.get('Tried'), id).toContain(`${tried.title}, ${tried.verdict}`);
      // Said once: the margin does not say it again.
      const margin = page(`initiatives/${id}/`).elements.find(({ tagName }) => tagName === 'aside');
      const heads = margin ? within(margin).filter(({ tagName }) => /^h[23]$/.test(tagName)) : [];
      expect(heads.map(plain).join(', '), id).not.toMatch(/Comes after|Comes before|Is tested by|Is decided by/);
    }
  });

  it('puts every risk into the matrix and answers it below', () => {
    for (const { id, data } of initiatives.filter(({ data }) => data.risks?.length)) {
      const risks = folded(page(`initiatives/${id}/`), 'view.risks');
      const [matrix] = byClass(within(risks), 'risks');
      const numbers = within(matrix as Element)
        .filter(({ tagName }) => tagName === 'td')
        .flatMap((cell) => plain(cell).match(/\d+/g) ?? []);
      expect(numbers.sort(), id).toEqual((data.risks ?? []).map((_, index) => String(index + 1)).sort());
      for (const { what, answer } of data.risks ?? [])
        expect(
          rowsOf(risks).some((row) => plain(row).includes(what) && plain(row).includes(answer)),
          what,
        ).toBe(true);
    }
  });

  it('says of work that has overtaken its estimate that nobody knows, and of no team how long that is', () => {
    const brief = byClass(page('initiatives/smaller-client-image/').elements, 'brief-line').map(plain).join(' ');
    expect(brief).toMatch(/nobody knows what is left/);
    expect(brief).not.toMatch(/for one team/);
  });

  it('has a row for each stage it went through', () => {
    for (const { id, data } of initiatives.filter(({ data }) => data.stages?.length))
      expect(rowsOf(folded(page(`initiatives/${id}/`), 'view.stages')).length, id).toBe(data.stages?.length);
  });

  it('plots the measure once it is released, with the same rows as a table', () => {
    const released = initiatives.filter(({ data }) => data.release && data.success);
    expect(released.length).toBeGreaterThan(0);
    for (const { id, data } of released) {
      const after = section(page(`initiatives/${id}/`), 'view.success') as Element;
      const drawn = within(after).filter(({ tagName, properties }) => tagName === 'svg' && properties.role === 'img');
      expect(drawn.length, id).toBe(2);
      const told = rowsOf(after).map(plain).join('\n');
      expect(told, id).toContain('target');
      expect(told.includes('result'), id).toBe(data.result !== undefined);
    }
  });

  it('says at its head what the measure says nobody uses', () => {
    for (const { id, data } of initiatives.filter(({ data }) => data.result)) {
      const notes = byClass(page(`initiatives/${id}/`).elements, 'callout').map(plain);
      if (data.result?.verdict === 'take-out') expect(notes.join(), id).toMatch(/taken out.*a year/i);
      else if (!data.retired) expect(notes.join(), id).not.toMatch(/taken out/i);
    }
  });
});

describe('the board', () => {
  const board = page('backlog/board/');

  it('shows every initiative once, in the column of its stage', () => {
    const links = byClass(board.elements, 'board').flatMap((one) =>
      within(one)
        .filter(({ tagName }) => tagName === 'section')
        .flatMap((column) =>
          within(column).flatMap(({ tagName, properties }) =>
            tagName === 'a' ? [`${[column.properties.ariaLabelledBy].flat()[0]} ${properties.href}`] : [],
          ),
        ),
    );
    expect(links.sort()).toEqual(initiatives.map(({ id, data }) => `stage.${data.stage} /initiatives/${id}/`).sort());
  });

  it('lists what shall be taken out with its run cost', () => {
    const open = initiatives.filter(({ data }) => data.result?.verdict === 'take-out' && !data.retired);
    const rows = rowsOf(section(board, 'candidates') as Element).map(plain);
    for (const { data } of open)
      expect(rows.some((row) => row.startsWith(data.title) && /€[\d,]+/.test(row))).toBe(true);
  });

  it('leads back to the table', () => {
    const links = board.elements.filter(({ properties }) => properties.href === '/backlog/').map(plain);
    expect(links).toContain('Table');
  });
});

it('loads the style of a page only where it is shown', () => {
  const sheets = (path: string) =>
    page(path).elements.flatMap(({ tagName, properties }) =>
      tagName === 'link' && String(properties.rel).includes('stylesheet')
        ? [String(properties.href).replace(/^.*\/([\w-]+)\.[^/]+$/, '$1')]
        : [],
    );
  expect(sheets('')).toContain('home');
  expect(sheets('signals/')).toContain('list');
  expect(sheets('health/')).toContain('health');
  expect(sheets('method/checks/')).toContain('handbook');
  expect(sheets('backlog/board/')).toContain('board');
  expect(sheets('search/')).toContain('results');
  const reading = sheets(`initiatives/${initiatives[0]?.id}/`);
  expect(reading).toContain('initiative');
  for (const name of ['home', 'list', 'health', 'handbook', 'board', 'results']) expect(reading).not.toContain(name);
});
