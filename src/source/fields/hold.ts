import type { z } from 'zod';
import type { Fault } from '../problem.ts';
import { joinCutTexts } from './cut-text.ts';
import { shapeFaults } from './shape.ts';
import type { YamlBlock } from './yaml.ts';
import { lostTexts } from './yaml-text.ts';

/**
 * Holds data against its schema; texts that a comma cut are joined first, in the data itself.
 * @param schema of the kind, or of `hub.yaml`
 * @param data as YAML gave it
 * @param yaml where that stands
 * @param file text of the whole file
 * @param currency of the hub, for what is said of amounts
 */
export function holdAgainst(
  schema: z.ZodType,
  data: Record<string, unknown>,
  yaml: YamlBlock,
  file: string,
  currency?: string,
): { sound: boolean; faults: Fault[] } {
  const first = shapeFaults('shape', schema, data, currency);
  const joined = first.some((fault) => fault.atKey) ? joinCutTexts(schema, data, yaml, file) : [];
  const faults = joined.length > 0 ? shapeFaults('shape', schema, data, currency) : first;
  return { sound: faults.length === 0, faults: [...lostTexts(yaml, file), ...joined, ...faults] };
}
