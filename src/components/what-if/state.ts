import type { Range } from '../../methods/cost-of-delay/range.ts';

/** One estimate changed by a reader. */
export interface Change {
  /** Id of the initiative. */
  id: string;
  /** Name of the estimate in it: `duration`, `urgency`, or a kind of value. */
  name: string;
  /** Money per week, or weeks; urgency can only be taken away. */
  to: Range | 'steady';
}

/** As large as an amount in an entry may be. */
const largest = 1e15;

/** What may be wrong with three figures. */
export type Fault =
  | 'no-number'
  | 'negative'
  | 'large'
  | 'low-above-likely'
  | 'likely-above-high'
  | 'no-time'
  | 'overtaken';

/** A figure as it stands in an address: four places at most. */
export const plain = (value: number): number => Number(value.toFixed(4));

/**
 * What is wrong with three figures.
 * @param range what was written; NaN for what is no number
 * @param name of the estimate: a duration is more than nothing
 * @param elapsed weeks since the work began: a duration is more than that
 * @returns null when nothing is
 */
export function faultOf({ low, likely, high }: Range, name: string, elapsed = 0): Fault | null {
  const all = [low, likely, high];
  if (all.some(Number.isNaN)) return 'no-number';
  if (all.some((value) => value < 0)) return 'negative';
  if (all.some((value) => value > largest)) return 'large';
  if (low > likely) return 'low-above-likely';
  if (likely > high) return 'likely-above-high';
  if (name === 'duration' && plain(low) === 0) return 'no-time';
  if (name === 'duration' && elapsed > 0 && high <= elapsed) return 'overtaken';
  return null;
}

const figure = /^\d{1,16}(\.\d{1,4})?$/;

/** One change as an address has it: `replication-compression.duration:2-3-6`. */
function readChange(text: string): Change | null {
  const [, id = '', name = '', value = ''] = /^(.+)\.([a-z-]+\d*):([^:]*)$/.exec(text) ?? [];
  if (!id) return null;
  if (value === 'steady') return name === 'urgency' ? { id, name, to: value } : null;
  const figures = value.split('-');
  if (name === 'urgency' || figures.length !== 3 || !figures.every((each) => figure.test(each))) return null;
  const [low = 0, likely = 0, high = 0] = figures.map(Number);
  const to = { low, likely, high };
  return faultOf(to, name) ? null : { id, name, to };
}

/**
 * Reads the changes that an address tells.
 * @param query part of the address from `?` on
 * @returns the changes, of several of one estimate the last; and how many could not be read
 */
export function readChanges(query: string): { changes: Change[]; unread: number } {
  const read = new URLSearchParams(query).getAll('if').map(readChange);
  const byName = new Map(read.flatMap((each) => (each ? [[`${each.id}.${each.name}`, each] as const] : [])));
  return { changes: [...byName.values()], unread: read.filter((each) => each === null).length };
}

/**
 * Writes changes into an address, beside what else it says.
 * @param query part of the address from `?` on
 * @param changes each estimate once, without fault
 * @returns empty, or `?…`
 */
export function writeChanges(query: string, changes: readonly Change[]): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('if');
  const written = changes.map(({ id, name, to }) => {
    const value = to === 'steady' ? to : [to.low, to.likely, to.high].map(plain).join('-');
    // A colon and a slash need no escape in a query, and are read more easily.
    return `if=${encodeURIComponent(`${id}.${name}:`).replaceAll('%3A', ':').replaceAll('%2F', '/')}${value}`;
  });
  const all = [parameters.toString(), ...written].filter(Boolean).join('&');
  return all && `?${all}`;
}
