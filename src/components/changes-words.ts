/** How a change is marked: a shape each, so that colour is never alone. */
export type Tone = 'in' | 'out' | 'up' | 'down' | 'good' | 'bad' | 'edit';

const tones: Readonly<Record<string, Tone>> = {
  added: 'in',
  adopted: 'in',
  new: 'in',
  found: 'in',
  ranked: 'in',
  proposed: 'in',
  removed: 'out',
  retired: 'out',
  declined: 'out',
  superseded: 'out',
  replaced: 'out',
  lost: 'out',
  unranked: 'out',
  rose: 'up',
  fell: 'down',
  finished: 'good',
  released: 'good',
  decided: 'good',
  accepted: 'good',
  renewed: 'good',
  heard: 'good',
  cured: 'good',
  reached: 'good',
  reversed: 'bad',
  rejected: 'bad',
  expired: 'bad',
  quiet: 'bad',
  gained: 'bad',
};

/** How a change of this kind is marked. */
export const toneOf = (what: string): Tone => tones[what] ?? 'edit';
