import type { Element as Drawn, ElementContent } from 'hast';
import { type Specified, specified } from '../browser/style.ts';
import { idIn } from './paint.ts';
import type { Progress } from './progress.ts';

/** Ids that something in a drawing refers to, each with a short one that begins with `{id}`. */
export function referredIds(svg: Element): Map<string, string> {
  const ids = new Set<string>();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      if (/href$/.test(name) && value.startsWith('#')) ids.add(value.slice(1));
      for (const [, id] of value.matchAll(/url\(["']?#([^"'()]+)["']?\)/g)) ids.add(id as string);
    }
    const of = specified(element);
    for (const property of ['fill', 'stroke', 'clip-path', 'mask', 'marker-start', 'marker-end', 'marker-mid']) {
      const id = idIn(of(property));
      if (id) ids.add(id);
    }
  }
  // What leads nowhere is not drawn, and so is not kept.
  const there = new Set([...svg.querySelectorAll('[id]')].map(({ id }) => id));
  return new Map([...ids].filter((id) => there.has(id)).map((id, index) => [id, `{id}${index}`]));
}

const byId = ['marker-start', 'marker-mid', 'marker-end', 'clip-path', 'mask'];

/** Markers, clips and masks of an element, by their short ids. */
export function references(of: Specified, used: Progress['used']): Record<string, string> {
  const found: Record<string, string> = {};
  for (const property of byId) {
    const id = idIn(of(property));
    const short = used.get(id ?? '');
    if (short) found[property] = `url(#${short})`;
  }
  return found;
}

/** The ids of a finished drawing; one that comes again is taken from where it does. */
function idsIn(node: Drawn, found = new Set<string>()): Set<string> {
  const id = node.properties.id as string | undefined;
  if (id !== undefined && found.has(id)) delete node.properties.id;
  else if (id !== undefined) found.add(id);
  for (const child of node.children) if (child.type === 'element') idsIn(child, found);
  return found;
}

const isUse = (node: ElementContent) => node.type === 'element' && node.tagName === 'use';

function settle(node: Drawn, used: Progress['used'], there: ReadonlySet<string>): void {
  const { properties } = node;
  for (const property of ['fill', 'stroke']) {
    const id = idIn(properties[property] as string | undefined);
    const short = used.get(id ?? '') ?? '';
    if (id !== null) properties[property] = there.has(short) ? `url(#${short})` : 'none';
  }
  for (const property of byId) {
    const short = idIn(properties[property] as string | undefined);
    if (short !== null && !there.has(short)) delete properties[property];
  }
  node.children = (node.children as ElementContent[]).filter(
    (child) => !isUse(child) || there.has(String((child as Drawn).properties.href).slice(1)),
  );
  for (const child of node.children) if (child.type === 'element') settle(child, used, there);
}

/**
 * Makes every reference of a finished drawing lead somewhere: paints get the short ids, no id is there twice, and
 * what leads to something that was left out goes with it.
 * @param root is changed
 */
export const settleIds = (root: Drawn, used: Progress['used']): void => settle(root, used, idsIn(root));
