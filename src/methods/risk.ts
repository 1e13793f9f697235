import type { Entry } from '../source/entry.ts';

type Initiative = Entry<'initiatives'>;

/** How likely a risk is, or how bad its effect. */
export type Level = NonNullable<Initiative['data']['risks']>[number]['chance'];

/** The worst of the risks of an initiative. */
export interface WorstRisk {
  chance: Level;
  effect: Level;
  /** Chance times effect, each 1 to 3: one of 1, 2, 3, 4, 6, 9. */
  weight: number;
  /** The weight in one word. */
  level: Level;
  /** Of how many risks it is the worst. */
  among: number;
}

const points = { low: 1, medium: 2, high: 3 } as const;

/**
 * The usual matrix of three by three: low in its three mildest cells and at 2, high from a high and a medium side on. A
 * high effect with a low chance is medium, since nobody should read "low" where much is at stake.
 */
const levels: Readonly<Record<number, Level>> = { 1: 'low', 2: 'low', 3: 'medium', 4: 'medium', 6: 'high', 9: 'high' };

/**
 * The worst risk: the largest chance times effect; of equals the one with the larger effect, then the first written.
 * @param initiative any
 * @returns null when it names no risk, which does not mean that there is none
 */
export function worstRisk({ data: { risks = [] } }: Initiative): WorstRisk | null {
  let worst: WorstRisk | null = null;
  for (const { chance, effect } of risks) {
    const weight = points[chance] * points[effect];
    const more = weight - (worst?.weight ?? 0) || points[effect] - points[worst?.effect ?? 'low'];
    if (more > 0) worst = { chance, effect, weight, level: levels[weight] as Level, among: risks.length };
  }
  return worst;
}
