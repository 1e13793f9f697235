import { code, literal } from '../explanation.ts';
import { findOffset, type Message } from './message.ts';

/** Messages of sequence diagrams and other types that tell of time. */
export const time: readonly Message[] = [
  {
    message: /^Formulas are not drawn$/,
    explain: (_, text) => ({
      at: findOffset(text, '(\\$\\$.*?\\$\\$)'),
      reason: 'A formula cannot be drawn.',
      found: code(/\$\$.*?\$\$/.exec(text)?.[0] ?? '$$'),
      expected: 'plain text, such as `x²` or `α`',
      fix: 'Write it in plain text, or in words; a single `$` is fine.',
    }),
  },
  {
    message: /^Trying to inactivate an inactive participant \((.+)\)$/,
    explain: ([who = ''], text) => ({
      at:
        findOffset(text, `^[ \\t]*(deactivate[ \\t]+${literal(who)})\\b`) ??
        findOffset(text, `${literal(who)}[ \\t]*--?>>?(-)`),
      reason: `${code(who)} is deactivated here but is not active.`,
      found: code(`deactivate ${who}`),
      expected: 'an `activate`, or a `+`, before it',
      fix: `Activate ${code(who)} before this line, or remove this.`,
    }),
  },
  {
    message: /^The (created|destroyed) participant .* does not have an associated/,
    explain: ([how = ''], text) => ({
      at: findOffset(text, how === 'created' ? '^[ \\t]*(create)\\b' : '^[ \\t]*(destroy)\\b'),
      reason: `The participant that is ${how} here is not in the next message.`,
      found: how === 'created' ? '`create`' : '`destroy`',
      expected: how === 'created' ? 'a message to it on the next line' : 'a message from it or to it on the next line',
      fix:
        how === 'created'
          ? 'Write the message that creates it on the next line.'
          : 'Write the message that destroys it on the next line.',
    }),
  },
  {
    message: /^It is not possible to have actors with the same id/,
    explain: (_, text) => {
      const made = [...text.matchAll(/^[ \t]*create[ \t]+(?:participant|actor)[ \t]+(\S+)/gm)];
      const twice = made.find((match) => {
        const [, who = ''] = match;
        return new RegExp(`(?<![\\w-])${literal(who)}(?![\\w-])`).test(text.slice(0, match.index));
      });
      return {
        at: twice?.index ?? null,
        reason: `The participant ${code(twice?.[1] ?? '')} is created here, but already takes part.`.replace('`` ', ''),
        found: code(twice?.[1] ?? 'create'),
        expected: 'a participant that is new',
        fix: 'Give it another id, and the same name with `as`: `create participant B2 as B`.',
      };
    },
  },
  {
    message: /^A same participant should only be defined in one Box: (.+) can't be in '(.*)' and in '(.*)'/,
    explain: ([who = '', one = '', other = ''], text) => ({
      at: findOffset(text, `^[ \\t]*(?:participant|actor)[ \\t]+(${literal(who)})\\b`, 1),
      reason: `${code(who)} is in two boxes, ${code(one)} and ${code(other)}.`,
      found: code(who),
      expected: 'each participant in one box',
      fix: 'Remove it from one of them.',
    }),
  },
  {
    message: /^Invalid date:(.*)$/,
    explain: ([date = ''], text) => {
      const format = /^[ \t]*dateFormat[ \t]+(\S.*)$/m.exec(text)?.[1]?.trimEnd() ?? 'YYYY-MM-DD';
      return {
        at: findOffset(text, `[:,][ \\t]*(${literal(date.trim())})[ \\t]*(?:,|$)`),
        reason: `${code(date)} is not a date of the form ${code(format)}.`,
        found: code(date),
        expected: `a date of the form ${code(format)}, or \`after\` and the id of a task`,
        fix: 'Correct the date, or set its format with `dateFormat`.',
      };
    },
  },
  {
    message: /^Failed to find a valid date that was not excluded/,
    explain: (_, text) => ({
      at: findOffset(text, '^[ \\t]*(excludes)\\b'),
      reason: '`excludes` leaves no day for the tasks.',
      found: '`excludes`',
      expected: 'at least one day of the week that is not excluded',
      fix: 'Remove a day from `excludes`.',
    }),
  },
];
