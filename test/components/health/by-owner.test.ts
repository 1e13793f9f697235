import { describe, expect, it } from 'vitest';
import { problemRow, problemsByOwner } from '../../../src/components/health/by-owner.ts';
import type { Site } from '../../../src/site/site.ts';
import type { Problem } from '../../../src/source/problem.ts';
import { entry } from '../../support/hub.ts';
import { siteOf } from '../views/hub.ts';

const persona = (title: string, owner: string) =>
  entry(`title: ${title}\nowner: ${owner}\ngoals: [G]\nneeds: [N]\npains: [P]`);
const problem = (file: string, severity: Problem['severity'] = 'warning'): Problem => ({
  check: 'review-overdue',
  severity,
  file,
  line: 3,
  column: 1,
  field: '',
  found: '',
  expected: '',
  message: 'It waits for `plant-lead` since 2026-10-01.',
  fix: 'Read it again.',
});
const site: Site = {
  ...siteOf({
    'personas/lead.md': persona('Lead', 'Edge'),
    'personas/plant-lead.md': persona('Plant lead', 'Core'),
  }),
  problems: [
    problem('hub.yaml'),
    problem('personas/plant-lead.md'),
    problem('personas/lead.md'),
    problem('personas/lead.md', 'error'),
  ],
};

describe('problems by owner', () => {
  it('stand with who can put them right, errors first, and what is nobody’s last', () => {
    expect(
      problemsByOwner(site).map(({ owner, problems }) => [owner, problems.map(({ severity }) => severity)]),
    ).toEqual([
      ['Edge', ['error', 'warning']],
      ['Core', ['warning']],
      [null, ['warning']],
    ]);
  });

  it('are together where nobody is named yet, whatever says so', () => {
    const young = siteOf({
      'personas/lead.md': persona('Lead', '«The team that answers»'),
      'personas/plant-lead.md': persona('Plant lead', '«The role that answers»'),
    });
    const problems = [problem('personas/lead.md'), problem('personas/plant-lead.md')];
    expect(problemsByOwner({ ...young, problems })).toEqual([{ owner: 'Not named yet', problems }]);
  });

  it('have their ways out, and name what they are about by its title', () => {
    const hub = { ...site.hub, config: { ...site.hub.config, repository: 'https://host.example/edit/main/' } };
    const row = problemRow({ ...site, hub }, problem('personas/lead.md'));
    expect(row.html).toBe('It waits for “Plant lead” since 1 Oct 2026. Read it again.');
    expect(row.help).toContain('review-overdue');
    expect(row.edit).toBe('https://host.example/edit/main/personas/lead.md');
    expect(problemRow({ ...site, hub, narrowest: false }, problem('personas/lead.md')).edit).toBe(null);
  });
});
