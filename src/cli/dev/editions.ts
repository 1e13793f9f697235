import type { Engine } from '../../engine/engine.ts';
import { type Address, type OpenEdition, openEdition, placed } from '../edition/pages.ts';
import type { EditionPlan } from '../edition/plan.ts';
import { editionSource, type Place } from '../sources.ts';
import { type ServedSite, servedSite } from './served.ts';

/** An edition that was opened. */
interface Opened {
  served: ServedSite;
  edition: OpenEdition;
}

/**
 * Serves the sealed editions of a site. They are read when the first of their pages is asked for.
 * @param engine the site's code
 * @param plans of the editions, oldest first
 * @param place where the site around them lies and is served
 * @param around what their banners need to know of it
 * @param today today's site
 * @returns what stands at an address below `editions/`; null where nothing stands
 */
export function servedEditions(
  engine: Engine,
  plans: readonly EditionPlan[],
  place: Place,
  around: Address,
  today: ServedSite,
): ServedSite['answer'] {
  const open = async (plan: EditionPlan): Promise<Opened> => {
    const { source, beside } = await editionSource(plan, place);
    const served = servedSite(engine, source, beside);
    const pages = [...served.addresses].filter((address) => address === '' || address.endsWith('/'));
    return { served, edition: openEdition(plan, pages) };
  };
  let opened: Promise<Opened[]> | undefined;
  return async (address) => {
    const [id = '', ...rest] = address.split('/');
    const place = plans.findIndex(({ edition }) => edition.id === id);
    if (place === -1 || rest.length === 0) return null;
    opened ??= Promise.all(plans.map(open)).catch((error) => {
      // Asked for again, it is tried again.
      opened = undefined;
      throw error;
    });
    const all = await opened;
    const own = all[place];
    const at = rest.join('/');
    // The page for what is not there is that of the whole site.
    const answer = at === '404.html' ? null : await own?.served.answer(at);
    if (!own || !answer?.isPage) return answer ?? null;
    const html = placed(
      Buffer.from(answer.bytes).toString('utf8'),
      at,
      own.edition,
      all.map(({ edition }) => edition),
      today.addresses.has(at),
      around,
    );
    return { ...answer, bytes: Buffer.from(html) };
  };
}
