import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { componentOf } from '../../vocabulary/index.ts';
import { offsetAt, type Point, pointAt } from '../problem.ts';
import { codeFault, writtenGuard } from '../refused.ts';
import { foreignFaults } from '../words/foreign-syntax.ts';
import { findPlaceholder } from '../words/placeholder.ts';
import { alertOf } from './alert.ts';
import { withoutTraces } from './blanks.ts';
import { type Body, emptyBody, hiddenFromAll } from './body.ts';
import { type Context, dynamic, guarded, sentence } from './compile-context.ts';
import { type JsxNode, readComponent } from './component-use.ts';
import { noteDiagram } from './diagram-facts.ts';
import { markEmpty } from './empty-headings.ts';
import { isGuard } from './guard.ts';
import { openHighlighter } from './highlight.ts';
import { lostParts } from './lost-parts.ts';
import { cut } from './marks.ts';
import { misreadBlocks } from './misread.ts';
import { narrowParts } from './narrow.ts';
import { blockOf, textOf } from './node-text.ts';
import { takeIds, withoutTitle } from './own-headings.ts';
import { giveIds, isPageId } from './page-ids.ts';
import { parseTree } from './tree.ts';

function compileLink(node: Element, context: Context): ElementContent[] {
  const id = String(node.properties.id ?? node.properties.name ?? '');
  if (node.properties.href === undefined) {
    // A place to link to, not a link.
    const free = isPageId(id) && !context.anchors.has(id);
    if (free) {
      context.anchors.add(id);
      context.body.anchors.push({ id, ...context.at, ...guarded(context) });
    }
    const properties = free ? { id } : {};
    return [{ ...node, tagName: 'span', properties, children: compileChildren(node, context) }];
  }
  const url = String(node.properties.href);
  const text = textOf(node).trim();
  const footnote = node.properties.dataFootnoteRef !== undefined || node.properties.dataFootnoteBackref !== undefined;
  if (footnote && url.startsWith('#user-content-fn')) return [node];
  context.body.links.push({ url, text, sentence: sentence(context, node), ...context.at, ...guarded(context) });
  const title = node.properties.title;
  return dynamic(
    context,
    { type: 'link', url, ...(title ? { title: String(title) } : {}), children: [] },
    compileChildren(node, context),
  );
}

function compileImage(node: Element, context: Context): ElementContent[] {
  const src = String(node.properties.src ?? '');
  const alt = String(node.properties.alt ?? '').trim();
  context.body.images.push({ src, alt, ...context.at, ...guarded(context) });
  const title = node.properties.title;
  return dynamic(context, { type: 'image', src, alt, ...(title ? { title: String(title) } : {}) });
}

function compileCode(pre: Element, context: Context): ElementContent[] {
  const code = pre.children[0];
  if (code?.type !== 'element' || code.tagName !== 'code' || pre.children.length > 1)
    return [{ ...pre, properties: { tabIndex: 0 }, children: compileChildren(pre, context) }];
  const classes = Array.isArray(code.properties.className) ? code.properties.className : [];
  const language = classes
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
    .toLowerCase();
  const source = textOf(code);
  if (language === 'mermaid') {
    const heading = noteDiagram(context.body, source, context.at, context.only);
    return dynamic(context, { type: 'diagram', source, heading });
  }
  return [
    {
      type: 'element',
      tagName: 'pre',
      // Scrolls on narrow screens, so it must be reachable by keyboard.
      properties: { tabIndex: 0, ...(language ? { dataLanguage: language } : {}) },
      children: [{ type: 'element', tagName: 'code', properties: {}, children: context.highlight(source, language) }],
    },
  ];
}

function compileHeading(node: Element, depth: number, context: Context): ElementContent[] {
  const text = textOf(node).trim();
  context.headings.set(node, context.body.headings.length);
  const heading = { depth, text, slug: '', empty: true, ...context.at, ...guarded(context) };
  context.body.headings.push(heading);
  const element: Element = { ...node, properties: {}, children: compileChildren(node, context) };
  context.unnamed.push({ heading, element, wish: context.wishes.get(node) });
  return [element];
}

