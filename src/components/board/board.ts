import { thresholdOf } from '../../checks/check.ts';
import { ideaWaiting } from '../../checks/idea-waiting.ts';
import { formatDay, lasted } from '../../format/days.ts';
import { afterlifeOf } from '../../methods/after-release.ts';
import { boardOf } from '../../methods/board.ts';
import { standingOf } from '../../methods/cost-of-delay/backlog.ts';
import { latenessOf } from '../../methods/lateness.ts';
import { type Ageing, type Stage, stageAge } from '../../methods/stages.ts';
import type { Hub } from '../../model/hub.ts';
import { valueName } from '../../model/value-words.ts';
import type { Entry } from '../../source/entry.ts';
import { backlogWords } from '../backlog/words.ts';
import { noteWords } from '../roadmap/phrases.ts';
import { boardWords } from './words.ts';

type Initiative = Entry<'initiatives'>;

/** An initiative as the board shows it. */
export interface BoardCard {
  entry: Initiative;
  /** Its group and place, or that its rank is unknown; null when it is released or declined, and so not ranked. */
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
  /** How long they have been there; null where work comes to stay. */
  ageing: Ageing | null;
}

/** Weeks that an idea may wait, as the check about it is set in `hub.yaml`. */
export const ideaThreshold = ({ config }: Hub): number => thresholdOf(ideaWaiting, config, 'weeks');

/**
 * What has waited too long in its stage, in words; null when nothing has.
 * @param hub the graph, with its day
 * @param entry an initiative
 */
export function lateWords(hub: Hub, entry: Initiative): string | null {
  const { language } = hub.config;
  const say = boardWords(language);
  const late = latenessOf(hub, entry, ideaThreshold(hub));
  switch (late?.what) {
    case 'idea':
      return say.ideaWaits(late.weeks);
    case 'answer':
      return say.answerWasDue(formatDay(late.by, language));
    case 'plan':
      return noteWords(late.note, language);
    default:
      return null;
  }
}

function standingWords(hub: Hub, entry: Initiative): string | null {
  const standing = standingOf(hub, entry.key);
  if (!standing) return null;
  const { language } = hub.config;
  return 'rankGroup' in standing ? backlogWords(language).groupAndPlace(standing) : boardWords(language).rankUnknown;
}

/**
 * What becomes of an initiative after its release, in a few words; null when nothing speaks against it.
 * @param hub the graph, with its day
 * @param entry an initiative
 */
export function afterWords(hub: Hub, entry: Initiative): string | null {
  const after = afterlifeOf(hub, entry);
  if (after.state === 'none') return null;
  const say = boardWords(hub.config.language).after;
  if (after.state === 'candidate') return say.candidate;
  const day = formatDay(after.on, hub.config.language);
  return after.state === 'leaving' ? say.leaving(day) : say.takenOut(day);
}

/**
 * The backlog by stage: the six, then what was declined.
 * @param hub the graph, for one audience and one day
 */
export const boardColumns = (hub: Hub): BoardColumn[] =>
  boardOf(hub).map(({ stage, initiatives, ageing }) => ({
    stage,
    title: valueName(stage),
    empty: boardWords(hub.config.language).empty[stage],
    cards: initiatives.map((entry) => {
      const age = stageAge(entry, hub.today);
      return {
        entry,
        rank: standingWords(hub, entry),
        age: age && lasted(age.days),
        late: lateWords(hub, entry),
        released: entry.data.release?.how ?? null,
        after: afterWords(hub, entry),
      };
    }),
    ageing,
  }));
