import type { Hub } from '../model/hub.ts';

/** Letters and figures in a row that no column of a list has room for. */
const endless = /[\p{L}\p{N}_]{32}/u;

const known = new WeakMap<Hub, boolean>();

/**
 * Whether a field of a hub holds a word that is wider than a column: then the words of lists may break anywhere, which
 * costs narrow columns their shape and is not done otherwise.
 * @param hub as its audience sees it
 */
export function hasEndlessWords(hub: Hub): boolean {
  const found = known.get(hub) ?? hub.written.some(({ data }) => endless.test(JSON.stringify(data)));
  known.set(hub, found);
  return found;
}
