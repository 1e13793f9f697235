import { formatDay } from '../format/days.ts';
import { joined } from '../format/words.ts';
import type { Destination } from '../model/href.ts';

/**
 * How an item stands. Each has its own outline, so that colour only repeats it: `missing` is a gap where something
 * should be, `open` is there and waits for an answer, `expired` is too old to rest on, `past` no longer holds,
 * `more` stands for others that are not drawn.
 */
export type BoxState = 'plain' | 'missing' | 'open' | 'expired' | 'past' | 'more';

/** One box of a picture. */
export interface PictureBox {
  /** Unique in its picture. */
  id: string;
  /** What it is: "signal". Spoken before its title; empty where the title says it. */
  kind: string;
  title: string;
  /** What is worth knowing beside its title. */
  note: string;
  standing: BoxState;
  /** Where the reader is. */
  here: boolean;
  /** The North Star itself. */
  star: boolean;
  /** Group of the input it came through; its name is in the note or the title. */
  group: string | null;
  to: Destination | null;
}

/** What ties one item to another, read from left to right. */
export interface Bond {
  from: string;
  to: string;
  /** "is evidence for". */
  verb: string;
  /** Drawn as a gap: it leads to or from something that is not there. */
  missing?: boolean;
  /** It holds both ways; the verb says so. */
  both?: boolean;
  /** Written along the way where it passes a layer, in a few words. */
  passing?: string;
}

/** Items of one layer, from top to bottom. */
export interface Column {
  name: string;
  items: PictureBox[];
  /** Share of the width; 1 without it. */
  share?: number;
}

/** A picture of boxes in layers, before it is drawn: its one source, for the drawing and for the list. */
export interface Picture {
  /** What is pictured. */
  title: string;
  /** What it shows, in sentences. */
  description: string;
  columns: Column[];
  bonds: Bond[];
}

/**
 * A day that stays on one line.
 * @param date `YYYY-MM-DD`
 * @param language of the hub
 */
export const dayWords = (date: string, language: string): string => formatDay(date, language).replaceAll(' ', '\u00a0');

/** An item with less to say. */
export const item = (id: string, title: string, more: Partial<Omit<PictureBox, 'id' | 'title'>> = {}): PictureBox => ({
  id,
  title,
  kind: '',
  note: '',
  standing: 'plain',
  here: false,
  star: false,
  group: null,
  to: null,
  ...more,
});

/** What an item leads to under one verb. */
export interface Leads {
  verb: string;
  to: PictureBox[];
}

/** An item as a list tells it. */
export interface Row {
  item: PictureBox;
  /** All that it leads to. */
  leads: Leads[];
  /** What of that the list has to say at the item, because it is not said on the way to the next layer. */
  ownLeads: Leads[];
}

/** A layer as a list tells it. */
export interface ListedColumn {
  name: string;
  rows: Row[];
  /** What leads to the next layer, in words. */
  onward: string;
  /** Whether that says it for all of its items; else it only repeats their verbs. */
  whole: boolean;
}

// What counts the rest begins with "and" where it stands alone.
const nameOf = ({ title, standing }: PictureBox) => (standing === 'more' ? title.replace(/^and /, '') : title);

/**
 * What an item leads to, in words.
 * @param leads under each verb
 */
export const leadWords = (leads: readonly Leads[]): string =>
  leads.map(({ verb, to }) => `${verb} ${joined(to.map(nameOf))}`).join('; ');

const verbsOf = (leads: readonly Leads[]) => joined([...new Set(leads.map(({ verb }) => verb))]);

/** How a layer leads to the next one: said once where that is enough, item by item where it is not. */
function onwardOf(rows: readonly Omit<Row, 'ownLeads'>[], next: ReadonlySet<string>) {
  const leadsOn = ({ to }: Leads) => to.every(({ id }) => next.has(id));
  const all = rows.flatMap(({ leads }) => leads);
  const [only] = rows;
  if (rows.length === 1 && only)
    return { onward: verbsOf(all.filter(leadsOn)), whole: true, ownLeads: [all.filter((one) => !leadsOn(one))] };
  const sentences = new Set(rows.flatMap(({ leads }) => leadWords(leads) || []));
  if (sentences.size === 1 && all.every(leadsOn))
    return { onward: [...sentences][0] as string, whole: true, ownLeads: rows.map(() => []) };
  return {
    onward: verbsOf(all.filter(({ to }) => to.some(({ id }) => next.has(id)))),
    whole: false,
    ownLeads: rows.map(({ leads }) => leads),
  };
}

/**
 * The rows of a picture: every item with what it leads to.
 * @param picture whose
 */
export function listed({ columns, bonds }: Picture): ListedColumn[] {
  const byId = new Map(columns.flatMap(({ items }) => items.map((one) => [one.id, one] as const)));
  const byFrom = Map.groupBy(bonds, ({ from }) => from);
  return columns.map(({ name, items }, column) => {
    const rows = items.map((one) => {
      const verbs = Map.groupBy(byFrom.get(one.id) ?? [], ({ verb }) => verb);
      const leads = [...verbs].map(([verb, tied]) => ({ verb, to: tied.flatMap(({ to }) => byId.get(to) ?? []) }));
      return { item: one, leads: leads.filter(({ to }) => to.length > 0) };
    });
    const { ownLeads, ...way } = onwardOf(rows, new Set(columns[column + 1]?.items.map(({ id }) => id)));
    return { name, ...way, rows: rows.map((row, index) => ({ ...row, ownLeads: ownLeads[index] ?? [] })) };
  });
}

/**
 * What is said of an item where it is heard and not seen: its kind and title, its note, what it leads to.
 * @param one the item
 * @param leads what it leads to
 */
export function spoken(one: PictureBox, leads: readonly Leads[]): string {
  const name = one.kind ? `${one.kind}: ${one.title}` : one.title;
  return [name, one.note, one.here ? 'you are here' : '', leadWords(leads)].filter(Boolean).join('; ');
}
