import type { Sender } from '../../components/letters/letter.ts';
import type { HubConfig } from '../../kinds/hub.ts';
import { audiencesOf } from '../../model/audience.ts';
import { compareInOrder } from '../../model/editions/compare.ts';
import type { LetterEvent } from '../../report/letters/event.ts';
import { eventsOf } from '../../report/letters/events.ts';
import { href } from '../../site/href.ts';
import type { Content } from '../../source/content.ts';
import { unreadKeys } from '../diff/side.ts';
import { snapshotFor } from '../edition/data.ts';
import type { Loaded } from '../load.ts';
import { UsageError } from '../usage-error.ts';
import type { Since } from './since.ts';

/** What one audience may hear of. */
export interface Told {
  /** `hub.yaml`, as that audience may see it. */
  config: HubConfig;
  /** Owners of what it may see. */
  owners: ReadonlySet<string>;
  /** The most urgent first. */
  events: LetterEvent[];
  sender: Sender;
}

/** Two days of a hub, and where its site is. */
export interface Telling {
  now: Loaded;
  since: Since;
  /** Where the site is published; undefined while nobody said. */
  site: string | undefined;
  /** Path under which it is served, with a slash at both ends. */
  base: string;
}

/** Without entries of which one side cannot be read: nothing is said of what only seems to have come or gone. */
const without = (content: Content, unread: ReadonlySet<string>): Content => ({
  ...content,
  entries: content.entries.filter(({ key }) => !unread.has(key)),
});

/**
 * What happened, for one audience: both hubs are filtered before they are compared.
 * @param audience of today's hub
 * @param telling the two days
 * @throws UsageError where nobody can say what that audience may see of the earlier one
 */
export function toldTo(audience: string, { now, since, site, base }: Telling): Told {
  const as = { name: audience, among: audiencesOf(now.content.config) };
  const unread = unreadKeys(since.content, now.content);
  const before = snapshotFor(
    { edition: null, title: since.from, date: since.date },
    without(since.content, unread),
    as,
  );
  const after = snapshotFor({ edition: null, title: 'Today', date: now.today }, without(now.content, unread), as);
  if (!before || !after)
    throw new UsageError(
      `Nobody can say what the audience "${audience}" may see in ${since.from}: audiences were others then. Name another with --since.`,
    );
  const [was, is] = [before.snapshot, after.snapshot];
  const { config, entries } = is.hub;
  const origin = site === undefined ? null : new URL(site).origin;
  return {
    config,
    owners: new Set(entries.map(({ data }) => data.owner)),
    events: eventsOf({ comparison: compareInOrder(was, is), before: was.hub, after: is.hub }, config),
    sender: {
      hub: config.title,
      language: config.language,
      since: since.date,
      today: now.today,
      audience,
      address: (to) => (origin === null ? null : `${origin}${href(to, base)}`),
    },
  };
}
