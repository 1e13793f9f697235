import { align, type Bag, bagOf, pairAlike, type Step, shared } from './align.ts';
import type { FactChange } from './comparison.ts';

type Scalar = string | number | boolean;
type Fields = Record<string, unknown>;

/** Which values of the earlier side and of the later side mean the same, though they are written differently. */
export interface Meaning {
  /**
   * What a value of the earlier side is called on the later one.
   * @param field dotted, without what stands in brackets
   */
  later(field: string, value: Scalar): Scalar;
}

/** Where a value stands: as readers see it, and as the schema has it. */
interface Place {
  field: string;
  schema: string;
}

/** What names an object in a list, the surest first. Prose names nothing: an edited sentence is the same sentence. */
const names = ['id', 'with', 'name', 'period', 'month', 'date', 'on', 'function', 'quality', 'kind', 'stage', 'role'];

/** Members of a list that has no names are the same when they share that much. */
const leastLikeness = 0.3;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is Scalar =>
  value !== undefined && value !== null && typeof value !== 'object';
const into = ({ field, schema }: Place, key: string): Place => ({
  field: field === '' ? key : `${field}.${key}`,
  schema: schema === '' ? key : `${schema}.${key}`,
});

/** The name of a member as it stands in the field of a fact, where square brackets end it. */
export const memberName = (name: string): string => name.replaceAll('[', '(').replaceAll(']', ')');

const member = ({ field, schema }: Place, name: string): Place => ({ field: `${field}[${memberName(name)}]`, schema });

/** A sentence that was edited is told as such; of ids and single words, each is another one. */
function likingProse(): (one: Member, other: Member) => number {
  const bags = new Map<Scalar, Bag | null>();
  const bag = (value: Scalar) => {
    let found = bags.get(value);
    if (found === undefined) {
      const words = String(value).split(/\s+/u);
      found = words.length > 2 ? bagOf(words) : null;
      bags.set(value, found);
    }
    return found;
  };
  return ({ value: one }, { value: other }) => {
    const [left, right] = [bag(one), bag(other)];
    return left && right ? shared(left, right) : 0;
  };
}

/** Sentences of a list are the same when they share that much. */
const leastProse = 0.5;

/** A member of a list of ids, words or sentences. */
interface Member {
  /** What it is on the later side, and its number among equals. */
  key: string;
  /** How its own side writes it, with that number from the second on. */
  name: string;
  value: Scalar;
}

/** Members of a list; equal ones are told apart by number. */
function membersOf(list: readonly unknown[], later: (value: Scalar) => Scalar): Member[] {
  const seen = new Map<Scalar, number>();
  return list.map((written) => {
    const value = isScalar(written) ? written : JSON.stringify(written);
    const meant = later(value);
    const nth = (seen.get(meant) ?? 0) + 1;
    seen.set(meant, nth);
    return { key: `${nth} ${meant}`, name: nth === 1 ? String(value) : `${value}#${nth}`, value };
  });
}

const asWritten: Meaning = { later: (_, value) => value };

/** A value as the later side would write it, its keys in order. */
function canonical(schema: string, value: unknown, meaning: Meaning): unknown {
  if (isScalar(value)) return meaning.later(schema, value);
  if (Array.isArray(value)) return value.map((one) => canonical(schema, one, meaning));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, canonical(`${schema}.${key}`, one, meaning)]),
  );
}

/** Walks through two records at once. How deep they are is bounded where YAML is read. */
class Facts {
  readonly changes: FactChange[] = [];
  private readonly meaning: Meaning;
  /** The member around that is on one side only. */
  private only: string | null = null;

  constructor(meaning: Meaning) {
    this.meaning = meaning;
  }

  private tell(field: string, before: Scalar | null, after: Scalar | null): void {
    this.changes.push({ field, before, after, ...(this.only === null ? {} : { member: this.only }) });
  }

  /** Scalars, lists and objects are held against their like: a field that changed its form has lost one and got one. */
  compare(place: Place, before: unknown, after: unknown): void {
    this.scalars(place, before, after);
    if (Array.isArray(before) || Array.isArray(after))
      this.lists(place, Array.isArray(before) ? before : [], Array.isArray(after) ? after : []);
    if (isObject(before) || isObject(after))
      this.objects(place, isObject(before) ? before : {}, isObject(after) ? after : {});
  }

  private scalars({ field, schema }: Place, before: unknown, after: unknown): void {
    const one = isScalar(before) ? before : null;
    const other = isScalar(after) ? after : null;
    if (one === other || (one !== null && this.meaning.later(schema, one) === other)) return;
    this.tell(field, one, other);
  }

