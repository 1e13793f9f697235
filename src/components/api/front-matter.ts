import { dash } from '../../format/numbers.ts';
import { yamlValue } from '../../format/yaml-value.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { figureWords } from './figures.ts';

const lines = (values: Readonly<Record<string, unknown>>, indent = ''): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${indent}${name}: ${yamlValue(value)}\n`)
    .join('');

/**
 * What stands at the head of a page in Markdown: of an entry its fields, as they are written in the hub, and what is
 * worked out of them, in the words of its page; of any other page what it shows.
 * @param site for one audience
 * @param address of the page
 * @param entry that the page shows, if it shows one
 */
export function frontMatter(site: Site, address: string, entry: Entry | undefined): string {
  const { hub, audience, several, origin, to } = site;
  const about = { asOf: hub.today, audience: several ? audience : undefined };
  if (!entry)
    return `---\n${lines({ hub: hub.config.title, page: `${origin ?? ''}${to({ page: 'home' })}${address}`, ...about })}---\n\n`;
  const { key, file, data } = entry;
  const computed = { entry: key, file, ...about, ...figureWords(site, entry) };
  // As below the head: what keeps a range on one line is for a page.
  return `---\n${lines({ ...data })}computed:\n${lines(computed, '  ').replaceAll(dash, '–')}---\n\n`;
}
