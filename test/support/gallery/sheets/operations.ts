import { type Specimen, shown } from '../specimen.ts';

export const operations: readonly Specimen[] = [
  shown('operations/OperationsTable', 'for customers', 'sparklines', 'sample', 'operations/'),
  shown('operations/OperationsTable', 'nobody ends it', 'long words', 'german', 'operations/'),
  shown('operations/OperationsTeam', 'load', 'not lowered', 'sample', 'operations/'),
  shown('operations/OperationsProduct', 'grows with revenue', 'two charts', 'sample', 'operations/'),
  shown('operations/OperationsProduct', 'worse', 'open quarter', 'german', 'operations/'),
  shown('operations/OperationsMix', 'off the plan', 'bars in pairs', 'sample', 'products/relay/'),
  shown('operations/OperationsResults', 'several quarters', 'numbers in columns', 'sample', 'products/relay/'),
  shown('views/parts/Operations', 'of one product', 'sum above', 'sample', 'products/relay-edge/'),
  shown('team/TeamMatrix', 'several members', 'alone marked', 'sample', 'team/'),
  shown('team/TeamMatrix', 'one member, gaps', 'nobody covers', 'german', 'team/'),
  shown('team/TeamHolders', 'several', 'alone and shared', 'sample', 'team/'),
  shown('team/TeamHolders', 'overdue and unknown', 'states', 'german', 'team/'),
];
