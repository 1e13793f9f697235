import type { z } from 'zod';
import type { Relation } from '../../../src/kinds/kind.ts';
import type { Ledger } from './ledger.ts';

/** Something that a field can name, and who may see it. */
export interface Target {
  id: string;
  audience: number;
}

/** What a schema is filled for. */
export interface Filling {
  ledger: Ledger;
  /** What the fields belong to, in front of their paths: a kind, `hub.yaml`. */
  name: string;
  /** Widest audience of a field at a path. */
  audienceOf(path: string): number;
  /** Picks among enumerated values and forms. */
  variant: number;
  /** Values that the hub as a whole decides, by path. */
  given: Readonly<Record<string, unknown>>;
  relations: readonly Relation[];
  /** What a relation may name. */
  targets(relation: Relation): readonly Target[];
}

interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  element?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  shape?: Record<string, z.core.$ZodType>;
  entries?: Record<string, string>;
  values?: readonly unknown[];
}

const defOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Def;
const takes = (schema: z.core.$ZodType, value: unknown) => (schema as z.ZodType).safeParse(value).success;
const isOptional = (schema: z.core.$ZodType) => defOf(schema).type === 'optional';

/** A schema without its optional, default and pipe wrappers. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType, in: piped } = defOf(schema);
  const inner = innerType ?? piped;
  return inner ? bare(inner) : schema;
}

/** How many elements a list has at least. */
function leastOf(schema: z.core.$ZodType): number {
  const issues = (schema as z.ZodType).safeParse([]).error?.issues ?? [];
  return Math.max(0, ...issues.map((issue) => (issue.code === 'too_small' ? Number(issue.minimum) : 0)));
}

const noWay = (name: string, path: string, why: string) =>
  new Error(`${why} in \`${name}.${path}\`: teach it to test/support/planted/fields.ts.`);

/**
 * Data that fits a schema, with a planted word in every field that takes one. A new field is filled by its schema alone.
 * @param schema an object
 * @throws when the schema has something that cannot be filled yet
 */
export function fill(schema: z.core.$ZodType, filling: Filling): Record<string, unknown> {
  const { ledger, name, variant, given, relations } = filling;
  let days = variant % 3;
  const turns = new Map<string, number>();

  const relationAt = (path: string) => relations.find(({ field }) => field === path);
  const nextTarget = (path: string, relation: Relation): Target | undefined => {
    const targets = filling.targets(relation);
    const turn = turns.get(path) ?? variant;
    turns.set(path, turn + 1);
    return targets[turn % targets.length];
  };

  function string(schema: z.core.$ZodType, path: string, audience: number): string {
    const word = () => ledger.word(`${name}.${path}`, audience);
    // Letters of either case and a blank: only text takes them.
    if (takes(schema, 'Zq text')) {
      const [planted, tail] = [word(), ['said', 'told', 'heard'][variant % 3]];
      return `${planted[0]?.toUpperCase()}${planted.slice(1)} ${tail}`;
    }
    if (takes(schema, 'zq-id/zq')) return word();
    if (takes(schema, 'https://zq.example.com/zq')) return `https://${word()}.example.com/${word()}`;
    if (takes(schema, 'zq@zq.example.com')) return `${word()}@${word()}.example.com`;
    if (takes(schema, '0123456789abcdef')) return ledger.hexadecimal(`${name}.${path}`, audience);
    days += 1;
    const day = ledger.day(days, audience);
    const plain = [day, day.slice(0, 7), `2026-Q${1 + (days % 4)}`, `${days + 1} weeks`, 'EUR', 'en', 'UTC'];
    const fitting = plain.find((value) => takes(schema, value));
    if (fitting === undefined) throw noWay(name, path, 'A text of a shape that nobody knows');
    return fitting;
  }

  function number(schema: z.core.$ZodType, path: string, audience: number): number {
    if (takes(schema, 987_654_321)) return ledger.number(`${name}.${path}`, audience);
    const fitting = [0.5, 1, 0].find((value) => takes(schema, value));
    if (fitting === undefined) throw noWay(name, path, 'A number of a size that nobody knows');
    return fitting;
  }

  function array(schema: z.core.$ZodType, path: string, audience: number): unknown[] {
    const relation = relationAt(path);
    if (relation) return filling.targets(relation).map(({ id }) => id);
    const within = relations.find(({ field }) => field.startsWith(`${path}.`));
    const length = Math.max(2, leastOf(schema), within ? filling.targets(within).length : 0);
    const element = defOf(schema).element as z.core.$ZodType;
    return Array.from({ length }, () => value(element, path, audience));
  }

  function object(schema: z.core.$ZodType, path: string, around: number): Record<string, unknown> {
    const shape = defOf(schema).shape as Record<string, z.core.$ZodType>;
    const at = (key: string) => (path ? `${path}.${key}` : key);
    const named: Record<string, string> = {};
    const left = new Set<string>();
    let audience = around;
    for (const key of Object.keys(shape)) {
      const relation = relationAt(at(key));
      if (!relation || defOf(bare(shape[key] as z.core.$ZodType)).type === 'array') continue;
      if (relation.when) {
        // The field is now a reference, now a text of its own.
        if (variant % 2 === 1) continue;
        const optional = Object.keys(shape).filter((one) => isOptional(shape[one] as z.core.$ZodType));
        if (!relation.when({})) throw noWay(name, at(key), 'A reference under a condition that nobody knows');
        for (const one of optional) left.add(one);
      }
      const target = nextTarget(at(key), relation);
      if (!target) continue;
      named[key] = target.id;
      if (relation.essential) audience = Math.min(audience, target.audience);
    }
    return Object.fromEntries(
      Object.entries(shape)
        .filter(([key]) => !left.has(key) && !(at(key) in given && given[at(key)] === undefined))
        .map(([key, field]) => [key, given[at(key)] ?? named[key] ?? value(field, at(key), audience)]),
    );
  }

  function value(wrapped: z.core.$ZodType, path: string, around: number): unknown {
    const schema = bare(wrapped);
    const audience = Math.min(around, filling.audienceOf(path));
    const def = defOf(schema);
    const pick = <T>(list: readonly T[]): T => {
      const turn = turns.get(path) ?? variant;
      turns.set(path, turn + 1);
      return list[turn % list.length] as T;
    };
    if (def.type === 'object') return object(schema, path, audience);
    if (def.type === 'array') return array(schema, path, audience);
    if (def.type === 'string') return string(schema, path, audience);
    if (def.type === 'number') return number(schema, path, audience);
    if (def.type === 'boolean') return variant % 2 === 0;
    if (def.type === 'enum') return pick(Object.values(def.entries ?? {}));
    if (def.type === 'literal') return def.values?.[0];
    if (def.type === 'union') return value(pick(def.options ?? []), path, audience);
    if (def.type === 'record') {
      const { keyType, valueType } = def;
      if (keyType && valueType) return { [String(value(keyType, path, audience))]: value(valueType, path, audience) };
    }
    throw noWay(name, path, `A field of type ${def.type}`);
  }

  const data = object(bare(schema), '', Number.POSITIVE_INFINITY);
  const checked = (schema as z.ZodType).safeParse(data);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0] as z.core.$ZodIssue;
    throw noWay(name, path.join('.'), `Data that does not fit (expected ${message})`);
  }
  return data;
}
