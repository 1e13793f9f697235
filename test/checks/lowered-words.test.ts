import { describe, expect, it } from 'vitest';
import { problemsFor } from '../../src/checks/run.ts';
import { forAudience } from '../../src/model/audience.ts';
import { buildHub } from '../../src/model/hub.ts';
import { checked, contentOf, entry, hubWithAudiences, today } from '../support/hub.ts';

const lowered = (...ids: string[]) =>
  `${hubWithAudiences}checks:\n${ids.map((id) => `  ${id}: { severity: warning }\n`).join('')}`;

describe('words that no reader was to see', () => {
  it('are told of to the narrowest audience alone, also where the problem with them only warns', () => {
    const files = {
      'hub.yaml': lowered('yaml-text', 'private-remark', 'lost-text'),
      'personas/lead.md': entry(
        'title: Ticket #Zurbaran is late\nowner: TPS\naudience: public\ngoals: [a]\nneeds: [b]\npains: [c]',
        'Calm. %%ask Velazquez%%\n\na Map<Title> of Murillo </title>',
      ),
    };
    const result = checked(files);
    const told = JSON.stringify(result.problems);
    expect(told).toMatch(/Zurbaran.*Murillo/);
    for (const check of ['yaml-text', 'private-remark', 'lost-text'])
      expect(result.problems.filter((problem) => problem.check === check).map(({ severity }) => severity)).toEqual([
        'warning',
      ]);
    const content = contentOf(files);
    for (const audience of ['internal', 'public']) {
      const { config, entries } = forAudience(content.config, result.hub.entries, audience);
      expect(entries.map(({ key }) => key)).toEqual(['personas/lead']);
      const open = problemsFor(result, buildHub(config, entries, [], today));
      expect(JSON.stringify(open)).not.toMatch(/Zurbaran|Velazquez|Murillo/);
    }
  });
});
