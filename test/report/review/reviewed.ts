import { runChecks } from '../../../src/checks/run.ts';
import { sideOf, unreadKeys } from '../../../src/cli/diff/side.ts';
import { limits } from '../../../src/methods/balance/limits.ts';
import { audiencesOf } from '../../../src/model/audience.ts';
import { reviewOf } from '../../../src/model/review/review.ts';
import { gatesOf } from '../../../src/report/review/gates.ts';
import type { Reviewed } from '../../../src/report/review/report.ts';
import { rules } from '../../../src/report/review/rules.ts';
import { toldOf } from '../../../src/report/review/told.ts';
import { contentOf, type Files } from '../../support/hub.ts';

export const locale = { language: 'en', currency: 'EUR' };
const date = '2026-11-21';

/**
 * A change of a hub, held against every rule, for the narrowest audience.
 * @param before files by path
 * @param after files by path
 * @param ref what the base is called
 */
export function reviewed(before: Files, after: Files, ref = 'main'): Reviewed {
  const sides = [before, after].map((files) => {
    const content = contentOf(files);
    return { content, editions: [], result: runChecks(content, date), drawings: new Map() };
  });
  const [one, other] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const unread = unreadKeys(one.content, other.content);
  const [old, young] = [one, other].map((side) =>
    sideOf(side, audiencesOf(side.content.config).names[0] as string, 'Side', unread, date),
  ) as [ReturnType<typeof sideOf>, ReturnType<typeof sideOf>];
  const review = reviewOf(old, young, { files: [], unread: [], elsewhere: new Set(Object.keys(limits)) });
  const chapters = toldOf(review, locale);
  return {
    base: { commit: 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0', day: '2026-11-20', found: 'named', ref },
    wasThere: true,
    audience: young.readers.own,
    today: date,
    review,
    chapters,
    gates: gatesOf(
      chapters,
      rules.map(({ id }) => id),
      true,
    ),
  };
}

/** What is told, as `chapter what entry: words [rules]`. */
export const toldBy = (before: Files, after: Files): string[] =>
  reviewed(before, after).chapters.flatMap(({ id, statements }) =>
    statements.map(
      ({ what, entry, words, flags }) =>
        `${id} ${what} ${entry?.key ?? 'hub'}: ${words}${flags.map(({ rule }) => ` [${rule}]`).join('')}`,
    ),
  );
