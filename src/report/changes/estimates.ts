import type { Locale } from '../../format/language.ts';
import { formatMoney } from '../../format/money.ts';
import type { EntryChange, FactChange } from '../../model/editions/comparison.ts';
import { valueWords } from '../../model/value-words.ts';
import { factValueWords } from './fact-words.ts';
import { changedInitiativeWords } from './words-initiatives.ts';

const bounds = ['likely', 'low', 'high'] as const;
/** The sum of a peak: a range of money like those of the cost of delay, but once. */
const lost = 'urgency.loses';
type Bounds = Partial<Record<(typeof bounds)[number], FactChange>>;

/** Two durations as a range, with the unit once where it is the same: 3 to 6 weeks. */
function between(low: string, high: string, language: string): string {
  if (low === high) return low;
  const [one, other] = [low, high].map((value) => /^(\S+) (\D+?)s?$/u.exec(value));
  const say = changedInitiativeWords(language);
  return one && other && one[2] === other[2] ? say.range(one[1] ?? '', high) : say.range(low, high);
}

function write(value: FactChange['before'], locale: Locale): string | null {
  if (value === null) return null;
  return typeof value === 'number' ? formatMoney(value, locale) : String(value);
}

/** A range that changed: by its reach where both ends are known, else by what is. */
function rangeWords(root: string, changed: Bounds, locale: Locale): string {
  const say = changedInitiativeWords(locale.language);
  const kind = /^[^[]*\[(.*)\]/u.exec(root)?.[1];
  const isDuration = root === 'duration';
  const isOnce = root === lost;
  const name = isDuration
    ? say.duration
    : isOnce
      ? say.lost
      : kind
        ? say.costOfDelayFor(valueWords(kind))
        : say.costOfDelay;
  const per = (amount: string) => (isDuration || isOnce ? amount : say.aWeek(amount));
  const told = (what: string, was: string | null, is: string | null) =>
    is === null
      ? say.estimateGone(what, per(was ?? ''))
      : was === null
        ? say.estimateKnown(what, per(is))
        : say.estimate(what, per(is), was);
  const side = (which: 'before' | 'after', bound: FactChange | undefined) => write(bound?.[which] ?? null, locale);
  const reach = (which: 'before' | 'after') => {
    const [from, to] = [side(which, changed.low), side(which, changed.high)];
    return from !== null && to !== null ? between(from, to, locale.language) : null;
  };
  const [was, is] = [reach('before'), reach('after')];
  if (was !== null || is !== null) return told(name, was, is);
  const bound = bounds.find((one) => changed[one]) ?? 'likely';
  return told(say.bound[bound](name), side('before', changed[bound]), side('after', changed[bound]));
}

/** One side of an urgency that got another shape: a deadline on 31 Jan 2027. Without one every week costs the same. */
function urgencySide(facts: readonly FactChange[], side: 'before' | 'after', locale: Locale): string {
  const say = changedInitiativeWords(locale.language);
  const value = (field: string) => facts.find((fact) => fact.field === `urgency.${field}`)?.[side] ?? null;
  const shape = value('shape');
  const days = ['halfLife', 'from', 'by'].flatMap((field) => {
    const day = value(field);
    return day === null ? [] : [factValueWords('', day, locale)];
  });
  return shape === null || !Object.hasOwn(say.shape, String(shape))
    ? say.shape.steady([])
    : say.shape[shape as keyof typeof say.shape](days);
}

/** An urgency that changed: its shape, or the days of the same shape. */
function urgencyReasons(facts: readonly FactChange[], locale: Locale): string[] {
  const say = changedInitiativeWords(locale.language);
  if (facts.some(({ field }) => field === 'urgency.shape')) {
    const [was, is] = [urgencySide(facts, 'before', locale), urgencySide(facts, 'after', locale)];
    return was === is ? [] : [say.urgency(is, was)];
  }
  return (['from', 'by', 'halfLife'] as const).flatMap((part) => {
    const fact = facts.find(({ field }) => field === `urgency.${part}`);
    if (!fact || fact.before === null || fact.after === null) return [];
    return [say.part[part](factValueWords('', fact.after, locale), factValueWords('', fact.before, locale))];
  });
}

/**
 * What of its own estimate moved an initiative, each in a phrase: "its duration is now 3 to 6 weeks instead of 8 to 14
 * weeks".
 * @param change of the initiative
 * @param fields of the estimate that changed
 * @param locale the hub's
 */
export function estimateReasons(change: EntryChange | undefined, fields: readonly string[], locale: Locale): string[] {
  const facts = (change?.facts ?? []).filter(({ field }) => fields.includes(field));
  const isUrgency = ({ field }: FactChange) => field.startsWith('urgency') && !field.startsWith(lost);
  const ranges = Map.groupBy(
    facts.filter((fact) => !isUrgency(fact)),
    ({ field }) => field.replace(/\.(low|likely|high)$/u, ''),
  );
  return [
    ...[...ranges].map(([root, own]) =>
      rangeWords(root, Object.fromEntries(own.map((fact) => [fact.field.slice(root.length + 1), fact])), locale),
    ),
    ...urgencyReasons(facts.filter(isUrgency), locale),
  ];
}
