import type { Content } from '../../source/content.ts';

/** Something of a version that a team has to know of. */
export interface Change {
  /** Version that brought it. */
  version: string;
  /** In one sentence. */
  says: string;
  /** Files of a hub that it touches; every hub where it is left out. */
  touches?: (content: Content) => readonly string[];
}

/**
 * What versions brought that a team has to know of, oldest first. Whoever changes what a hub may say, or what a check
 * finds, adds a line; what a step of `source/editions/upgrade.ts` does in files is told by itself.
 */
export const changes: readonly Change[] = [];

/** Which of two versions is later: above 0 where it is the first. */
export const compareVersions = (one: string, other: string): number =>
  new Intl.Collator('en', { numeric: true }).compare(one, other);

/**
 * What came after one version, up to another.
 * @param from the earlier version; null where nobody knows, for all
 * @param to the later version
 * @param all every change, oldest first
 */
export const changesBetween = (from: string | null, to: string, all = changes): Change[] =>
  all.filter(
    ({ version }) => (from === null || compareVersions(version, from) > 0) && compareVersions(version, to) <= 0,
  );
