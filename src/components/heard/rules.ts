import { signals } from '../../kinds/signals.ts';
import type { HeardWords } from '../../model/heard-mail.ts';
import { type JsonSchema, jsonSchemaOf } from '../views/schema.ts';

/** What a field of the form takes. */
export interface FieldRule {
  required: boolean;
  /** A regular expression with the flag `u`. */
  pattern?: string;
  /** The only values that it takes. */
  choices?: readonly string[];
}

/** The rules of all fields, by name. */
export type FormRules = Readonly<Record<string, FieldRule>>;

/** Fields that the form asks for. */
export const asked = [
  'heard',
  'title',
  'who',
  'input',
  'journey',
  'channel',
  'date',
] as const satisfies readonly (keyof HeardWords)[];

/** The rules of the form: those that the schema of signals has for the same fields. */
export function formRules(): FormRules {
  const schema = jsonSchemaOf(signals.schema);
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  return Object.fromEntries(
    asked.map((field) => {
      const { pattern, enum: choices } = properties[field] as { pattern?: string; enum?: string[] };
      return [
        field,
        {
          // Of a title the beginning of the words will do.
          required: field !== 'title' && (schema.required ?? []).includes(field),
          ...(pattern === undefined ? {} : { pattern }),
          ...(choices === undefined ? {} : { choices }),
        },
      ];
    }),
  );
}
