import { formatShare } from '../format/numbers.ts';
import { oneSided } from '../methods/balance/one-sided.ts';
import { countEvidence, isExpired } from '../methods/evidence.ts';
import type { Hub } from '../model/hub.ts';
import { valueWords } from '../model/value-words.ts';
import type { Entry } from '../source/entry.ts';
import { chainWords } from './chain-words.ts';
import { dayWords, item, type PictureBox } from './layers.ts';

type Signal = Entry<'signals'>;

/** How many boxes evidence takes before it is gathered by input, and then at most. */
const mostBoxes = 5;

/**
 * The signals that an entry cites, each once, as far as this audience may see them.
 * @param hub the graph
 * @param ids as the entry names them
 */
export const signalsNamed = (hub: Hub, ids: readonly string[] | undefined): Signal[] =>
  [...new Set(ids)].flatMap((id) => hub.byId('signals', id) ?? []);

// The input is missing where this audience may not see it.
const inputOf = (hub: Hub, { data }: Signal) =>
  (data.input as string | undefined) === undefined ? undefined : hub.byId('inputs', data.input);

/** A signal as a box. */
function single(hub: Hub, signal: Signal): PictureBox {
  const { language } = hub.config;
  const input = inputOf(hub, signal);
  const expired = isExpired(signal, hub.today);
  const when = expired
    ? chainWords(language).expiredOn(dayWords(signal.data.goodUntil as string, language))
    : dayWords(signal.data.date, language);
  return item(signal.key, signal.data.title, {
    note: [when, input?.data.title].filter(Boolean).join(', '),
    standing: expired ? 'expired' : 'plain',
    group: input?.data.group ?? null,
    to: { entry: signal.key },
  });
}

/** Several signals of one input as a box. */
function gathered(hub: Hub, input: Entry<'inputs'>, signals: readonly Signal[]): PictureBox {
  const { language } = hub.config;
  const expired = signals.filter((signal) => isExpired(signal, hub.today)).length;
  const say = chainWords(language);
  const note = say.signalCount(signals.length);
  return item(`gathered/${input.id}`, input.data.title, {
    note: expired === 0 ? note : expired === signals.length ? say.allExpired(note) : say.someExpired(note, expired),
    standing: expired === signals.length ? 'expired' : 'plain',
    group: input.data.group,
    to: { list: 'signals', query: { input: input.id } },
  });
}

/**
 * Signals as boxes: one by one while they are few, else gathered by input, largest first, with the rest as a number.
 * @param hub the graph
 * @param signals any number
 */
export function signalBoxes(hub: Hub, signals: readonly Signal[]): PictureBox[] {
  if (signals.length <= mostBoxes) return signals.map((signal) => single(hub, signal));
  const byInput = [...Map.groupBy(signals, (signal) => inputOf(hub, signal)?.key ?? signal.key)];
  const sorted = byInput.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const shown = sorted.length > mostBoxes ? mostBoxes - 1 : mostBoxes;
  const boxes = sorted.slice(0, shown).map(([, list]) => {
    const first = list[0] as Signal;
    const input = inputOf(hub, first);
    return list.length > 1 && input ? gathered(hub, input, list) : single(hub, first);
  });
  const left = sorted.slice(shown).map(([, list]) => list);
  if (left.length === 0) return boxes;
  const say = chainWords(hub.config.language);
  const more = item('more/signals', say.andMoreSignals(left.flat().length), {
    note: say.fromMoreInputs(left.length),
    standing: 'more',
    to: { list: 'signals' },
  });
  return [...boxes, more];
}

/**
 * What is one-sided about evidence, in words.
 * @param hub the graph
 * @param signals what something rests on
 * @returns words in two lines, or null when several sides were heard
 */
export function oneSidedWords(hub: Hub, signals: readonly Signal[]): { title: string; note: string } | null {
  const found = oneSided(hub, signals);
  if (!found) return null;
  const { language } = hub.config;
  const say = chainWords(language);
  if (found.side === 'voice') return { title: say.oneVoice, note: say.single };
  const from =
    found.side === 'group' ? say.group(valueWords(found.group)) : (hub.byId('inputs', found.input)?.data.title ?? '');
  if (found.side === 'mostly')
    return { title: say.mostly, note: say.ofEvidence(formatShare(found.share, language), from) };
  return {
    title: say.oneSide,
    note: found.holding === signals.length ? say.allFrom(found.holding, from) : say.validFrom(from),
  };
}

/**
 * Evidence in a sentence: how much, from how many, how much of it has expired, which side is missing.
 * @param hub the graph
 * @param signals what something rests on
 * @param whose begins the sentence: of one entry, or of it together with what it serves
 */
export function evidenceWords(hub: Hub, signals: readonly Signal[], whose: 'it' | 'together'): string {
  const say = chainWords(hub.config.language);
  const subject = say.subject[whose];
  if (signals.length === 0) return say.noSignal(subject);
  const { inputs, expired } = countEvidence(signals, hub.today);
  const side = oneSidedWords(hub, signals);
  const words = say.evidence(subject, signals.length, inputs, expired);
  return side && signals.length > 1 ? `${words} ${say.side(side.title, side.note)}` : words;
}
