import { audiencesOf } from '../../model/audience.ts';
import { buildHub } from '../../model/hub.ts';
import type { SiteData } from '../../site/site.ts';
import type { Problem } from '../../source/problem.ts';
import type { Loaded } from '../load.ts';

/** Nothing of a hub but what is wrong with its `hub.yaml`. */
function nothingOf(loaded: Loaded): Loaded {
  const { content, result, today } = loaded;
  const problems = result.problems.filter(({ file }) => file === 'hub.yaml');
  return {
    ...loaded,
    content: {
      ...content,
      entries: [],
      faults: [],
      series: [],
      texts: new Map(),
      assets: new Map(),
      withheld: new Map(),
    },
    editions: [],
    drawings: new Map(),
    result: { ...result, problems, waived: [], maturing: [], hub: buildHub(content.config, [], [], today) },
  };
}

/**
 * What is shown of a hub that is being written: all of it, or what the audience that was named may see.
 * @param loaded the whole hub, as it was read now
 * @param named the audience that the command names
 * @returns the hub for the narrowest audience that it lists now; for a named one nothing of it while `hub.yaml` cannot be
 *   read: who may see what, only that says
 */
export function forWriting(loaded: Loaded, named: string | undefined): Loaded {
  if (named === undefined)
    return { ...loaded, audience: audiencesOf(loaded.content.config).names[0] ?? loaded.audience };
  return loaded.content.configUnread ? nothingOf(loaded) : loaded;
}

/** All that an audience hears of a `hub.yaml` that cannot be read: its words name audiences, and quote what stands there. */
const unread: Problem = {
  check: 'hub-file',
  severity: 'error',
  file: 'hub.yaml',
  line: null,
  column: null,
  field: null,
  found: null,
  expected: 'a hub.yaml that can be read',
  message: 'hub.yaml cannot be read; nothing is shown until it can.',
  fix: 'The terminal in which the command runs says what is wrong with it.',
};

/**
 * Errors that stand over a page while a hub is written. Whoever opens pages made for a named audience is told no more
 * than that audience may see: the terminal tells the rest.
 * @param loaded the hub, as `forWriting` gives it
 * @param data what its site is rendered from
 * @param named the audience that the command names
 */
export function errorsOver(
  { content, result }: Pick<Loaded, 'content' | 'result'>,
  { narrowest, problems }: Pick<SiteData, 'narrowest' | 'problems'>,
  named: string | undefined,
): Problem[] {
  if (named !== undefined && content.configUnread) return [unread];
  const told = named === undefined || narrowest ? result.problems : problems;
  return told.filter(({ severity }) => severity === 'error');
}
