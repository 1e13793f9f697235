import type { Group } from '../kinds/fields.ts';

/** Colours of the light theme; a file that travels has no style sheet to ask. */
export const palette = {
  paper: '#faf7f1',
  sheet: '#fffdf9',
  rule: '#ddd5c6',
  edge: '#8f8672',
  ink: '#13233a',
  muted: '#4f5a73',
  brass: '#855608',
  good: '#386d45',
  warn: '#824704',
  bad: '#b60124',
  g1: '#0d616b',
  g2: '#97593f',
  g3: '#4b4dc6',
  g4: '#a1007b',
} as const;

/** The colour of each group by day. */
export const groupColours: Readonly<Record<Group, string>> = {
  customer: palette.g1,
  field: palette.g2,
  company: palette.g3,
  market: palette.g4,
};
