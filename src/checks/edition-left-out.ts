import { audiencesOf, readerThen } from '../model/audience.ts';
import type { Check } from './check.ts';

export const editionLeftOut: Check = {
  id: 'edition-left-out',
  title: 'Every edition knows the audiences of today',
  problem: 'Left out for an audience',
  severity: 'warning',
  why: 'Nobody can say what an edition meant for an audience that its hub.yaml does not list, or lists among others in another order; so it is not shown to that audience at all.',
  fix: 'If that audience may read it, add its name to `audiences` in the hub.yaml of the edition and seal it anew: `npm run edition -- amend`. If not, set the check off.',
  example: {
    wrong: '`audiences: [internal, partners]` today, `audiences: [internal]` in editions/2026-q4/hub.yaml',
    right: '`audiences: [internal, partners]` in both',
  },
  *run({ content, editions }) {
    // The narrowest audience reads every edition as its own narrowest did.
    const now = audiencesOf(content.config);
    if (content.configUnread) return;
    for (const edition of editions) {
      const { config, configUnread } = edition.content;
      const then = audiencesOf(config);
      const out = now.names.slice(1).filter((name) => readerThen(then, now, name) === null);
      if (configUnread || out.length === 0) continue;
      const names = out.map((name) => `\`${name}\``).join(', ');
      const unknown = out.every((name) => !then.names.includes(name));
      const why = unknown ? `knows no audience ${names}` : `lists audiences in another order, ${names} among them`;
      const repair = unknown
        ? `add ${out.length === 1 ? 'the name' : 'the names'} to`
        : 'write the order of today into';
      yield {
        file: `editions/${edition.id}/hub.yaml`,
        field: ['audiences'],
        found: config.audiences ? config.audiences.join(', ') : null,
        expected: `the audiences of today, ${names} among them`,
        message: `The edition ${edition.id} ${why}, so it is left out of a site for ${out.length === 1 ? 'it' : 'them'}.`,
        fix: `If ${names} may read it, ${repair} \`audiences\` there and seal the edition anew: npm run edition -- amend ${edition.id} --reason "…". If not, write \`checks: { edition-left-out: { severity: off } }\` in hub.yaml.`,
      };
    }
  },
};
