import { ascending } from 'd3-array';
import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import { isOpen } from '../../methods/cost-of-delay/backlog.ts';
import { isExpired } from '../../methods/evidence.ts';
import { changedOn, earlierKey } from '../../methods/history.ts';
import { listening } from '../../methods/listening.ts';
import { milestonesOf } from '../../methods/milestones.ts';
import { unsignedIn } from '../../methods/open-questions.ts';
import { stillStands } from '../../methods/still-stands.ts';
import { addDays, daysBetween } from '../../model/date.ts';
import type { EntryName } from '../../model/editions/comparison.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { rankMoves } from '../changes/ranks.ts';
import { whatChangedWords } from '../changes/words.ts';
import { changedInitiativeWords } from '../changes/words-initiatives.ts';
import { type Difference, eventOf, eventSorts, type LetterEvent, type NewEvent } from './event.ts';
import { eventWords } from './words.ts';

/** Days before a promise from which on it is near: enough to say so when it cannot be kept. */
export const nearDays = 30;

const nameOf = ({ key, data: { title } }: Entry): EntryName => ({ key, title });

/** The day on which an entry changed, as far as it names one. */
function changeDay({ comparison }: Difference, key: string): string {
  const change = comparison.entries.find(({ after }) => after?.key === key);
  const [from, to] = [comparison.before.date, comparison.after.date];
  return change ? changedOn(change, from, to) : to;
}

/** A promise to customers, or of an answer, that is ahead. */
interface Promised {
  entry: Entry<'initiatives'>;
  what: 'promised' | 'answer-due';
  by: string;
}

/** What is promised within the days that count as near. */
const promisesNear = (hub: Hub): Promised[] =>
  hub.of('initiatives').flatMap((entry) =>
    milestonesOf(hub, entry).flatMap(({ what, from: by }): Promised[] => {
      if (what !== 'answer-due' && !(what === 'promised' && isOpen(entry, hub.today))) return [];
      const left = daysBetween(hub.today, by);
      return left >= 0 && left <= nearDays ? [{ entry, what, by }] : [];
    }),
  );

function promises({ comparison, before, after }: Difference, { language }: Locale): NewEvent[] {
  const say = eventWords(language);
  const name = ({ what, by }: Promised, key: string | null) => `${key} ${what} ${by}`;
  const was = new Set(promisesNear(before).map((one) => name(one, one.entry.key)));
  return promisesNear(after)
    .filter((one) => !was.has(name(one, earlierKey(comparison, one.entry.key))))
    .sort((one, other) => ascending(one.by, other.by))
    .map(({ entry, what, by }): NewEvent => {
      const left = daysBetween(after.today, by);
      const [day, when] = [formatDay(by, language), left === 0 ? say.today : say.inDays(left)];
      const near = addDays(by, -nearDays);
      return {
        sort: 'promise-near',
        owner: entry.data.owner,
        entry: nameOf(entry),
        on:
          near > comparison.before.date && near <= after.today
            ? near
            : changeDay({ comparison, before, after }, entry.key),
        words:
          what === 'promised'
            ? say.promised((entry.data.promised?.to as string | undefined) ?? null, day, when)
            : say.answerDue(day, when),
        short: what === 'promised' ? say.promisedFor(day) : say.answerBy(day),
        ask: what === 'promised' ? say.keepPromise : say.answer,
        is: `${what} ${by}`,
      };
    });
}

function decisions(difference: Difference, { language }: Locale): NewEvent[] {
  const { comparison, before, after } = difference;
  const say = eventWords(language);
  const was = new Map(unsignedIn(before).map(({ entry, sides }) => [entry.key, sides]));
  return unsignedIn(after).flatMap(({ entry, sides }): NewEvent[] => {
    const known = was.get(earlierKey(comparison, entry.key) ?? '') ?? [];
    if (sides.every((side) => known.includes(side))) return [];
    return [
      {
        sort: 'decision-waits',
        owner: entry.data.owner,
        sides,
        entry: nameOf(entry),
        on: changeDay(difference, entry.key),
        words: say.waits(sides),
        short: say.waits(sides),
        ask: say.haveSigned,
        is: sides.join(' '),
      },
    ];
  });
}

