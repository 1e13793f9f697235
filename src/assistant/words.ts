import { catalogue } from '../format/catalogue.ts';

/** What answers say beside the words of pages. */
export const assistantWords = catalogue({
  en: ({ list, plural }) => ({
    noEntry: (name: string, near: string | undefined) =>
      `This hub has no entry “${name}” that this audience may see.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    nothingFound: (query: string) => `Nothing in this hub says anything of “${query}”.`,
    restsOnNothing: 'It names nothing that it rests on.',
    nothingRestsOnIt: 'Nothing names it as what it rests on.',
    noEvidence: 'It rests on no signal: nobody was heard who would say so.',
    noneAgainst: 'No experiment refuted it, no dissent is written down, and no trap was found in its evidence.',
    notRanked: (title: string) =>
      `“${title}” has no rank: what is released or declined, and what is no initiative, waits for no turn.`,
    noEstimate: (name: string, names: readonly string[]) =>
      `It has no estimate “${name}”. There are ${list(names)}${names.length > 0 ? ', and urgency where it has one' : ''}.`,
    noEdition: (since: string, ids: readonly string[]) =>
      ids.length === 0
        ? `There is nothing to compare with “${since}”: no edition was cut that this audience may see, and the repository has no such commit.`
        : `There is no edition “${since}”, and the repository has no such commit. There are the editions ${list(ids)}; a day takes the last one that was cut by then.`,
    nothingChanged: 'Nothing changed since then that this audience may see.',
    nobodyToAsk: 'The hub does not say whom to ask.',
    everythingKnown: 'Nothing that the hub asks for is missing.',
    owner: (owner: string, ask: string | undefined) => `Ask ${owner}, who owns it${ask ? `: ${ask}` : ''}.`,
    askInput: (traps: readonly string[], holders: string | null) =>
      `Ask next${holders ? ` (${holders})` : ''}: its evidence shows ${list(traps)}.`,
    expired: (words: string) => `It rests on evidence that has expired: ${words}`,
    dissent: (words: string) => `Dissent: ${words}`,
    refuted: (verdict: string, hypothesis: string, result: string) =>
      `An experiment is ${verdict}: ${hypothesis}${result ? ` Result: ${result}` : ''}`,
    trap: (name: string, measures: readonly string[], why: string) => `${name}. ${measures.join('. ')}. ${why}`,
    drafted: (file: string) => `Written to ${file}, as a draft.`,
    notDrafted: 'Nothing was written: the errors below would stop the next build.',
    sound: 'The checks find nothing wrong with it.',
    problems: (count: number) => plural(count, { one: '# problem', other: '# problems' }),
    findOut: (title: string, estimate: string, saves: string) =>
      `${title}: the ${estimate}. Knowing it exactly would save about ${saves}.`,
  }),
});
