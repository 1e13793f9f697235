import { expect, it } from 'vitest';
import { onPage, useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();

/** What readers type, and the page that shall stand among the first three. */
const questions: readonly [question: string, page: string][] = [
  ['what changed', '/changes/'],
  ['what do I have to sign', '/brief/'],
  ['are we on pace', '/north-star/'],
  ['north star', '/north-star/'],
  ['what comes first', '/backlog/'],
  ['when does the network check come', '/initiatives/network-check/'],
  ['promises to customers', '/roadmap/'],
  ['what did we decide', '/decisions/'],
  ['who disagreed', '/decisions/'],
  ['what do we not do', '/strategy/'],
  ['cost of delay', '/backlog/'],
  ['what customers said', '/customers/'],
  ['rebalance', '/signals/2026-10-03-woken-for-nothing/'],
  ['whom should we ask next', '/balance/'],
  ['overdue reviews', '/health/'],
  ['former customers', '/signals/2026-03-19-left-to-do-less/'],
  ['connectors', '/initiatives/open-connector-kit/'],
  ['how do I write a signal', '/heard/'],
  ['evidence', '/signals/'],
  ['audit export', '/initiatives/audit-export/'],
  ['kanban', '/backlog/board/'],
  ['hours by hand', '/operations/'],
  ['edge pilot', '/initiatives/edge-pilot/'],
  ['contacts', '/inputs/'],
  ['slides for the council', '/deck/'],
  ['who covers which skill', '/team/'],
  ['earlier editions', '/editions/'],
  ['which estimates were right', '/calibration/'],
  ['when is it finished', '/backlog/schedule/'],
  ['why is compressed replication first', '/initiatives/replication-compression/'],
];

it('what readers type leads to the page that answers it, among the first three', async () => {
  const elsewhere: string[] = [];
  await onPage(site, '/search/', {}, async (page) => {
    for (const [question, path] of questions) {
      await page.getByRole('searchbox', { name: 'Search' }).fill(question);
      await page.locator('.search-results[aria-busy="false"] .hit').first().waitFor();
      const hits = await page
        .locator('.hit-page')
        .evaluateAll((links) => links.slice(0, 3).map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      if (!hits.includes(path)) elsewhere.push(`${question}: ${hits.join(', ')}`);
    }
  });
  expect(elsewhere).toEqual([]);
});
