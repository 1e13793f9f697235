import { messageHtml } from '../../format/html.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../../site/site.ts';

/** Titles by id and by key; ids that several entries have name none of them. */
const titlesOf = memoize((hub: Hub): ReadonlyMap<string, string> => {
  const byId = [...Map.groupBy(hub.entries, ({ id }) => id)].flatMap(([id, [one, ...others]]) =>
    one && others.length === 0 ? [[id, one.data.title] as const] : [],
  );
  return new Map([...byId, ...hub.entries.map(({ key, data }) => [key, data.title] as const)]);
});

/**
 * What a check says, for readers of the site: titles in the place of ids, days as they are written.
 * @param site what the page is rendered from
 * @param text a message, or how to put it right
 */
export const problemHtml = ({ hub }: Pick<Site, 'hub'>, text: string): string =>
  messageHtml(text, hub.config.language, (id) => titlesOf(hub).get(id));

/**
 * The same without marks, for what holds no HTML: notes of slides, cells.
 * @param site what it is for
 * @param text a message, or how to put it right
 */
export const problemText = ({ hub }: Pick<Site, 'hub'>, text: string): string =>
  text.replace(/`([^`]+)`/g, (_, id: string) => {
    const title = titlesOf(hub).get(id);
    return title === undefined ? id : `“${title}”`;
  });
