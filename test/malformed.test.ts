import { describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';
import { malformedHub } from './support/malformed.ts';

const { content, result, texts, expected } = malformedHub();
const { problems, waived } = result;

/** Files that are good, or broken in a way that must be forgiven. */
const good = [
  'decisions/good.md',
  'experiments/good.md',
  'initiatives/good.md',
  'inputs/good.md',
  'north-star/a-good.md',
  'personas/good.md',
  'personas/html-fine.md',
  'personas/lines-cr.md',
  'personas/lines-mark-and-crlf.md',
  'personas/link-fine.md',
  'personas/mdx-fine.mdx',
  'personas/review-in-the-far-future.md',
  'products/good.md',
  'signals/good.md',
  'strategy/good.md',
  'team/good.yaml',
];

describe('a hub of malformed files', () => {
  it('gives exactly the problems that each file has, all in one run', () => {
    const found: Record<string, string[]> = {};
    for (const { file, line, column, check } of problems) {
      found[file] ??= [];
      found[file].push(line === null ? check : `${line}:${column} ${check}`);
    }
    expect(found).toEqual(expected);
  });

  it('still reads every good file', () => {
    expect(good.filter((file) => Object.hasOwn(expected, file))).toEqual([]);
    expect(good.map((file) => content.entries.find((entry) => entry.file === file)?.sound)).toEqual(
      good.map(() => true),
    );
    expect(good.map((file) => result.hub.byFile(file)?.file)).toEqual(good);
  });

  it('says of every problem what was found, what was expected and what to do', () => {
    for (const problem of problems) {
      const where = JSON.stringify(problem);
      expect(problem.message, where).toMatch(/^\S[\s\S]*[.]$/);
      expect(problem.fix, where).toMatch(/\S/);
      expect(problem.expected, where).toMatch(/\S/);
      expect(problem.found === null || typeof problem.found === 'string', where).toBe(true);
      expect(problem.message, where).not.toMatch(/\bundefined\b|\[object |Invalid input|\bNaN\b(?!,)/);
      expect(Object.keys(problem).sort(), where).toEqual(
        ['check', 'severity', 'file', 'line', 'column', 'field', 'found', 'expected', 'message', 'fix'].sort(),
      );
    }
  });

  it('places every problem inside its file, in UTF-16 units from 1', () => {
    for (const problem of problems) {
      const where = JSON.stringify(problem);
      const lines = (texts.get(problem.file) ?? '').split(/\r\n|\r|\n/);
      const { line, column } = problem;
      expect((line === null) === (column === null), where).toBe(true);
      expect(line ?? 1, where).toBeGreaterThanOrEqual(1);
      expect(line ?? 1, where).toBeLessThanOrEqual(lines.length);
      expect(column ?? 1, where).toBeGreaterThanOrEqual(1);
      expect(column ?? 1, where).toBeLessThanOrEqual((lines[(line ?? 1) - 1]?.length ?? 0) + 1);
    }
  });

  it('uses checks of the list, with their severity', () => {
    const severities = new Map(checks.map(({ id, severity }) => [id, severity]));
    expect(problems.filter(({ check, severity }) => severities.get(check) !== severity)).toEqual([]);
  });

  it('sorts problems by file and place', () => {
    const keys = problems.map(
      ({ file, line, column, check }) =>
        `${file}\0${String(line ?? 0).padStart(6, '0')}${String(column ?? 0).padStart(6, '0')}${check}`,
    );
    expect(keys).toEqual([...keys].sort());
  });

  it('sets a waived problem aside with its reason', () => {
    expect(waived.map(({ problem, reason, until }) => [problem.check, problem.file, reason, until])).toEqual([
      ['alt-text', 'personas/waived.md', 'The image is only an ornament.', '2027-01-31'],
    ]);
  });

  it('follows no symbolic link', () => {
    expect([...texts.keys()].filter((path) => path.includes('link-to-a'))).toEqual([]);
  });

  it('suggests what was probably meant', () => {
    const fixes = problems
      .filter(({ fix }) => fix.includes('Did you mean'))
      .map(({ file, found, fix }) => `${file}: ${found} → ${/Did you mean `([^`]*)`/.exec(fix)?.[1]}`);
    expect(fixes).toMatchInlineSnapshot(`
      [
        "decisions/reference.md: god → good",
        "decisions/reference.md: good → decisions/good",
        "decisions/reference.md: strategy/god → strategy/good",
        "decisions/reference.md: gone → good",
        "experiments/reference.md: godo → good",
        "hub.yaml: review-overdeu → review-overdue",
        "hub.yaml: shap → shape",
        "hub.yaml: personas/nobody → personas/good",
        "hub.yml: hub.yml → hub.yaml",
        "initiatives/enum-in-list.md: "reliabillity" → reliability",
        "initiatives/enum-stage.md: "priorities" → prioritised",
        "initiatives/reference.md: god → good",
        "initiatives/reference.md: signals/good → good",
        "initiatives/reference.md: gone → good",
        "initiatives/reference.md: page → pages",
        "initiatives/urgency-shape.md: "stedy" → steady",
        "personas/anchor-missing.md: #dayz → #days",
        "personas/audience-unknown.md: intern → internal",
        "personas/image-missing.md: images/curv.svg → images/curve.svg",
        "personas/lines-cr-problem.md: ownr → owner",
        "personas/lines-cr-problem.md: gone.md → good.md",
        "personas/lines-crlf-problem.md: ownr → owner",
        "personas/lines-crlf-problem.md: gone.md → good.md",
        "personas/link-without-extension.md: ../strategy/good → ../strategy/good.md",
        "personas/mdx-audience.mdx: publik → public",
        "personas/mdx-reference.mdx: gone → good",
        "personas/mdx-reference.mdx: pagse → pages",
        "personas/mdx-reference.mdx: strategy/god → strategy/good",
        "personas/mdx-reference.mdx: goood → good",
        "personas/mdx-unknown-component.mdx: <Evidnce> → Evidence",
        "personas/mdx-wrong-attribute.mdx: titel → title",
        "personas/mdx-wrong-value.mdx: "nte" → note",
        "personas/shape-several.md: titel → title",
        "personas/shape-unknown-field.md: reviewd → reviewed",
        "products/reference.md: gone → good",
        "signals/enum-channel.md: "intervew" → interview",
        "strategies/calm.md: strategies/ → strategy",
        "strategy/reference.md: god → good",
        "strategy/reference.md: page → pages",
        "strategy/reference.md: gone → good",
        "team/reference.yaml: technicl → technical",
        "team/reference.yaml: inputs/godo → inputs/good",
      ]
    `);
  });
});
