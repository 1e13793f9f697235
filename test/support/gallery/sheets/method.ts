import { type Specimen, shown } from '../specimen.ts';

const cost = 'method/cost-of-delay/';

export const method: readonly Specimen[] = [
  shown('backlog/CostExample', 'estimates', 'table', 'sample', cost, { has: '.cost-example small' }),
  shown('backlog/CostExample', 'a sentence', 'figures in words', 'sample', cost, { has: 'p' }),
  shown('operations/OperationsExample', 'a sentence', 'figures in words', 'sample', 'method/operations/'),
  shown('views/WorthExample', 'table', 'gains and losses', 'sample', 'method/worth/', { has: 'table' }),
  shown('schedule/ScheduleExample', 'two orders', 'tables', 'sample', 'method/schedule/'),
  shown('calibration/CalibrationExample', 'cases', 'table and what is said', 'sample', 'method/calibration/'),
  shown('views/parts/FieldTable', 'of a component', 'required and optional', 'sample', 'method/components/'),
  shown('views/parts/FieldTable', 'fields in fields', 'depth', 'sample', 'method/kinds/'),
  shown('views/parts/Coded', 'words with code', 'no break inside', 'sample', 'method/components/'),
];
