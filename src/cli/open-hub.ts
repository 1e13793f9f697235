import { checks } from '../checks/index.ts';
import type { HubConfig } from '../kinds/hub.ts';
import { audiencesOf, forAudience } from '../model/audience.ts';
import type { Written } from '../source/entry.ts';

/** `hub.yaml` without settings and waivers that no check has: they are slips, and say what somebody had in mind. */
function knownSettings({ checks: set = {}, waivers = [], ...config }: HubConfig): HubConfig {
  const known = checks.flatMap(({ id, settings = {} }) => {
    const own = Object.entries(set[id] ?? {}).filter(([name]) => name === 'severity' || Object.hasOwn(settings, name));
    return own.length > 0 ? [[id, Object.fromEntries(own)] as const] : [];
  });
  const isKnown = (check: string) => checks.some(({ id }) => id === check);
  return { ...config, checks: Object.fromEntries(known), waivers: waivers.filter(({ check }) => isKnown(check)) };
}

/**
 * What one audience may see of a hub, today's or a sealed one's: all that pages, comparisons and problems are made of.
 * @param config `hub.yaml`
 * @param entries of the whole hub, drafts among them
 * @param audience as the hub calls it
 */
export function openHub(
  config: HubConfig,
  entries: readonly Written[],
  audience: string,
): { config: HubConfig; entries: Written[]; narrowest: boolean } {
  const narrowest = audience === audiencesOf(config).names[0];
  const open = forAudience(config, entries, audience);
  return { entries: open.entries, config: narrowest ? open.config : knownSettings(open.config), narrowest };
}
