import type { Engine } from '../../engine/engine.ts';
import type { Problem } from '../../source/problem.ts';
import type { Loaded } from '../load.ts';
import { type Place, todaysSource } from '../sources.ts';
import { errorsOver } from './audience.ts';
import { servedEditions } from './editions.ts';
import { type ServedSite, servedSite } from './served.ts';
import { type Written, writtenPages } from './written.ts';

/** A hub as it was read, and what a browser may ask of it. */
export interface Shown {
  /** Tells one reading from the next. */
  version: string;
  /** Errors that stand over the page. */
  errors: readonly Problem[];
  written: Written;
  answer: ServedSite['answer'];
}

/**
 * What is shown of a hub that was read.
 * @param engine the site's code
 * @param loaded the hub
 * @param place where its folder is and where the site is served
 * @param version of the reading
 * @param named the audience that the command names
 */
export async function shownOf(
  engine: Engine,
  loaded: Loaded,
  place: Place,
  version: string,
  named: string | undefined,
): Promise<Shown> {
  const { source, beside, plans, around } = await todaysSource(loaded, place);
  const today = servedSite(engine, source, beside);
  const sealed = servedEditions(engine, plans, place, around, today);
  const errors = errorsOver(loaded, source.data, named);
  return {
    version,
    errors,
    written: writtenPages(source.entries, loaded.content.entries, errors),
    answer: async (address) =>
      (address.startsWith('editions/') ? await sealed(address.slice('editions/'.length)) : null) ??
      (await today.answer(address)),
  };
}
