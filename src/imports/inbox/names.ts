import { isName } from '../../source/words/personal-data.ts';
import { withoutPeople } from '../tables/cell-text.ts';

/** `Doe, Jane (Acme)` and `Jane Doe` are one name. */
function turned(name: string): string {
  const plain = name.replace(/\([^()]{0,200}\)|\[[^[\]]{0,200}\]|["“”]/g, ' ');
  const comma = plain.indexOf(',');
  const first = comma > 0 ? plain.slice(comma + 1).trim() : '';
  return (first === '' ? plain : `${first} ${plain.slice(0, comma)}`).replace(/\s+/g, ' ').trim();
}

/** What texts say of people who are known by name. */
export interface People {
  /**
   * A text without them, with `…` in their places, and without addresses and telephone numbers.
   * @returns the text, and what was taken out
   */
  without(text: string): { text: string; taken: string[] };
}

const inWord = /^[\p{L}\p{N}]/u;

/** A longer one is no name that somebody writes. */
const longestName = 100;

/**
 * Looks for names in texts, each as a whole word. However many are looked for, a text takes the time that it takes for
 * one of each length.
 * @param names to look for; a part of one must not be left over, so the longest that stands in a place counts
 */
function finder(names: Iterable<string>): (text: string) => Generator<{ at: number; name: string }> {
  const known = new Set([...names].filter((name) => name.length <= longestName));
  const lengths = [...new Set(Array.from(known, ({ length }) => length))].sort((one, other) => other - one);
  return function* (text) {
    let done = 0;
    for (const { index: at } of known.size === 0 ? [] : text.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
      if (at < done) continue;
      const length = lengths.find(
        (one) => known.has(text.slice(at, at + one)) && !inWord.test(text.slice(at + one, at + one + 2)),
      );
      if (length === undefined) continue;
      done = at + length;
      yield { at, name: text.slice(at, done) };
    }
  };
}

/**
 * People by the names that the head of a mail or the speakers of a transcript have. A role, such as "Support team", is
 * no name.
 * @param names as they are written there
 * @param stay whether they stay where they are
 * @param speak whether they speak: whoever speaks is somebody, though one word names them
 */
export function peopleNamed(names: Iterable<string>, stay: boolean, speak = false): People {
  if (stay) return { without: (text) => ({ text, taken: [] }) };
  const whole = [...new Set([...names].map(turned))].filter((name) =>
    isName(speak && !name.includes(' ') ? `${name} ${name}` : name),
  );
  const named = finder(
    whole.flatMap((name) => [name, ...name.split(' ').filter((part) => /^\p{Lu}\p{L}{2,}/u.test(part))]),
  );
  return {
    without(text) {
      const addresses = withoutPeople(text);
      const taken = [...addresses.taken];
      let left = '';
      let done = 0;
      for (const { at, name } of named(addresses.text)) {
        taken.push(name);
        left += `${addresses.text.slice(done, at)}…`;
        done = at + name.length;
      }
      return { text: left + addresses.text.slice(done), taken };
    },
  };
}
