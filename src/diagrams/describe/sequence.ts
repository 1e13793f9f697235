import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { ask, id, label, mapOf, maybeId } from './read.ts';
import { counts, listed } from './words.ts';

const actors = mapOf(z.object({ name: id, description: label, box: z.object({ name: label }).nullish() }));
// What numbering is set to is no text.
const said = z.union([label, z.unknown().transform(() => '')]);
const messages = z.array(z.object({ type: z.number(), from: maybeId, to: maybeId, message: said }));
const moments = z.map(z.string(), z.number());

// Numbers of Mermaid's sequence database.
const note = 2;
const opening: Record<number, string> = {
  10: 'loop',
  12: 'if',
  15: 'optional',
  19: 'in parallel',
  22: '',
  27: 'critical',
  30: 'break',
  32: 'in parallel',
};
const turning: Record<number, string> = { 13: 'else', 20: 'in parallel', 28: 'option' };
const closing = new Set([11, 14, 16, 21, 23, 29, 31]);
const noMessage = new Set([note, 17, 18, 26, 59, 60, 61]);
const looks: Record<number, string> = {
  1: 'dotted',
  3: 'ends in a cross',
  4: 'dotted, ends in a cross',
  5: 'line without a head',
  6: 'dotted line without a head',
  24: 'does not wait',
  25: 'dotted, does not wait',
  33: 'both ways',
  34: 'dotted, both ways',
};
const halfHead = (type: number) => (type >= 51 ? 'dotted, half a head' : type >= 41 ? 'half a head' : '');

/** Sequence diagrams: messages in order, with the loops and choices they stand in. */
export const sequence: Family = {
  names: { sequence: 'sequence diagram' },
  read(db) {
    const all = ask(db, 'getActors', actors);
    const steps = ask(db, 'getMessages', messages);
    if (all.length + steps.length === 0) return null;
    const created = ask(db, 'getCreatedActors', moments);
    const destroyed = ask(db, 'getDestroyedActors', moments);
    const names = new Map(all.map((one) => [one.name, one.description || one.name]));
    const name = (of: string | null) => (of === null ? '' : (names.get(of) ?? of));
    const at = (when: Map<string, number>, step: number) =>
      [...when].filter(([, index]) => index === step).map(([who]) => name(who));

    const rows: string[][] = [];
    const around: string[] = [];
    const heard = new Set<string>();
    let number = 0;
    for (const [index, { type, from, to, message }] of steps.entries()) {
      const phrase = (word: string) => (message && word ? `${word}: ${message}` : word);
      const inside = () => around.filter(Boolean).join(' / ');
      if (closing.has(type)) around.pop();
      else if (type in turning) around.splice(-1, 1, phrase(turning[type] ?? ''));
      else if (type in opening) around.push(type === 22 ? '' : phrase(opening[type] ?? ''));
      else if (type === note) {
        const who = from === to || to === null ? name(from) : `${name(from)} and ${name(to)}`;
        rows.push(['', who, `note: ${message}`, '', '', inside()]);
      } else if (!noMessage.has(type) && from !== null && to !== null) {
        number += 1;
        heard.add(from).add(to);
        const life = [
          ...at(created, index).map((who) => `creates ${who}`),
          ...at(destroyed, index).map((who) => `ends ${who}`),
        ];
        const says = [message, ...life].filter(Boolean).join('; ');
        rows.push([String(number), name(from), says, name(to), looks[type] ?? halfHead(type), inside()]);
      }
    }
    for (const one of all) {
      if (!heard.has(one.name)) rows.push(['', name(one.name), 'no message', '', '', '']);
    }
    const held = [counts([number, 'message']), counts([all.length, 'participant'])].filter(Boolean).join(' between ');
    const who = listed(all.map((one) => one.description || one.name));
    return withoutEmpty(
      { holds: who ? `${held}: ${who}` : held, columns: ['No.', 'From', 'Message', 'To', 'Arrow', 'Inside'], rows },
      'Message',
    );
  },
};
