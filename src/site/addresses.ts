import { type Destination, href } from './href.ts';
import type { Holding } from './page-line.ts';
import { has, list, listsOf } from './pages.ts';

/**
 * Every address of a site, with what stands there: its pages and the files that are made from its content, in the order
 * of the list of pages. What is not here is not on the site.
 * @param site whose addresses
 * @returns what stands where, by the address below the base, encoded
 */
export function addressesOf(site: Holding): ReadonlyMap<string, Destination> {
  const addresses = new Map<string, Destination>();
  const place = (to: Destination) => {
    const address = href(to, '');
    // The list of a kind with a single entry shows that entry: what came first stays.
    if (!addresses.has(address)) addresses.set(address, to);
  };
  for (const line of list) {
    if ('each' in line) for (const { to } of line.of(site)) place(to);
    else if (!('page' in line)) for (const { folder } of listsOf(line)) place({ list: folder });
    else if (has(site, line.page)) place({ page: line.page });
  }
  return addresses;
}
