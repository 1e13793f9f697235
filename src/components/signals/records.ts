import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import type { Records, Value } from '../list/export.ts';

type Signal = Entry<'signals'>;

const columns: readonly { name: string; of(signal: Signal, site: Site): Value | undefined }[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'url', of: ({ key }, { origin, to }) => `${origin ?? ''}${to({ entry: key })}` },
  { name: 'title', of: ({ data }) => data.title },
  { name: 'summary', of: ({ data }) => data.summary },
  { name: 'date', of: ({ data }) => data.date },
  { name: 'input', of: ({ data }) => data.input },
  { name: 'channel', of: ({ data }) => data.channel },
  { name: 'journey', of: ({ data }) => data.journey },
  { name: 'segment', of: ({ data }) => data.segment },
  { name: 'persona', of: ({ data }) => data.persona },
  { name: 'former', of: ({ data }) => data.former },
  { name: 'heard', of: ({ data }) => data.heard },
  { name: 'who', of: ({ data }) => data.who },
  { name: 'good_until', of: ({ data }) => data.goodUntil },
  { name: 'owner', of: ({ data }) => data.owner },
  { name: 'reviewed', of: ({ data }) => data.reviewed },
  { name: 'tags', of: ({ data }) => data.tags ?? [] },
  { name: 'source_system', of: ({ data }) => data.source?.system },
  { name: 'source_key', of: ({ data }) => data.source?.key },
  { name: 'source_url', of: ({ data }) => data.source?.url },
  { name: 'source_on', of: ({ data }) => data.source?.on },
];

/**
 * The signals for programs and spreadsheets, the newest first.
 * @param site the site, for one audience
 */
export const signalRecords = (site: Site): Records => ({
  columns: columns.map(({ name }) => name),
  records: site.hub.of('signals').map((signal) => columns.map(({ of }) => of(signal, site) ?? null)),
});
