import type { ReviewReporter } from './report.ts';
import type { Told } from './told.ts';

/** What findings and problems do, as scripts read it: as in the JSON of `edition diff`. */
const namesInJson: Readonly<Record<string, string>> = { appeared: 'gained', resolved: 'cured' };

const statement = ({ id, what, entry, gone, words, reasons, flags, change }: Told) => ({
  id,
  what: namesInJson[what] ?? what,
  entry,
  gone,
  words,
  reasons: reasons ?? [],
  flags,
  facts: change?.facts ?? [],
  text: change?.text ?? [],
});

/**
 * A change as JSON: `base`, `audience`, `date`, `chapters` with their statements, and the rules that it was held against.
 * The handbook describes it (`/method/review/`); what is there stays.
 */
export const jsonReport: ReviewReporter = ({ base, wasThere, audience, today, review, chapters, gates }) =>
  `${JSON.stringify(
    {
      version: 1,
      base: { ...base, hub: wasThere },
      audience,
      date: today,
      ok: gates.stopped.length === 0,
      chapters: chapters.map(({ id, title, statements }) => ({ id, title, statements: statements.map(statement) })),
      unread: review.unread,
      stopped: gates.stopped.map(({ rule, because, at }) => ({
        rule,
        because,
        at: at.map(({ told: { id, entry }, words }) => ({ statement: id, entry, words })),
      })),
      passed: gates.passed,
      unjudged: gates.unjudged,
    },
    null,
    2,
  )}\n`;
