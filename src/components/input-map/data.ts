import type { Drawing } from '../../charts/input-map/drawing.ts';
import { foremost } from '../../charts/input-map/order.ts';
import { wideMap } from '../../charts/input-map/wide.ts';
import type { MeasureText } from '../../charts/wrap.ts';
import { measureText } from '../../diagrams/font.ts';
import { askedNext } from '../../methods/balance/assessment.ts';
import { type Contract, type HeardInput, type Listening, listening } from '../../methods/listening.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../../site/site.ts';
import { trapName } from '../balance/balance.ts';
import { inputMapWords } from './words.ts';

/** How many inputs a map holds; the table has them all. */
export const mostDrawn = 36;

const heard = memoize((hub: Hub): Listening => listening(hub));

/** Whom the hub listens to. */
export const listeningOf = ({ hub }: Site): Listening => heard(hub);

/** How many findings a card names; of more, their number. */
const namedFindings = 3;

const foremostHeard = memoize((hub: Hub): Listening => {
  const say = inputMapWords(hub.config.language);
  const drawn = foremost(heard(hub), mostDrawn);
  const asked = new Map(
    askedNext(hub).map(({ input, because }) => {
      const found = because.map(({ id, entry }) => say.finding(trapName(id), entry?.data.title ?? say.wholePlan));
      const more = found.length - namedFindings;
      return [input.id, more > 0 ? [...found.slice(0, namedFindings), say.more(more)] : found] as const;
    }),
  );
  return {
    ...drawn,
    inputs: drawn.inputs.map((input) => {
      const findings = asked.get(input.id);
      return findings ? { ...input, asked: findings } : input;
    }),
  };
});

/** The part of it that a map draws, with the findings that name whom to ask next. */
export const drawnOf = ({ hub }: Site): Listening => foremostHeard(hub);

/** Width of a text in the site's font. */
export const measure: MeasureText = measureText;

const wide = memoize((hub: Hub): Drawing => wideMap(foremostHeard(hub), measure, hub.config.language));

/** The map for a desk, which several pages show. */
export const wideMapOf = ({ hub }: Site): Drawing => wide(hub);

/** Anchor of a contract on the page of the input in whose file it stands; a dot keeps it apart from headings. */
export const contractAnchor = (other: string): string => `contract.${other}`;

/** Address of an input's page, or of a contract's place on the page of its input. */
export const addressIn =
  (site: Site) =>
  (to: HeardInput | Contract): string =>
    'key' in to
      ? site.to({ entry: to.key })
      : site.to({ entry: `inputs/${to.input}`, anchor: contractAnchor(to.with) });
