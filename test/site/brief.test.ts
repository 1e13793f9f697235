import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { elementsOf } from '../support/html.ts';

const folder = inject('sampleSite');
const html = (path: string) => readFileSync(join(folder, path), 'utf8');
const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const sections = (path: string) =>
  new Map(
    elementsOf(html(path))
      .filter(({ tagName, properties }) => tagName === 'section' && properties.ariaLabelledBy)
      .map((element: Element) => [String(element.properties.ariaLabelledBy), textOf(element).replace(/\s+/g, ' ')]),
  );

describe('the brief', () => {
  const brief = sections('brief/index.html');

  it('begins with what is asked, then says what turned, whether we are on pace, what comes first and what is not heard', () => {
    expect([...brief.keys()]).toEqual(['asked', 'changed', 'stand', 'first', 'decided', 'unheard']);
    expect(brief.get('asked')).toMatch(
      /Sign ?One price for all regions waits for a signature ?From design, before its review/,
    );
    expect(brief.get('changed')).toMatch(/Publish one price list .*Bring the cost of the South region down/);
    expect(brief.get('stand')).toMatch(/^On pace: Pipelines untouched per week 66%; goal 80% by 30 Jun 2027/);
    expect(brief.get('stand')).toMatch(/Pipelines untouched per week.*66%.*80%/);
    expect(brief.get('unheard')).toContain('Enterprise governance');
    expect(html('brief/index.html').match(/class="bar bar-range"/g)).toHaveLength(5);
  });

  it('shares its beginning with home', () => {
    const home = sections('index.html');
    expect([...home.keys()].slice(0, 3)).toEqual(['asked', 'since', 'standing']);
    expect(home.get('standing')).toMatch(/^On pace: Pipelines untouched per week 66%/);
  });

  it('is led to from the head of pages, from the executives’ roadmap and by the sitemap', () => {
    expect(html('index.html')).toContain('<a href="/brief/">');
    expect(html('roadmap/executives/index.html')).toContain('href="/brief/"');
    expect(html('sitemap.xml')).toContain('/brief/</loc>');
  });

  it('counts from the last edition, and so does the executives’ roadmap', () => {
    const [, since] = html('brief/index.html').match(/<h2 id="changed"[^>]*>([^<]+)</) ?? [];
    expect(since).toMatch(/^Since .+, \d+ \w+ \d{4}$/);
    expect(sections('roadmap/executives/index.html').get('lately')).toContain(since);
  });

  it('tells no changes inside an edition', () => {
    const [edition] = html('brief/index.html').match(/(?<=href="\/changes\/)[^"#/]*/) ?? [];
    expect(edition).toBeDefined();
    const [, id] = html('editions/index.html').match(/href="\/editions\/([^/"]+)\/"/) ?? [];
    expect([...sections(`editions/${id}/brief/index.html`).keys()]).not.toContain('changed');
    expect(html(`editions/${id}/health/index.html`)).not.toContain('id="trend"');
  });
});

describe('the health page', () => {
  it('tells findings first, then problems, then what was before, then what is in order', () => {
    const order = [...sections('health/index.html').keys()].filter((id) =>
      ['findings', 'trend', 'errors', 'warnings', 'reviews', 'in-order', 'entries'].includes(id),
    );
    expect(order).toEqual(['findings', 'warnings', 'reviews', 'trend', 'in-order', 'entries']);
    const { length } = elementsOf(html('health/index.html')).filter(
      ({ tagName, properties }) => tagName === 'svg' && String(properties.ariaLabelledBy).startsWith('trend.'),
    );
    expect(length).toBe(3);
  });

  it('has the numbers of every finding, whom to ask next, and the way to the evidence', () => {
    const found = sections('health/index.html').get('findings') ?? '';
    expect(found).toMatch(
      /Enterprise governance ?\d+% of the evidence is from the field; it should be at most 40%\. ?Ask next: [^.]+\. ?\d+ signals behind it/,
    );
    expect(html('health/index.html')).toContain('href="/strategy/enterprise-governance/#view.evidence"');
    expect(html('health/index.html')).toContain('href="/balance/"');
  });
});
