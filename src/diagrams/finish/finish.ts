import type { ElementContent, Element as Node } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { transformOf } from '../browser/box.ts';
import { specified } from '../browser/style.ts';
import { geometryOf, isEmptyShape, resources, shapes, transformAttribute, viewOf } from './geometry.ts';
import { finishStop } from './gradient.ts';
import { references, referredIds, settleIds } from './ids.ts';
import { legible, recordGround, recordTextBox } from './legible.ts';
import { round } from './number.ts';
import { isInvisible, opacityOf, type Paint, paintAttributes, paintWithin, rootPaint } from './paint.ts';
import type { Progress } from './progress.ts';
import { finishLabel, finishText } from './text.ts';

/** A drawing, ready for any page. */
export interface Drawing {
  /**
   * The SVG. Every id begins with `{id}`, which the page replaces by something that no other drawing on it
   * has; the addresses of links stand as `{link:0}`, `{link:1}` … and lie in `links`.
   */
  svg: string;
  /** Natural size in pixels. */
  width: number;
  height: number;
  /** Addresses as the author wrote them. */
  links: string[];
}

/** Classes that the parts of a drawing keep in the finished one. */
const parts: readonly [string, RegExp][] = [
  ['cluster', /(^|\s)(cluster|statediagram-cluster)(\s|$)/],
  ['node', /(^|\s)(node|actor|statediagram-state|mindmap-node|architecture-service)(\s|$)/],
  ['edge-label', /(^|\s)edgeLabel(\s|$)/],
  ['edge', /(^|\s)(flowchart-link|relation|relationshipLine|transition|edge-thickness-\w+)(\s|$)/],
];

const partOf = (element: Element): string | undefined =>
  element.localName === 'text'
    ? undefined
    : parts.find(([, pattern]) => pattern.test(element.getAttribute('class') ?? ''))?.[0];

/** Addresses that a reader may be sent to; the rest is no link. */
const allowed = /^(https?:|mailto:|[^:]*$)/i;

/** Pictures that lie in the drawing itself. */
const ownPicture = /^data:image\/(png|jpeg|gif|webp);base64,[a-z\d+/=\s]+$/i;

const leaf = (tagName: string, properties: Node['properties'], children: Node['children'] = []): Node => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const title = (words: string): Node => leaf('title', {}, [{ type: 'text', value: words }]);

const addressOf = (element: Element) => element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';

function children(element: Element, paint: Paint, progress: Progress): ElementContent[] {
  const drawn = [...element.children].map((child) => finishElement(child, paint, progress));
  // Of a switch a browser shows the first that it can; the others stand in for it elsewhere.
  return element.localName === 'switch' ? (drawn.find((one) => one.length > 0) ?? []) : drawn.flat();
}

function container(element: Element, tagName: string, properties: Record<string, string>, inside: ElementContent[]) {
  const words = element.getAttribute('title') ?? element.querySelector(':scope > title')?.textContent;
  const all = words ? [title(words), ...inside] : inside;
  if (inside.length === 0) return [];
  if (tagName === 'g' && Object.keys(properties).length === 0 && !words) return all;
  return [{ type: 'element', tagName, properties, children: all } satisfies Node];
}

