import { dayIn } from './day.ts';
import type { Change } from './markdown/change.ts';
import { type Heading, type Read, span } from './markdown/tree.ts';
import { ofPeople } from './people.ts';

const property = /^(\p{L}[\p{L}\p{N} /_()-]{0,40}):(?:[ \t]|$)(.*)$/u;

/**
 * The lines below the title in which Notion writes what a page is filed by: a list of them; names of people are left out.
 * @param read the text
 * @param title its title
 * @param found is told the day that stands there
 * @param people whether names of people stay
 */
export function notionChanges(
  { root, text }: Read,
  title: Heading | null,
  found: { day: string | undefined },
  people: boolean,
): Change[] {
  const first = root.children[title ? root.children.indexOf(title) + 1 : 0];
  if (first?.type !== 'paragraph') return [];
  const { start, end } = span(first);
  const lines = text.slice(start, end).split('\n');
  if (!lines.every((line) => property.test(line))) return [];
  let at = start;
  return lines.flatMap((line): Change[] => {
    const [, name = '', value = ''] = property.exec(line) ?? [];
    const here = at;
    at += line.length + 1;
    if (/date|created|published/i.test(name)) found.day ??= dayIn(value);
    if (ofPeople.test(name) && !people)
      return [{ start: here, end: here + line.length, text: '', left: 'names of people', personal: true }];
    return [{ start: here, end: here, text: '- ' }];
  });
}
