import type { Measure } from '../charts/input-map/drawing.ts';
import { foremost } from '../charts/input-map/order.ts';
import { measureText } from '../diagrams/font.ts';
import { type Contract, type HeardInput, type Listening, listening } from '../methods/listening.ts';
import type { Hub } from '../model/hub.ts';
import type { Site } from './site.ts';

/** How many inputs a map holds; the table has them all. */
export const mostDrawn = 36;

const known = new WeakMap<Hub, Listening>();

/** Whom the hub listens to; computed once for all pages. */
export function listeningOf({ hub }: Site): Listening {
  const made = known.get(hub) ?? listening(hub);
  known.set(hub, made);
  return made;
}

/** The part of it that a map draws. */
export const drawnOf = (site: Site): Listening => foremost(listeningOf(site), mostDrawn);

/** Width of a text in the site's font. */
export const measure: Measure = measureText;

/** Anchor of a contract on the page of the input in whose file it stands; a dot keeps it apart from headings. */
export const contractAnchor = (other: string): string => `contract.${other}`;

/** Address of an input's page, or of a contract's place on the page of its input. */
export const addressIn =
  (site: Site) =>
  (to: HeardInput | Contract): string =>
    'key' in to
      ? site.to({ entry: to.key })
      : site.to({ entry: `inputs/${to.input}`, anchor: contractAnchor(to.with) });