/** What of whom rests on a signal, as long as it still asks to be believed. */
function restingOn(hub: Hub, key: string): Map<string, Entry[]> {
  const from = new Set(hub.to(key).flatMap((edge) => (edge.supports ? [edge.from] : [])));
  const resting = [...from].flatMap((one) => hub.get(one) ?? []).filter((entry) => stillStands(entry, hub.today));
  return Map.groupBy(resting, ({ data }) => data.owner);
}

function evidence(difference: Difference, { language }: Locale): NewEvent[] {
  const { comparison, after } = difference;
  const say = eventWords(language);
  return comparison.evidence.expired.flatMap(({ key }) => {
    const signal = after.byId('signals', key.slice(key.indexOf('/') + 1));
    const good = signal?.data.goodUntil;
    if (!signal || good === undefined || !isExpired(signal, after.today)) return [];
    const ended = addDays(good, 1);
    return [...restingOn(after, key)].map(
      ([owner, entries]): NewEvent => ({
        sort: 'evidence-expired',
        owner,
        entry: nameOf(signal),
        touches: entries.map(nameOf),
        on: ended > comparison.before.date ? ended : changeDay(difference, key),
        words: say.expired(
          formatDay(good, language),
          entries.map(({ data }) => data.title),
        ),
        short: whatChangedWords(language).expired,
        ask: say.askAgain,
        is: good,
      }),
    );
  });
}

function inputs(difference: Difference, { language }: Locale): NewEvent[] {
  const { comparison, after } = difference;
  const say = eventWords(language);
  const contracts = new Map(listening(after).inputs.map(({ key, contract }) => [key, contract]));
  return comparison.inputs.quiet.flatMap(({ key }): NewEvent[] => {
    const input = after.get(key);
    if (!input) return [];
    const due = contracts.get(key)?.state.due ?? null;
    const ended = due === null ? null : addDays(due, 1);
    return [
      {
        sort: 'input-quiet',
        owner: input.data.owner,
        entry: nameOf(input),
        on: ended !== null && ended > comparison.before.date ? ended : changeDay(difference, key),
        words: [
          whatChangedWords(language).silent,
          ...(due === null ? [] : [say.wasDue(formatDay(due, language))]),
        ].join(': '),
        short: whatChangedWords(language).silent,
        ask: say.talk,
        is: due ?? 'never',
      },
    ];
  });
}

/** Moves of their own, of what is still open; who only made room for others has no news. */
function ranks(difference: Difference, locale: Locale): NewEvent[] {
  const { comparison, after } = difference;
  return rankMoves(comparison, locale).flatMap(({ move, words, reasons, shifted }): NewEvent[] => {
    const entry = move.after && after.byId('initiatives', move.after.key.slice('initiatives/'.length));
    if (!entry || shifted || !isOpen(entry, after.today)) return [];
    return [
      {
        sort: 'rank-moved',
        owner: entry.data.owner,
        entry: nameOf(entry),
        on: changeDay(difference, entry.key),
        words: changedInitiativeWords(locale.language).because(words, reasons),
        short: words,
        ask: null,
        is: String(move.to?.place ?? 'none'),
      },
    ];
  });
}

const sources = [promises, decisions, evidence, inputs, ranks];

/**
 * What happened between two days, for the owners of what it touches: a promise came near, a decision waits for
 * signatures, evidence expired on which something rests, an input went quiet, a place in the backlog moved.
 * @param difference two hubs on their days, for one audience
 * @param locale of the later hub
 * @returns the most urgent first; of one sort as the hub orders them, promises by their day
 */
export function eventsOf(difference: Difference, locale: Locale): LetterEvent[] {
  const urgency = ({ sort }: LetterEvent) => eventSorts.indexOf(sort);
  return sources
    .flatMap((source) => source(difference, locale).map(eventOf))
    .sort((one, other) => urgency(one) - urgency(other));
}

/**
 * Events by whom they are for.
 * @param events as `eventsOf` gives them
 * @returns in the order of the names
 */
export const eventsByOwner = (events: readonly LetterEvent[]): [owner: string, own: LetterEvent[]][] =>
  [...Map.groupBy(events, ({ owner }) => owner)].sort(([one], [other]) => ascending(one, other));
