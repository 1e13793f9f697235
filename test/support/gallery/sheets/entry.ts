import { type Specimen, shown } from '../specimen.ts';

const strategy = 'strategy/hands-off-operation/';
const german = 'strategy/ordnung/';

export const entry: readonly Specimen[] = [
  shown('entry/Facts', 'all', 'long ones stand in rows of their own', 'sample', strategy),
  shown('entry/Facts', 'only an owner', 'fewest', 'example', 'team/platform-tps-lead/'),
  shown('entry/Facts', 'review overdue', 'freshness differs', 'german', german),
  shown('entry/Facts', 'other language', 'days and numbers of German', 'german', 'initiatives/wartung/'),
  shown('entry/RestsOn', 'much', 'lists folded beyond six', 'sample', 'products/relay/'),
  shown('entry/RestsOn', 'much, open', 'nothing runs over', 'sample', strategy, { as: 'open' }),
  shown('entry/RestsOn', 'long words', 'wraps', 'german', german),
  shown('entry/RelatedList', 'as cards', 'words of customers', 'sample', 'decisions/2026-11-14-replay-first/'),
  shown('entry/ProblemNotice', 'folded', 'count', 'sample', 'strategy/enterprise-governance/'),
  shown('entry/ProblemNotice', 'open', 'why and how', 'sample', 'strategy/enterprise-governance/', { as: 'open' }),
  shown('entry/ProblemNotice', 'sealed', 'nobody repairs it', 'sealed', 'strategy/enterprise-governance/', {
    as: 'open',
  }),
  shown('entry/Where', 'among many', 'itself marked, text below', 'sample', 'initiatives/consumer-library-retirement/'),
  shown('entry/Where', 'alone', 'one of its kind', 'example', 'experiments/one-partition-at-a-time/'),
  shown('entry/EntryEnd', 'both neighbours', 'and the way to edit', 'sample', 'initiatives/replay-one-day/'),
  shown('entry/EntryEnd', 'nobody beside it', 'only the way to edit', 'example', 'products/relay/'),
  shown('entry/EntryEnd', 'long names', 'wrap', 'german', 'signals/2026-08-nachts/'),
  shown('drafts/DraftList', 'one', 'below a list', 'german', 'backlog/'),
  shown('layouts/Draft', 'of a draft', 'says so first', 'german', 'initiatives/entwurf/', { part: 'article' }),
];
