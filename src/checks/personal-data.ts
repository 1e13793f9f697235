import type { DataOf } from '../kinds/index.ts';
import type { Hub } from '../model/hub.ts';
import { textsIn } from '../source/body/texts-in.ts';
import { pointAt } from '../source/problem.ts';
import { isName, personalIn } from '../source/words/personal-data.ts';
import type { Check } from './check.ts';

const fix =
  'Write the role, such as "Platform lead of a customer", and keep the person in the tool that holds contacts.';

type Contacts = DataOf<'inputs'>['edges'][number]['contacts'];

/** Names of people that the hub itself lists: in `team/`, and among the contacts of its inputs. */
function listedNames(hub: Hub): string[] {
  const contacts = hub
    .of('inputs')
    // Wider audiences are shown no contacts.
    .flatMap(({ data }) => data.edges.flatMap(({ contacts }: { contacts?: Contacts }) => contacts ?? []))
    .flatMap(({ here, there }) => [here, there]);
  return [...new Set([...hub.of('team').map(({ data }) => data.title), ...contacts].filter(isName))];
}

/**
 * Finds whether a text holds one of some names. They are looked up by their first word: a team may have hundreds, and a
 * hub thousands of signals.
 */
function nameFinder(names: readonly string[]): (text: string) => boolean {
  const inWords = names.map((name) => name.trim().toLowerCase().split(' '));
  const byFirst = Map.groupBy(inWords, ([first]) => first);
  return (text) => {
    if (byFirst.size === 0) return false;
    const words = text.toLowerCase().split(/[^\p{L}'’.-]+/u);
    return words.some((word, at) =>
      byFirst.get(word)?.some((name) => name.every((part, on) => words[at + on] === part)),
    );
  };
}

export const personalData: Check = {
  id: 'personal-data',
  title: 'Signals name roles, not people',
  problem: 'Personal data in a signal',
  severity: 'warning',
  why: 'The person who spoke trusted the person who listened. The check finds addresses, telephone numbers and names that `team/` or a contact lists; no rule can know any other name.',
  fix,
  example: { wrong: 'who: Jane Doe <jane@example.com>', right: 'who: Platform lead' },
  *run({ hub, content }) {
    const holdsName = nameFinder(listedNames(hub));
    for (const { file, data } of hub.of('signals')) {
      const say = (what: string) => ({
        // It is not repeated: what problems say may be read by more people than the entry.
        found: what,
        expected: 'a role',
        message: `A signal holds ${what}: it names a person.`,
        fix,
      });
      for (const { text, path } of textsIn(data)) {
        for (const { what } of personalIn(text).slice(0, 1)) yield { file, field: path, ...say(what) };
        if (holdsName(text)) yield { file, field: path, ...say('a name that the hub lists') };
      }
      const source = content.texts.get(file);
      if (!source) continue;
      const start = source.yaml.start + source.yaml.text.length;
      for (const { what, offset } of personalIn(source.text.slice(start)))
        yield { file, at: pointAt(source.text, start + offset), ...say(what) };
    }
  },
};
