/** What pages of the handbook are called among the kinds that the search can be narrowed to: as in the navigation. */
export const handbookKind = 'Handbook';
/** What pages are called that are no entries: lists, views and overviews. */
export const pageKind = 'Page';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that make a question and say nothing of what it is about. */
const small = new Set(
  [
    'a an and are about as at be by can come comes could did do does for from had has have how i in is it its may must my of on or our',
    'shall should that the their them there these they this those to us was we were what when where which who whom whose',
    'why will with would you your',
    // German
    'aber als am auf aus bei bin bis da das dem den der des die ein eine einem einen einer es für hat haben ich ihr im ist',
    'kann man mein mit muss müssen nach oder sein sich sind soll sollen über um und uns unser von wann warum was welche',
    'welcher welches wen wer werden wie wir wird wo zu zum zur',
  ].flatMap((line) => line.split(' ')),
);

/**
 * What a question is about: its words without those that only make it a question.
 * @param question as typed
 * @returns the question as it is where it has no other words
 */
export function subjectOf(question: string): string {
  const left = wordsOf(question).filter((word) => !small.has(word));
  return left.length > 0 && wordsOf(question).some((word) => small.has(word)) ? left.join(' ') : question;
}

/**
 * How well a page answers a question by its name.
 * @param question as typed
 * @param title of the page
 * @param asks questions that it answers, in the words of readers, with commas between them
 * @returns 3 where the question is one of its own or its title; where each word that says something is one of its own 2,
 * where it begins one 1; else 0
 */
export function answers(question: string, title: string, asks = ''): 0 | 1 | 2 | 3 {
  const asked = wordsOf(question);
  if (asked.length === 0) return 0;
  const whole = asked.join(' ');
  if ([title, ...asks.split(',')].some((one) => wordsOf(one).join(' ') === whole)) return 3;
  const own = wordsOf(`${title} ${asks}`);
  const subject = wordsOf(subjectOf(question));
  if (subject.every((word) => own.includes(word))) return 2;
  return subject.every((word) => own.some((one) => one.startsWith(word))) ? 1 : 0;
}

/** What was found, sorted out. */
export interface Sorted<Result> {
  /** Of the team: what answers by its name, then the rest, each in its order. */
  own: Result[];
  /** Of the handbook, which comes with every hub and has a word for everything. */
  handbook: Result[];
}

/**
 * What was found, the team's own apart from the handbook.
 * @param results the best first
 * @param first those of them that answer the question by their name, the best first
 * @param handbook those of them that are pages of the handbook
 */
export function sorted<Result extends { id: string }>(
  results: readonly Result[],
  first: readonly { id: string }[],
  handbook: readonly { id: string }[],
): Sorted<Result> {
  const [leads, apart] = [first, handbook].map((some) => new Set(some.map(({ id }) => id))) as [
    Set<string>,
    Set<string>,
  ];
  const own = results.filter(({ id }) => !apart.has(id));
  return {
    own: [
      ...[...leads].flatMap((lead) => own.filter(({ id }) => id === lead)),
      ...own.filter(({ id }) => !leads.has(id)),
    ],
    handbook: results.filter(({ id }) => apart.has(id)),
  };
}
