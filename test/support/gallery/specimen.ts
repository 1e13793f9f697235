import type { HubName } from './hubs.ts';

/** A component in one of its states, as it stands on a page that is rendered from a hub. */
export interface Specimen {
  /** File below `src/components/`, without its extension; of a page's own frame below `src/`. */
  component: string;
  /** What a person would call the state. */
  state: string;
  /** Why it is looked at. */
  why: string;
  hub: HubName;
  /** Address of the page. */
  page: string;
  /** A selector: the first of its kind on the page that holds such an element, or is one. */
  has?: string;
  /** Only that element of it, where its whole would fill a page. */
  part?: string;
  /** A choice that is made first: a selector of its radio button. */
  choice?: string;
  /** What is done with it first: details opened, fields marked as wrong, all links as under the pointer or in focus. */
  as?: 'open' | 'wrong' | 'hover' | 'focus';
}

/** A specimen, as lists write it. */
export const shown = (
  component: string,
  state: string,
  why: string,
  hub: HubName,
  page: string,
  more: Pick<Specimen, 'has' | 'part' | 'as' | 'choice'> = {},
): Specimen => ({ component, state, why, hub, page, ...more });

/** What it is called in pictures and where they differ. */
export const nameOf = ({ component, state }: Specimen): string => `${component}: ${state}`;

/** The file of a component, below the root of the repository. */
export const fileOf = (component: string): string =>
  `src/${/^(?:layouts|pages)\//.test(component) ? '' : 'components/'}${component}.astro`;
