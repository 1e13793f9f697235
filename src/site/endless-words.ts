import type { Hub } from '../model/hub.ts';

/** Letters and figures in a row that no column of a list has room for. */
const endless = /[\p{L}\p{N}_]{32}/u;
/** Whatever holds such a word holds such a run, which is found ten times as fast. */
const maybe = /[\w\u0080-\uffff]{32}/;

const isEndless = (text: string) => maybe.test(text) && endless.test(text);

const known = new WeakMap<Hub, boolean>();

/**
 * Whether a field of a hub holds a word that is wider than a column: then the words of lists may break anywhere, which
 * costs narrow columns their shape and is not done otherwise.
 * @param hub as its audience sees it
 */
export function hasEndlessWords(hub: Hub): boolean {
  const found = known.get(hub) ?? hub.written.some(({ data }) => isEndless(JSON.stringify(data)));
  known.set(hub, found);
  return found;
}
