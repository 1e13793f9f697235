import { catalogue } from '../../format/catalogue.ts';

/** What a change does, for whoever has to agree to it. Phrases go on from the title of an entry. */
export const reviewWords = catalogue({
  en: ({ plural, number, list }) => {
    const quoted = (texts: readonly string[], more = 0): string =>
      list([...texts.map((text) => `“${text}”`), ...(more > 0 ? [`${number(more)} more`] : [])]);
    return {
      head: (base: string) => `What changes from ${base} to the working tree`,
      base: {
        named: (ref: string, commit: string, day: string) => `${ref} (${commit}, ${day})`,
        shared: (ref: string, commit: string, day: string) => `the last commit shared with ${ref} (${commit}, ${day})`,
        last: (_ref: string, commit: string, day: string) => `the last commit (${commit}, ${day})`,
      },
      readAs: (audience: string, day: string) => `Read for the audience “${audience}” as of ${day}.`,
      notThere: 'There was no hub in this folder then: everything is new.',
      nothing: 'Nothing changes in what the hub says.',
      unread: (titles: readonly string[], more: number) =>
        `Not compared, since one side has errors: ${quoted(titles, more)}.`,
      chapters: {
        readers: 'Who can read it',
        checks: 'Checks',
        editions: 'Editions',
        files: 'Files beside the text',
        drafts: 'Drafts',
      },
      stopped: (count: number) => plural(count, { one: 'Stopped by # change:', other: 'Stopped by # changes:' }),
      passed: (rules: readonly string[]) => `Passed: ${list(rules)}.`,
      unjudged: (rules: readonly string[]) =>
        `Not judged, since only the narrowest audience can see it: ${list(rules)}.`,
      most: 'What matters most:',
      moreIn: (chapter: string, count: number) => `${number(count)} in ${chapter}`,
      more: (count: number, parts: readonly string[]) =>
        plural(
          count,
          { one: 'And # more change: {parts}.', other: 'And # more changes: {parts}.' },
          { parts: list(parts) },
        ),
      andMore: (count: number) => `and ${number(count)} more`,

      lost: (titles: readonly string[], more: number) => `no longer rests on ${quoted(titles, more)}`,
      signalGone: (titles: readonly string[], more: number) =>
        titles.length === 0 ? 'nothing rested on it' : `${quoted(titles, more)} rested on it`,
      signalOld: (titles: readonly string[], more: number) => `${quoted(titles, more)} rested on it as good evidence`,

      widened: (from: string, to: string) => `can now be read by “${to}”; before by “${from}” at most`,
      widenedFields: (fields: readonly string[], from: string, to: string) =>
        `“${to}” can now read ${list(fields)}; before “${from}” at most`,
      widenedText: (passage: string, more: number, from: string, to: string) =>
        `“${to}” can now read what “${from}” could read at most: ${quoted([passage], more)}`,

      noEstimate: 'no estimate explains the move',
      sameReason: (estimates: readonly string[]) => `other figures, and the same reason as before: ${list(estimates)}`,

      reversed: 'an accepted decision no longer stands',
      rewritten: 'an accepted decision says something else; a new decision would keep what was agreed',

      promised: (day: string) => `was promised for ${day}`,
      promiseMoved: (is: string, was: string) => `what was promised for ${was} is now promised for ${is}`,
      promiseGone: (day: string) => `the promise for ${day} was taken back`,
      promisedTo: (is: string, was: string) => `promised to ${is} instead of ${was}`,
      promiseLost: (day: string) => `promised for ${day}, and will not come`,
      promiseFell: (day: string, from: number, to: number) =>
        `promised for ${day}, and fell from place ${number(from)} to ${number(to)}`,
      promiseLonger: (day: string) => `promised for ${day}, and its duration is another one`,

      targetMoved: (name: string) => `the target of ${name} was moved`,
      successMoved: 'what counts as success was changed',

      waived: (problem: string, entry: string, day: string) => `“${problem}” is waived for “${entry}” until ${day}`,
      severity: (check: string, is: string, was: string) => `“${check}” is now ${is} instead of ${was}`,
      severities: { error: 'an error', warning: 'a warning', off: 'switched off' },
      threshold: (check: string, name: string, is: string, was: string) =>
        `the limit “${name}” of “${check}” is now ${is} instead of ${was}`,

      editionNew: (title: string) => `The edition “${title}” was sealed`,
      editionGone: (title: string) => `The edition “${title}” is gone`,
      editionSealed: (title: string) => `The edition “${title}” was sealed anew`,

      problem: {
        error: (message: string) => `error: ${message}`,
        warning: (message: string) => `warning: ${message}`,
      },
      resolved: (message: string) => `no longer found: ${message}`,
      inFile: (file: string, words: string) => `${file}: ${words}`,
      file: (path: string) => `the file ${path} holds something else`,
      removed: 'is no longer in the hub',
      drafts: {
        added: 'is a new draft',
        changed: 'its draft changed',
        removed: 'its draft is gone',
        withdrawn: 'is a draft now, and counts nowhere until it is finished',
      },
    };
  },
});
