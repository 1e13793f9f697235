import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const src = resolve(import.meta.dirname, '../../src');

/** A place where code computes or compares numbers. */
export interface FigureFound {
  /** Line of the file, from 1. */
  line: number;
  /** The expression as it is written, its white space joined. */
  text: string;
}

/**
 * Code of an .astro file as TSX, on the same lines: front matter, then the template as one fragment. Scripts and styles
 * of the template are left blank: they run in a browser, or not at all.
 */
export function tsxOf(astro: string): string {
  const [whole = '', front = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(astro) ?? [];
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const template = astro
    .slice(whole.length)
    .replace(/<!--[\s\S]*?-->|<!doctype[^>]*>|<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, blank);
  return `\n${front}\n;<>${template}</>;`;
}

const arithmetic = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.MinusEqualsToken,
  ts.SyntaxKind.AsteriskEqualsToken,
  ts.SyntaxKind.SlashEqualsToken,
]);
const comparing = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

/** Calendar arithmetic of `model/date.ts`. */
const calendar = new Set(['daysBetween', 'addDays']);

/** Methods of a list that tell their callback a place as its second argument. */
const walks = new Set(['map', 'flatMap', 'filter', 'forEach', 'some', 'every', 'find', 'findIndex', 'findLast']);

const isZero = (node: ts.Expression) => ts.isNumericLiteral(node) && node.text === '0';

/** Text is joined, not added. */
function isText(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isConditionalExpression(node)) return isText(node.whenTrue) || isText(node.whenFalse);
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken
    ? isText(node.left) || isText(node.right)
    : false;
}

/** Names that a piece of code declares, and what they are. */
function declaredIn(file: ts.SourceFile) {
  const values = new Map<string, ts.Expression>();
  const places = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      values.set(node.name.text, node.initializer);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [callback] = node.arguments;
      if (walks.has(node.expression.name.text) && callback && ts.isArrowFunction(callback)) {
        const name = callback.parameters[1]?.name;
        if (name && ts.isIdentifier(name)) places.add(name.text);
      }
    }
    // for (const [place, one] of list.entries())
    if (
      ts.isForOfStatement(node) &&
      ts.isCallExpression(node.expression) &&
      ts.isPropertyAccessExpression(node.expression.expression) &&
      node.expression.expression.name.text === 'entries' &&
      ts.isVariableDeclarationList(node.initializer)
    ) {
      const pattern = node.initializer.declarations[0]?.name;
      const first = pattern && ts.isArrayBindingPattern(pattern) ? pattern.elements[0] : undefined;
      if (first && ts.isBindingElement(first) && ts.isIdentifier(first.name)) places.add(first.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { values, places };
}

/**
 * Where code computes a figure: arithmetic, `Math`, comparisons of size, and the calendar's arithmetic. What counts as
 * none: lengths of lists and texts, places in lists, numbers written in the code, and what is made of these alone, since
 * it says how much of something a page shows; whether something is more or less than 0; a value rounded or without its
 * sign, as words need it; joined texts.
 * @param code TypeScript, or TSX for what `tsxOf` gives
 * @param tsx whether it is TSX
 * @throws when the code cannot be parsed, because what is not read is not proved
 */
export function figuresIn(code: string, tsx = false): FigureFound[] {
  const file = ts.createSourceFile(
    tsx ? 'code.tsx' : 'code.ts',
    code,
    ts.ScriptTarget.Latest,
    true,
    tsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const [fault] = (file as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics;
  if (fault) throw new Error(`${ts.flattenDiagnosticMessageText(fault.messageText, ' ')} ${code.slice(fault.start)}`);
  const { values, places } = declaredIn(file);

  /** Whether an expression is made of lengths, places and written numbers alone. */
  const isCount = (node: ts.Expression, seen = new Set<string>()): boolean => {
    if (ts.isNumericLiteral(node)) return true;
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return isCount(node.expression, seen);
    if (ts.isPrefixUnaryExpression(node)) return isCount(node.operand, seen);
    if (ts.isPropertyAccessExpression(node))
      return node.name.text === 'length' || node.name.text === 'size' || node.getText() === 'Number.MAX_SAFE_INTEGER';
    if (ts.isConditionalExpression(node)) return isCount(node.whenTrue, seen) && isCount(node.whenFalse, seen);
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.QuestionQuestionToken || arithmetic.has(kind))
        return isCount(node.left, seen) && isCount(node.right, seen);
      return false;
    }
    if (ts.isCallExpression(node)) {
      const name = node.expression.getText();
      if (/^Math\.(min|max|floor|ceil)$/.test(name)) return node.arguments.every((one) => isCount(one, seen));
      return /\.(indexOf|findIndex|lastIndexOf)$/.test(name);
    }
    if (ts.isIdentifier(node)) {
      if (places.has(node.text)) return true;
      const value = values.get(node.text);
      return value !== undefined && !seen.has(node.text) && isCount(value, new Set([...seen, node.text]));
    }
    return false;
  };

  /** A rounded or an unsigned value of something that is worked out elsewhere: how a figure is written. */
  const isWritten = (node: ts.CallExpression): boolean =>
    /^Math\.(abs|round)$/.test(node.expression.getText()) && node.arguments.every((one) => !ts.isBinaryExpression(one));

  const found: FigureFound[] = [];
  const report = (node: ts.Node) =>
    found.push({
      line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      text: node.getText().replace(/\s+/g, ' '),
    });
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      const isJoined = kind === ts.SyntaxKind.PlusToken && isText(node);
      if (arithmetic.has(kind) && !isJoined && !(isCount(node.left) && isCount(node.right))) return void report(node);
      const isSign = isZero(node.left) || isZero(node.right);
      if (comparing.has(kind) && !isSign && !(isCount(node.left) && isCount(node.right))) return void report(node);
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.expression.getText() === 'Math' &&
      !isCount(node) &&
      !isWritten(node)
    )
      return void report(node);
    if (ts.isImportSpecifier(node) && calendar.has((node.propertyName ?? node.name).text)) return void report(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The figures that a file of `src` computes. */
export function figuresOf(path: string): FigureFound[] {
  const text = readFileSync(join(src, path), 'utf8');
  return path.endsWith('.astro') ? figuresIn(tsxOf(text), true) : figuresIn(text);
}
