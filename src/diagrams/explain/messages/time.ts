import { code, literal } from '../explanation.ts';
import { type Message, place } from './message.ts';

/** Messages of sequence diagrams and other types that tell of time. */
export const inTime: readonly Message[] = [
  {
    message: /^Formulas are not drawn$/,
    explain: (_, text) => ({
      at: place(text, '(\\$\\$.*?\\$\\$)'),
      reason: 'A formula cannot be drawn.',
      found: code(/\$\$.*?\$\$/.exec(text)?.[0] ?? '$$'),
      expected: 'words and signs, such as `x²` or `α`',
      fix: 'Write it with the signs of plain text, or say it in words; a single `$` is a sign like any other.',
    }),
  },
  {
    message: /^Trying to inactivate an inactive participant \((.+)\)$/,
    explain: ([who = ''], text) => ({
      at:
        place(text, `^[ \\t]*(deactivate[ \\t]+${literal(who)})\\b`) ?? place(text, `${literal(who)}[ \\t]*--?>>?(-)`),
      reason: `${code(who)} is deactivated here and was not active.`,
      found: code(`deactivate ${who}`),
      expected: 'an `activate`, or a `+`, before it',
      fix: `Activate ${code(who)} before, or leave this out.`,
    }),
  },
  {
    message: /^The (created|destroyed) participant .* does not have an associated/,
    explain: ([how = ''], text) => ({
      at: place(text, how === 'created' ? '^[ \\t]*(create)\\b' : '^[ \\t]*(destroy)\\b'),
      reason: `The participant that is ${how} here takes no part in the next message.`,
      found: how === 'created' ? '`create`' : '`destroy`',
      expected: how === 'created' ? 'a message to it on the next line' : 'a message from it or to it on the next line',
      fix: 'Write the message that makes it so right behind this line.',
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
        reason: `The participant ${code(twice?.[1] ?? '')} is created, and took part before.`.replace('`` ', ''),
        found: code(twice?.[1] ?? 'create'),
        expected: 'a participant that has not been seen before',
        fix: 'Give it another id, and the same name with `as`: `create participant B2 as B`.',
      };
    },
  },
  {
    message: /^A same participant should only be defined in one Box: (.+) can't be in '(.*)' and in '(.*)'/,
    explain: ([who = '', one = '', other = ''], text) => ({
      at: place(text, `^[ \\t]*(?:participant|actor)[ \\t]+(${literal(who)})\\b`, 1),
      reason: `${code(who)} stands in two boxes, ${code(one)} and ${code(other)}.`,
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
        at: place(text, `[:,][ \\t]*(${literal(date.trim())})[ \\t]*(?:,|$)`),
        reason: `${code(date)} is no date of the form ${code(format)}.`,
        found: code(date),
        expected: `a date of the form ${code(format)}, or \`after\` and the id of a task`,
        fix: 'Correct the date, or set its form with `dateFormat`.',
      };
    },
  },
  {
    message: /^Failed to find a valid date that was not excluded/,
    explain: (_, text) => ({
      at: place(text, '^[ \\t]*(excludes)\\b'),
      reason: '`excludes` leaves no day for the tasks.',
      found: '`excludes`',
      expected: 'at least one day of the week that is not excluded',
      fix: 'Take a day out of `excludes`.',
    }),
  },
  {
    message: /^Duplicate event modeling frame ID "(.+)"/,
    explain: ([frame = ''], text) => ({
      at: place(text, `^[ \\t]*(?:tf|timeframe|rf|resetframe)[ \\t]+(${literal(frame)})\\b`, 1),
      reason: `Two frames have the number ${code(frame)}.`,
      found: code(frame),
      expected: 'a number for each frame',
      fix: 'Number the frames in their order.',
    }),
  },
];
