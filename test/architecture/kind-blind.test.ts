import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';
import { codeOf, sourceFiles } from '../support/imports.ts';

const src = join(import.meta.dirname, '../../src');

/** Rooms that treat all kinds alike: what one kind has of its own, `src/kinds/` and `components/views/index.ts` say. */
const shared = /^(source|model|site|search|layouts|components\/(body|charts|entry|list|search|shell))\//;

/** Shared files that ask which kind they have, and why they must. */
const excused: readonly { file: string; why: string }[] = [
  { file: 'source/editions/upgrade.ts', why: 'A step brings up the shape of one kind; kinds know only today’s shape.' },
];

/** Casts between types that have nothing in common, and why they are none between entries. */
const casts: readonly { file: RegExp; why: string }[] = [
  { file: /^diagrams\//, why: 'Mermaid and jsdom are handed the parts of a browser that they use.' },
  { file: /^source\/body\//, why: 'Trees of the Markdown compiler, whose types know no components.' },
  { file: /^source\/fields\/shape-words\.ts$/, why: 'What zod keeps of a schema has no public type.' },
  { file: /^kinds\/index\.ts$/, why: 'The list of kinds, with the schema of each forgotten.' },
];

const folders = new Set(kinds.map(({ folder }) => folder));
const isFolder = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isStringLiteralLike(node) && folders.has(node.text);

/** Whether an expression is a kind: `kind`, `entry.kind`, `entry?.kind`. */
const isKindOf = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) && node.text === 'kind') || (ts.isPropertyAccessExpression(node) && node.name.text === 'kind');

const equalities: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** Where code asks whether something is of a kind that it names. */
function questions(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const asks =
      (ts.isBinaryExpression(node) &&
        equalities.has(node.operatorToken.kind) &&
        ((isKindOf(node.left) && isFolder(node.right)) || (isKindOf(node.right) && isFolder(node.left)))) ||
      (ts.isSwitchStatement(node) &&
        isKindOf(node.expression) &&
        node.caseBlock.clauses.some((clause) => ts.isCaseClause(clause) && isFolder(clause.expression))) ||
      (ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        ['isKind', 'ofKind'].includes(node.expression.text) &&
        isFolder(node.arguments[1])) ||
      (ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === 'startsWith' &&
        node.arguments.some((one) => ts.isStringLiteralLike(one) && folders.has(one.text.replace(/\/$/, ''))));
    if (asks) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

/** Front matter and scripts, and the template as the one expression that it nearly is. */
const askedIn = (path: string, text: string): string[] => {
  const template = path.endsWith('.astro') ? text.replace(/^---\r?\n[\s\S]*?\r?\n---/, '') : '';
  return [...questions(codeOf(path, text)), ...questions(`<>${template}</>`)];
};

const files = sourceFiles().map(({ path }) => ({ path, text: readFileSync(join(src, path), 'utf8') }));

describe('shared code', () => {
  it('never asks which kind it has', () => {
    const asking = files
      .filter(({ path }) => shared.test(path) && !excused.some(({ file }) => file === path))
      .flatMap(({ path, text }) => askedIn(path, text).map((asked) => `${path}: ${asked}`));
    expect(asking).toEqual([]);
  });

  it('that is excused asks indeed', () => {
    const idle = excused.filter(({ file }) => {
      const found = files.find(({ path }) => path === file);
      return !found || askedIn(found.path, found.text).length === 0;
    });
    expect(idle).toEqual([]);
  });

  it('is looked through in every way to ask', () => {
    expect(questions("entry.kind === 'signals'")).toHaveLength(1);
    expect(questions("'signals' !== entry?.kind")).toHaveLength(1);
    expect(questions("list.filter(({ kind }) => kind === 'north-star')")).toHaveLength(1);
    expect(questions("switch (entry.kind) { case 'team': break; }")).toHaveLength(1);
    expect(questions("isKind(entry, 'inputs') || ofKind(all, 'inputs')")).toHaveLength(2);
    expect(questions("key.startsWith('signals/')")).toHaveLength(1);
    expect(questions("piece.kind === 'link' || kind === folder || hub.of('signals')")).toEqual([]);
    expect(
      askedIn('x.astro', "---\nconst { entry } = Astro.props;\n---\n<p>{entry.kind === 'team' && <b>T</b>}</p>"),
    ).toHaveLength(1);
  });
});

describe('an entry', () => {
  it('is never cast to another kind', () => {
    const cast = files.flatMap(({ path, text }) =>
      (text.match(/.*\bas (?:unknown as )?(?:readonly )?\(?Entry\b.*/g) ?? []).map((line) => `${path}: ${line.trim()}`),
    );
    expect(cast).toEqual([]);
  });

  it('nor is anything else, but what is excused', () => {
    const cast = files.filter(
      ({ path, text }) => text.includes('as unknown as') && !casts.some(({ file }) => file.test(path)),
    );
    expect(cast.map(({ path }) => path)).toEqual([]);
  });

  it('what is excused is there', () => {
    const idle = casts.filter(
      (one) => !files.some(({ path, text }) => one.file.test(path) && text.includes('as unknown as')),
    );
    expect(idle).toEqual([]);
  });
});
