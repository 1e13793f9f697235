import { type Specimen, shown } from '../specimen.ts';

const governed = 'strategy/enterprise-governance/';

export const evidence: readonly Specimen[] = [
  shown('views/parts/Evidence', 'much', 'words, findings, chain', 'sample', 'strategy/hands-off-operation/'),
  shown('views/parts/Evidence', 'little', 'too few to judge', 'german', 'strategy/ordnung/', { as: 'open' }),
  shown('views/parts/Evidence', 'none', 'says what to ask', 'sample', 'initiatives/quiet-hours/'),
  shown('views/parts/Balance', 'of the whole plan', 'bars with limits', 'sample', 'balance/'),
  shown('pages/balance/index', 'nothing heard', 'empty', 'empty', 'balance/', { part: '.empty' }),
  shown('views/parts/Findings', 'with signals behind', 'whom to ask', 'sample', governed, { as: 'open' }),
  shown(
    'views/parts/ExpiredPaths',
    'through others',
    'way to the signal',
    'sample',
    'initiatives/schema-ownership-per-team/',
  ),
  shown('views/parts/ExpiredPaths', 'of a decision, long words', 'wraps', 'german', 'decisions/2026-11-01-ein-weg/'),
  shown('views/parts/HeardBrief', 'many', 'colour of the group', 'sample', 'strategy/hands-off-operation/'),
  shown('views/parts/Heard', 'with listeners and work', 'long words', 'german', 'customers/'),
  shown('views/parts/Listeners', 'one took nothing', 'muted', 'german', 'signals/2026-08-nachts/'),
  shown('views/parts/Cards', 'with kinds', 'states beside titles', 'sample', 'personas/platform-lead/'),
  shown('balance/BalanceMix', 'one-sided', 'limit passed', 'sample', 'balance/', { has: '*', as: 'open' }),
  shown('balance/BalanceStrategies', 'several', 'one scale', 'sample', 'balance/'),
  shown('balance/BalanceCoverage', 'many inputs', 'fresh, due, overdue, holes', 'sample', 'balance/'),
  shown('balance/BalanceCoverage', 'three inputs, long names', 'wraps', 'german', 'balance/'),
  shown('input-map/InputMap', 'around one input', 'its contracts', 'sample', 'inputs/engineering/'),
  shown('input-map/InputMap', 'few inputs, long names', 'labels fit', 'german', 'map/'),
  shown('input-map/InputMap', 'freshness', 'states differ in shape', 'german', 'map/', {
    choice: 'input[value=fresh]',
  }),
  shown('input-map/InputMap', 'share of evidence', 'whom to ask next', 'german', 'map/', {
    choice: 'input[value=share]',
  }),
  shown('input-map/InputMap', 'journey stages', 'marks in boxes', 'german', 'map/', { choice: 'input[value=journey]' }),
  shown('input-map/InputMapTable', 'three, unknown and overdue', 'states', 'german', 'map/'),
  shown('decisions/DecisionEntry', 'with everything', 'replaces, dissent', 'sample', 'decisions/'),
  shown('decisions/DecisionEntry', 'proposed, half signed', 'missing', 'german', 'decisions/', { has: '.is-proposed' }),
  shown('decisions/DecisionEntry', 'rejected', 'mark differs', 'german', 'decisions/', { has: '.is-rejected' }),
  shown('pages/decisions/index', 'on a line', 'marks and ties', 'sample', 'decisions/', { part: '.dl-figure' }),
];
