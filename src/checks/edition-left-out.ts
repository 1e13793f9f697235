import { audiencesOf } from '../model/audience.ts';
import type { Check } from './check.ts';

export const editionLeftOut: Check = {
  id: 'edition-left-out',
  title: 'Every edition knows the audiences of today',
  problem: 'Left out for an audience',
  severity: 'warning',
  why: 'Nobody can say what an edition meant for an audience that its hub.yaml does not list, so it is not shown to that audience at all.',
  fix: 'If that audience may read it, add its name to `audiences` in the hub.yaml of the edition and seal it anew: `sextant edition amend`. If not, set the check off.',
  example: {
    wrong: '`audiences: [internal, partners]` today, `audiences: [internal]` in editions/2026-q4/hub.yaml',
    right: '`audiences: [internal, partners]` in both',
  },
  *run({ content, editions }) {
    // The narrowest audience reads every edition as its own narrowest did.
    const [, ...wider] = audiencesOf(content.config).names;
    if (content.configUnread) return;
    for (const edition of editions) {
      const { config, configUnread } = edition.content;
      const unknown = wider.filter((name) => !audiencesOf(config).names.includes(name));
      if (configUnread || unknown.length === 0) continue;
      const names = unknown.map((name) => `\`${name}\``).join(', ');
      yield {
        file: `editions/${edition.id}/hub.yaml`,
        field: ['audiences'],
        found: config.audiences ? config.audiences.join(', ') : null,
        expected: `the audiences of today, ${names} among them`,
        message: `The edition ${edition.id} knows no audience ${names}, so it is left out of a site for ${unknown.length === 1 ? 'it' : 'them'}.`,
        fix: `If ${names} may read it, add ${unknown.length === 1 ? 'the name' : 'the names'} to \`audiences\` there and seal the edition anew: sextant edition amend ${edition.id} --reason "…". If not, write \`checks: { edition-left-out: { severity: off } }\` in hub.yaml.`,
      };
    }
  },
};
