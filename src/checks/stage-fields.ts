import { kindOf } from '../kinds/index.ts';
import { valuesAt } from '../model/fields.ts';
import { isDraft } from '../source/entry.ts';
import { written } from '../source/fields/shape-words.ts';
import type { Check } from './check.ts';

export const stageFields: Check = {
  id: 'stage-fields',
  title: 'Fields that a stage or status asks for are there',
  problem: 'Field missing for the stage',
  severity: 'error',
  why: 'An idea may be thin. What is prioritised, adopted or decided must say on what grounds.',
  fix: 'Add the field, or set the entry back to the stage that it has reached.',
  example: {
    wrong: 'stage: prioritised',
    right: 'stage: prioritised\nduration: { low: 6 weeks, likely: 9 weeks, high: 14 weeks }',
  },
  *run({ hub, raw }) {
    for (const entry of hub.written) {
      const kind = kindOf(entry.kind);
      for (const { field, because, expected } of kind?.requires?.(entry.data as never) ?? []) {
        // What a draft has begun to say is there; what it lacks is told where it stands.
        const said = isDraft(entry) ? (raw.get(entry.key)?.data ?? {}) : entry.data;
        if (valuesAt(said, field).length > 0) continue;
        const schema = kind?.schema.shape[field];
        const form = schema ? written(field, schema) : null;
        const [top = '', within] = field.split('.');
        // A name with a point in it would be a field of its own.
        const what = within === undefined ? `\`${field}\`` : `\`${within}\` to \`${top}\``;
        yield {
          file: entry.file,
          unfinished: true,
          field: field.split('.'),
          found: null,
          expected,
          message: `\`${field}\` is missing: ${because}.`,
          fix: `Add ${what}: ${expected}${form ? `, as in \`${form}\`` : within ? `, as in \`${top}: { ${within}: … }\`` : ''}.`,
        };
      }
    }
  },
};
