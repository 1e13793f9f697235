import { catalogue } from '../../format/catalogue.ts';

/** What the panel "what if" says before its script runs. */
export const whatIfWords = catalogue({
  en: () => ({
    title: 'What if an estimate were different?',
    about:
      'Change estimates and see the order that follows. Nothing is saved, and the table below stays as it is. The address of this page keeps your changes, so that you can share them.',
    reading: 'Loading the estimates.',
    failed: 'The estimates could not be read. Close this panel and open it again.',
    initiative: 'Initiative',
    change: 'Change its estimates',
    table: 'The first ten with your changes',
    caption: (currency: string) =>
      `The first ten with your changes. CD3 is in ${currency} per week, for each week of work; its bar reaches from the low to the high estimate.`,
    place: 'Place',
    group: 'Group',
    ratio: 'CD3',
    range: 'Range',
    copy: 'Copy the link',
    reset: 'Back to all estimates',
  }),
});
