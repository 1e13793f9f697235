import { z } from 'zod';
import { historyFile, mayBeFile } from '../../kinds/fields.ts';
import { type HubConfig, hubSchema } from '../../kinds/hub.ts';
import type { Kind, Requirement } from '../../kinds/kind.ts';
import { requiredHeadings } from '../../kinds/sections.ts';

/** A part of a JSON Schema, as far as it is read here. */
export interface JsonSchema {
  type?: string;
  format?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  additionalProperties?: JsonSchema | boolean;
  [key: string]: unknown;
}

const expected = 'x-expected';

/** The words with which the schema's own rules say what they expect. */
function wordsOf(schema: z.core.$ZodType): string | undefined {
  const { checks = [] } = schema._zod.def;
  for (const check of checks) {
    const { error } = check._zod.def;
    const said = error?.({ code: 'custom', input: undefined, path: [] } as never);
    const words = typeof said === 'string' ? said : said?.message;
    if (words) return words;
  }
  return undefined;
}

/**
 * A schema as JSON Schema, for editors and for the page of the kinds.
 * @param schema of front matter
 * @param words keeps what the rules expect beside each value, as `x-expected`
 */
export function jsonSchemaOf(schema: z.ZodType, words = false): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const said = wordsOf(zodSchema);
      if (said?.includes('YYYY-MM-DD')) jsonSchema.format = 'date';
      if (words && said) jsonSchema[expected] = said;
      // The page of the kinds tells of the list; editors must not call its file wrong.
      if (!words && mayBeFile(zodSchema)) {
        const list = { ...jsonSchema };
        for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
        jsonSchema.anyOf = [list, jsonSchemaOf(historyFile)] as typeof jsonSchema.anyOf;
      }
    },
  }) as JsonSchema;
}

/**
 * JSON Schema of a kind's front matter or of `hub.yaml`, as editors read it.
 * @param kind null for `hub.yaml`
 */
export function schemaFile(kind: Kind | null): JsonSchema {
  const { required, ...schema } = jsonSchemaOf(kind?.schema ?? hubSchema);
  const isDraft = { properties: { draft: { const: true } }, required: ['draft'] };
  return {
    title: kind?.one ?? 'hub.yaml',
    ...(kind ? { description: kind.about } : {}),
    ...schema,
    // A draft may lack any field.
    ...(required && (schema.properties?.draft ? { if: isDraft, else: { required } } : { required })),
  };
}

/** A field as a writer needs to know it. */
export interface FieldHelp {
  /** Dotted path; `[]` marks a list. */
  path: string;
  depth: number;
  required: boolean;
  /** What may stand there, in words. */
  type: string;
  description: string;
}

const code = (value: unknown) => String(value);

/** What a value may be, in words. */
function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${code(schema.const)}\``;
  if (schema.enum) return `one of ${schema.enum.map((value) => `\`${code(value)}\``).join(', ')}`;
  if (schema.type === 'array') {
    const count =
      schema.minItems && schema.maxItems
        ? `${schema.minItems} to ${schema.maxItems} of: `
        : schema.minItems
          ? `${schema.minItems} or more of: `
          : '';
    const item = schema.items ? typeOf(schema.items) : 'anything';
    return `list of ${count}${{ fields: 'entries with fields', 'an id': 'ids' }[item] ?? item}`;
  }
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return 'fields';
  if (schema.type === 'object') return 'fields';
  if (schema.type === 'boolean') return '`true` or `false`';
  const said = schema[expected];
  if (typeof said === 'string')
    return said === 'text that is not blank' ? 'text' : said.startsWith('an id:') ? 'an id' : said;
  if (schema.type === 'number')
    return schema.minimum === 0 && schema.maximum === 1
      ? 'a share between 0 and 1'
      : schema.minimum === 0
        ? 'a number, 0 or more'
        : 'a number';
  return schema.type === 'string' ? 'text' : 'anything';
}

function collect(schema: JsonSchema, prefix: string, depth: number, fields: FieldHelp[]): void {
  if (schema.items) {
    collect(schema.items, `${prefix}[]`, depth, fields);
    return;
  }
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    const seen = new Map<string, { schemas: JsonSchema[]; required: boolean }>();
    for (const choice of choices) {
      for (const [name, field] of Object.entries(choice.properties ?? {})) {
        const known = seen.get(name);
        const required = choice.required?.includes(name) ?? false;
        if (known) {
          known.schemas.push(field);
          known.required &&= required;
        } else seen.set(name, { schemas: [field], required });
      }
    }
    for (const [name, { schemas, required }] of seen) {
      const constants = schemas.every((one) => one.const !== undefined);
      const first = schemas[0] as JsonSchema;
      fields.push({
        path: `${prefix}.${name}`,
        depth,
        required: required && schemas.length === choices.length,
        type: constants ? `one of ${schemas.map((one) => `\`${code(one.const)}\``).join(', ')}` : typeOf(first),
        description: schemas
          .map((one) =>
            constants && schemas.length > 1 ? `\`${code(one.const)}\`: ${one.description}` : one.description,
          )
          .filter((text, index, all) => text && all.indexOf(text) === index)
          .join(' '),
      });
    }
    return;
  }
  if (typeof schema.additionalProperties === 'object' && !schema.properties) {
    collect(schema.additionalProperties, `${prefix}.‹name›`, depth, fields);
    return;
  }
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const path = prefix ? `${prefix}.${name}` : name;
    fields.push({
      path,
      depth,
      required: schema.required?.includes(name) ?? false,
      type: typeOf(field),
      description: field.description ?? '',
    });
    collect(field, path, depth + 1, fields);
  }
}

/**
 * All fields of a schema, nested ones after the field that holds them.
 * @param schema of front matter, or of a component's attributes
 */
export function fieldsOf(schema: z.ZodType): FieldHelp[] {
  const fields: FieldHelp[] = [];
  collect(jsonSchemaOf(schema, true), '', 0, fields);
  return fields;
}

/** What one state of a kind asks for beyond the shape. */
export interface StateHelp {
  field: string;
  value: string;
  requirements: readonly Requirement[];
  sections: readonly string[];
}

/**
 * What each state of a kind asks for: the kind is asked with every value of the fields it shows as states.
 * @param kind any
 * @param config `hub.yaml`, which may name the headings
 */
export function statesOf(kind: Kind, config: Pick<HubConfig, 'sections'>): StateHelp[] {
  const properties = jsonSchemaOf(kind.schema).properties ?? {};
  return kind.shows
    .filter(({ format }) => format === 'state')
    .flatMap(({ field }) =>
      (properties[field]?.enum ?? []).map((value) => {
        const data = { [field]: value } as never;
        return {
          field,
          value: String(value),
          requirements: kind.requires?.(data) ?? [],
          sections: requiredHeadings(config, kind, data),
        };
      }),
    )
    .filter(({ requirements, sections }) => requirements.length + sections.length > 0);
}

/** Text with `code` in it, as HTML-free parts: every second one is code. */
export const codeParts = (text: string): string[] => text.split('`');
