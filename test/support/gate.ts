import type { Page, Route } from 'playwright-core';

type Answer = (route: Route) => Promise<void>;
const pass: Answer = (route) => route.continue();

/**
 * Lets a test decide at any moment what becomes of a page's requests. It is set before the page is opened: an open page
 * hears of an interception only some moments after `page.route` is done, and what it asks for until then passes by.
 * @param page not opened yet, or loaded again afterwards
 * @param pattern addresses, as `page.route` takes them
 * @param first the answer until another is set
 * @returns what sets the answer from now on; with nothing, requests pass
 */
export async function gate(page: Page, pattern: string, first = pass): Promise<(answer?: Answer) => void> {
  let current = first;
  await page.route(pattern, (route) => current(route));
  return (answer = pass) => {
    current = answer;
  };
}
