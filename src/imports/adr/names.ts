import { frontOf } from '../front.ts';
import { type GivenText, nameOf, stemOf } from '../given.ts';
import type { Account } from '../imported.ts';
import { sectionOf } from './terms.ts';

/** Whether a text is the record of a decision, and no list or template of them. */
export function isRecord({ file, text }: GivenText): boolean {
  const name = stemOf(nameOf(file.path));
  if (
    /^(?:readme|_?index|template|changelog|contributing)$/i.test(name) ||
    /(?:^|[-_ ])template(?:$|[-_ ])/i.test(name)
  )
    return false;
  const { data, bodyAt } = frontOf(text);
  if ('status' in data || /^(?:adr[-_ ]?)?\d/i.test(name)) return true;
  const parts = [...text.slice(bodyAt).matchAll(/^#{2,3} (.+)$/gm)].map(([, words = '']) => sectionOf(words));
  return new Set(parts.filter(Boolean)).size >= 2;
}

/** What a record is called in its log: its number, or its name where it has none or shares it. */
export function keysOf(records: readonly GivenText[], accounts: Account[]): Map<string, string> {
  const first = new Map<string, string>();
  return new Map(
    records.map(({ file: { path } }) => {
      const name = stemOf(nameOf(path));
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const number = /^(?:19|20)\d{6}/.test(name)
        ? undefined
        : /^(?:adr|rfc|dr)?[-_ ]?(\d{1,6})(?!\d)/i.exec(name)?.[1];
      const key = `${folder}${number ?? name}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, path);
        return [path, key];
      }
      accounts.push({
        file: path,
        words: 0,
        came: { left: `a number that ${other} has, too: this one is known by its name` },
        personal: false,
      });
      return [path, `${folder}${name}`];
    }),
  );
}

/** A title without the number of its record. */
export const withoutNumber = (title: string): string => {
  const bare = title
    .replace(/^(?:architecture )?decision record:?\s*/i, '')
    .replace(/^(?:ADR|RFC|DR)?[-_ #]{0,4}\d{1,8}\s{0,4}(?:[.:)–—-]{1,3}\s{0,4}|\s{1,4}(?=\p{Lu}))/iu, '')
    .trim();
  return bare || title;
};
