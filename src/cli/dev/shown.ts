import { resolve } from 'node:path';
import type { Engine } from '../../engine/engine.ts';
import type { Problem } from '../../source/problem.ts';
import { planEditions } from '../edition/plan.ts';
import type { Loaded } from '../load.ts';
import { siteData } from '../site-data.ts';
import { servedEditions } from './editions.ts';
import { type ServedSite, servedSite } from './served.ts';

/** A hub as it was read, and what a browser may ask of it. */
export interface Shown {
  /** Tells one reading from the next. */
  version: string;
  /** Errors of the whole hub, which stand over the page. */
  errors: readonly Problem[];
  answer: ServedSite['answer'];
}

/**
 * What is shown of a hub that was read.
 * @param engine the site's code
 * @param loaded the hub
 * @param settings where its folder is, where the site is served, and which reading it is
 */
export async function shownOf(
  engine: Engine,
  loaded: Loaded,
  settings: { content: string; base: string; site: string | undefined; version: string },
): Promise<Shown> {
  const content = resolve(settings.content);
  const { config } = loaded.content;
  const site = settings.site ?? config.site;
  const { base, version } = settings;
  const { data, entries, hub, editions } = await siteData(loaded, content);
  const today = servedSite(engine, { data, entries, base, site }, content);
  const plans = planEditions(editions, data.comparisons, hub, { base, site });
  const around = { base, origin: site ? new URL(site).origin : null, language: config.language };
  const sealed = servedEditions(engine, plans, content, around, today);
  return {
    version,
    errors: loaded.result.problems.filter(({ severity }) => severity === 'error'),
    answer: async (address) =>
      (address.startsWith('editions/') ? await sealed(address.slice('editions/'.length)) : null) ??
      (await today.answer(address)),
  };
}
