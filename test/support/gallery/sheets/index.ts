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

/** Components that no sheet can show, each with the reason. */
export const unseen: Readonly<Record<string, string>> = {
  'changes/ChangeDiagram': 'stands on the pages of a chapter, of which no specimen is cut yet',
  'changes/ChangeDrawing': 'stands on the pages of a chapter, of which no specimen is cut yet',
  'changes/ChangeFacts': 'stands on the pages of a chapter, of which no specimen is cut yet',
  'changes/ChangeText': 'stands on the pages of a chapter, of which no specimen is cut yet',
  'changes/ChangeStatement': 'stands on the pages of a chapter, of which no specimen is cut yet',
  'changes/ChangeDifferences': 'stands on the pages of a chapter, of which no specimen is cut yet',
  'changes/ChangesTextPages': 'stands on the pages of a chapter, of which no specimen is cut yet',
};
