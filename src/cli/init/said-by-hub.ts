import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { hubSchema } from '../../kinds/hub.ts';
import { audiencesOf } from '../../model/audience.ts';
import type { Given } from './answers.ts';

const { product, audiences } = hubSchema.shape;

/**
 * What a hub that is there has answered already: workflows that name other audiences than it has could not build it.
 * @param file its hub.yaml
 * @returns nothing where it cannot be read: the checks say what is wrong with it
 */
export function saidByHub(file: string): Pick<Given, 'product' | 'audiences'> {
  let fields: unknown;
  try {
    fields = load(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
  if (typeof fields !== 'object' || fields === null) return {};
  const named = product.safeParse('product' in fields ? fields.product : undefined);
  const read = audiences.safeParse('audiences' in fields ? fields.audiences : undefined);
  return {
    product: named.data,
    // Without the list a hub has one audience, and its workflows have to name that.
    audiences: read.success ? audiencesOf({ audiences: read.data }).names.join(', ') : undefined,
  };
}
