import { type Specimen, shown } from '../specimen.ts';

export const backlog: readonly Specimen[] = [
  shown('backlog/BacklogTabs', 'three views', 'current one', 'sample', 'backlog/'),
  shown('backlog/BacklogTabs', 'in focus', 'rings', 'sample', 'backlog/board/', { as: 'focus' }),
  shown('backlog/BacklogTable', 'some', 'no place, declined, done', 'german', 'backlog/'),
  shown('backlog/BacklogTable', 'many', 'groups, bars of one scale', 'sample', 'backlog/'),
  shown('backlog/BacklogTable', 'without money', 'an audience that may not see it', 'public', 'backlog/'),
  shown('backlog/BacklogColumns', 'open', 'all columns', 'sample', 'backlog/', { as: 'open' }),
  shown('backlog/BacklogPlot', 'many', 'numbers with the list beside', 'sample', 'backlog/'),
  shown('backlog/BacklogPlot', 'one', 'labels within', 'example', 'backlog/'),
  shown('backlog/BacklogPlot', 'two, far apart', 'axes of German', 'german', 'backlog/'),
  shown('backlog/BacklogLimits', 'open', 'what it does not say', 'sample', 'backlog/', { as: 'open' }),
  shown('what-if/WhatIf', 'closed', 'one line', 'sample', 'backlog/'),
  shown('what-if/WhatIf', 'open, being read', 'before its script', 'sample', 'backlog/', { as: 'open' }),
  shown('board/Board', 'few', 'empty stages', 'german', 'backlog/board/'),
  shown('board/Board', 'many', 'scrolls sideways', 'sample', 'backlog/board/'),
  shown('board/BoardAgeing', 'with unknown days', 'dash', 'german', 'backlog/board/'),
  shown('board/BoardAgeing', 'usual', 'median and oldest', 'sample', 'backlog/board/'),
  shown('board/BoardAfter', 'to be taken out', 'cost', 'german', 'backlog/board/'),
  shown('board/BoardAfter', 'decided', 'decision', 'sample', 'backlog/board/'),
  shown('board/BoardAfter', 'none', 'says so', 'example', 'backlog/board/'),
];
