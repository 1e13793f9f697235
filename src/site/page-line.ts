import type { Comparison } from '../model/editions/comparison.ts';
import type { Destination } from '../model/href.ts';
import type { Hub } from '../model/hub.ts';

/** What decides which pages a site has. */
export interface Holding {
  hub: Hub;
  /** Null for today's site. */
  edition: object | null;
  /** Null while nobody said where the site is published. */
  origin: string | null;
  editions: readonly { id: string }[];
  comparisons: readonly Comparison[];
  /** Addresses of the handbook's pages below `/method/`; empty for the first. */
  handbook: readonly string[];
}

/** The questions that the navigation sorts pages by, in its order. */
export const groups = ['why', 'what', 'evidence', 'history'] as const;
export type Group = (typeof groups)[number];

/** Where a page stands in the navigation, which is on every page. */
export interface InNavigation {
  /** Within it in the order of the list; `apart` beside the groups. */
  group?: Group | 'apart';
}

/** What leads to a page in the search besides its title and its text. */
export interface InSearch {
  /** Questions that it answers, in the words of readers; whoever asks one of them finds this page first. */
  asks?: string;
}

/** A page or file that a site has once. */
export interface PageLine extends InNavigation, InSearch {
  page: string;
  /** Below the base; a page ends in a slash, but for the one that stands where nothing is. */
  address: string;
  /** Of a page: its name at its head, and in the navigation unless a shorter label is given. */
  title?: string;
  label?: string;
  /** The page or list that it belongs to. */
  under?: string;
  /** Every edition has the same page: it is offered there. */
  everyEdition?: true;
  /** Kept out of search engines. */
  unlisted?: true;
  /** Whether a site has it; every site where that is left out. */
  when?: (site: Holding) => boolean;
}

/** The list of a kind. */
export interface ListLine extends InNavigation, InSearch {
  list: string;
}

/** The lists of the kinds that no line names. */
export interface OtherListsLine extends InNavigation {
  otherLists: true;
}

/** A page of which a site has as many as its content asks for. */
export interface EachLine {
  each: string;
  /** Where each stands, and when it last changed if that is known. */
  of: (site: Holding) => readonly Placed[];
  /** Kept out of search engines. */
  unlisted?: true;
}

/** Where a page stands, `YYYY-MM-DD` of its last change. */
export interface Placed<Page extends string = never> {
  to: Destination<Page>;
  changed?: string | undefined;
}
