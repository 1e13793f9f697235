import { signalFacts } from '../components/body/signal.ts';
import { freshnessWords } from '../components/entry/freshness.ts';
import { freshnessOf } from '../components/entry/lookup.ts';
import type { ToldChapter } from '../report/review/told.ts';
import type { Site } from '../site/site.ts';
import { type Draft, type Entry, isKind } from '../source/entry.ts';
import type { FieldPath, Point } from '../source/problem.ts';
import type { Answer, Statement } from './answer.ts';

/** What answers are taken from: a hub as one audience sees it, on one day. */
export interface View {
  site: Site;
  /**
   * Where a field stands in a file. Null where nobody may be told: a line counts what stands above it, hidden or not.
   */
  pointOf(file: string, field: FieldPath): Point | null;
  /** What changed since a commit, by the name of a branch, a tag or its own; null where there is none. */
  sinceCommit(ref: string): Promise<readonly ToldChapter[] | null>;
}

/** How long an entry holds, in the words of its page; null where nothing says so. */
export function freshnessIn({ hub, ...site }: Site, entry: Entry): string | null {
  const review = freshnessOf(hub, entry);
  const reviewed =
    review.state === 'unknown' && review.since === null ? null : freshnessWords(review, hub.today, hub.config.language);
  const holds = isKind(entry, 'signals') ? signalFacts({ hub, ...site }, entry).holds : null;
  return [holds, reviewed].filter((one) => one !== null).join('; ') || null;
}

/**
 * Something that an entry says, or that is worked out of it.
 * @param view of the hub
 * @param entry whose statement it is; null for the whole hub
 * @param says in words
 * @param at the field in which it stands, or the place; nothing for what is worked out
 */
export function stated({ site, pointOf }: View, entry: Entry | null, says: string, at?: FieldPath | Point): Statement {
  const point = at === undefined || entry === null ? null : 'line' in at ? at : pointOf(entry.file, at);
  return {
    says,
    entry: entry?.key ?? null,
    title: entry?.data.title ?? null,
    file: entry?.file ?? null,
    line: site.narrowest ? (point?.line ?? null) : null,
    day: site.hub.today,
    freshness: entry && freshnessIn(site, entry),
  };
}

/**
 * Something of a draft. Nothing is worked out of one, so that is all there is to say.
 * @param view of the hub
 * @param draft of it
 * @param says in words
 */
export const ofDraft = (view: View, { key, file, data }: Draft, says: string): Statement => ({
  ...stated(view, null, says),
  entry: key,
  title: data.title,
  file,
});

/**
 * An answer with what stands in each.
 * @param view of the hub
 * @param statements what the hub says
 * @param notInHub what it does not hold
 */
export const answering = (
  { site: { hub, audience } }: View,
  statements: readonly Statement[],
  notInHub: readonly string[] = [],
): Answer => ({
  hub: hub.config.title,
  audience,
  asOf: hub.today,
  statements: [...statements],
  notInHub: [...notInHub],
});
