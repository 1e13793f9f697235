import { type Specimen, shown } from '../specimen.ts';

const fine = 'initiatives/hands-off-rebalancing/';
const late = 'initiatives/wartung/';

export const initiative: readonly Specimen[] = [
  shown('views/InitiativeAbove', 'prioritised', 'value, brief, milestones, who builds', 'sample', fine),
  shown('views/InitiativeAbove', 'late, long words', 'wraps', 'german', late),
  shown('views/InitiativeAbove', 'nobody can say its value', 'whom to ask', 'german', 'initiatives/idee/'),
  shown('views/InitiativeAbove', 'declined', 'why', 'german', 'initiatives/abgelehnt/'),
  shown('views/InitiativeAbove', 'conceived with gaps', 'missing fields', 'german', 'initiatives/anschluss/'),
  shown('views/InitiativeAbove', 'to be taken out', 'notice above', 'german', 'initiatives/durchsage/'),
  shown('views/parts/Afterlife', 'leaving on a day', 'decided', 'sample', 'initiatives/topology-canvas/'),
  shown('views/parts/WhoBuilds', 'much', 'what must hold', 'sample', fine),
  shown('views/parts/WhoBuilds', 'long words', 'wraps', 'german', late),
  shown('views/parts/Success', 'a line with its goal', 'chart', 'sample', 'initiatives/alert-after-retry/'),
  shown('views/parts/Success', 'not measured', 'words alone', 'sample', 'initiatives/smaller-client-image/'),
  shown('views/parts/Success', 'past its day', 'German numbers', 'german', late),
  shown('views/parts/Success', 'worse than before', 'verdict', 'german', 'initiatives/durchsage/'),
  shown('views/parts/Risks', 'two', 'places in the table', 'sample', 'initiatives/one-control-plane/', { as: 'open' }),
  shown('views/parts/Risks', 'three, long words', 'wraps', 'german', late, { as: 'open' }),
  shown('views/parts/Stages', 'all stages', 'one scale', 'sample', 'initiatives/topology-canvas/'),
  shown('views/parts/Stages', 'first stage', 'one row', 'sample', 'initiatives/quiet-hours/'),
  shown('views/parts/Section', 'folded', 'heading is the summary', 'sample', fine, { has: 'details.view-fold' }),
  shown('views/parts/Section', 'folded, in focus', 'ring', 'sample', fine, { has: 'details.view-fold', as: 'focus' }),
];
