import { formatShare } from '../format/numbers.ts';
import type { Group } from '../kinds/fields.ts';
import type { FindingId, UsualRanges } from '../methods/balance/limits.ts';
import { type Mix, type Portion, shareOf } from '../methods/balance/mix.ts';
import { beforePurchase } from '../methods/balance/traps.ts';
import { valueWords } from '../model/value-words.ts';
import { mixWords } from './mix-words.ts';

/** Groups from inside to outside, as the pictures and tables of a mix have them. */
export const stackOrder = ['company', 'market', 'customer', 'field'] as const satisfies readonly Group[];

/** A part of a bar. */
export interface MixPart {
  name: string;
  className: string;
  /** 0 to 1. */
  share: number;
}

/** A bar below the one of the groups: what it is of, what the dark part of it is, and the parts. */
export interface MixLine {
  name: string;
  words: string;
  /** The words say that a limit is passed. */
  over: boolean;
  parts: readonly MixPart[];
  /** Share from which on nothing is said, for a bar that has such a limit. */
  least?: number;
}

/** The parts of a bar of which the words name some: those are dark. */
const parted = (portions: readonly Portion[], dark: readonly string[]): MixPart[] =>
  portions.map(({ name, share }) => ({
    name,
    className: dark.includes(name) ? 'bar-mark' : 'bar-fill',
    share: share ?? 0,
  }));

const largestOf = (portions: readonly Portion[]): Portion | undefined =>
  portions.reduce<Portion | undefined>((best, one) => (one.weight > (best?.weight ?? 0) ? one : best), undefined);

/**
 * What the lower bars of a picture say.
 * @param mix as `mixOf` gives it
 * @param usual as the limits of the hub give them
 * @param found what the mix hides: only what is a finding is said to pass its limit
 * @param language of the hub
 */
export function mixLines(mix: Mix, usual: UsualRanges, found: readonly FindingId[], language: string): MixLine[] {
  const say = mixWords(language);
  const percent = (share: number | null) => (share === null ? say.unknown : formatShare(share, language));
  const heard = mix.inputs.filter(({ weight }) => weight > 0);
  const before = shareOf(mix, 'journey', beforePurchase);
  const blind = found.includes('post-sales-blindness');
  const channel = largestOf(mix.channels);
  const [quarter, expired] = ['quarter', 'expired'].map(
    (name) => mix.ages.find((age) => age.name === name)?.count ?? 0,
  );
  const count = mix.signals.length;
  return [
    {
      name: say.inputs,
      words: say.heard(heard.length, mix.inputs.length),
      over: false,
      parts: heard
        .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
        .map(({ name, share }) => ({ name, className: 'bar-fill', share: share ?? 0 })),
    },
    {
      name: say.journey,
      words:
        before === null
          ? say.unknown
          : blind
            ? say.tooFew(say.toPurchase(percent(before)), percent(usual.beforePurchase[0]))
            : say.toPurchase(percent(before)),
      over: blind,
      parts: parted(mix.journey, beforePurchase),
      least: usual.beforePurchase[0],
    },
    {
      name: say.channels,
      words: channel ? say.by(percent(channel.share), valueWords(channel.name)) : say.unknown,
      over: false,
      parts: parted(mix.channels, channel ? [channel.name] : []),
    },
    {
      name: say.left,
      words: percent(shareOf(mix, 'speakers', ['former'])),
      over: false,
      parts: parted([...mix.speakers].reverse(), ['former']),
    },
    {
      name: say.age,
      words: count === 0 ? say.unknown : say.thisQuarter(quarter ?? 0, count, expired ?? 0),
      over: false,
      // What has expired has no share of evidence, so age counts signals.
      parts: mix.ages.map(({ name, ofNumber }) => ({
        name,
        className: name === 'quarter' ? 'bar-mark' : name === 'expired' ? 'mix-gone' : 'bar-fill',
        share: ofNumber ?? 0,
      })),
    },
  ];
}
