import { type Specimen, shown } from '../specimen.ts';

const help = 'method/components/';
const german = 'strategy/ordnung/';

export const text: readonly Specimen[] = [
  shown(
    'body/Pieces',
    'a whole text',
    'headings, lists, links, tables, a quote',
    'sample',
    'strategy/hands-off-operation/',
  ),
  shown('body/Pieces', 'every syntax', 'lists in lists, code, tables, tasks, notes', 'german', german),
  shown('body/Callout', 'of the handbook', 'usual', 'example', help),
  shown('body/Callout', 'open question', 'what is asked', 'german', german, { has: '.open-question' }),
  shown('body/Callout', 'warning', 'tells at first sight', 'german', german, { has: '.warning' }),
  shown('body/Callout', 'caution', 'strongest', 'german', german, { has: '.caution' }),
  shown('body/Callout', 'tip', 'friendly', 'german', german, { has: '.tip' }),
  shown('body/Callout', 'important', 'between', 'german', german, { has: '.important' }),
  shown('body/Quote', 'of a customer', 'colour of the group', 'sample', 'strategy/relay-at-the-edge/'),
  shown('body/Quote', 'expired, long words', 'says so', 'german', german),
  shown('body/Figure', 'table', 'caption below', 'example', help),
  shown('body/Figure', 'image', 'as wide as the text', 'sample', 'initiatives/replication-compression/'),
  shown('body/BodyImage', 'drawing', 'fits', 'sample', 'products/relay/'),
  shown('body/Tabs', 'first is open', 'others beside it', 'sample', 'decisions/2026-10-08-one-control-plane/'),
  shown('body/Tabs', 'long titles', 'wrap', 'german', german),
  shown('body/Steps', 'three', 'numbers on a line', 'sample', 'initiatives/replay-without-a-ticket/'),
  shown('body/Details', 'closed', 'one line', 'sample', 'north-star/'),
  shown('body/Details', 'open', 'text stands in', 'sample', 'north-star/', { as: 'open' }),
  shown('body/Details', 'in focus', 'ring', 'sample', 'north-star/', { as: 'focus' }),
  shown('body/EntryCard', 'with state', 'usual', 'sample', help),
  shown('body/EntryCard', 'long words', 'wraps', 'german', german),
  shown('body/Metric', 'as a block', 'large figure', 'german', german, { has: '.metric-block' }),
  shown('body/Metric', 'in a sentence', 'no taller than the line', 'sample', 'strategy/one-price-for-all-regions/'),
  shown('body/Evidence', 'one signal', 'mark behind the words', 'sample', 'strategy/enterprise-governance/'),
  shown('body/Evidence', 'several', 'count', 'sample', 'strategy/hands-off-operation/', { has: '[data-count]' }),
  shown('body/Diagram', 'fits', 'no frame that scrolls', 'example', 'strategy/hands-off-operation/'),
  shown('body/Diagram', 'wide', 'says that it scrolls', 'sample', 'initiatives/one-control-plane/'),
  shown('body/Diagram', 'open', 'table and text', 'sample', 'north-star/', { as: 'open' }),
];
