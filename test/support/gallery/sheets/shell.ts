import { type Specimen, shown } from '../specimen.ts';

const long = 'initiatives/replay-without-a-ticket/';

export const shell: readonly Specimen[] = [
  shown('shell/Header', 'of the home page', 'nothing is the current page', 'example', ''),
  shown('shell/Header', 'several audiences, a current group', 'name of the audience beside the tools', 'sample', long),
  shown('shell/Header', 'one audience', 'no name beside the tools', 'empty', 'backlog/'),
  shown('shell/Header', 'under the pointer', 'links answer', 'sample', 'backlog/', { as: 'hover' }),
  shown('shell/Header', 'in focus', 'the ring is whole', 'sample', 'backlog/', { as: 'focus' }),
  shown('shell/Header', 'long title', 'leaves room for the tools', 'german', ''),
  shown('shell/Crumbs', 'a list', 'shortest way', 'sample', 'backlog/'),
  shown('shell/Crumbs', 'an entry', 'usual way', 'sample', long),
  shown('shell/Crumbs', 'of a long name', 'wraps', 'german', 'strategy/ordnung/'),
  shown('pages/[list]/index', 'title and lead', 'head of a list', 'sample', 'signals/', { part: '.list-head' }),
  shown('layouts/Entry', 'title and lead', 'head of an entry', 'sample', long, { part: '.page-head' }),
  shown('layouts/Entry', 'long title', 'breaks and stays within', 'german', 'strategy/ordnung/', {
    part: '.page-head',
  }),
  shown('shell/Toc', 'two levels', 'deeper ones stand in', 'sample', 'method/cost-of-delay/'),
  shown('shell/Toc', 'long headings', 'wraps', 'german', 'strategy/ordnung/'),
  shown('shell/Empty', 'of a kind', 'says what to write first', 'empty', 'strategy/'),
  shown('shell/Term', 'in a sentence', 'dotted, with a card', 'sample', 'backlog/board/'),
  shown('shell/Footer', 'of a page', 'several audiences, editions', 'sample', 'roadmap/'),
  shown('shell/Footer', 'in another language', 'name of the product is German', 'german', 'roadmap/'),
  shown('layouts/Base', 'banner of an edition', 'told at first sight', 'sealed', 'backlog/', {
    part: '.edition-banner',
  }),
  shown('search/Search', 'button', 'key beside it', 'sample', ''),
  shown('pages/search/index', 'form', 'usual', 'sample', 'search/', { part: '.search-bar' }),
  shown('pages/404', 'no such page', 'leads on', 'sample', '404.html', { part: 'main > *:not(nav)' }),
  shown('list/ListFilters', 'many', 'folded beyond a row', 'sample', 'signals/'),
  shown('list/ListFilters', 'many, open', 'all choices', 'sample', 'signals/', { as: 'open' }),
  shown('list/ListFilters', 'few', 'beside each other', 'sample', 'map/'),
  shown('list/ListTable', 'one row', 'usual of a young hub', 'example', 'products/'),
  shown('list/ListTable', 'some rows', 'states, dates, links', 'sample', 'experiments/'),
  shown('list/ListTable', 'long words', 'stays within', 'german', 'signals/'),
  shown('list/ListTable', 'in focus', 'rings are whole', 'example', 'decisions/', { as: 'focus' }),
  shown('heard/Heard', 'form', 'nothing filled in', 'sample', 'heard/'),
  shown('heard/Heard', 'with faults', 'each beside its field', 'sample', 'heard/', { as: 'wrong' }),
];
