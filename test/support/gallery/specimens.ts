/** A component in one of its states, as it stands on a page of the example hub. */
export interface Specimen {
  /** What it is, and its state. */
  name: string;
  /** Folder of `src/components/` that it comes from. */
  topic: string;
  /** Page of the built example hub. */
  page: string;
  /** The first element that fits is shown. */
  selector: string;
  /** What is done with it first: details opened, fields marked as wrong, filled in as a script would. */
  state?: 'open' | 'wrong' | 'scripted';
}

const entry = 'initiatives/hands-off-rebalancing/';
const help = 'method/components/';

/** Component pages, a picture each for a theme and a width. */
export const sheets: Readonly<Record<string, readonly Specimen[]>> = {
  frame: [
    { name: 'Head of a page', topic: 'shell', page: '', selector: 'body > header' },
    { name: 'Way to a page', topic: 'shell', page: entry, selector: '.crumbs' },
    { name: 'Title and lead', topic: 'shell', page: 'operations/', selector: '.page-head' },
    { name: 'Nothing here yet', topic: 'shell', page: 'calibration/', selector: '.empty' },
    { name: 'Foot of a page', topic: 'shell', page: '', selector: 'body > footer' },
    { name: 'Form', topic: 'heard', page: 'heard/', selector: '.heard-form' },
    { name: 'Form with faults', topic: 'heard', page: 'heard/', selector: '.heard-form', state: 'wrong' },
    { name: 'Search', topic: 'search', page: 'search/', selector: '.search-bar' },
    { name: 'Filters of a list', topic: 'list', page: 'signals/', selector: '.filters', state: 'scripted' },
    { name: 'List', topic: 'list', page: 'signals/', selector: 'main .list' },
  ],
  entry: [
    { name: 'Facts', topic: 'entry', page: entry, selector: '.facts' },
    { name: 'Value, known', topic: 'views', page: entry, selector: '.value' },
    { name: 'Value, unknown', topic: 'views', page: 'initiatives/quiet-hours/', selector: '.value' },
    { name: 'Evidence, closed', topic: 'views', page: entry, selector: '.heard-brief' },
    { name: 'Table of costs', topic: 'views', page: entry, selector: '.scroll:has(> .cost-table)' },
    { name: 'What it rests on', topic: 'entry', page: entry, selector: '.rests' },
    { name: 'Where it stands', topic: 'entry', page: entry, selector: '.where' },
    { name: 'Contract of an input', topic: 'views', page: 'inputs/customer-side/', selector: '.contract' },
    { name: 'Problems', topic: 'health', page: 'health/', selector: '.severity-warnings' },
    { name: 'A month', topic: 'digest', page: 'digest/', selector: '.digest-latest' },
    { name: 'What is asked', topic: 'brief', page: 'brief/', selector: '.asks' },
    { name: 'Words of customers', topic: 'customers', page: 'customers/', selector: '.heard-group' },
  ],
  text: [
    { name: 'Callout', topic: 'body', page: help, selector: '.callout' },
    { name: 'Quote', topic: 'body', page: help, selector: '.quote' },
    { name: 'Figure', topic: 'body', page: help, selector: '.prose .figure' },
    { name: 'Tabs', topic: 'body', page: help, selector: '.tabs' },
    { name: 'Steps', topic: 'body', page: help, selector: '.steps' },
    { name: 'Card of an entry', topic: 'body', page: help, selector: '.entry-card' },
    { name: 'Details, closed', topic: 'body', page: help, selector: 'main .fold' },
    { name: 'Details, open', topic: 'body', page: help, selector: 'main .fold', state: 'open' },
  ],
  figures: [
    { name: 'Metric', topic: 'charts', page: 'north-star/', selector: '.chart-figure' },
    { name: 'Way to the North Star', topic: 'charts', page: 'north-star/', selector: '.layers' },
    { name: 'Input map', topic: 'input-map', page: 'map/', selector: 'figure.im, .im' },
    { name: 'Timeline', topic: 'roadmap', page: 'roadmap/timeline/', selector: '.rt-figure' },
    { name: 'Decisions on a line', topic: 'decisions', page: 'decisions/', selector: '.dl-figure' },
    { name: 'Board', topic: 'board', page: 'backlog/board/', selector: '.board' },
    { name: 'Backlog', topic: 'backlog', page: 'backlog/', selector: '.bk-scroll' },
    { name: 'In time', topic: 'schedule', page: 'backlog/schedule/', selector: '.rt-figure' },
    { name: 'Mix of evidence', topic: 'balance', page: 'balance/', selector: '.mix' },
    { name: 'Work by hand', topic: 'operations', page: 'operations/', selector: '.scroll:has(> .operations)' },
    { name: 'Who can do what', topic: 'team', page: 'team/', selector: '.scroll:has(> .matrix)' },
  ],
};

/** Topics without a look of their own on these pages, each with the reason. */
export const unseen: Readonly<Record<string, string>> = {
  api: 'files for programs',
  calibration: 'the example hub has too few cases; an empty state shows it',
  cards: 'words alone; the card of an entry stands on the page of the text',
  changes: 'the example hub has no edition to compare with',
  deck: 'slides that fill a page each',
  drafts: 'the example hub has no draft',
  editions: 'the example hub has no edition',
  home: 'made of the other topics',
  letters: 'mails and feeds',
  share: 'pictures of their own',
  signals: 'columns of the list, which is shown',
  'what-if': 'made in the page by its script',
};
