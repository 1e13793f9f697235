import type { Specimen } from '../specimen.ts';
import { backlog } from './backlog.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { customers } from './customers.ts';
import { entry } from './entry.ts';
import { evidence } from './evidence.ts';
import { health } from './health.ts';
import { home } from './home.ts';
import { initiative } from './initiative.ts';
import { method } from './method.ts';
import { operations } from './operations.ts';
import { rank } from './rank.ts';
import { roadmap } from './roadmap.ts';
import { schedule } from './schedule.ts';
import { shell } from './shell.ts';
import { text } from './text.ts';
import { views } from './views.ts';

/** The gallery: what stands together is looked at together. Each has a picture for a theme and a width. */
export const sheets: Readonly<Record<string, readonly Specimen[]>> = {
  shell,
  home,
  text,
  entry,
  views,
  initiative,
  rank,
  evidence,
  backlog,
  schedule,
  roadmap,
  charts,
  operations,
  customers,
  changes,
  health,
  method,
};
