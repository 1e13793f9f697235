import { audiencesOf } from '../../model/audience.ts';
import { buildHub } from '../../model/hub.ts';
import type { Loaded } from '../load.ts';

/** Nothing of a hub but what is wrong with its `hub.yaml`. */
function nothingOf(loaded: Loaded): Loaded {
  const { content, result, today } = loaded;
  const problems = result.problems.filter(({ file }) => file === 'hub.yaml');
  return {
    ...loaded,
    content: { ...content, entries: [], faults: [], texts: new Map(), assets: new Map(), withheld: new Map() },
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
