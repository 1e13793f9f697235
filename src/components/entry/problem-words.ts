import { messageHtml } from '../../format/html.ts';
import { tps } from '../../kinds/inputs.ts';
import { type FindingId, limits } from '../../methods/balance/limits.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../../site/site.ts';
import { trapName } from '../balance/balance.ts';

/** How readers call what ids and keys name; ids that several entries have name none of them. */
const namesOf = memoize((hub: Hub): ReadonlyMap<string, string> => {
  const quoted = (title: string) => `“${title}”`;
  const byId = [...Map.groupBy(hub.entries, ({ id }) => id)].flatMap(([id, [one, ...others]]) =>
    one && others.length === 0 ? [[id, quoted(one.data.title)] as const] : [],
  );
  const { required = [], optional = [] } = hub.config.skills ?? {};
  return new Map([
    [tps, 'TPS'],
    ...(Object.keys(limits) as FindingId[]).map((id) => [id, quoted(trapName(id))] as const),
    ...[...required, ...optional].map(({ id, title }) => [id, quoted(title)] as const),
    ...[...hub.inputMetrics].map(([id, { name }]) => [id, quoted(name)] as const),
    ...byId,
    ...hub.entries.map(({ key, data }) => [key, quoted(data.title)] as const),
  ]);
});

/**
 * What a check says, for readers of the site: titles in the place of ids, days as they are written.
 * @param site what the page is rendered from
 * @param text a message, or how to put it right
 */
export const problemHtml = ({ hub }: Pick<Site, 'hub'>, text: string): string =>
  messageHtml(text, hub.config.language, (id) => namesOf(hub).get(id));

/**
 * The same without marks, for what holds no HTML: notes of slides, cells.
 * @param site what it is for
 * @param text a message, or how to put it right
 */
export const problemText = ({ hub }: Pick<Site, 'hub'>, text: string): string =>
  text.replace(/`([^`]+)`/g, (_, id: string) => namesOf(hub).get(id) ?? id);
