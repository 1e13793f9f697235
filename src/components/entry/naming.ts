import type { Site } from '../../site/site.ts';

/** What a key names, for a reader. */
export interface Named {
  title: string;
  /** Where it is shown; null when it has no place of its own. */
  href: string | null;
}

const metricPrefix = 'input-metric/';
const skillPrefix = 'skill/';

/**
 * Title and address of what a key names: an entry, an input metric, a skill.
 * @param site the site it is rendered for
 * @param key `folder/id`, `input-metric/id` or `skill/id`
 * @returns undefined for what this audience may not see, or what does not exist
 */
export function named(site: Site, key: string): Named | undefined {
  const { hub } = site;
  const entry = hub.get(key);
  if (entry) return { title: entry.data.title, href: site.to({ entry: key }) };
  if (key.startsWith(metricPrefix)) {
    const id = key.slice(metricPrefix.length);
    const metric = hub.inputMetrics.get(id);
    const star = hub.of('north-star')[0];
    return metric && star && { title: metric.name, href: site.to({ entry: star.key, anchor: `metric.${id}` }) };
  }
  if (key.startsWith(skillPrefix)) {
    const id = key.slice(skillPrefix.length);
    const { skills } = hub.config;
    const skill = [...(skills?.required ?? []), ...(skills?.optional ?? [])].find((one) => one.id === id);
    return skill && { title: skill.title, href: site.to({ list: 'team', query: { skills: id } }) };
  }
  return undefined;
}
