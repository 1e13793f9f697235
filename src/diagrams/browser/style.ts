import { type Alike, inlineStyle, type Rule, type Sheet, sheetOf } from './sheet.ts';

const sheetsByRoot = new WeakMap<Element, Sheet>();

/** The sheet that stands right in a drawing; Mermaid writes it first of all. */
function sheetIn(root: Element): Sheet | null {
  const known = sheetsByRoot.get(root);
  if (known) return known;
  let text = '';
  for (const child of root.children) if (child.localName === 'style') text += child.textContent ?? '';
  if (text === '') return null;
  const sheet = sheetOf(text);
  sheetsByRoot.set(root, sheet);
  return sheet;
}

function matching(element: Element, { byKey }: Sheet): Rule[] {
  const classes = element.getAttribute('class')?.split(/\s+/) ?? [];
  const keys = [...new Set(classes.map((name) => `.${name}`)), element.localName, '*'];
  return keys.flatMap((key) => (byKey.get(key) ?? []).filter((rule) => rule.matches(element)));
}

/** What tells an element from others with the same parent, as far as the sheet looks. */
function lookOf(element: Element, { attributes, ids }: Sheet): string {
  let look = element.localName;
  // An attribute that says nothing is another thing than none.
  for (const name of attributes) look += `|${element.getAttribute(name) ?? '\0'}`;
  const id = element.getAttribute('id');
  return id !== null && ids.has(id) ? `${look}#${id}` : look;
}

/** Where an element stands: the sheet of the outermost drawing around it, and what holds for all that look alike. */
interface SheetAround {
  sheet: Sheet | null;
  alike: Alike | null;
}

function standingOf(element: Element): SheetAround | null {
  const known = cache?.standing.get(element);
  if (known !== undefined) return known;
  const around = element.parentElement && standingOf(element.parentElement);
  const found = around || element.localName === 'svg' ? within(element, around) : null;
  cache?.standing.set(element, found);
  return found;
}

function within(element: Element, around: SheetAround | null): SheetAround {
  const sheet = around ? around.sheet : sheetIn(element);
  if (!sheet || sheet.usesSiblings) return { sheet, alike: null };
  const { children } = around?.alike ?? sheet.alike;
  const look = lookOf(element, sheet);
  let alike = children.get(look);
  if (!alike) {
    alike = { rules: matching(element, sheet), children: new Map() };
    children.set(look, alike);
  }
  return { sheet, alike };
}

/** The rules of the outermost drawing around an element that apply to it. */
function rulesFor(element: Element): readonly Rule[] {
  const standing = standingOf(element);
  return standing?.alike?.rules ?? (standing?.sheet ? matching(element, standing.sheet) : []);
}

/** A value with the custom properties of `style` attributes around put in, or what is said to stand in for them. */
function withVariables(value: string, element: Element): string {
  return value.replace(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g, (_, name: string, fallback = '') => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const found = inlineStyle(at.getAttribute('style') ?? '').get(name);
      if (found) return found.value;
    }
    return fallback.trimStart();
  });
}

/** The value of each property that a rule, a `style` attribute or a presentation attribute gives an element. */
export type Specified = (property: string) => string | undefined;

/**
 * What an element itself is given, before anything is inherited; the order of CSS: presentation attributes,
 * rules by weight and order, the `style` attribute, what is important.
 * @param element of the drawing
 */
export function specified(element: Element): Specified {
  const known = cache?.specified.get(element);
  if (known) return known;
  const rules = rulesFor(element);
  const style = element.getAttribute('style');
  const own = style ? inlineStyle(style) : undefined;
  const answer: Specified = (property) => {
    let best = own?.get(property);
    for (const { declarations } of rules) {
      const one = declarations.get(property);
      if (one && (!best || one.rank > best.rank)) best = one;
    }
    const value = best?.value ?? element.getAttribute(property) ?? undefined;
    return value?.includes('var(') ? withVariables(value, element) : value;
  };
  cache?.specified.set(element, answer);
  return answer;
}

/** What was looked up while nothing changes. */
interface StyleCache {
  specified: WeakMap<Element, Specified>;
  standing: WeakMap<Element, SheetAround | null>;
}

let cache: StyleCache | null = null;

/**
 * Runs something that changes no element, so that each is looked at once.
 * @param run must not change the document
 */
export function withCachedStyles<T>(run: () => T): T {
  if (cache) return run();
  cache = { specified: new WeakMap(), standing: new WeakMap() };
  try {
    return run();
  } finally {
    cache = null;
  }
}