  objects(place: Place, before: Fields, after: Fields, except?: string): void {
    const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
    for (const key of keys) if (key !== except) this.compare(into(place, key), before[key], after[key]);
  }

  private lists(place: Place, before: unknown[], after: unknown[]): void {
    const objects = [before, after].map((side) => side.filter(isObject)) as [Fields[], Fields[]];
    if (objects.some((side) => side.length > 0)) this.records(place, ...objects);
    const others = [before, after].map((side) => side.filter((value) => !isObject(value))) as [unknown[], unknown[]];
    this.members(place, ...others);
  }

  /** Lists of ids, words and sentences: their order says nothing. */
  private members(place: Place, before: unknown[], after: unknown[]): void {
    const old = membersOf(before, (value) => this.meaning.later(place.schema, value));
    const young = membersOf(after, (value) => value);
    const [was, is] = [old, young].map((side) => new Set(side.map(({ key }) => key)));
    const steps: Step<Member>[] = [
      ...old.filter(({ key }) => !is?.has(key)).map((gone) => ({ before: gone, after: null })),
      ...young.filter(({ key }) => !was?.has(key)).map((come) => ({ before: null, after: come })),
    ];
    for (const step of pairAlike(steps, likingProse(), leastProse)) {
      const { field } = member(place, (step.after ?? step.before)?.name ?? '');
      this.tell(field, step.before?.value ?? null, step.after?.value ?? null);
    }
  }

  /** Lists of objects: each by its name, or else by what it shares. */
  private records(place: Place, before: readonly Fields[], after: readonly Fields[]): void {
    const nameOf = (key: string, value: Fields, { later }: Meaning): string | null => {
      const name = value[key];
      return isScalar(name) ? String(later(`${place.schema}.${key}`, name)) : null;
    };
    const fits = (key: string, side: readonly Fields[], meaning: Meaning) => {
      const found = side.map((value) => nameOf(key, value, meaning));
      return !found.includes(null) && new Set(found).size === found.length;
    };
    const key = names.find((name) => fits(name, before, this.meaning) && fits(name, after, asWritten));
    if (key === undefined) {
      this.unnamed(place, before, after);
      return;
    }
    const old = new Map(before.map((value) => [nameOf(key, value, this.meaning), value]));
    const young = new Map(after.map((value) => [nameOf(key, value, asWritten), value]));
    for (const name of new Set([...old.keys(), ...young.keys()]))
      this.record(member(place, String(name)), old.get(name), young.get(name), key);
  }

  private unnamed(place: Place, before: readonly Fields[], after: readonly Fields[]): void {
    const listed = (side: readonly Fields[], meaning: Meaning) =>
      side.map((value, index) => ({
        value,
        at: index + 1,
        key: JSON.stringify(canonical(place.schema, value, meaning)),
      }));
    const leaves = ({ value }: { value: Fields }) =>
      bagOf(Object.entries(value).map(([name, one]) => `${name} ${JSON.stringify(one)}`));
    const steps = align(listed(before, this.meaning), listed(after, asWritten), ({ key }) => key);
    for (const step of pairAlike(steps, (one, other) => shared(leaves(one), leaves(other)), leastLikeness)) {
      if (step.before?.key === step.after?.key) continue;
      const name = step.after ? String(step.after.at) : `was ${step.before?.at}`;
      this.record(member(place, name), step.before?.value, step.after?.value);
    }
  }

  /** A member of a list; what names it is said once, by its place, unless there is nothing else to say. */
  private record(place: Place, before: Fields | undefined, after: Fields | undefined, key?: string): void {
    const around = this.only;
    if (!before || !after) this.only ??= place.field;
    const alone = [before, after].every((value) => Object.keys(value ?? {}).length <= 1);
    this.objects(place, before ?? {}, after ?? {}, alone ? undefined : key);
    this.only = around;
  }
}

/**
 * Facts of two records that differ, each once. The order of keys says nothing, nor does that of ids, words and
 * sentences in a list.
 * @param before fields of the earlier side
 * @param after fields of the later side
 * @param order names of the fields in their order; others follow
 * @param meaning of references
 */
export function diffFacts(before: Fields, after: Fields, order: readonly string[], meaning: Meaning): FactChange[] {
  const facts = new Facts(meaning);
  const keys = new Set([...order, ...Object.keys(after), ...Object.keys(before)]);
  for (const key of keys) facts.compare({ field: key, schema: key }, before[key], after[key]);
  return facts.changes;
}
