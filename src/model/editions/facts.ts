import { align, bagOf, pairAlike, type Step, shared } from './align.ts';
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
const member = ({ field, schema }: Place, name: string): Place => ({ field: `${field}[${name}]`, schema });

const wordsOf = ({ value }: { value: Scalar }) => String(value).split(/\s+/u);

/** A sentence that was edited is told as such; of ids and single words, each is another one. */
const likeProse = (one: { value: Scalar }, other: { value: Scalar }): number =>
  wordsOf(one).length > 2 && wordsOf(other).length > 2 ? shared(bagOf(wordsOf(one)), bagOf(wordsOf(other))) : 0;

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

  /** A value as the later side would write it. */
  private later(schema: string, value: unknown): unknown {
    if (isScalar(value)) return this.meaning.later(schema, value);
    if (Array.isArray(value)) return value.map((one) => this.later(schema, one));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, one]) => [key, this.later(`${schema}.${key}`, one)]),
    );
  }

  compare(place: Place, before: unknown, after: unknown): void {
    if (Array.isArray(before) || Array.isArray(after)) {
      if (isScalar(before)) this.scalars(place, before, undefined);
      if (isScalar(after)) this.scalars(place, undefined, after);
      this.lists(place, Array.isArray(before) ? before : [], Array.isArray(after) ? after : []);
    } else if (isObject(before) || isObject(after)) {
      if (isScalar(before)) this.scalars(place, before, undefined);
      if (isScalar(after)) this.scalars(place, undefined, after);
      this.objects(place, isObject(before) ? before : {}, isObject(after) ? after : {});
    } else this.scalars(place, before, after);
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
    if ([...before, ...after].some(isObject)) this.records(place, before, after);
    else this.members(place, before, after);
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
    for (const step of pairAlike(steps, likeProse, leastProse)) {
      const { field } = member(place, (step.after ?? step.before)?.name ?? '');
      this.tell(field, step.before?.value ?? null, step.after?.value ?? null);
    }
  }

  /** Lists of objects: each by its name, or else by what it shares. */
  private records(place: Place, before: unknown[], after: unknown[]): void {
    const nameOf = (key: string, value: unknown, earlier: boolean): string | null => {
      const name = isObject(value) ? value[key] : undefined;
      if (!isScalar(name)) return null;
      return String(earlier ? this.meaning.later(`${place.schema}.${key}`, name) : name);
    };
    const fits = (key: string, side: unknown[], earlier: boolean) => {
      const found = side.map((value) => nameOf(key, value, earlier));
      return !found.includes(null) && new Set(found).size === found.length;
    };
    const key = names.find((name) => fits(name, before, true) && fits(name, after, false));
    if (key === undefined) {
      this.unnamed(place, before, after);
      return;
    }
    const old = new Map(before.map((value) => [nameOf(key, value, true), value as Fields]));
    const young = new Map(after.map((value) => [nameOf(key, value, false), value as Fields]));
    for (const name of new Set([...old.keys(), ...young.keys()]))
      this.record(member(place, String(name)), old.get(name), young.get(name), key);
  }

  private unnamed(place: Place, before: unknown[], after: unknown[]): void {
    const canonical = (value: unknown, earlier: boolean) =>
      JSON.stringify(
        earlier ? this.later(place.schema, value) : new Facts({ later: (_, same) => same }).later('', value),
      );
    type Unnamed = { value: unknown; at: number; key: string };
    const members = (side: unknown[], earlier: boolean): Unnamed[] =>
      side.map((value, index) => ({ value, at: index + 1, key: canonical(value, earlier) }));
    const leaves = ({ value }: Unnamed) =>
      bagOf(Object.entries(isObject(value) ? value : { value }).map(([name, one]) => `${name} ${JSON.stringify(one)}`));
    const steps = align(members(before, true), members(after, false), ({ key }) => key);
    for (const step of pairAlike(steps, (one, other) => shared(leaves(one), leaves(other)), leastLikeness)) {
      if (step.before?.key === step.after?.key) continue;
      const name = step.after ? String(step.after.at) : `was ${step.before?.at}`;
      const { value: one } = step.before ?? { value: undefined };
      const { value: other } = step.after ?? { value: undefined };
      this.record(member(place, name), one, other);
    }
  }

  /** A member of a list; what names it is said once, by its place. */
  private record(place: Place, before: unknown, after: unknown, key?: string): void {
    const alone = ![before, after].some((value) => isObject(value) && Object.keys(value).length > 1);
    const around = this.only;
    if (before === undefined || after === undefined) this.only ??= place.field;
    if (key === undefined || alone || !isObject(before ?? after)) this.compare(place, before, after);
    else this.objects(place, (before ?? {}) as Fields, (after ?? {}) as Fields, key);
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
