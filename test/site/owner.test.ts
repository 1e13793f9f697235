import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { elementsOf } from '../support/html.ts';

const folder = inject('sampleSite');
const page = readFileSync(join(folder, 'customers/edge/index.html'), 'utf8');

describe('the page of an owner', () => {
  it('is a team’s home: its work and what waits for it before the words of customers', () => {
    const sections = elementsOf(page).flatMap(({ tagName, properties }) =>
      tagName === 'section' && properties.ariaLabelledBy ? [String(properties.ariaLabelledBy)] : [],
    );
    expect(sections.slice(0, 7)).toEqual(['open', 'reviews', 'warnings', 'by-hand', 'news', 'room', 'work']);
    expect(page).toMatch(/Relay Edge, pilot in three plants[\s\S]*?10\.6\sweeks \(8–\S*14\)/);
    expect(page).toMatch(/Recovery of buffers by hand[\s\S]*?12 hours in Oct 2026/);
  });

  it('is led to from the health of the hub, where problems stand by owner with their ways out', () => {
    const health = readFileSync(join(folder, 'health/index.html'), 'utf8');
    const byOwner = health.slice(health.indexOf('id="owners"'));
    expect(byOwner).toContain('href="/customers/edge/"');
    expect(byOwner).toMatch(/Costs more than it brings\.<\/b>[\s\S]*?href="\/method\/checks\/worth-doing\/"/);
  });
});