function compileComponent(node: JsxNode, context: Context): ElementContent[] {
  if (node.name === 'br' && node.attributes.length === 0 && node.children.length === 0)
    return [{ type: 'element', tagName: 'br', properties: {}, children: [] }];
  const { name, attributes, faults } = readComponent(node, context.at, context.parent);
  for (const fault of faults) context.body.faults.push(fault);
  const within: Context = { ...context, parent: name ?? context.parent };
  const guard = isGuard(node);
  if (guard) {
    context.guards.push(node);
    const sound = name === 'Audience' && faults.length === 0;
    // Whoever made a mistake meant to hide something: the empty name is no audience.
    within.only = [...context.only, sound ? (attributes.only ?? '') : ''];
    if (name === 'Audience' && attributes.only) context.body.audiences.push({ name: attributes.only, ...context.at });
  }
  const children = compileChildren(node as unknown as Parents, within);
  if (guard && within.only.at(-1) === '') return [];
  if (name === null || faults.length > 0) return children;
  for (const { attribute, to, except } of componentOf(name)?.references ?? []) {
    for (const id of (attributes[attribute] ?? '').split(/\s+/).filter(Boolean)) {
      if (except?.includes(id)) continue;
      context.body.references.push({
        component: name,
        attribute,
        id,
        to,
        sentence: sentence(context, node as unknown as Nodes),
        ...context.at,
        ...guarded(context),
      });
    }
  }
  return dynamic(
    context,
    { type: 'component', name, attributes, inline: node.type === 'mdxJsxTextElement', children: [] },
    children,
  );
}

/** A cell: its alignment as an attribute, since the page's policy drops styles; an empty heading heads nothing. */
function compileCell(node: Element, properties: Element['properties'], context: Context): Element {
  const { style, ...others } = properties;
  const align = /text-align:\s*(left|right|center)/.exec(String(style ?? ''))?.[1];
  return {
    ...node,
    tagName: node.tagName === 'th' && textOf(node).trim() === '' ? 'td' : node.tagName,
    properties: { ...others, ...(align ? { align } : {}) },
    children: compileChildren(node, { ...context, block: blockOf(node) }),
  };
}

function compileElement(node: Element, context: Context): ElementContent[] {
  const { tagName } = node;
  const heading = /^h([1-6])$/.exec(tagName);
  // The heading of the footnotes is satteri's, not the author's.
  if (heading && node.properties.id !== 'footnote-label') return compileHeading(node, Number(heading[1]), context);
  if (tagName === 'a') return compileLink(node, context);
  if (tagName === 'img') return compileImage(node, context);
  if (tagName === 'pre') return compileCode(node, context);
  if (tagName === 'input')
    return [{ ...node, properties: { ...node.properties, ariaLabel: node.properties.checked ? 'done' : 'to do' } }];
  const alert = tagName === 'blockquote' ? alertOf(node) : null;
  if (alert) {
    const children = compileChildren({ ...node, children: alert.children }, context);
    return dynamic(
      context,
      { type: 'component', name: 'Callout', attributes: { kind: alert.kind }, inline: false, children: [] },
      children,
    );
  }
  const id = String(node.properties.id ?? '');
  const properties =
    id && !/^(user-content-|footnote-label)/.test(id) ? { ...node.properties, id: undefined } : node.properties;
  if (tagName === 'th' || tagName === 'td') return [compileCell(node, properties, context)];
  const block = /^(p|li|dd|dt|blockquote|h\d)$/.test(tagName) ? blockOf(node) : context.block;
  const code = context.code || tagName === 'code';
  const element: Element = { ...node, properties, children: compileChildren(node, { ...context, block, code }) };
  if (tagName !== 'table') return [element];
  return [
    {
      type: 'element',
      tagName: 'div',
      properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
      children: [element],
    },
  ];
}

