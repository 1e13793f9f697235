import type { HubConfig } from './hub.ts';
import type { Kind } from './kind.ts';

/** What the headings of required sections are called in a hub. */
type Naming = Pick<HubConfig, 'sections'>;

/**
 * What a hub calls the heading of a required section.
 * @param config `hub.yaml`
 * @param kind whose section
 * @param name as the kind names it
 */
export const sectionHeading = ({ sections }: Naming, { folder }: Kind, name: string): string =>
  (sections as Record<string, Record<string, string | undefined> | undefined> | undefined)?.[folder]?.[name] ?? name;

/**
 * Headings that the text of an entry must have at level 2, as this hub calls them.
 * @param config `hub.yaml`
 * @param kind of the entry
 * @param data of the entry
 */
export const requiredHeadings = (config: Naming, kind: Kind, data: never): string[] =>
  (kind.sectionsWhen?.(data) ?? true) ? (kind.sections ?? []).map((name) => sectionHeading(config, kind, name)) : [];
