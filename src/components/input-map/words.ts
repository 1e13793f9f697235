import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the page of the map says, and what stands around a map; the map itself has its words in `charts/input-map`. */
export const inputMapWords = catalogue({
  en: ({ plural, number }) => ({
    title: 'Input map',
    about: 'Whom technical product strategy listens to, how much, how lately, and how much of the plan rests on it.',
    howToRead: 'How to read it',
    near: (input: string) => `${input} and those it talks with`,
    shows: 'What the map shows',

    from0To: (most: string) => `0 to ${most}.`,
    stageCount: 'The number counts the stages with a signal, of those that the input is said to cover.',
    onTime: 'on time',
    due: 'due: less than a quarter of the agreed time is left',
    overdue: 'overdue',
    heard: 'said to cover the stage, and a signal speaks of it',
    promised: 'said to cover the stage, and no signal speaks of it yet',
    beyond: 'a signal speaks of the stage, though the input is not said to cover it',
    neither: 'neither said nor heard',
    askNext: 'to be asked next: a finding says that too little is heard from them',
    without: sentence`these inputs talk with each other without {term:tps|technical product strategy (TPS)}`,
    silent: 'no exchange with them is recorded yet',

    group: 'Group',
    input: 'Input',
    rows: (count: number) => plural(count, { one: '# row', other: '# rows' }),
    table: 'The map as a table',
    caption: 'Every input and every contract of the map',
    asked: 'to be asked next',

    finding: (trap: string, where: string) => `${trap} in ${where}`,
    wholePlan: 'the whole plan',
    more: (count: number) => `${number(count)} more`,

    heldByOne: (alone: number, contracts: number) =>
      alone === contracts
        ? plural(contracts, {
            one: sentence`The only contract with an input depends on one person. {what|See which}`,
            other: sentence`Each of the # contracts with inputs depends on one person alone. {what|See which}`,
          })
        : plural(contracts, {
            one: sentence`${number(alone)} of # contract with an input depends on one person alone. {what|See which}`,
            other: sentence`${number(alone)} of # contracts with inputs ${alone === 1 ? 'depends' : 'depend'} on one person alone. {what|See which}`,
          }),
    drawn: (drawn: number, all: number) =>
      `The map shows the ${number(drawn)} inputs with the most signals; the table has all ${number(all)}.`,
    askNextOf: 'Whom to ask next, and for which strategy',
    askFor: sentence`For {of} ({traps}): {inputs}`,
    balance: 'See how one-sided the evidence is',
    svg: 'Download as SVG',
    png: 'Download as PNG',
    mermaid: 'As Mermaid text, for slides and documents',
    copy: 'Copy the text',
    sameAsTable: 'The same as a table',

    copied: 'Copied.',
    cannotCopy: 'The browser does not let this page copy. Select the text instead.',
    cannotLoad: 'The drawing could not be loaded.',
    cannotDraw: 'The browser could not draw it.',
    drawnFile: 'The file is in your downloads.',
  }),
});