function finishElement(element: Element, inherited: Paint, progress: Progress): ElementContent[] {
  const { localName } = element;
  const of = specified(element);
  if (of('display') === 'none') return [];
  const id = element.getAttribute('id');
  const resource = resources[localName];
  if (resource) {
    const short = progress.used.get(id ?? '');
    // Mermaid gives some of them twice.
    if (!short || progress.kept.some(({ properties }) => properties.id === short)) return [];
    const own = paintWithin(element, inherited, of);
    const stops = [...element.children].filter((child) => child.localName === 'stop');
    const inside = stops.length > 0 ? stops.map(finishStop) : children(element, own, progress);
    progress.kept.push(
      leaf(localName, { id: short, ...geometryOf(element, of, resource), ...paintAttributes(own, rootPaint) }, inside),
    );
    return [];
  }
  if (localName === 'defs') return children(element, inherited, progress);
  const opacity = opacityOf(of);
  if (opacity === 0) return [];
  const paint = paintWithin(element, inherited, of);
  const kind = partOf(element);
  const common = {
    ...(id && progress.used.has(id) ? { id: progress.used.get(id) } : {}),
    ...(kind ? { class: kind } : {}),
    ...transformAttribute(transformOf(element)),
    ...(opacity === 1 ? {} : { opacity: round(opacity) }),
  };
  const names = shapes[localName];
  if (names) {
    const geometry = geometryOf(element, of, names);
    if (isInvisible(paint) || isEmptyShape(element, geometry)) return [];
    recordGround(element, paint, opacity, progress);
    const words = element.querySelector(':scope > title')?.textContent;
    const look = { ...paintAttributes(paint, inherited), ...references(of, progress.used) };
    return [leaf(localName, { ...common, ...geometry, ...look }, words ? [title(words)] : [])];
  }
  switch (localName) {
    case 'text':
      recordTextBox(element, progress);
      return finishText(element, paint, inherited, common, legible(element, progress));
    case 'foreignObject':
      recordTextBox(element, progress);
      return finishLabel(element, paint, common, legible(element, progress));
    case 'a': {
      const address = addressOf(element);
      const inside = children(element, paint, progress);
      const properties = { ...common, ...paintAttributes(paint, inherited) };
      if (address === '' || !allowed.test(address.trim())) return container(element, 'g', properties, inside);
      progress.links.push(address);
      return container(element, 'a', { href: `{link:${progress.links.length - 1}}`, ...properties }, inside);
    }
    case 'g':
    case 'svg':
    case 'switch':
      return container(
        element,
        'g',
        { ...common, ...paintAttributes(paint, inherited), ...references(of, progress.used) },
        children(element, paint, progress),
      );
    case 'use': {
      const short = progress.used.get(addressOf(element).replace(/^#/, ''));
      const place = geometryOf(element, of, ['x', 'y', 'width', 'height']);
      if (!short) return [];
      return [leaf('use', { ...common, href: `#${short}`, ...place, ...paintAttributes(paint, inherited) })];
    }
    case 'image': {
      const address = addressOf(element);
      const place = geometryOf(element, of, ['x', 'y', 'width', 'height']);
      return ownPicture.test(address) ? [leaf('image', { ...common, href: address, ...place })] : [];
    }
    default:
      // Scripts, styles, animations and whatever else has no place in a still picture.
      return [];
  }
}

/**
 * Makes a page's drawing of what Mermaid drew: known shapes and text only, painted by attributes with the
 * custom properties of the site, every text line at its own place, nothing that is not textBoxes or not referred
 * to. No script, style, `foreignObject` or address from elsewhere gets through, because only what is listed
 * here does.
 * @param svg Mermaid's drawing, in a document with sizes
 */
export function finish(svg: SVGElement): Drawing {
  const progress: Progress = { links: [], used: referredIds(svg), kept: [], textBoxes: [], grounds: [] };
  const paint = paintWithin(svg, rootPaint);
  const inside = children(svg, paint, progress);
  const view = viewOf(svg, progress.textBoxes);
  const size = { width: Math.ceil(view.width), height: Math.ceil(view.height) };
  const properties = {
    viewBox: [view.x, view.y, view.width, view.height].map(round).join(' '),
    width: String(size.width),
    height: String(size.height),
    fill: 'var(--ink)',
    ...paintAttributes(paint, rootPaint),
  };
  const defs = progress.kept.length > 0 ? [leaf('defs', {}, progress.kept)] : [];
  const root = leaf('svg', properties, [...defs, ...inside]);
  settleIds(root, progress.used);
  // Words such as `/users/{id}` are no place for an id.
  const words = (text: string) => text.replaceAll('{', '&#x7B;');
  const written = toHtml(root, { space: 'svg', closeSelfClosing: true }).replace(/>[^<]*/g, words);
  return { svg: written, ...size, links: progress.links };
}