/**
 * Where words of a text stand: a text with escapes is shorter than what was written, so they are looked for. Behind the
 * text they may stand as well, and mean another place.
 */
function placeOf(words: string, node: Nodes, { source, at }: Context): Point {
  const from = Math.max(source.searched, offsetAt(source.text, at));
  const place = source.text.slice(from, node.position?.end.offset).indexOf(words);
  if (place === -1) return at;
  const index = from + place;
  source.searched = index + words.length;
  return pointAt(source.text, index);
}

function compileNode(node: Nodes, around: Context): ElementContent[] {
  const start = node.position?.start;
  const context = start ? { ...around, at: { line: start.line, column: start.column } } : around;
  const type: string = node.type;
  if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement')
    return compileComponent(node as unknown as JsxNode, context);
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression' || type === 'mdxjsEsm') {
    const fault = codeFault(node as { type: string; value?: string }, context.at);
    if (fault) context.body.faults.push(fault);
    return [];
  }
  if (node.type === 'element') return compileElement(node, context);
  if (node.type === 'text') {
    const shows = context.code ? null : writtenGuard(node.value, context.at);
    if (shows) {
      context.body.faults.push(shows);
      context.body.narrow = hiddenFromAll;
    }
    const left = findPlaceholder(node.value);
    if (left) {
      context.body.placeholders.push({ text: left.text, ...placeOf(left.text, node, context) });
    }
    return [node];
  }
  return [];
}

function compileChildren(parent: Parents, context: Context): ElementContent[] {
  const compiled = (parent.children as Nodes[]).map((child) => ({ child, left: compileNode(child, context) }));
  return withoutTraces(parent, compiled, context.code ?? false);
}

/** What is known besides the text when a body is compiled. */
export interface Around {
  /** Title of the entry. */
  title?: string | undefined;
  /** Audiences of the hub, from narrow to wide. */
  audiences?: readonly string[];
}

/**
 * Compiles a body. Nothing an author wrote is executed: what is not Markdown or a component of the
 * vocabulary becomes a fault.
 * @param text the body, with the lines before it emptied (see `split`)
 * @param extension `.md` or `.mdx`
 * @param around what else is known
 */
export function compileBody(text: string, extension: string, { title, audiences = [] }: Around = {}): Body {
  const body = emptyBody();
  if (!/\S/u.test(text)) return body;
  const { root: whole, faults, hides, read = { text, back: new Map() } } = parseTree(text, extension);
  const wishes = extension === '.md' ? takeIds(whole, text) : new Map<Nodes, string>();
  const root = withoutTitle(whole, title);
  // Where a text cannot be read, there is a fault and no tree.
  const lost = root.children.length > 0 || faults.length === 0 ? lostParts(read.text, extension, read.back) : [];
  for (const fault of [...faults, ...foreignFaults(root, text), ...misreadBlocks(root, text), ...lost])
    body.faults.push(fault);
  const context: Context = {
    body,
    open: [],
    unnamed: [],
    only: [],
    guards: [],
    at: { line: 1, column: 1 },
    wishes,
    highlight: openHighlighter(),
    headings: new Map(),
    anchors: new Set(),
    source: { text, searched: 0 },
  };
  const children = compileChildren(root, context);
  for (const fault of giveIds(context.unnamed, body.anchors, audiences)) body.faults.push(fault);
  markEmpty(root, body, context.headings);
  if (hides) body.narrow = hiddenFromAll;
  // A note that nobody cites stands in no tree, and may be cited once another is cut out.
  if (
    !body.narrow &&
    (context.guards.length > 0 || (extension === '.mdx' && root.children.length > 0 && /audience/i.test(text)))
  ) {
    const parts = narrowParts(text);
    if (parts === null) body.narrow = hiddenFromAll;
    else if (parts.length > 0) body.narrow = { text, title, parts };
  }
  body.pieces = cut(toHtml({ type: 'root', children }, { allowDangerousHtml: true }), context.open);
  return body;
}
