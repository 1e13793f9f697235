import { escapeText } from '../../../src/format/html.ts';
import {
  addWords,
  allOf,
  type Element,
  everyOf,
  firstOf,
  htmlOf,
  isElement,
  type Node,
  readPage,
  takeOut,
} from './nodes.ts';
import type { Specimen } from './specimen.ts';

/** What was cut out of a page. */
export interface Cutting {
  html: string;
  /** Every component that it holds. */
  components: Set<string>;
  /** Style sheets of its page. */
  sheets: string[];
  /** What stands at the root of its page: its language, how long its words are. */
  root: Record<string, string>;
}

const isComment = (node: Node): boolean => !isElement(node) && node.type === 'comment';
/** The component that begins with a comment, if one does. */
const componentAt = (node: Node): string | undefined =>
  isElement(node) || node.type !== 'comment' ? undefined : /^shown (.+)$/.exec(node.data)?.[1];
const isEnd = (node: Node): boolean => !isElement(node) && node.type === 'comment' && node.data === '/shown';

/** What stands between the comment with which a component begins, and that with which it ends. */
function within(begin: Node): Node[] {
  const nodes: Node[] = [];
  let depth = 0;
  for (let node = begin.next; node; node = node.next) {
    if (componentAt(node) !== undefined) depth += 1;
    else if (isEnd(node) && depth-- === 0) return nodes;
    nodes.push(node);
  }
  throw new Error(`The component "${componentAt(begin)}" has no end.`);
}

const opened = ({ name, attribs }: Element) =>
  `<${name}${Object.entries(attribs)
    .filter(([attribute]) => attribute !== 'id' && attribute !== 'tabindex')
    .map(([attribute, value]) => ` ${attribute}="${value}"`)
    .join('')}>`;

/** What names an element beside it: of a description its term. */
function named(node: Node): string {
  for (let before = node.prev; before; before = before.prev)
    if (isElement(before)) return before.name === 'dt' ? htmlOf(before) : '';
  return '';
}

/** What names what an element holds: of folded text its summary. */
const summaryOf = (element: Element): string =>
  element.children
    .filter((child) => isElement(child) && child.name === 'summary')
    .map(htmlOf)
    .join('');

/** What stands around a node, the innermost first, up to the body of the page. */
function around(node: Node): Element[] {
  const elements: Element[] = [];
  for (let { parent } = node; parent && parent.name !== 'body' && parent.name !== 'html'; parent = parent.parent)
    elements.push(parent);
  return elements;
}

/** What the page's own script would say of a field that is wrong. */
const fault = 'Fill this in.';

function change(nodes: readonly Node[], as: Specimen['as']): void {
  const elements = [...allOf(nodes)].filter(isElement);
  for (const element of elements) {
    const { attribs } = element;
    if (as === 'open' && element.name === 'details') attribs.open = '';
    if (as === 'hover' || as === 'focus') attribs['data-as'] = as;
    if (as === 'wrong' && 'required' in attribs) {
      attribs['aria-invalid'] = 'true';
      const note = elements.find((one) => one.attribs.id === `${attribs.id}.fault`);
      if (!note) continue;
      delete note.attribs.hidden;
      addWords(note, fault);
    }
  }
}

/** Makes a choice of several. */
function choose(choice: string, nodes: readonly Node[]): void {
  const chosen = firstOf(choice, nodes);
  if (!chosen) throw new Error(`There is no choice "${choice}".`);
  for (const { attribs } of everyOf(`input[name="${chosen.attribs.name}"]`, nodes)) delete attribs.checked;
  chosen.attribs.checked = '';
}

/**
 * Cuts a specimen out of a page, with what stands around it, so that it is as wide and looks as there.
 * @param specimen that is wanted
 * @param html of its page, with the marks of `markedEngine`
 * @throws Error where the page does not show it
 */
export function cut(specimen: Specimen, html: string): Cutting {
  const page = readPage(html);
  const { component, has, part, as, choice } = specimen;
  const place = `"/${specimen.page}" of the hub "${specimen.hub}"`;
  const begins = [...allOf(page)].filter((node) => componentAt(node) === component);
  const fits = (nodes: Node[]) => nodes.some(isElement) && (has === undefined || firstOf(has, nodes) !== null);
  const begin = begins.find((node) => fits(within(node)));
  if (!begin)
    throw new Error(
      begins.length === 0
        ? `The page ${place} shows no ${component}.`
        : `None of ${begins.length} ${component} on ${place} holds ${has ?? 'anything'}.`,
    );
  const whole = within(begin);
  const only = part === undefined ? null : firstOf(part, whole);
  if (part !== undefined && !only) throw new Error(`${component} on ${place} holds no ${part}.`);
  const nodes = only ? [only] : whole;
  const components = new Set([component, ...[...allOf(nodes)].flatMap((node) => componentAt(node) ?? [])]);
  for (const script of everyOf('script, noscript', nodes)) takeOut(script);
  change(nodes, as);
  if (choice !== undefined) choose(choice, nodes);
  const parents = around(only ?? begin);
  for (const { name, attribs } of parents) if (name === 'details') attribs.open = '';
  const shown = nodes.filter((node) => !isComment(node)).map(htmlOf);
  return {
    html: parents.reduce(
      (inner, parent) => `${opened(parent)}${summaryOf(parent)}${inner}</${parent.name}>`,
      `${named(only ?? begin)}${shown.join('')}`,
    ),
    components,
    // An edition has its own style sheets, of the same names as today's.
    sheets: everyOf('link[rel=stylesheet]', page).map(({ attribs }) =>
      (attribs.href ?? '').replace(/^\/editions\/[^/]+\//, '/'),
    ),
    root: firstOf('html', page)?.attribs ?? {},
  };
}

/** A heading above a specimen. */
export const headed = (name: string, why: string, file: string): string =>
  `<h2><a href="${escapeText(file)}">${escapeText(name)}</a></h2><p class="specimen-why">${escapeText(why)}</p>`;
