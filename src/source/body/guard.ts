import { nearest } from '../fields/nearest.ts';
import type { JsxNode } from './component-use.ts';

/**
 * Whether a tag was meant to keep its content from some readers, however it is written: what is misspelled must not
 * publish what it was to hide.
 * @param name as written
 * @param attributes names of its attributes
 */
export const meansToHide = (name: string, attributes: readonly string[]): boolean =>
  /audience/i.test(name) ||
  nearest(name, ['Audience']) !== undefined ||
  attributes.some((attribute) => /^(only|audiences?)$/i.test(attribute));

/** Whether a node of a tree is such a tag: text around it must not repeat what stands in it. */
export function isGuard(node: { type: string }): boolean {
  if (!node.type.startsWith('mdxJsx') || !('children' in node)) return false;
  const { name, attributes } = node as JsxNode;
  return meansToHide(
    name ?? '',
    attributes.flatMap((attribute) => ('name' in attribute ? [attribute.name] : [])),
  );
}
