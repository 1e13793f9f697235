import { isTakenOver } from '../kinds/decisions.ts';
import type { HubConfig } from '../kinds/hub.ts';
import { kindOf } from '../kinds/index.ts';
import { sectionHeading } from '../kinds/sections.ts';
import type { Entry } from '../source/entry.ts';

/** What a decision record that was taken over does not say, though one that is written here has to. */
export interface Unrecorded {
  /** Sides whose signature it does not hold. */
  sides: ('product' | 'engineering')[];
  /** Whether it names no signal. */
  data: boolean;
  /** Headings of sections that it does not have, as this hub calls them. */
  sections: string[];
}

const folded = (text: string) => text.normalize('NFC').toLowerCase();

/**
 * What the source of a decision record does not tell. It stays unknown.
 * @param config `hub.yaml`
 * @param decision any
 * @returns null for one that was written here, or is only proposed and not signed yet
 */
export function unrecordedOf(config: HubConfig, { data, body }: Entry<'decisions'>): Unrecorded | null {
  if (!isTakenOver(data)) return null;
  const has = new Set(body.headings.filter(({ depth }) => depth === 2).map(({ text }) => folded(text)));
  const kind = kindOf('decisions');
  const isDecided = data.status !== 'proposed';
  return {
    sides: isDecided ? (['product', 'engineering'] as const).filter((side) => !data.signedOff?.[side]) : [],
    data: isDecided && (data.data?.length ?? 0) === 0,
    sections: (kind?.sections ?? [])
      .map((name) => (kind ? sectionHeading(config, kind, name) : name))
      .filter((heading) => !has.has(folded(heading))),
  };
}
