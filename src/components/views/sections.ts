import { isReleased } from '../../kinds/stages.ts';
import { assess } from '../../methods/balance/assessment.ts';
import { isRanked, standingOf } from '../../methods/cost-of-delay/backlog.ts';
import { worthIn } from '../../methods/worth/initiative.ts';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { inTurn } from '../schedule/entry.ts';
import { whoBuilds } from './parts/who-builds.ts';
import { namedIn, signalsOf } from './related.ts';
import { viewsWords } from './words.ts';
import { initiativeWords } from './words-initiative.ts';

/** A section of a view: the id of its heading and its words. A dot keeps the ids apart from those of the text. */
export interface Section {
  id: string;
  text: string;
  /** It stands before the text of the entry. */
  above?: boolean;
}

export type Sections = Section[];

/** Sections of which the condition holds, in their order. */
const sectionsOf = (
  list: Readonly<Record<string, readonly [text: string, holds: unknown, above?: 'above']>>,
): Sections =>
  Object.entries(list).flatMap(([name, [text, holds, above]]) =>
    holds ? [{ id: `view.${name}`, text, ...(above ? { above: true } : {}) }] : [],
  );

const any = (list: readonly unknown[] | undefined) => (list?.length ?? 0) > 0;

/** Whether an entry replaced another one, or was replaced. */
const isReplaced = (hub: Hub, key: string) =>
  [...hub.from(key), ...hub.to(key)].some(({ field }) => field === 'supersedes');

/** Whether an entry rests on any signal, be it through others. */
const rests = (hub: Hub, key: string): boolean => any(assess(hub, hub.get(key) ?? null).subject.mix.signals);

const wordsOf = ({ hub }: Site) => viewsWords(hub.config.language).section;

/** Sections of the North Star's page. */
export function northStarSections(site: Site, { data }: Entry<'north-star'>): Sections {
  const say = wordsOf(site);
  return sectionsOf({
    metric: [say.metric, true, 'above'],
    inputs: [say.inputMetrics, any(data.inputMetrics), 'above'],
    tree: [say.tree, true],
    notDoing: [say.notDoing, any(data.notDoing)],
  });
}

/** Sections of an input's page. */
export function inputSections(site: Site, _entry: Entry<'inputs'>): Sections {
  const say = wordsOf(site);
  return sectionsOf({ contracts: [say.contracts, true, 'above'], told: [say.told, true] });
}

/** Sections of a signal's page. */
export function signalSections(site: Site, { data, key }: Entry<'signals'>): Sections {
  const say = wordsOf(site);
  return sectionsOf({ present: [say.present, any(data.present)], work: [say.ledTo, any(site.hub.to(key))] });
}

/** Sections of a persona's page. */
export function personaSections(site: Site, { key }: Entry<'personas'>): Sections {
  const say = wordsOf(site);
  return sectionsOf({ said: [say.said, true], work: [say.ledTo, any(signalsOf(site.hub, key, 'persona'))] });
}

/** Sections of a strategy's page. */
export function strategySections(site: Site, { data, key }: Entry<'strategy'>): Sections {
  const say = wordsOf(site);
  return sectionsOf({
    evidence: [say.evidence, true],
    work: [say.servedBy, true],
    replaced: [say.replaced, isReplaced(site.hub, key)],
    agreed: [say.agreed, data.approvers],
  });
}

/** Sections of an initiative's page. */
export function initiativeSections(site: Site, entry: Entry<'initiatives'>): Sections {
  const { hub } = site;
  const { data, key } = entry;
  const say = initiativeWords(hub.config.language).section;
  return sectionsOf({
    build: [isReleased(data, hub.today) ? say.built : say.build, any(whoBuilds(site, entry)), 'above'],
    evidence: [say.evidence, true],
    rank: [isRanked(hub, key) ? say.ranked : say.unranked, standingOf(hub, key)],
    inTurn: [say.inTurn, inTurn(site, entry)],
    cost: [say.cost, data.costOfDelay ?? data.runCost ?? data.costOfNotDoing ?? data.urgency],
    worth: [say.worth, worthIn(hub, entry)],
    success: [data.release ? say.afterRelease : say.success, data.success ?? data.result ?? data.release],
    risks: [say.risks(data.risks?.length ?? 0), any(data.risks)],
    stages: [say.stages, any(data.stages)],
  });
}

/** Sections of a decision's page. */
export function decisionSections(site: Site, { key }: Entry<'decisions'>): Sections {
  const say = wordsOf(site);
  return sectionsOf({
    replaced: [say.replaced, isReplaced(site.hub, key)],
    data: [say.data, any(namedIn(site.hub, key, 'data'))],
  });
}

/** An experiment is told before its text, without headings. */
export const experimentSections = (): Sections => [];

/** Sections of a product's page. */
export function productSections(site: Site, { data, key }: Entry<'products'>): Sections {
  const say = wordsOf(site);
  return sectionsOf({
    operations: [say.operations, true],
    load: [say.load, any(data.developmentOperations)],
    balance: [say.balance, rests(site.hub, key)],
    mix: [say.mix, any(data.mix)],
    results: [say.results, any(data.results)],
  });
}

/** Sections of a team member's page. */
export function teamSections(site: Site, { key }: Entry<'team'>): Sections {
  const say = wordsOf(site);
  return sectionsOf({ skills: [say.skills, true], holds: [say.contracts, any(namedIn(site.hub, key, 'holds'))] });
}
