import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { hubSchema } from '../../../src/kinds/hub.ts';
import { kinds } from '../../../src/kinds/index.ts';
import { rewrittenDay } from '../../../src/source/fields/day-words.ts';
import { shapeFaults } from '../../../src/source/fields/shape.ts';
import { bare, choices, defOf } from '../../../src/source/fields/shape-words.ts';

type Path = (string | number)[];

/** A field of a kind or of `hub.yaml`, wherever it stands. */
interface Field {
  name: string;
  path: Path;
  schema: z.core.$ZodType;
  root: z.ZodType;
}

function fieldsBelow(name: string, root: z.ZodType, schema: z.core.$ZodType, path: Path): Field[] {
  const { shape = {}, element, valueType } = defOf(bare(schema));
  const parts: [string | number, z.core.$ZodType][] = [
    ...Object.entries(shape),
    ...(element ? [[0, element] as [number, z.core.$ZodType]] : []),
    ...(valueType ? [['some-name', valueType] as [string, z.core.$ZodType]] : []),
  ];
  return parts.flatMap(([step, part]) => [
    { name: `${name}: ${[...path, step].join('.')}`, path: [...path, step], schema: part, root },
    ...fieldsBelow(name, root, part, [...path, step]),
  ]);
}

const fields = [
  ...kinds.map(({ folder, schema }) => ({ folder, schema })),
  { folder: 'hub', schema: hubSchema },
].flatMap(({ folder, schema }) => fieldsBelow(folder, schema, schema, []));

const around = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);

/** What is said of a field that holds a value. */
const told = ({ root, path }: Field, data: unknown) =>
  shapeFaults('shape', root, data, 'EUR').filter(({ field }) => field?.join('.') === path.join('.'));

const wrong = ['some words', '', 12, true, null, [], ['some words'], { unknown: 1 }, Number.NaN];

const neededIn = (schema: z.core.$ZodType): string[] =>
  Object.entries(defOf(bare(schema)).shape ?? {})
    .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
    .map(([name]) => name);

describe('what is said of a field that does not fit', () => {
  it('names the fields, the values or the members that it takes, and how they are written', () => {
    expect(fields.length).toBeGreaterThan(200);
    for (const field of fields) {
      const inner = bare(field.schema);
      const { element, type } = defOf(inner);
      const faults = [
        ...wrong.flatMap((value) => told(field, around(field.path, value))),
        ...(typeof field.path.at(-1) === 'string' ? told(field, around(field.path.slice(0, -1), {})) : []),
      ];
      for (const { found, expected, message, fix } of faults) {
        const where = `${field.name}, found ${found}`;
        expect(`${expected} ${message} ${fix}`, where).not.toMatch(/record|Invalid|undefined|its forms|\b0:/);
        if (/^at least|input metrics|not be done/.test(expected)) continue;
        for (const name of neededIn(element ?? inner)) expect(`${expected} ${fix}`, where).toContain(name);
        for (const value of choices(element ? bare(element) : inner)) expect(expected, where).toContain(value);
        if (type === 'array' && !fix.startsWith('Write it as a list'))
          expect(`${expected} ${fix}`, where).toMatch(/list|\[/);
      }
    }
  });

  it('is what an outsider can write by', () => {
    const fix = (data: Record<string, unknown>) =>
      shapeFaults('shape', hubSchema, { title: 'A', product: 'B', ...data });
    const words = (data: Record<string, unknown>) => fix(data).map((one) => `${one.message} ${one.fix}`);
    expect(words({ owners: 'Platform' })).toEqual([
      '`owners` is "Platform", expected a list, each with `name`, `ask`. Write a list, as in `owners: [{ name: …, ask: … }]`. How to ask the owners.',
    ]);
    expect(words({ owners: { name: 'Platform', ask: '#platform' } })[0]).toContain('it is a list of one');
    expect(words({ owners: ['Platform'] })).toEqual([
      '`owners.0` is "Platform", expected fields with values: `name`, `ask`. Write fields with values, as in `{ name: …, ask: … }`.',
    ]);
    expect(words({ audiences: 'team, everybody' })[0]).toContain('Write it as a list: `audiences: [team, everybody]`.');
    expect(words({ audiences: [2026] })[0]).toContain('Put it in quotes, or it is a number.');
    expect(words({ checks: 'off' })[0]).toContain('as in `checks: { …: { severity: … } }`');
    expect(words({ build: {} })).toEqual([
      '`build.audience` is missing. Add `audience`: What a plain build publishes.',
    ]);
  });
});

describe('a day that is written otherwise', () => {
  it.each([
    ['31.12.2026', 'Write 2026-12-31.'],
    ['1.2.26', 'Write 2026-02-01.'],
    ['12/31/2026', 'Write 2026-12-31.'],
    ['11/12/2026', 'Write 2026-12-11 or 2026-11-12, whichever is meant.'],
    ['2026/3/4', 'Write 2026-03-04.'],
    ['2026-13-01', 'Write 2026-01-13.'],
    ['20261121', 'Write 2026-11-21.'],
    ['2026-11-21T00:00:00Z', 'Write 2026-11-21.'],
    ['2026-11-21 10:30', 'Write 2026-11-21.'],
    ['21 Nov 2026', 'Write 2026-11-21.'],
    ['21st of November 2026', 'Write 2026-11-21.'],
    ['November 21, 2026', 'Write 2026-11-21.'],
    ['2026-02-30', 'February 2026 has 28 days.'],
    ['next week', null],
    ['2026', null],
    ['31.13.2026', null],
  ])('%s', (text, fix) => {
    expect(rewrittenDay(text, 'day')).toBe(fix);
  });

  it.each([
    ['month', '11/2026', 'Write 2026-11.'],
    ['month', '2026-1', 'Write 2026-01.'],
    ['month', '2026-11-05', 'Write 2026-11.'],
    ['month', 'Nov 2026', 'Write 2026-11.'],
    ['month', '13/2026', null],
    ['quarter', 'Q3 2026', 'Write 2026-Q3.'],
    ['quarter', '3Q26', 'Write 2026-Q3.'],
    ['quarter', '2026 q3', 'Write 2026-Q3.'],
    ['quarter', '2026-07', null],
  ] as const)('%s %s', (span, text, fix) => {
    expect(rewrittenDay(text, span)).toBe(fix);
  });
});
