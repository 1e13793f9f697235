import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/** Code of a file: all of a .ts file, front matter and scripts of an .astro file, import lines of an .mdx file. */
export function codeOf(path: string, text: string): string {
  if (path.endsWith('.astro')) {
    const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
    const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
    // An expression in the template may import, too.
    const dynamic = [...text.matchAll(/\bimport\(\s*['"][^'"]+['"]\s*\)/g)].map(([call]) => `${call};`);
    return [front, ...scripts, ...dynamic].join('\n');
  }
  if (path.endsWith('.mdx')) {
    const outside = text.replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gm, '');
    return [...outside.matchAll(/^(?:import|export)\b[^\n]*/gm)].map(([line]) => line).join('\n');
  }
  return text;
}

/** Whether a line of imports or exports vanishes before the code runs. */
function isOfTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const { importClause: clause } = node;
  if (!clause || clause.isTypeOnly) return clause !== undefined;
  const { name, namedBindings: named } = clause;
  return !name && named !== undefined && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly);
}

/**
 * What a piece of code imports: static, dynamic, re-exported.
 * @param types whether imports of types count, which vanish before the code runs
 * @param later whether those count that are loaded only when the code comes to them
 */
export function importsIn(code: string, { types = true, later = true } = {}): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      (types || !isOfTypes(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      found.push(node.moduleSpecifier.text);
    else if (
      types &&
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    )
      found.push(node.argument.literal.text);
    else if (later && ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push(
        node.arguments[0] && ts.isStringLiteralLike(node.arguments[0]) ? node.arguments[0].text : '(computed)',
      );
    else if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'glob' &&
      node.expression.expression.kind === ts.SyntaxKind.MetaProperty
    )
      found.push(...node.arguments.flatMap((argument) => (ts.isStringLiteral(argument) ? [argument.text] : [])));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));
  return found;
}

export interface SourceFile {
  /** Path below `src`, with `/`. */
  path: string;
  /** First folder below `src`; `.` for files beside the rooms. */
  room: string;
  /** Files of `src` that it imports, as paths below `src`. */
  local: string[];
  /** Packages and modules of Node. */
  packages: string[];
}

/** Every file of code below `src`. */
export function sourceFiles(): SourceFile[] {
  const src = join(root, 'src');
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|mdx)$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(src, file).replaceAll('\\', '/');
      const imports = importsIn(codeOf(path, readFileSync(file, 'utf8'))).map((name) => name.replace(/\?.*$/, ''));
      return {
        path,
        room: path.includes('/') ? (path.split('/')[0] as string) : '.',
        local: imports
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(src, resolve(dirname(file), name)).replaceAll('\\', '/')),
        packages: imports.filter((name) => !name.startsWith('.')),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Circles of imports, each as the paths on the way. */
export function circlesOf(files: readonly Pick<SourceFile, 'path' | 'local'>[]): string[][] {
  const imports = new Map(files.map(({ path, local }) => [path, local]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (path: string, way: string[]): void => {
    if (way.includes(path)) {
      circles.push([...way.slice(way.indexOf(path)), path]);
      return;
    }
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return circles;
}
