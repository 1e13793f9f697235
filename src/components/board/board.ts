import { thresholdOf } from '../../checks/check.ts';
import { ideaWaiting } from '../../checks/idea-waiting.ts';
import { formatDay, lasted } from '../../format/days.ts';
import { capital, inWords } from '../../format/words.ts';
import { stages } from '../../kinds/initiatives.ts';
import { afterlifeOf, answerOf } from '../../methods/after-release.ts';
import { isOpen, standingOf } from '../../methods/cost-of-delay/backlog.ts';
import { type PlanNote, planNotes } from '../../methods/roadmap.ts';
import { type Ageing, ageing, ideaIsLate, type Stage, stageAge } from '../../methods/stages.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { noteWords } from '../roadmap/words.ts';
import { placeInWords } from '../views/rank-words.ts';

type Initiative = Entry<'initiatives'>;

/** An initiative as the board shows it. */
export interface BoardCard {
  entry: Initiative;
  /** Its band, or that it is unknown; null when it is released or declined, and so not ranked. */
  rank: string | null;
  /** How long it has been in its stage, in words; null when nobody wrote down since when. */
  age: string | null;
  /** What has waited too long, in words; null when nothing has. */
  late: string | null;
  /** To whom it was released; null when it was not. */
  released: 'beta' | 'full' | null;
  /** That it was taken out, will be or might be; null otherwise. */
  after: string | null;
}

/** A stage with what is in it. */
export interface BoardColumn {
  stage: Stage;
  title: string;
  /** What would stand here, for a column without cards. */
  empty: string;
  cards: BoardCard[];
  /** How long they have been there; null where things come to stay. */
  ageing: Ageing | null;
}

const wouldBe: Readonly<Record<Stage, string>> = {
  idea: 'Ideas that wait for an answer: what customers would get, or whom to ask.',
  conception: 'What is being thought through: why, what it shall achieve, how it is measured.',
  prioritised: 'What waits for a team, with its ranges and its success measure.',
  production: 'What is being built.',
  analytics: 'What is released and measured.',
  feedback: 'What has its answer, and what was learned from it.',
  declined: 'What will not be done, with the reason.',
};

/** Weeks that an idea may wait, as the check about it is set in `hub.yaml`. */
export const ideaThreshold = ({ config }: Hub): number => thresholdOf(ideaWaiting, config, 'weeks');

/** What of a plan has not been kept. */
const isLate: ReadonlySet<PlanNote['what']> = new Set(['should-be-done', 'should-have-begun', 'promise-broken']);

/**
 * What has waited too long in its stage, in words; null when nothing has.
 * @param hub the graph, with its day
 * @param entry an initiative
 */
export function lateWords(hub: Hub, entry: Initiative): string | null {
  const { language } = hub.config;
  const weeks = ideaThreshold(hub);
  if (ideaIsLate(entry, hub.today, weeks)) return `no answer for more than ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
  if (answerOf(hub, entry) === 'late')
    return `the answer was due on ${formatDay(entry.data.success?.by ?? '', language)}`;
  const late = isOpen(entry, hub.today) ? planNotes(entry, hub.today).find(({ what }) => isLate.has(what)) : undefined;
  return late ? noteWords(late, language).replace(/^S/u, 's').replace(/^W/u, 'w').replace(/\.$/u, '') : null;
}

function standingWords(hub: Hub, entry: Initiative): string | null {
  const standing = standingOf(hub, entry.key);
  if (!standing) return null;
  return 'band' in standing ? placeInWords(standing) : 'rank unknown';
}

/**
 * What becomes of an initiative after its release, in a few words; null when nothing speaks against it.
 * @param hub the graph, with its day
 * @param entry an initiative
 */
export function afterWords(hub: Hub, entry: Initiative): string | null {
  const after = afterlifeOf(hub, entry);
  if (after.state === 'none') return null;
  if (after.state === 'candidate') return 'candidate to be taken out';
  const day = formatDay(after.on, hub.config.language);
  return after.state === 'leaving' ? `to be taken out on ${day}` : `taken out on ${day}`;
}

/** Ranked ones by place, then those without a rank; where there is none, whoever came last is first. */
function order(hub: Hub, today: string) {
  const place = ({ key }: Initiative) => {
    const standing = standingOf(hub, key);
    return standing && 'place' in standing ? standing.place : Number.MAX_SAFE_INTEGER;
  };
  const since = (entry: Initiative) => stageAge(entry, today)?.since ?? '';
  return (a: Initiative, b: Initiative) =>
    place(a) - place(b) || (since(a) < since(b) ? 1 : since(a) > since(b) ? -1 : a.key < b.key ? -1 : 1);
}

/**
 * The backlog by stage: the six, then what was declined.
 * @param hub the graph, for one audience and one day
 */
export function boardOf(hub: Hub): BoardColumn[] {
  const { today } = hub;
  const byStage = Map.groupBy(hub.of('initiatives'), ({ data }) => data.stage);
  return [...stages, 'declined' as const].map((stage) => {
    const entries = [...(byStage.get(stage) ?? [])].sort(order(hub, today));
    return {
      stage,
      title: capital(inWords(stage)),
      empty: wouldBe[stage],
      cards: entries.map((entry) => {
        const age = stageAge(entry, today);
        return {
          entry,
          rank: standingWords(hub, entry),
          age: age && lasted(age.days),
          late: lateWords(hub, entry),
          released: entry.data.release?.how ?? null,
          after: afterWords(hub, entry),
        };
      }),
      ageing: stage === 'feedback' || stage === 'declined' ? null : ageing(entries, today),
    };
  });
}
