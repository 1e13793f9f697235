import { capital } from '../../format/words.ts';
import type { Letter, LetterLine } from './letter.ts';
import { lettersWords } from './words.ts';

/**
 * A letter as plain text, paragraphs in one line each: programs break them where their window ends.
 * @param letter to an owner
 */
export function mailText({ language, lead, parts, because, home }: Letter): string {
  const say = lettersWords(language);
  const line = ({ entry, words, ask, touches }: LetterLine) =>
    [
      `${capital(say.line(entry.title, words))}${ask === null ? '' : ` ${ask}`}`,
      ...(entry.href === null ? [] : [entry.href]),
      ...touches.flatMap(({ title, href }) => (href === null ? [] : [`  ${title}: ${href}`])),
    ].join('\n');
  return [
    lead,
    ...parts.flatMap(({ title, lines }) => [`${title.toUpperCase()}`, ...lines.map(line)]),
    '-- ',
    [because, ...(home === null ? [] : [home])].join('\n'),
  ]
    .join('\n\n')
    .replace('\n\n-- \n\n', '\n\n-- \n')
    .concat('\n');
}
