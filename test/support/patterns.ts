import { globSync, readFileSync } from 'node:fs';
import { transform } from '@astrojs/compiler-rs';
import ts from 'typescript';

/** A regular expression of the code. */
export interface Pattern {
  /** Below `src/`. */
  file: string;
  source: string;
  flags: string;
  /** It is put together while the program runs, and cannot be known from its text. */
  unknown: boolean;
}

const root = new URL('../../src/', import.meta.url);

/** The programs in a file; in a component those of its head, its markup and its scripts. */
function programsOf(file: string): string[] {
  const text = readFileSync(new URL(file, root), 'utf8');
  if (!file.endsWith('.astro')) return [text];
  const { code, scripts } = transform(text, { filename: file });
  return [code, ...scripts.flatMap((script) => (script.type === 'inline' ? [script.code ?? ''] : []))];
}

/** The value of a string that is written out: literals, templates, sums, and constants of the same file. */
function textOf(node: ts.Expression, file: ts.SourceFile): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node))
    return node.tag.getText(file) === 'String.raw' ? templateOf(node.template, file, true) : null;
  if (ts.isTemplateExpression(node)) return templateOf(node, file, false);
  if (ts.isCallExpression(node) && node.expression.getText(file) === 'literal') return 'word';
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'));
  if (!ts.isIdentifier(node)) return null;
  let value: string | null = null;
  const visit = (one: ts.Node) => {
    if (ts.isVariableDeclaration(one) && one.name.getText(file) === node.text && one.initializer)
      value ??= textOf(one.initializer, file);
    ts.forEachChild(one, visit);
  };
  visit(file);
  return value;
}

function templateOf(node: ts.TemplateLiteral, file: ts.SourceFile, raw: boolean): string | null {
  const piece = ({ text, rawText }: { text: string; rawText?: string }) => (raw ? (rawText ?? text) : text);
  if (ts.isNoSubstitutionTemplateLiteral(node)) return piece(node);
  const parts = node.templateSpans.map((span) => {
    const value = textOf(span.expression, file);
    return value === null ? null : value + piece(span.literal);
  });
  return parts.includes(null) ? null : piece(node.head) + parts.join('');
}

/** Every regular expression that the code holds, those of components and their scripts included. */
export function patternsOfCode(): Pattern[] {
  const found: Pattern[] = [];
  for (const file of globSync('**/*.{ts,astro}', { cwd: root }).map((path) => path.replaceAll('\\', '/'))) {
    for (const [index, text] of programsOf(file).entries()) {
      const program = ts.createSourceFile(`${index}.ts`, text, ts.ScriptTarget.Latest, true);
      const visit = (node: ts.Node) => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1), unknown: false });
        } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
          const [source = null, flags = ''] = (node.arguments ?? []).map((one) => textOf(one, program));
          found.push({ file, source: source ?? node.getText(), flags: flags ?? '', unknown: source === null });
        }
        ts.forEachChild(node, visit);
      };
      visit(program);
    }
  }
  return found;
}
