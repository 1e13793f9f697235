import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import { formatMoney } from '../../format/money.ts';
import type { EntryChange, FactChange } from '../../model/editions/comparison.ts';
import { valueWords } from '../../model/value-words.ts';
import { factValueWords } from './fact-words.ts';

type Bounds = Partial<Record<'low' | 'likely' | 'high', FactChange>>;

/** Two durations as a range, with the unit once where it is the same: 3 to 6 weeks. */
function between(low: string, high: string): string {
  if (low === high) return low;
  const [one, other] = [low, high].map((value) => /^(\S+) (\D+?)s?$/u.exec(value));
  return one && other && one[2] === other[2] ? `${one[1]} to ${high}` : `${low} to ${high}`;
}

function write(value: FactChange['before'], locale: Locale): string | null {
  if (value === null) return null;
  return typeof value === 'number' ? formatMoney(value, locale) : String(value);
}

/** What an estimate is called, and what stands behind its figures. */
interface Naming {
  name: string;
  per: string;
}

/** A range that changed: by its reach where both ends are known, else by what is. */
function rangeWords({ name, per }: Naming, bounds: Bounds, locale: Locale): string {
  const side = (which: 'before' | 'after', bound: FactChange | undefined) => write(bound?.[which] ?? null, locale);
  const { low, likely, high } = bounds;
  const reach = (which: 'before' | 'after') => {
    const [from, to] = [side(which, low), side(which, high)];
    return from !== null && to !== null ? between(from, to) : null;
  };
  const [was, is] = [reach('before'), reach('after')];
  if (was !== null && is !== null) return `its ${name} is now ${is}${per}, was ${was}`;
  if (is !== null) return `its ${name} is now known: ${is}${per}`;
  if (was !== null) return `its ${name} of ${was}${per} is gone`;
  const [bound, fact] = likely ? ['likely', likely] : low ? ['lowest', low] : ['highest', high];
  const [old, young] = [side('before', fact), side('after', fact)];
  return `its ${bound} ${name} is now ${young === null ? 'not known' : `${young}${per}`}, was ${old ?? 'not known'}`;
}

/** Without an urgency, every week of waiting costs the same. */
const steady = 'steady';

/** One side of an urgency: deadline, by 31 Jan 2027. */
function urgencySide(facts: readonly FactChange[], side: 'before' | 'after', locale: Locale): string {
  const names: Readonly<Record<string, string>> = { by: 'by ', from: 'from ', halfLife: 'half-life ' };
  const words = facts.flatMap(({ field, ...values }) => {
    const value = values[side];
    return value === null ? [] : [`${names[field.slice('urgency.'.length)] ?? ''}${factValueWords('', value, locale)}`];
  });
  return words.length > 0 ? words.join(', ') : steady;
}

/**
 * What of its own estimate moved an initiative, each in a phrase: "its duration is now 3 to 6 weeks, was 8 to 14 weeks".
 * @param change of the initiative
 * @param fields of the estimate that changed
 * @param locale the hub's
 */
export function estimateReasons(change: EntryChange | undefined, fields: readonly string[], locale: Locale): string[] {
  const facts = (change?.facts ?? []).filter(({ field }) => fields.includes(field));
  const groups = Map.groupBy(facts, ({ field }) => field.replace(/\.(low|likely|high)$/u, ''));
  const urgency = facts.filter(({ field }) => field.startsWith('urgency'));
  const [was, is] = [urgencySide(urgency, 'before', locale), urgencySide(urgency, 'after', locale)];
  return [
    ...[...groups].flatMap(([root, own]) => {
      if (root.startsWith('urgency')) return [];
      const kind = /^[^[]*\[(.*)\]/u.exec(root)?.[1];
      const naming =
        root === 'duration'
          ? { name: 'duration', per: '' }
          : { name: `cost of delay${kind ? ` for ${valueWords(kind)}` : ''}`, per: ' a week' };
      const bounds = Object.fromEntries(own.map((fact) => [fact.field.slice(root.length + 1), fact])) as Bounds;
      return [rangeWords(naming, bounds, locale)];
    }),
    ...(was === is ? [] : [`its urgency is now ${is}, was ${was}`]),
  ];
}

/** That only the day changed. */
export const dayReason = (dearer: boolean, since: string, locale: Locale): string =>
  `its own estimate stands, and waiting costs ${dearer ? 'more' : 'less'} than on ${formatDay(since, locale.language)}`;
