import { CORE_SCHEMA, EVENT_ID, type Event, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml';
import { type Fault, type FieldPath, type Point, pointAt } from '../problem.ts';
import { slipNear } from './yaml-slips.ts';

/** A content file has no use for more; a bomb of aliases needs them. */
const limits = { maxAliases: 100, maxDepth: 50 };

/** YAML inside a file: its text, and where it starts. */
export interface YamlBlock {
  text: string;
  /** Offset of the block in the file, in UTF-16 units. */
  start: number;
}

/** A mapping read from YAML, or what is wrong with it. */
export type YamlResult = { data: Record<string, unknown> } | { fault: Fault };

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How aliases may repeat what stands behind them; a bomb of aliases, or a circle, goes beyond. */
const mostRepeated = 1000;

/**
 * What aliases make of a small text. Written out, YAML has no more values than characters; where there are
 * more, aliases multiply them, or lead back to themselves.
 * @returns what is wrong, in words, or null
 */
function tooLarge(value: unknown, characters: number): string | null {
  let values = 0;
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    values += 1;
    if (values > characters + mostRepeated) return 'its aliases (*name) repeat too much, or lead in a circle';
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > limits.maxDepth) return `its aliases (*name) nest deeper than ${limits.maxDepth} levels`;
    for (const inner of Object.values(next.value)) pending.push({ value: inner, depth: next.depth + 1 });
  }
  return null;
}

/** Plain words for what js-yaml says, and what to do; its own words where there is nothing to add. */
const plain: readonly [reason: RegExp, words: string, fix?: string][] = [
  [/duplicated mapping key/, 'the same field stands twice', 'Remove one of the two.'],
  [/deficient indentation/, 'a quote, [ or { above is not closed, or its next line is not indented'],
  [/bad indentation/, 'a value must be in quotes, or the line is not indented like its neighbours'],
  [/tab characters/, 'a tab stands where spaces must', 'Write spaces in its place.'],
  [/exceeded maxAliases/, `more than ${limits.maxAliases} aliases (*name) stand in it`],
  [/exceeded maxDepth/, `it is nested deeper than ${limits.maxDepth} levels`],
  [/unknown (?:\w+ )?tag/, 'it uses a tag (!…), and content has no tags'],
  [/unidentified alias/, 'an alias (*name) names no anchor (&name)', 'Put a value that begins with * in quotes.'],
  [/complex keys/, 'a field name is not plain text'],
  [/single document/, 'a second document (--- or ...) follows the first'],
];

/** What js-yaml says where it only knows that it expected something else. */
const vague =
  /bad indentation|end of the stream|line break is expected|block mapping entry|multiline key|cannot start any token|reserved/;

/** Whether a place is in the line that begins at another one. */
const isLineOf = (text: string, line: number, place: number) => !text.slice(line, Math.max(line, place)).includes('\n');

/**
 * Reads a mapping. Dates stay text; tags and merge keys are not known.
 * @param block the YAML
 * @param file the whole file, for positions
 */
export function parseYaml(block: YamlBlock, file: string): YamlResult {
  let value: unknown;
  const unreadable = (
    words: string,
    offset: number,
    fix = 'Mend the line, or put the value in quotes if it holds `: `, `#`, `[`, `{`, `*` or `&`, or begins with `@`.',
  ): YamlResult => ({
    fault: {
      check: 'front-matter',
      at: pointAt(file, block.start + Math.min(offset, block.text.length)),
      found: words,
      expected: 'YAML: one `field: value` a line, indented with spaces',
      message: `The YAML cannot be read: ${words}.`,
      fix,
    },
  });
  try {
    value = /\S/u.test(block.text) ? load(block.text, { schema: CORE_SCHEMA, ...limits }) : {};
  } catch (error) {
    if (!(error instanceof YAMLException) && !(error instanceof RangeError)) throw error;
    const reason = 'reason' in error ? String(error.reason) : 'nested too deep';
    const position = 'mark' in error && error.mark ? (error.mark as { position: number }).position : 0;
    if (/input is empty/.test(reason)) return { data: {} };
    const [, words = reason, fix] = plain.find(([pattern]) => pattern.test(reason)) ?? [];
    const slip = vague.test(reason) ? slipNear(block.text, position) : null;
    if (slip)
      return unreadable(
        slip.words,
        Math.max(slip.line, isLineOf(block.text, slip.line, position) ? position : 0),
        slip.fix,
      );
    // js-yaml does not say where the second document begins.
    const second = /single document/.test(reason) ? block.text.search(/(?<=\n)(?:---|\.\.\.)(?=\s|$)/) : -1;
    return unreadable(words, second === -1 ? position : second, fix);
  }
  const large = block.text.includes('*') ? tooLarge(value, block.text.length) : null;
  if (large) return unreadable(large, firstAlias(block.text), 'Write the values out in place of the aliases.');
  if (isMapping(value)) return { data: value };
  if (value === null) return { data: {} };
  return {
    fault: {
      check: 'front-matter',
      at: pointAt(file, block.start),
      found: Array.isArray(value) ? 'a list' : `a ${typeof value}`,
      expected: 'fields with values',
      message: `The YAML is ${Array.isArray(value) ? 'a list' : 'a single value'}, not fields with values.`,
      fix: 'Write one `field: value` a line.',
    },
  };
}

