import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { checks } from '../../src/checks/index.ts';
import { hubSchema } from '../../src/kinds/hub.ts';
import { kinds } from '../../src/kinds/index.ts';
import { limits } from '../../src/methods/balance/limits.ts';
import { compileBody } from '../../src/source/body/compile-body.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';

const src = join(import.meta.dirname, '../../src');

interface Def {
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  shape?: Record<string, z.core.$ZodType>;
}
const defOf = (schema: z.core.$ZodType) => schema._zod.def as Def;
/** Schemas right inside another, without its wrappers. */
function parts(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { innerType, element, valueType, options } = defOf(schema);
  const inner = [innerType, element, valueType, ...(options ?? [])].filter((one) => one !== undefined);
  return inner.length > 0 ? inner.flatMap(parts) : [schema];
}

/** Every field at any depth, as dotted path with its schema. */
function fieldsOf(schema: z.core.$ZodType, path = ''): [string, z.core.$ZodType][] {
  return parts(schema).flatMap((part) =>
    Object.entries(defOf(part).shape ?? {}).flatMap(([name, field]): [string, z.core.$ZodType][] => {
      const at = path ? `${path}.${name}` : name;
      return [[at, field], ...fieldsOf(field, at)];
    }),
  );
}

function described(schema: z.core.$ZodType): boolean {
  const { description } = schema as { description?: string };
  const { innerType } = defOf(schema);
  return description !== undefined ? /^\S.*[.?]$/s.test(description) : innerType !== undefined && described(innerType);
}

describe('kinds', () => {
  it.each(kinds.map((kind) => [kind.folder, kind] as const))(
    '%s says what each field is for, at any depth',
    (_, { schema }) => {
      expect(
        fieldsOf(schema)
          .filter(([, field]) => !described(field))
          .map(([path]) => path),
      ).toEqual([]);
    },
  );

  it('hub.yaml says what each field is for', () => {
    expect(
      fieldsOf(hubSchema)
        .filter(([, field]) => !described(field))
        .map(([path]) => path),
    ).toEqual([]);
  });

  it.each(kinds.map((kind) => [kind.folder, kind] as const))('%s speaks only of fields that it has', (_, kind) => {
    const known = new Set(fieldsOf(kind.schema).map(([path]) => path));
    const named = [
      ...kind.relations.map(({ field }) => field),
      ...kind.shows.map(({ field }) => field),
      ...(kind.narrower ?? []),
      ...(kind.newestBy ? [kind.newestBy] : []),
    ];
    expect(named.filter((field) => !known.has(field))).toEqual([]);
  });

  it.each(kinds.filter(({ partedBy }) => partedBy).map((kind) => [kind.folder, kind] as const))(
    '%s parts its list by every value that the field may have',
    (_, { schema, partedBy }) => {
      const { field = '', values = [] } = partedBy ?? {};
      const { options } = (schema.shape as Record<string, unknown>)[field] as z.ZodEnum;
      expect([...values].sort()).toEqual([...options].sort());
    },
  );

  it.each(kinds.map((kind) => [kind.folder, kind] as const))(
    '%s relates to what there is, with words both ways',
    (_, kind) => {
      const targets = new Set(['any', 'input-metric', 'skill', ...kinds.map(({ folder }) => folder)]);
      for (const { to, label, inverse } of kind.relations) {
        expect(targets).toContain(to);
        expect(label).toMatch(/\S/);
        expect(inverse).toMatch(/\S/);
      }
    },
  );

  it('take no unknown field, at any depth', () => {
    const loose = [
      ['hub.yaml', hubSchema] as const,
      ...kinds.map(({ folder, schema }) => [folder, schema] as const),
    ].flatMap(([name, schema]) => {
      const holders: [string, z.core.$ZodType][] = [[name, schema], ...fieldsOf(schema)];
      return holders
        .flatMap(([path, field]) => parts(field).map((part) => [path, part] as const))
        .filter(([, part]) => defOf(part).shape !== undefined)
        .filter(([, part]) =>
          ((part as z.ZodObject).safeParse({ 'a field that nobody has': 1 }).error?.issues ?? []).every(
            ({ code }) => code !== 'unrecognized_keys',
          ),
        )
        .map(([path]) => path);
    });
    // What a check may be set to is the check's own to say.
    expect(loose).toEqual(['checks']);
  });

  it('live in folders and at addresses of their own, one file each', () => {
    expect(new Set(kinds.map(({ folder }) => folder)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ list }) => list)).size).toBe(kinds.length);
    const shared = [
      'fields.ts',
      'hub.ts',
      'index.ts',
      'kind.ts',
      'sections.ts',
      'stages.ts',
      'starter.ts',
      'urgency.ts',
    ];
    const files = readdirSync(join(src, 'kinds')).filter((file) => !shared.includes(file));
    expect(files.sort()).toEqual(kinds.map(({ folder }) => `${folder}.ts`).sort());
  });
});

