import { addDays } from '../model/date.ts';
import type { Check } from './check.ts';

export const stageHistory: Check = {
  id: 'stage-history',
  title: 'The history of stages ends with the present one',
  problem: 'Stage and history differ',
  severity: 'error',
  why: 'How long an initiative has stood where it stands is read from the history; a history of another stage says it wrongly.',
  fix: 'Add the stage with its day to `stages`, or correct `stage`.',
  example: {
    wrong: 'stage: production\nstages: [{ stage: idea, on: 2026-02-02 }]',
    right: 'stage: production\nstages: [{ stage: idea, on: 2026-02-02 }, …, { stage: production, on: 2026-11-02 }]',
  },
  *run({ hub, today }) {
    // Where the day begins first it is tomorrow already.
    const latest = addDays(today, 1);
    for (const { file, data } of hub.of('initiatives')) {
      const stages = data.stages ?? [];
      const last = stages.at(-1);
      if (last && last.stage !== data.stage)
        yield {
          file,
          field: ['stages', stages.length - 1, 'stage'],
          found: last.stage,
          expected: data.stage,
          message: `\`stages\` ends with \`${last.stage}\`, and \`stage\` says \`${data.stage}\`.`,
          fix: `Add \`{ stage: ${data.stage}, on: … }\` to \`stages\`, or set \`stage: ${last.stage}\`.`,
        };
      for (const [index, { stage, on }] of stages.entries()) {
        if (on <= latest) continue;
        yield {
          file,
          field: ['stages', index, 'on'],
          found: on,
          expected: `a day up to ${today}`,
          message: `\`stages\` says that ${stage} was entered on ${on}, which is still to come.`,
          fix: 'Correct the day. What is planned stands in `window`.',
        };
      }
    }
  },
};
