import { formatDay } from '../../format/days.ts';
import { isExpired } from '../../methods/evidence.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { viewsWords } from '../views/words.ts';

/** A signal in the words a reader needs to weigh it. */
export interface SignalFacts {
  key: string;
  title: string;
  heard: string;
  /** Address of its page. */
  to: string;
  /** Day it was heard, as `YYYY-MM-DD` and for readers. */
  date: string;
  day: string;
  /** Title and group of the input, where this audience may see it. */
  input: string | null;
  inputTo: string | null;
  group: string | null;
  channel: string;
  /** Role of the speaker and segment, where known. */
  speaker: string | null;
  /** How long it may be rested on, in words. */
  holds: string | null;
  expired: boolean;
  /** Last day it may be rested on, for readers. */
  lastDay: string | null;
}

/**
 * What is said of a signal wherever it is cited.
 * @param site what the page is rendered from
 * @param signal the signal
 */
export function signalFacts({ hub, to }: Site, signal: Entry<'signals'>): SignalFacts {
  const { data } = signal;
  const say = viewsWords(hub.config.language);
  const { language } = hub.config;
  const input = hub.byId('inputs', data.input);
  const speaker = [data.who, data.former ? say.formerCustomer : undefined, data.segment].filter(Boolean).join(', ');
  const expired = isExpired(signal, hub.today);
  const lastDay = data.goodUntil ? formatDay(data.goodUntil, language) : null;
  return {
    key: signal.key,
    title: data.title,
    heard: data.heard.trim(),
    to: to({ entry: signal.key }),
    date: data.date,
    day: formatDay(data.date, language),
    input: input?.data.title ?? null,
    inputTo: input ? to({ entry: input.key }) : null,
    group: input?.data.group ?? null,
    channel: valueWords(data.channel),
    speaker: speaker || null,
    holds: lastDay && (expired ? say.hasExpired(lastDay) : say.goodUntil(lastDay)),
    expired,
    lastDay,
  };
}

/**
 * The signals that an attribute names, in its order; those this audience may not see are left out.
 * @param site what the page is rendered from
 * @param ids parted by spaces
 */
export function signalsNamed({ hub }: Site, ids: string): Entry<'signals'>[] {
  return ids.split(/\s+/).flatMap((id) => hub.byId('signals', id) ?? []);
}
