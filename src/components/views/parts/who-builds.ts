import { capital } from '../../../format/words.ts';
import { functions } from '../../../kinds/initiatives.ts';
import type { Site } from '../../../site/site.ts';
import type { Entry } from '../../../source/entry.ts';
import { cardOf } from '../card.ts';
import { namedIn, naming } from '../related.ts';
import { initiativeWords } from '../words-initiative.ts';

/** One line of a fact: another entry and what is said of it, or words alone. */
export interface BuildLine {
  to: string | null;
  /** Title of the entry, or the quality that must hold; empty where the words say all. */
  name: string;
  words: string;
}

/** What is asked, and its answers. */
export interface BuildFact {
  name: string;
  lines: BuildLine[];
}

/** Each function that is affected with what it is told, and the others in one line. */
function touchLines(
  touches: NonNullable<Entry<'initiatives'>['data']['touches']>,
  notTouched: (others: readonly string[]) => string,
): BuildLine[] {
  if (touches.length === 0) return [];
  const affected = functions.flatMap((name) =>
    touches
      .filter((touch) => touch.function === name)
      .map(({ told }) => ({ to: null, name: `${capital(name)}:`, words: told })),
  );
  const others = functions.filter((name) => !touches.some((touch) => touch.function === name));
  return others.length > 0 ? [...affected, { to: null, name: '', words: notTouched(others) }] : affected;
}

/**
 * What somebody must know before building: what must hold, what was left out, tried and decided, what comes first.
 * @param site what the page is rendered from
 * @param initiative as this audience sees it
 * @returns facts that have an answer, in their order
 */
export function whoBuilds(site: Site, { key, data }: Entry<'initiatives'>): BuildFact[] {
  const { hub } = site;
  const say = initiativeWords(hub.config.language);
  const { build } = say;
  const linesTo = <E extends Entry>(entries: readonly E[], result?: (entry: E) => string | undefined) =>
    entries.map((entry): BuildLine => {
      const { to, title, state } = cardOf(site, entry);
      const more = result?.(entry);
      return { to, name: title, words: more ? say.because(state ?? '', more) : (state ?? '') };
    });
  const facts: BuildFact[] = [
    {
      name: build.mustHold,
      lines: (data.requirements ?? []).map(({ quality, target }) => ({
        to: null,
        name: `${capital(quality)}:`,
        words: target,
      })),
    },
    { name: build.touches, lines: touchLines(data.touches ?? [], say.notTouched) },
    { name: build.leftOut, lines: (data.leftOut ?? []).map((words) => ({ to: null, name: '', words })) },
    {
      name: build.tried,
      lines: linesTo(naming(hub, key, 'experiments', 'initiative'), ({ data }) => data.result),
    },
    { name: build.decided, lines: linesTo(naming(hub, key, 'decisions', 'about')) },
    { name: build.comesAfter, lines: linesTo(namedIn(hub, key, 'dependsOn')) },
    { name: build.comesBefore, lines: linesTo(naming(hub, key, 'initiatives', 'dependsOn')) },
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}
