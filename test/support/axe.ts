import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
}

/**
 * Accessibility violations of a page as it stands, one line for each of the first places of a rule.
 * @param page that is open; its policy may be as strict as it likes, the protocol's evaluation is not subject to it
 * @param look where, as a selector; and whether in the dark theme: themes differ in their colours, and by what else a page
 * is held to both are judged in the light one
 */
export async function violationsOf(page: Page, look: { within?: string; scheme?: 'light' | 'dark' } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async ({ within, scheme }): Promise<string[]> => {
    const { axe } = window as unknown as { axe: { run(within: unknown, options: object): Promise<Found> } };
    // Passes are not told of: listing them costs as much as finding what is wrong.
    const options = {
      resultTypes: ['violations'],
      // Of those that are off unless asked for: a finger needs 24 pixels (WCAG 2.2, 2.5.8).
      ...(scheme === 'dark' ? { runOnly: ['color-contrast'] } : { rules: { 'target-size': { enabled: true } } }),
    };
    const { violations } = await axe.run(within ?? document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, look);
}