describe('checks', () => {
  it('are all in the list, one file each', () => {
    const shared = ['check.ts', 'finding.ts', 'index.ts', 'run.ts'];
    const files = readdirSync(join(src, 'checks')).filter((file) => !shared.includes(file));
    expect(files.sort()).toEqual(checks.map(({ id }) => `${id}.ts`).sort());
  });

  it('stand in a file of their id, and are tested in one of that name or with their family', () => {
    const tests = readdirSync(join(src, '../test/checks')).filter((file) => file.endsWith('.test.ts'));
    const textOf = (file: string) => readFileSync(join(src, '../test/checks', file), 'utf8');
    const lost = checks
      // Findings are one mechanism, and their test goes through all of them.
      .filter(({ id }) => !Object.hasOwn(limits, id))
      .filter(({ id }) => !tests.some((file) => file === `${id}.test.ts` || textOf(file).includes(`'${id}'`)))
      .map(({ id }) => id);
    expect(lost).toEqual([]);
    const files = readdirSync(join(src, 'checks'));
    expect(checks.map(({ id }) => `${id}.ts`).filter((file) => !files.includes(file))).toEqual([]);
  });

  it('have an id of their own that never changes: waivers and settings of hubs name it', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // What hubs may name already. A new one is none of them until it was published.
    const published = [
      'alt-text',
      'amount-point',
      'anchor',
      'asset',
      'audience-known',
      'audience-narrower',
      'blind-spot',
      'body-syntax',
      'customer-value',
      'cut-text',
      'cycle',
      'decision-signed',
      'dependency-order',
      'diagram',
      'diagram-part',
      'duplicate-id',
      'edition-audience',
      'edition-left-out',
      'edition-seal',
      'encoding',
      'entry-id',
      'evidence-expired',
      'faster-horse',
      'file-remarks',
      'foreign-syntax',
      'front-matter',
      'heading-order',
      'hidden-character',
      'hidden-text',
      'hub-file',
      'idea-waiting',
      'input-contract',
      'length',
      'link-target',
      'lost-text',
      'measure-answered',
      'misread',
      'no-former-customers',
      'parity-chase',
      'percentage',
      'personal-data',
      'placeholder',
      'plan-dates',
      'plan-fits',
      'post-sales-blindness',
      'private-remark',
      'raw-html',
      'reference',
      'release-dates',
      'review-overdue',
      'sales-bent',
      'sections',
      'settings',
      'shape',
      'shelfware',
      'single-source',
      'stage-fields',
      'stage-history',
      'standing-still',
      'strategy-evidence',
      'stray-file',
      'success-measure',
      'target-day',
      'vacuum',
      'value-range',
      'vocabulary',
      'yaml-text',
    ];
    expect(published.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(checks.map((check) => [check.id, check] as const))('%s explains itself', (_, check) => {
    for (const text of [check.title, check.why, check.fix, check.example.wrong, check.example.right])
      expect(text).toMatch(/\S/);
    expect(check.why).toMatch(/\.$/);
    expect(check.fix).toMatch(/\.$/);
    expect(check.example.wrong).not.toBe(check.example.right);
    expect(['error', 'warning']).toContain(check.severity);
  });

  it('that find age are warnings', () => {
    expect(checks.filter(({ age, severity }) => age && severity !== 'warning')).toEqual([]);
  });
});

describe('the vocabulary', () => {
  it.each(vocabulary.map((component) => [component.name, component] as const))(
    '%s explains itself, and its example compiles',
    (_, component) => {
      expect(component.does).toMatch(/^\S.*\.$/);
      expect(fieldsOf(component.attributes).filter(([, field]) => !described(field))).toEqual([]);
      expect(compileBody(component.example, '.mdx').faults).toEqual([]);
      const attributes = Object.keys(component.attributes.shape);
      expect((component.references ?? []).filter(({ attribute }) => !attributes.includes(attribute))).toEqual([]);
      expect(component.within === undefined || vocabulary.some(({ name }) => name === component.within)).toBe(true);
    },
  );

  it('has names of its own that no HTML tag has', () => {
    expect(new Set(vocabulary.map(({ name }) => name)).size).toBe(vocabulary.length);
    expect(vocabulary.filter(({ name }) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
  });
});
