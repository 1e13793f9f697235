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
  // Of long names first: a part of one must not be left over.
  const parts = [
    ...new Set(whole.flatMap((name) => [name, ...name.split(' ').filter((part) => /^\p{Lu}\p{L}{2,}/u.test(part))])),
  ]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern =
    parts.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return {
    without(text) {
      const addresses = withoutPeople(text);
      const taken = [...addresses.taken];
      const left = pattern
        ? addresses.text.replace(pattern, (name) => {
            taken.push(name);
            return '…';
          })
        : addresses.text;
      return { text: left, taken };
    },
  };
}
