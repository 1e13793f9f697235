import { standsAt } from '../kinds/stages.ts';

const endedStates: readonly string[] = ['retired', 'superseded', 'rejected', 'declined'];

/**
 * Whether an entry still asks to be believed: what is retired, superseded, rejected, declined or taken out does not. On
 * the first day without it, an initiative does not stand any more.
 * @param entry of any kind
 * @param today `YYYY-MM-DD`
 */
export function stillStands({ data }: { data: object }, today: string): boolean {
  const { status = '', stage = '', retired } = data as { status?: string; stage?: string; retired?: { on: string } };
  return !endedStates.includes(status) && !endedStates.includes(standsAt({ stage, retired }, today));
}
