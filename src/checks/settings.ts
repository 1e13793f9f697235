import { suggestion } from '../source/fields/nearest.ts';
import { shown } from '../source/problem.ts';
import { type Check, type FileFault, isThreshold } from './check.ts';

/** A value in words; JSON knows no infinity. */
const said = (value: unknown): string => (typeof value === 'string' ? `"${shown(value)}"` : shown(String(value)));

/**
 * The rule about `checks` and `waivers` in `hub.yaml`. It needs the list of all rules, which it is part of.
 * @param all gives the list
 */
export const settingsCheck = (all: () => readonly Check[]): Check => ({
  id: 'settings',
  title: 'Settings and waivers name what exists',
  problem: 'Setting that names nothing',
  severity: 'warning',
  why: 'Nobody notices that a misspelt setting changes nothing, and a waiver without end hides a problem for good.',
  fix: 'Correct the name. Waivers name a check, an entry, a reason and a day.',
  example: {
    wrong: 'checks: { review-overdeu: { severity: off } }',
    right: 'checks: { review-overdue: { severity: off } }',
  },
  *run({ content, raw, today }) {
    const ids = all().map((check) => check.id);
    const unknown = (field: (string | number)[], id: string): FileFault => ({
      file: 'hub.yaml',
      field,
      atKey: field[0] === 'checks',
      found: id,
      expected: 'the id of a check; /method/checks/ lists them',
      message: `There is no check \`${id}\`.`,
      fix: `Correct the id.${suggestion(id, ids)}`,
    });
    for (const [id, setting] of Object.entries(content.config.checks ?? {})) {
      const check = all().find((one) => one.id === id);
      if (!check) {
        yield unknown(['checks', id], id);
        continue;
      }
      if (check.age && setting.severity === 'error') {
        yield {
          file: 'hub.yaml',
          field: ['checks', id, 'severity'],
          found: 'error',
          expected: 'warning or off',
          message: 'Age is always a warning: a hub must not break by itself overnight.',
          fix: 'Write `severity: warning`.',
        };
      }
      if (check.neverError && setting.severity === 'error') {
        yield {
          file: 'hub.yaml',
          field: ['checks', id, 'severity'],
          found: 'error',
          expected: 'warning or off',
          message: `\`${id}\` tells of work under way: it stops no build.`,
          fix: 'Write `severity: warning`.',
        };
      }
      if (check.alwaysError && setting.severity !== undefined && setting.severity !== 'error') {
        yield {
          file: 'hub.yaml',
          field: ['checks', id, 'severity'],
          found: setting.severity,
          expected: 'error',
          message: `\`${id}\` protects texts that are for few readers: it stays an error.`,
          fix: 'Remove the setting, and repair what the check finds.',
        };
      }
      for (const [name, value] of Object.entries(setting)) {
        const known = ['severity', ...Object.keys(check.settings ?? {})];
        if (known.includes(name) && (name === 'severity' || isThreshold(value))) continue;
        yield {
          file: 'hub.yaml',
          field: ['checks', id, name],
          atKey: !known.includes(name),
          found: known.includes(name) ? said(value) : name,
          expected: known.includes(name) ? 'a number of 0 or more' : `one of ${known.join(', ')}`,
          message: known.includes(name)
            ? `\`${name}\` of \`${id}\` is ${said(value)}, expected a number of 0 or more.`
            : `The check \`${id}\` has no setting \`${name}\`.`,
          fix: known.includes(name)
            ? 'Write a number of 0 or more, without quotes.'
            : `Remove it or correct its name.${suggestion(name, known)}`,
        };
      }
    }
    for (const [index, waiver] of (content.config.waivers ?? []).entries()) {
      if (!ids.includes(waiver.check)) yield unknown(['waivers', index, 'check'], waiver.check);
      if (all().some(({ id, alwaysError }) => id === waiver.check && alwaysError)) {
        yield {
          file: 'hub.yaml',
          field: ['waivers', index, 'check'],
          found: waiver.check,
          expected: 'a check that can be waived',
          message: `\`${waiver.check}\` protects texts that are for few readers: it cannot be waived.`,
          fix: 'Remove the waiver, and repair what the check finds.',
        };
      }
      if (!raw.has(waiver.entry)) {
        yield {
          file: 'hub.yaml',
          field: ['waivers', index, 'entry'],
          found: waiver.entry,
          expected: 'folder/id of an entry',
          message: `There is no entry \`${waiver.entry}\` to waive a problem of.`,
          fix: `Correct it or remove the waiver.${suggestion(waiver.entry, raw.keys())}`,
        };
      }
      if (waiver.until < today) {
        yield {
          file: 'hub.yaml',
          field: ['waivers', index, 'until'],
          found: waiver.until,
          expected: 'a day to come',
          message: `The waiver of \`${waiver.check}\` for \`${waiver.entry}\` ended on ${waiver.until}.`,
          fix: 'Repair the problem and remove the waiver, or give it a new day and reason.',
        };
      }
    }
  },
});
