import type { z } from 'zod';
import type { Kind } from '../kinds/kind.ts';
import { commonStarter } from '../kinds/starter.ts';
import { parseYaml } from '../source/fields/yaml.ts';

/**
 * Fields that an entry must have and nobody knows yet, marked «…» as in a new file.
 * @param kind of the entry
 * @param fields that are known
 */
export function leftToWrite({ schema, starter }: Kind, fields: Record<string, unknown>): Record<string, unknown> {
  const text = `${commonStarter}\n${starter.front}`;
  const parsed = parseYaml({ text, start: 0 }, text);
  const marks = 'data' in parsed ? parsed.data : {};
  const shape = schema.shape as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(marks).filter(
      ([name]) => !(name in fields) && shape[name] !== undefined && !shape[name].safeParse(undefined).success,
    ),
  );
}

/**
 * Whether some of what is left to write has no value yet: a stage or status to begin with says nothing wrong.
 * @param left of `leftToWrite`
 */
export const isOpen = (left: Record<string, unknown>): boolean => JSON.stringify(left).includes('«');
