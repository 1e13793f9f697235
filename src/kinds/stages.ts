import { z } from 'zod';

/** From idea to learning: six stages in their order. */
export const stages = ['idea', 'conception', 'prioritised', 'production', 'analytics', 'feedback'] as const;

/** What readers call a stage, as in a sentence: the ids are older than the words. Retired is what was taken out again. */
export const stageWords = {
  idea: 'idea',
  conception: 'shaping',
  prioritised: 'ready',
  production: 'building',
  analytics: 'measuring',
  feedback: 'learning',
  declined: 'declined',
  retired: 'retired',
} as const satisfies Record<(typeof stages)[number] | 'declined' | 'retired', string>;

export const stageOrDeclined = z.enum([...stages, 'declined']);

/**
 * Whether an initiative is at a stage or past it. Declined ones are at none.
 * @param stage the initiative's stage
 * @param least the stage to compare with
 */
export function hasReached(stage: z.output<typeof stageOrDeclined>, least: (typeof stages)[number]): boolean {
  return stage !== 'declined' && stages.indexOf(stage) >= stages.indexOf(least);
}

/**
 * Where an initiative stands on a day: at its stage, until it is taken out again.
 * @param data the initiative's
 * @param today `YYYY-MM-DD`
 */
export const standsAt = <Stage extends string>(
  { stage, retired }: { stage: Stage; retired?: { on: string } | undefined },
  today: string,
): Stage | 'retired' => (retired && retired.on <= today ? 'retired' : stage);

/**
 * Whether customers have it, or had it: it is at a stage after building, or its day of release has come. On that day
 * it is released; what is declined never is.
 * @param data the initiative's
 * @param today `YYYY-MM-DD`
 */
export const isReleased = (
  { stage, release }: { stage: z.output<typeof stageOrDeclined>; release?: { on: string } | undefined },
  today: string,
): boolean => hasReached(stage, 'analytics') || (stage !== 'declined' && release !== undefined && release.on <= today);
