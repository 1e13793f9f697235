import { describe, expect, it } from 'vitest';
import { soundEntries } from '../../../src/checks/run.ts';
import { findingsOf, subjectOf } from '../../../src/methods/balance/findings.ts';
import { buildHub } from '../../../src/model/hub.ts';
import { standingById } from '../../../src/source/editions/upgrade.ts';
import { ids, input, inputs, type Said, signals, strategy } from '../../methods/balance/hub.ts';
import { contentOf, type Files, today } from '../../support/hub.ts';

const groupOf = (id: string) => /group: (.*)/.exec(String(inputs[`inputs/${id}.md`]))?.[1] ?? '';
/** The inputs as they were written before they could say what they stand for. */
const older: Files = Object.fromEntries(
  ['support', 'customer-side', 'executive', 'engineering', 'industry', 'competitive', 'sales'].map((id) => [
    `inputs/${id}.md`,
    input(id, groupOf(id)),
  ]),
);
const resting = (said: readonly Said[], more: Files) => ({
  ...signals(said),
  'strategy/it.md': strategy(ids(said)),
  ...more,
});
const findings = (files: Files) => {
  const content = contentOf(files);
  const hub = buildHub(content.config, soundEntries(content), [], today);
  return findingsOf(subjectOf(hub, null)).map(({ id, measures }) => ({ id, measures }));
};
const many = (id: string, count: number): Said[] => Array.from({ length: count }, () => ({ input: id }));
const standings = (files: Files) =>
  Object.fromEntries(
    contentOf(files).entries.flatMap(({ kind, id, data }) => (kind === 'inputs' ? [[id, data.standsFor]] : [])),
  );

describe('a hub of which no input says what it stands for', () => {
  it('is understood by the ids that once said so, and keeps its findings', () => {
    for (const said of [
      [...many('competitive', 3), ...many('support', 5), ...many('industry', 2)],
      [...many('support', 7), ...many('sales', 2)],
      [...many('support', 6), ...many('industry', 1)],
    ])
      expect(findings(resting(said, older))).toEqual(findings(resting(said, inputs)));
    expect(findings(resting([...many('competitive', 3), ...many('support', 5)], older)).map(({ id }) => id)).toContain(
      'parity-chase',
    );
  });

  it('has the rest of the market stand for the industry, as it did', () => {
    const files = { ...older, 'inputs/analysts.md': input('analysts', 'market') };
    expect(standings(files)).toMatchObject({ competitive: 'competition', industry: 'industry', analysts: 'industry' });
    expect(standings(files)).toMatchObject({ support: undefined, sales: undefined });
  });

  it('is none any more as soon as one says it: then the field alone counts', () => {
    const files = { ...older, 'inputs/rivals.md': input('rivals', 'market', 'competition') };
    expect(standings(files)).toMatchObject({ competitive: undefined, industry: undefined, rivals: 'competition' });
  });

  it('is left alone by it, whatever its authors wrote', () => {
    const { entries } = contentOf({
      'inputs/industry.md': '---\ngroup: [market]\n---\n',
      'inputs/competitive.md': '---\n3\n---\n',
    });
    const before = structuredClone(entries);
    standingById(entries);
    expect(entries).toEqual(before);
  });
});
