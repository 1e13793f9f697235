import { compile, type Options } from 'css-select';
import { parse as parseSelector, type Selector } from 'css-what';
import postcss from 'postcss';

/** What a rule says of a property. */
export interface Declaration {
  value: string;
  /** What wins over another: important, then the weight of the selector, then the order. */
  rank: number;
}

export interface Rule {
  matches(element: Element): boolean;
  declarations: Map<string, Declaration>;
}

/** A style sheet, ready to be asked. */
export interface Sheet {
  /** Rules by what their last part asks for, so that few are tried on an element. */
  byKey: Map<string, Rule[]>;
  /** Attributes that its selectors look at; `id` only where one of its ids is met. */
  attributes: Set<string>;
  ids: Set<string>;
  /** Whether an element's siblings matter, so that no two elements are surely alike. */
  usesSiblings: boolean;
  /** What holds for elements that look alike from the root down. */
  alike: Alike;
}

/** Elements that no selector tells apart: same tag, attributes and ancestors. */
export interface Alike {
  rules: readonly Rule[];
  children: Map<string, Alike>;
}

const adapter: NonNullable<Options<Node, Element>['adapter']> = {
  isTag: (node): node is Element => node.nodeType === 1,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  getChildren: (node) => [...node.childNodes],
  getName: (element) => element.localName,
  getParent: (element) => element.parentElement,
  getSiblings: (node) => [...(node.parentNode?.childNodes ?? [node])],
  getText: (node) => node.textContent ?? '',
  hasAttrib: (element, name) => element.hasAttribute(name),
  removeSubsets: (nodes) => nodes,
};

const important = 1e9;
const inline = 1e8;

function weightOf(selector: readonly Selector[]): number {
  let weight = 0;
  for (const part of selector) {
    if (part.type === 'attribute') weight += part.name === 'id' && part.action === 'equals' ? 1e6 : 1e4;
    else if (part.type === 'pseudo') weight += 1e4;
    else if (part.type === 'tag') weight += 100;
  }
  return weight;
}

/** What the last compound of a selector surely asks for: an id, a class, a tag, or nothing. */
function keyOf(selector: readonly Selector[]): string {
  let key = '*';
  for (const part of selector.toReversed()) {
    if (['descendant', 'child', 'sibling', 'adjacent'].includes(part.type)) break;
    if (part.type === 'attribute' && part.action === 'element' && part.name === 'class') return `.${part.value}`;
    if (part.type === 'tag') key = part.name;
  }
  return key;
}

/** Notes what a selector looks at. */
function note(selector: readonly Selector[], sheet: Sheet): void {
  for (const part of selector) {
    if (part.type === 'attribute') {
      if (part.name === 'id' && part.action === 'equals') sheet.ids.add(part.value);
      else sheet.attributes.add(part.name);
    }
    if (['sibling', 'adjacent', 'pseudo', 'column-combinator'].includes(part.type)) sheet.usesSiblings = true;
  }
}

function declarationsOf(nodes: readonly postcss.ChildNode[], weight: number): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const node of nodes) {
    if (node.type !== 'decl') continue;
    const rank = weight + (node.important ? important : 0);
    const before = found.get(node.prop);
    if (!before || before.rank <= rank) found.set(node.prop, { value: node.value, rank });
  }
  return found;
}

function compileSheet(text: string): Sheet {
  const byKey = new Map<string, Rule[]>();
  const sheet: Sheet = {
    byKey,
    attributes: new Set(['class']),
    ids: new Set(),
    usesSiblings: false,
    alike: { rules: [], children: new Map() },
  };
  let order = 0;
  let root: postcss.Root;
  try {
    root = postcss.parse(text);
  } catch {
    // A browser would keep what it can read; a sheet that is broken comes from nowhere but a broken theme.
    return sheet;
  }
  root.each((node) => {
    if (node.type !== 'rule') return;
    order += 1e-3;
    for (const one of node.selectors) {
      let selector: Selector[][];
      let matches: (element: Node) => boolean;
      try {
        selector = parseSelector(one);
        matches = compile<Node, Element>(selector, { adapter, xmlMode: true });
      } catch {
        // A pseudo-class such as `:hover` that a still picture does not know.
        continue;
      }
      const first = selector[0] ?? [];
      // The root of the document is never part of a drawing.
      if (first.some((part) => part.type === 'pseudo' && part.name === 'root')) continue;
      const rule: Rule = { matches, declarations: declarationsOf(node.nodes, weightOf(first) + order) };
      note(first, sheet);
      const key = keyOf(first);
      const list = byKey.get(key);
      if (list) list.push(rule);
      else byKey.set(key, [rule]);
    }
  });
  return sheet;
}

const compiled = new Map<string, Sheet>();
/**
 * Compiles a style sheet; the same text is compiled once.
 * @param text CSS, as Mermaid writes it
 */
export function sheetOf(text: string): Sheet {
  let sheet = compiled.get(text);
  if (!sheet) {
    if (compiled.size > 100) compiled.clear();
    sheet = compileSheet(text);
    compiled.set(text, sheet);
  }
  return sheet;
}

function readDeclaration(text: string): postcss.ChildNode[] {
  try {
    return postcss.parse(text).nodes;
  } catch {
    return [];
  }
}

const inlineCache = new Map<string, Map<string, Declaration>>();
/** The declarations of a `style` attribute. */
export function inlineStyle(text: string): Map<string, Declaration> {
  let found = inlineCache.get(text);
  if (!found) {
    if (inlineCache.size > 5000) inlineCache.clear();
    // One by one: a declaration that cannot be read takes no other with it.
    found = declarationsOf(text.split(';').flatMap(readDeclaration), inline);
    inlineCache.set(text, found);
  }
  return found;
}
