import { type Specimen, shown } from '../specimen.ts';

export const charts: readonly Specimen[] = [
  shown('charts/MetricChart', 'wide', 'labels at the line', 'sample', 'north-star/'),
  shown('charts/MetricChart', 'one measurement', 'a point and its goal', 'german', 'north-star/', {
    has: '[id*=haltestellen]',
  }),
  shown('charts/MetricChart', 'falling', 'away from the goal', 'german', 'north-star/'),
  shown('charts/ChartTable', 'open', 'the same rows', 'sample', 'north-star/', { as: 'open' }),
  shown('charts/Pace', 'off pace', 'verdict', 'sample', 'north-star/'),
  shown('charts/PaceExample', 'of the handbook', 'worked out', 'sample', 'method/north-star/'),
  shown('charts/PeriodChart', 'two series', 'labels apart', 'sample', 'operations/'),
  shown('charts/ChainFigure', 'drawn', 'way to the North Star', 'sample', 'strategy/hands-off-operation/', {
    has: 'svg',
  }),
  shown('charts/ChainFigure', 'as a list', 'small', 'sample', 'initiatives/certificate-rotation/', { as: 'open' }),
  shown('charts/ChainFigure', 'long words', 'boxes hold them', 'german', 'strategy/ordnung/', { has: 'svg' }),
  shown('charts/Tree', 'small', 'branches', 'german', 'north-star/'),
  shown('charts/TreeBranch', 'with work below', 'states', 'sample', 'north-star/'),
  shown('charts/Organisation', 'of the handbook', 'boxes', 'sample', 'method/function/'),
];
