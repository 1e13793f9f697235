import { ascending, descending } from 'd3-array';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { customersWords } from '../customers/words.ts';
import { filtered, restingOn } from './related.ts';

/** What was heard from one persona or in one segment. */
export interface HeardGroup {
  /** Id of its heading on the page. */
  anchor: string;
  title: string;
  /** Address of the persona's page; null for segments. */
  to: string | null;
  /** One line about them. */
  about: string | null;
  /** The newest, newest first. */
  latest: Entry<'signals'>[];
  total: number;
  /** In how many of its signals one of us was in the room. */
  listened: number;
  /** Work that rests on what they said, the first few. */
  work: Entry[];
  /** The rest as a list; null where no list shows just them. */
  all: string | null;
}

/** The engineers' door: what was heard, sorted by who spoke. */
export interface Customers {
  personas: HeardGroup[];
  segments: HeardGroup[];
  /** Signals with neither persona nor segment. */
  unsorted: HeardGroup | null;
  /** All signals in which one of us was in the room. */
  conversations: number;
}

const latestSignals = 10;
const mostWork = 8;

/** Letters and figures of any script, parted by hyphens. */
const anchorOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function groupOf(
  { hub }: Site,
  signals: readonly Entry<'signals'>[],
  head: Pick<HeardGroup, 'anchor' | 'title' | 'to' | 'about' | 'all'>,
): HeardGroup {
  const work = new Map<string, Entry>();
  for (const { key } of signals) {
    if (work.size >= mostWork) break;
    for (const entry of restingOn(hub, key)) work.set(entry.key, entry);
  }
  return {
    ...head,
    latest: signals.slice(0, latestSignals),
    total: signals.length,
    listened: signals.filter(({ data }) => (data.present?.length ?? 0) > 0).length,
    work: [...work.values()].slice(0, mostWork),
  };
}

const byDate = (hub: Hub) => [...hub.of('signals')].sort((a, b) => descending(a.data.date, b.data.date));

/**
 * What was heard, by persona and by segment, newest first.
 * @param site what the page is rendered from
 */
export function customersOf(site: Site): Customers {
  const { hub, to } = site;
  const say = customersWords(hub.config.language);
  const signals = byDate(hub);
  const byPersona = Map.groupBy(signals, ({ data }) => data.persona);
  const bySegment = Map.groupBy(signals, ({ data }) => data.segment);
  const personas = hub.of('personas').map((persona) => {
    const list = filtered(site, 'signals', 'persona', persona.id);
    return groupOf(site, byPersona.get(persona.id) ?? [], {
      anchor: `persona.${anchorOf(persona.id)}`,
      title: persona.data.title,
      to: to({ entry: persona.key }),
      about: persona.data.summary ?? null,
      all: list.whole ? to({ entry: persona.key }) : list.to,
    });
  });
  const names = new Set([...hub.of('personas').map(({ data }) => data.segment), ...bySegment.keys()]);
  const segments = [...names]
    .filter((name) => name !== undefined)
    .sort((a, b) => (bySegment.get(b)?.length ?? 0) - (bySegment.get(a)?.length ?? 0) || ascending(a, b))
    .map((name) =>
      groupOf(site, bySegment.get(name) ?? [], {
        anchor: `segment.${anchorOf(name)}`,
        title: name,
        to: null,
        about: null,
        all: filtered(site, 'signals', 'segment', name).to,
      }),
    );
  const rest = signals.filter(({ data }) => !data.persona && !data.segment);
  return {
    personas,
    segments,
    unsorted:
      rest.length > 0
        ? groupOf(site, rest, {
            anchor: 'others',
            title: say.unsorted,
            to: null,
            about: say.unsortedAbout,
            all: to({ list: 'signals' }),
          })
        : null,
    conversations: signals.filter(({ data }) => (data.present?.length ?? 0) > 0).length,
  };
}
