import { assess } from '../../methods/balance/assessment.ts';
import { isRanked, standingOf } from '../../methods/cost-of-delay/backlog.ts';
import { signalsUnder } from '../../methods/evidence.ts';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { namedIn, naming, signalsOf } from './related.ts';
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

/** Sections of the North Star's page. */
export const northStarSections = (_site: Site, { data }: Entry<'north-star'>): Sections =>
  sectionsOf({
    metric: ['The metric', true, 'above'],
    inputs: ['Input metrics', any(data.inputMetrics), 'above'],
    tree: ['From the North Star to the work', true],
    notDoing: ['What we will not do', any(data.notDoing)],
  });

/** Sections of an input's page. */
export const inputSections = (_site: Site, _entry: Entry<'inputs'>): Sections =>
  sectionsOf({ contracts: ['Contracts', true, 'above'], told: ['What it told us', true] });

/** Sections of a signal's page. */
export const signalSections = ({ hub }: Site, { data, key }: Entry<'signals'>): Sections =>
  sectionsOf({
    present: ['Who of us was there', any(data.present)],
    work: ['What it led to', any(hub.to(key))],
  });

/** Sections of a persona's page. */
export const personaSections = ({ hub }: Site, { key }: Entry<'personas'>): Sections => {
  const said = signalsOf(hub, key, 'persona').length > 0;
  return sectionsOf({ said: ['What they said', true], work: ['What it led to', said] });
};

/** Sections of a strategy's page. */
export const strategySections = ({ hub }: Site, { data, key }: Entry<'strategy'>): Sections =>
  sectionsOf({
    chain: ['From evidence to outcome', true],
    evidence: ['What it rests on', true],
    work: ['Initiatives that serve it', true],
    replaced: ['What replaced what', isReplaced(hub, key)],
    agreed: ['Who agreed', data.approvers],
  });

/** Sections of an initiative's page. */
export function initiativeSections({ hub }: Site, { data, key }: Entry<'initiatives'>): Sections {
  const say = initiativeWords(hub.config.language).section;
  return sectionsOf({
    heard: [say.heard, any(signalsUnder(hub, key))],
    balance: [say.balance, rests(hub, key)],
    chain: [say.chain, true],
    rank: [isRanked(hub, key) ? say.ranked : say.unranked, standingOf(hub, key)],
    cost: [say.cost, data.costOfDelay ?? data.runCost ?? data.costOfNotDoing ?? data.urgency],
    success: [data.release ? say.afterRelease : say.success, data.success ?? data.result ?? data.release],
    risks: [say.risks, any(data.risks)],
    leftOut: [say.leftOut, any(data.leftOut)],
    touches: [say.touches, any(data.touches)],
    requirements: [say.requirements, any(data.requirements)],
    order: [say.order, namedIn(hub, key, 'dependsOn').length + naming(hub, key, 'initiatives', 'dependsOn').length],
    experiments: [say.experiments, any(naming(hub, key, 'experiments', 'initiative'))],
    decisions: [say.decisions, any(naming(hub, key, 'decisions', 'about'))],
    stages: [say.stages, any(data.stages)],
  });
}

/** Sections of a decision's page. */
export const decisionSections = ({ hub }: Site, { key }: Entry<'decisions'>): Sections =>
  sectionsOf({
    replaced: ['What replaced what', isReplaced(hub, key)],
    data: ['The data', any(namedIn(hub, key, 'data'))],
  });

/** An experiment is told before its text, without headings. */
export const experimentSections = (): Sections => [];

/** Sections of a product's page. */
export const productSections = ({ hub }: Site, { data, key }: Entry<'products'>): Sections =>
  sectionsOf({
    operations: ['Manual work that serves customers', true],
    balance: ['What the work on it rests on', rests(hub, key)],
    mix: ['Mix of development work', any(data.mix)],
    results: ['Revenue and hours', any(data.results)],
  });

/** Sections of a team member's page. */
export const teamSections = ({ hub }: Site, { key }: Entry<'team'>): Sections =>
  sectionsOf({ skills: ['Skills', true], holds: ['Contracts', any(namedIn(hub, key, 'holds'))] });
