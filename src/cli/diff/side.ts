import { severityIn } from '../../checks/check.ts';
import { checks } from '../../checks/index.ts';
import { problemsFor, soundEntries } from '../../checks/run.ts';
import { audiencesOf, readerThen } from '../../model/audience.ts';
import type { EntryName } from '../../model/editions/comparison.ts';
import { buildHub } from '../../model/hub.ts';
import type { ReviewSide } from '../../model/review/side.ts';
import type { Content } from '../../source/content.ts';
import type { RawEntry, Written } from '../../source/entry.ts';
import { snapshotOf } from '../edition/data.ts';
import type { Loaded } from '../load.ts';
import { openHub } from '../open-hub.ts';

/** Keys of entries that are there and whose fields cannot be read. */
function unreadIn({ entries }: Content): Set<string> {
  const sound = new Set(entries.filter((entry) => entry.sound).map(({ key }) => key));
  return new Set(entries.map(({ key }) => key).filter((key) => !sound.has(key)));
}

/** Keys of entries of which one side cannot be read: nothing is said of what only seems to have come or gone. */
export function unreadKeys(before: Content, after: Content): Set<string> {
  const [was, is] = [unreadIn(before), unreadIn(after)];
  const [old, young] = [before, after].map(({ entries }) => new Set(entries.map(({ key }) => key)));
  return new Set([...was].filter((key) => young?.has(key)).concat([...is].filter((key) => old?.has(key))));
}

/** An entry, named though its fields may not fit. */
export const nameOf = ({ key, data: { title } }: RawEntry | Written): EntryName => ({
  key,
  title: typeof title === 'string' && title.trim() !== '' ? title : key,
});

/**
 * A hub as one audience sees it, with what is said of it.
 * @param loaded the hub, read and checked
 * @param own the audience, as this hub calls it
 * @param title of the side
 * @param unread keys of entries that are left out
 * @param date the day of reading, `YYYY-MM-DD`
 */
export function sideOf(
  loaded: Pick<Loaded, 'content' | 'editions' | 'result' | 'drawings'>,
  own: string,
  title: string,
  unread: ReadonlySet<string>,
  date: string,
): ReviewSide {
  const { content, editions, result, drawings } = loaded;
  const whole = soundEntries(content).filter(({ key }) => !unread.has(key));
  const { config, entries, narrowest } = openHub(content.config, whole, own);
  const hub = buildHub(config, entries, content.assets, date);
  const said = narrowest ? result : problemsFor(result, hub, drawings, content.remarks);
  const problems = [...said.problems, ...said.maturing];
  const waived = new Set(said.waived.map(({ problem: { check, file } }) => `${check} ${file}`));
  const off = new Set(checks.filter((check) => severityIn(check, config) === 'off').map(({ id }) => id));
  const files = new Map(
    (narrowest ? content.entries : entries).map((entry): [string, EntryName] => [entry.file, nameOf(entry)]),
  );
  const keys = new Set([...files.values()].map(({ key }) => key));
  const among = audiencesOf(content.config);
  return {
    snapshot: snapshotOf({ edition: null, title, date }, hub, problems),
    readers: { audiences: among, own, whole: new Map(whole.map((entry) => [entry.key, entry])) },
    problems,
    has: (key) => keys.has(key),
    entryAt: (file) => files.get(file) ?? null,
    isEased: (check, key) =>
      off.has(check) || waived.has(`${check} ${content.entries.find((entry) => entry.key === key)?.file ?? key}`),
    editions: editions
      .filter((edition) => readerThen(audiencesOf(edition.content.config), among, own) !== null)
      .map(({ id, manifest: { title: name, seal } }) => ({ id, title: name, seal })),
  };
}
