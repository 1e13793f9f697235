import { lasted } from '../format/days.ts';
import { stillStands } from '../methods/still-stands.ts';
import { daysBetween } from '../model/date.ts';
import type { Hub } from '../model/hub.ts';
import { valueWords } from '../model/value-words.ts';
import { type Entry, isKind } from '../source/entry.ts';
import { chainWords } from './chain-words.ts';
import { type Bond, dayWords, item, type Picture, type PictureBox } from './layers.ts';

/** Kinds of which one entry may replace another. */
export type Replaceable = Entry<'decisions' | 'strategy'>;

/** How many generations are drawn, and how many entries are looked at: a chain is read, not searched. */
const columns = 4;
const maxEntries = 60;

const dayOf = (entry: Replaceable): string | undefined =>
  entry.kind === 'decisions' ? entry.data.date : entry.data.adopted;

/** Proposed ones replace nothing yet. */
const replaces = ({ data: { status } }: Replaceable) =>
  status !== 'proposed' && status !== 'draft' && status !== 'rejected';

const replaced = (hub: Hub, key: string, end: 'from' | 'to'): Replaceable[] => {
  const edges = end === 'from' ? hub.from(key) : hub.to(key);
  const keys = new Set(
    edges.flatMap((edge) => (edge.field === 'supersedes' ? [end === 'from' ? edge.to : edge.from] : [])),
  );
  return [...keys]
    .flatMap((one) => hub.get(one) ?? [])
    .filter((one) => isKind(one, 'decisions') || isKind(one, 'strategy'));
};

/** Everything tied to an entry by replacement, itself included. */
function family(hub: Hub, entry: Replaceable): Map<string, Replaceable> {
  const found = new Map<string, Replaceable>([[entry.key, entry]]);
  for (const { key } of found.values())
    for (const other of [...replaced(hub, key, 'from'), ...replaced(hub, key, 'to')])
      if (found.size < maxEntries && !found.has(other.key)) found.set(other.key, other);
  return found;
}

/** Generation of each: one more than that of the latest it replaces. */
function generations(hub: Hub, members: ReadonlyMap<string, Replaceable>): Map<string, number> {
  const known = new Map<string, number>();
  const depth = (key: string, way: ReadonlySet<string>): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    // A circle is an error of its own; it must not stop a preview.
    const older = replaced(hub, key, 'from').filter((one) => members.has(one.key) && !way.has(one.key));
    const value = Math.max(-1, ...older.map((one) => depth(one.key, new Set([...way, key])))) + 1;
    known.set(key, value);
    return value;
  };
  for (const key of members.keys()) depth(key, new Set());
  return known;
}

function member(hub: Hub, entry: Replaceable, here: string): PictureBox {
  const { language } = hub.config;
  const say = chainWords(language);
  const day = dayOf(entry);
  const end = replaced(hub, entry.key, 'to')
    .filter(replaces)
    .sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1))[0];
  const until = end && dayOf(end);
  const { status } = entry.data;
  const held = end
    ? day && until
      ? say.replacedAfter(lasted(Math.max(0, daysBetween(day, until))).replace(' ', '\u00a0'))
      : say.replaced
    : status === 'accepted' || status === 'adopted'
      ? say.stands(valueWords(status))
      : valueWords(status);
  return item(entry.key, entry.data.title, {
    note: [day && dayWords(day, language), held].filter(Boolean).join('; '),
    standing: end || !stillStands(entry, hub.today) ? 'past' : 'plain',
    here: entry.key === here,
    to: { entry: entry.key },
  });
}

/** A box for generations that are not drawn. */
const others = (id: string, list: readonly Replaceable[], title: string): PictureBox =>
  item(id, title, {
    standing: 'more',
    to: { entry: (list[0] as Replaceable).key },
  });

/**
 * What an entry replaced, and what replaced it, generation by generation.
 * @param hub the graph, for one audience
 * @param entry where the reader is
 * @returns null when it stands alone
 */
export function supersession(hub: Hub, entry: Replaceable): Picture | null {
  const members = family(hub, entry);
  if (members.size < 2) return null;
  const say = chainWords(hub.config.language);
  const generation = generations(hub, members);
  const of = ({ key }: Replaceable) => generation.get(key) ?? 0;
  const last = Math.max(...generation.values());
  const first = Math.max(0, Math.min(of(entry) - 1, last - columns + 1));
  const end = Math.min(last, first + columns - 1);
  const inTime = [...members.values()].sort(
    (a, b) => of(a) - of(b) || ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1) || (a.key < b.key ? -1 : 1),
  );
  const shown = inTime.filter((one) => of(one) >= first && of(one) <= end);
  const earlier = inTime.filter((one) => of(one) < first).reverse();
  const later = inTime.filter((one) => of(one) > end);
  const drawn = new Set(shown.map(({ key }) => key));

  const bonds: Bond[] = [];
  for (const one of shown)
    for (const older of replaced(hub, one.key, 'from'))
      if (drawn.has(older.key))
        bonds.push(
          replaces(one)
            ? { from: older.key, to: one.key, verb: say.verb.replaced }
            : { from: older.key, to: one.key, verb: say.verb.wouldBeReplaced, missing: true },
        );
  const layers = Array.from({ length: end - first + 1 }, (_, step) => ({
    name: first + step === 0 ? say.first : first + step === last ? say.latest : say.next,
    items: shown.filter((one) => of(one) === first + step).map((one) => member(hub, one, entry.key)),
  }));
  if (earlier.length > 0) layers[0]?.items.push(others('more/earlier', earlier, say.earlier(earlier.length)));
  if (later.length > 0) layers.at(-1)?.items.push(others('more/later', later, say.later(later.length)));

  const newer = replaced(hub, entry.key, 'to').filter(replaces);
  const older = replaced(hub, entry.key, 'from');
  const titles = (list: readonly Replaceable[]) => list.map(({ data }) => data.title);
  const sentences = [
    older.length > 0 && (replaces(entry) ? say.itReplaced : say.itWouldReplace)(titles(older)),
    newer.length > 0 ? say.wasReplaced(titles(newer)) : say.notReplaced[entry.kind],
  ];
  return {
    title: say.whatReplaced(entry.data.title),
    description: sentences.filter(Boolean).join(' '),
    columns: layers,
    bonds,
  };
}
