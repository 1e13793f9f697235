import { runChecks } from '../../src/checks/run.ts';
import { youngUntil } from '../../src/kinds/hub.ts';
import { unlookedIn } from '../../src/methods/balance/looked.ts';
import type { Report } from '../../src/report/report.ts';
import { contentOf, type Files, today } from '../support/hub.ts';

/** A report about files in memory, as if they lay in `content/`. */
export function reportOn(files: Files): Report {
  const content = contentOf(files);
  const { ok, problems, waived, maturing, hub } = runChecks(content, today);
  const until = youngUntil(content.config, today);
  return {
    ok,
    entries: content.entries.length,
    problems,
    waived,
    unlooked: unlookedIn(hub).length,
    maturing: until === null ? null : { count: maturing.length, until },
    text: (file) => content.texts.get(file)?.text,
    folder: 'content/',
    inRepository: null,
    address: 'file:///hub/content/',
    version: '1.2.3',
  };
}

const persona = (fields: string) =>
  `---\ntitle: Platform lead\nowner: TPS\ngoals: [Sleep]\nneeds: [Limits]\n${fields}\n---\n\nAnswers for pipelines.\n`;

/** Files without a problem. */
export const good: Files = { 'personas/lead.md': persona('pains: [Pages]') };

/** Files with an error, and one that is old. */
export const bad: Files = {
  'personas/lead.md': persona('pain: [Pages]\nsegment: 7'),
  'personas/old.md': persona('pains: [Pages]\nreviewed: 2025-01-01\nreviewEvery: 90 days'),
};

/** Files with a waived problem only. */
export const waivedOnly: Files = {
  'hub.yaml': `title: Relay
product: Relay
waivers:
  - { check: review-overdue, entry: personas/old, reason: Read for its history., until: 2027-03-31 }
`,
  'personas/old.md': persona('pains: [Pages]\nreviewed: 2025-01-01\nreviewEvery: 90 days'),
};

/** A young hub with something that only time can cure. */
export const young: Files = {
  'hub.yaml': 'title: Relay\nproduct: Relay\nmaturity: { stage: starting, until: 2027-03-31 }\n',
  'personas/old.md': persona('pains: [Pages]\nreviewed: 2025-01-01\nreviewEvery: 90 days'),
};
