import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What every page says at its head and foot, and the pages that lead elsewhere. */
export const shellWords = catalogue({
  en: () => ({
    skip: 'Skip to the text',
    main: 'Main',
    menu: 'Menu',
    groups: { why: 'Why', what: 'What', evidence: 'Evidence', history: 'History' },
    audience: 'Audience of this site',
    theme: 'Dark colours',
    crumbs: 'Breadcrumb',
    onThisPage: 'On this page',
    asOf: sentence`{product}, as of {day}. Made with Sextant.`,
    asOfFor: (audience: string) => sentence`{product}, as of {day}, for the audience “${audience}”. Made with Sextant.`,
    pageIn: sentence`This page in {editions}.`,

    noPage: 'This page does not exist',
    noPageAbout:
      'There is nothing at this address. The page may have been renamed without keeping its old name, or it is not for this audience.',
    searchHub: 'Search the hub',
    whatIsHere: 'What is here',
    moved: 'This page has moved',
    movedTo: sentence`It is now at {page}.`,
  }),
});
