import { catalogue } from '../../format/catalogue.ts';

/** What stands beside the text of an author: around a diagram, and at words that rest on evidence. */
export const bodyWords = catalogue({
  en: ({ plural, number }) => ({
    drawing: (name: string) => `Drawing: ${name}`,
    drawingRoom: 'Drawing',
    asTable: 'As a table',
    tableOf: (name: string) => `${name}, as a table`,
    more: (count: number) => `And ${number(count)} more.`,
    openLarge: 'Open large',
    asMermaid: 'As Mermaid text',
    oneSignal: (title: string) => `Evidence: 1 signal, ${title}`,
    signals: (count: number) => plural(count, { one: 'Evidence: # signal', other: 'Evidence: # signals' }),
  }),
});
