import { stackOrder } from '../../charts/mix-rows.ts';
import { checks } from '../../checks/index.ts';
import { formatShare } from '../../format/numbers.ts';
import { tps } from '../../kinds/inputs.ts';
import { type Assessment, hiddenByFew, notFound, notSeen } from '../../methods/balance/assessment.ts';
import { type Coverage, coverageOf } from '../../methods/balance/coverage.ts';
import { boundOf, type FindingFigure, roleOfTrap } from '../../methods/balance/finding.ts';
import type { FindingId } from '../../methods/balance/limits.ts';
import { lookedOver } from '../../methods/balance/looked.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';
import { balanceWords } from './words.ts';

/** How each stage of the customer's journey is heard; worked out once for all pages. */
export const coverage: (hub: Hub) => Coverage = memoize((hub) => coverageOf(hub, stackOrder));

const words = new Map(checks.map((check) => [check.id, check]));

/** The words of the handbook for a finding: what it is called, why it is a trap, and the way out. */
export function wordsOf(id: FindingId): { name: string; why: string; fix: string; anchor: string } {
  const check = words.get(id);
  if (!check) throw new Error(`No check has the words of the finding ${id}.`);
  return {
    name: check.problem,
    why: check.why,
    fix: check.fix,
    anchor: id === 'no-former-customers' ? 'no-former-customers-heard' : id,
  };
}

const hyphened: Partial<Record<FindingId, string>> = {
  'sales-bent': 'sales-bent',
  'post-sales-blindness': 'post-sales blindness',
};

/** What a trap is called in a sentence: faster horse. */
export const trapName = (id: FindingId): string => hyphened[id] ?? id.replaceAll('-', ' ');

const sayIn = ({ subject }: Assessment) => balanceWords(subject.hub.config.language);

/** The traps that could not be looked for, and what no input stands for, in words. */
export const notSeenWords = (assessment: Assessment): readonly string[] =>
  notSeen(assessment).map((id) => sayIn(assessment).noInputFor(trapName(id), roleOfTrap[id]));

/** The traps that too few signals hide, in sentences: "Too few signals to look for vacuum: it takes 3, and there are 2." Empty for none. */
export const tooFewWords = (assessment: Assessment): string =>
  [...Map.groupBy(hiddenByFew(assessment), ({ needs }) => needs).values()]
    .map((all) => {
      const { has, needs } = all[0] as (typeof all)[number];
      return sayIn(assessment).tooFew(
        all.map(({ id }) => trapName(id)),
        has,
        needs,
      );
    })
    .join(' ');

/** The traps that were looked for and not found, by name. */
export const notFoundWords = (assessment: Assessment): readonly string[] => notFound(assessment).map(trapName);

/**
 * That no trap was found in the evidence of a whole hub: what was looked for, and what could not be looked for and why.
 * @param hub the graph, for one audience and one day
 * @returns sentences
 */
export function noTrapWords(hub: Hub): string {
  const say = balanceWords(hub.config.language);
  const { looked, thin, blind, unasked, off } = lookedOver(hub);
  return [
    ...(looked.length > 0 ? [say.notFound(looked.map(trapName))] : []),
    ...(thin.length > 0 ? [say.tooFewAnywhere(thin.map(trapName))] : []),
    ...(blind.length > 0 ? [say.cannotLookFor(blind.map((id) => say.noInputFor(trapName(id), roleOfTrap[id])))] : []),
    ...(unasked.length > 0 ? [say.noEntryFor(unasked.map(trapName))] : []),
    ...(off.length > 0 ? [say.switchedOff(off.length)] : []),
  ].join(' ');
}

/**
 * A number of a finding with its limit: 88% of the evidence is from the field; it should be at most 40%.
 * @param measure of the finding
 * @param language of the hub
 */
export function measureWords(measure: FindingFigure, language: string): string {
  const { what, value, unit, limit } = measure;
  const say = balanceWords(language);
  if (unit === 'signals') return say.counted(value, what);
  const found = say.share(formatShare(value, language), what);
  if (limit === null) return found;
  const wanted = formatShare(limit, language);
  return `${found}; ${boundOf(measure) === 'most' ? say.atMost(wanted) : say.atLeast(wanted)}`;
}

/**
 * Who holds the contract with an input.
 * @param input any
 * @param language of the hub
 * @returns roles on both sides; null where nobody does, or this audience is not told
 */
export function holdersOf({ data }: Entry<'inputs'>, language: string): string | null {
  const edge = data.edges.find((one) => one.with === tps);
  // The roles are taken out for wider audiences.
  const contacts = edge?.contacts as { here: string; there: string } | undefined;
  return contacts ? balanceWords(language).holders(contacts.here, contacts.there) : null;
}
