import type { Page } from 'playwright-core';
import { gate } from './gate.ts';

/**
 * Lets a page wait for the site's font: on a busy machine it may come too late for a page view, which then keeps the
 * stand-in, and the stand-in has the same widths only where the machine has it.
 * @param page not opened yet, or loaded again afterwards
 */
export async function waitForOurFont(page: Page): Promise<void> {
  await gate(page, '**/*.css', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/font-display:\s*optional/g, 'font-display:block');
    await route.fulfill({ response, body });
  });
}
