import { type Specimen, shown } from '../specimen.ts';

const full = 'initiatives/roles-from-directory/';
const late = 'initiatives/wartung/';

export const rank: readonly Specimen[] = [
  shown('views/InitiativeBelow', 'of an idea', 'nothing is known yet', 'sample', 'initiatives/quiet-hours/'),
  shown('views/parts/Rank', 'of many, folded', 'place in a sentence', 'sample', full),
  shown('views/parts/Rank', 'of many, open', 'sum, rivals, moves', 'sample', full, { as: 'open' }),
  shown('views/parts/Rank', 'work that took too long', 'a new estimate is asked for', 'german', late, { as: 'open' }),
  shown('views/parts/Rank', 'alone', 'nothing to compare with', 'example', 'initiatives/hands-off-rebalancing/', {
    as: 'open',
  }),
  shown('views/parts/Rank', 'no place yet', 'whom to ask', 'german', 'initiatives/anschluss/'),
  shown(
    'views/parts/RankSum',
    'shared cause, begun',
    'notes below lines',
    'sample',
    'initiatives/consumer-library-retirement/',
  ),
  shown('views/parts/CostOfDelay', 'one kind', 'no sum', 'sample', 'initiatives/guided-first-stream/', { as: 'open' }),
  shown('views/parts/CostOfDelay', 'several kinds', 'sum below', 'sample', 'initiatives/open-connector-kit/', {
    as: 'open',
  }),
  shown('views/parts/RunCost', 'beside waiting', 'bar', 'sample', 'initiatives/invoice-by-event/'),
  shown('views/parts/RunCost', 'more than waiting costs', 'bar runs out', 'german', 'initiatives/karte/'),
  shown('views/parts/RunCost', 'not estimated', 'missing', 'sample', 'initiatives/refused-with-a-reason/'),
  shown('views/parts/Worth', 'gain', 'verdict and table', 'sample', 'initiatives/replication-compression/', {
    as: 'open',
  }),
  shown('views/parts/Worth', 'doubtful', 'chance of a loss', 'sample', 'initiatives/edge-pilot/', { as: 'open' }),
  shown('views/parts/WorthTable', 'few lines', 'after its release', 'sample', 'initiatives/smaller-client-image/'),
  shown('schedule/InTurn', 'unlocks others', 'open', 'sample', full, { as: 'open' }),
  shown('schedule/InTurn', 'after another', 'waits', 'german', 'initiatives/karte/'),
];