const firstAlias = (text: string): number => {
  const alias = parseEvents(text, limits).find((event) => event.type === EVENT_ID.ALIAS);
  return alias?.type === EVENT_ID.ALIAS ? Math.max(0, alias.anchorStart - 1) : 0;
};

interface Located {
  key: number;
  value: number;
  children: Map<string | number, Located>;
}

/** A plain key that is a number is read as one: `000` is the field `0`. */
const keyOf = (written: string, quoted: boolean): string =>
  !quoted && /^[-+]?[.\d]/.test(written) && Number.isFinite(Number(written)) ? String(Number(written)) : written;

/** Offsets of all keys and values, from the parser's own events. */
function tree(text: string, events: Event[]): Located {
  const root: Located = { key: 0, value: 0, children: new Map() };
  const stack: { node: Located; mapping: boolean; key: string | null; keyAt: number; index: number }[] = [];
  const add = (offset: number): Located => {
    const top = stack.at(-1);
    if (!top) {
      root.value = offset;
      return root;
    }
    const name = top.mapping ? (top.key ?? '') : top.index;
    const node: Located = {
      key: top.mapping ? top.keyAt : offset,
      value: offset < 0 ? top.keyAt : offset,
      children: new Map(),
    };
    top.node.children.set(name, node);
    top.key = null;
    top.index += 1;
    return node;
  };
  for (const event of events) {
    const top = stack.at(-1);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      stack.push({ node: add(event.start), mapping: event.type === EVENT_ID.MAPPING, key: null, keyAt: 0, index: 0 });
    } else if (event.type === EVENT_ID.POP) {
      stack.pop();
    } else if (event.type === EVENT_ID.SCALAR) {
      // A quoted value begins before its text.
      const offset =
        event.valueStart > 0 && /["']/.test(text[event.valueStart - 1] ?? '') ? event.valueStart - 1 : event.valueStart;
      if (top?.mapping && top.key === null) {
        top.key = keyOf(getScalarValue(text, event), offset !== event.valueStart);
        top.keyAt = offset;
      } else add(offset);
    } else if (event.type === EVENT_ID.ALIAS) {
      if (top?.mapping && top.key === null) top.key = '';
      else add(event.anchorStart - 1);
    }
  }
  return root;
}

const trees = new WeakMap<YamlBlock, Located | null>();

/** Parsed once for each block that has a problem, however many there are. */
function treeOf(block: YamlBlock): Located | null {
  let found = trees.get(block);
  if (found === undefined) {
    try {
      found = tree(block.text, parseEvents(block.text, limits));
    } catch {
      found = null;
    }
    trees.set(block, found);
  }
  return found;
}

/**
 * Where a field stands in its YAML. Parses again, so it is asked only for problems found.
 * @param block the YAML
 * @param path keys and indices to the value
 * @param atKey the last key instead of its value
 * @returns offset in the block of the deepest part of the path that is there; null when the YAML cannot be read
 */
export function locateOffset(block: YamlBlock, path: FieldPath, atKey = false): number | null {
  let node = treeOf(block);
  if (!node) return null;
  for (const [depth, step] of path.entries()) {
    const next: Located | undefined = node.children.get(step) ?? node.children.get(String(step));
    // A missing field is looked for where its parent begins.
    if (!next) return depth === 0 ? 0 : node.key;
    node = next;
  }
  return atKey ? node.key : node.value;
}

/**
 * Fields by the offset at which their value begins.
 * @param block the YAML
 * @returns keys and indices to each value that holds no others; none when the YAML cannot be read
 */
export function fieldsByOffset(block: YamlBlock): Map<number, FieldPath> {
  const fields = new Map<number, FieldPath>();
  const root = treeOf(block);
  const pending: { node: Located; path: FieldPath }[] = root ? [{ node: root, path: [] }] : [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, path } = next;
    if (node.children.size === 0) fields.set(node.value, path);
    for (const [step, child] of node.children) pending.push({ node: child, path: [...path, step] });
  }
  return fields;
}

/**
 * Where a field stands in its file.
 * @param file the whole file
 * @see locateOffset
 */
export function locate(block: YamlBlock, file: string, path: FieldPath, atKey = false): Point | null {
  const offset = locateOffset(block, path, atKey);
  return offset === null ? null : pointAt(file, block.start + offset);
}
