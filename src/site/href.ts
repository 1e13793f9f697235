import { type Destination as AnyDestination, href as addressFor } from '../model/href.ts';
import { addressOf, type Page } from './pages.ts';

/** What an address of the site leads to. */
export type Destination = AnyDestination<Page>;

/**
 * The address of a destination.
 * @param to where to
 * @param base path under which the site is served, with a slash at both ends
 * @returns a path from the root of the server
 */
export const href = (to: Destination, base: string): string => addressFor(to, base, addressOf);
