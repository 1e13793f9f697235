import { kindOf } from '../../kinds/index.ts';
import { textsIn } from '../../source/body/texts-in.ts';
import type { Written } from '../../source/entry.ts';
import { type Audiences, bodyOf, maySee } from '../audience.ts';
import { blocksOf } from '../editions/text-blocks.ts';
import { type Marks, withoutMarks } from '../editions/text-marks.ts';
import { sentencesOf } from '../editions/text-words.ts';
import { valuesAt } from '../fields.ts';
import type { ReviewSide } from './side.ts';

/** Whether fields that a kind keeps from the widest audience are kept from this one. */
export const isWidest = ({ names }: Audiences, name: string): boolean => names.length > 1 && name === names.at(-1);

/** Whom an entry is for, at its widest. */
export const widestOf = (audiences: Audiences, { data }: Written): string =>
  audiences.names.findLast((name) => maySee(audiences, data.audience, name)) ?? (audiences.names[0] as string);

/** What one audience reads of a text, sentence by sentence. */
export function sentencesFor(
  side: ReviewSide,
  key: string,
  audience: string,
  marks: Marks,
  earlier: boolean,
): string[] {
  const { hub } = side.snapshot;
  const entry = side.readers.whole.get(key);
  if (!entry) return [];
  const { pieces } = bodyOf(entry.body, side.readers.audiences, audience);
  return blocksOf(pieces, marks.teller(hub, entry, earlier)).flatMap(({ type, text }) =>
    type === 'paragraph' || type === 'list' ? sentencesOf(text, hub.config.language) : [text],
  );
}

/** Fields of an entry that its kind keeps from an audience. */
const keptFields = ({ audiences }: ReviewSide['readers'], { kind }: Written, audience: string): readonly string[] =>
  isWidest(audiences, audience) ? (kindOf(kind)?.narrower ?? []) : [];

/** Whether an audience that may read an entry may not read all of it. */
export const hidesPart = (side: ReviewSide, entry: Written, audience: string): boolean =>
  entry.body.narrow !== undefined ||
  keptFields(side.readers, entry, audience).some((field) => valuesAt(entry.data, field).length > 0);

/**
 * What one audience reads of an entry, sentence by sentence: of its text and of its fields.
 * @param audience as the side's hub calls it
 * @returns nothing where it may not read the entry
 */
export function readableOf(
  side: ReviewSide,
  entry: Written,
  audience: string,
  marks: Marks,
  earlier: boolean,
): string[] {
  const { audiences } = side.readers;
  if (!maySee(audiences, entry.data.audience, audience)) return [];
  const kept = keptFields(side.readers, entry, audience);
  const { language } = side.snapshot.hub.config;
  const fields = textsIn(entry.data).flatMap(({ text, path }) => {
    const name = path.filter((step) => typeof step === 'string').join('.');
    return kept.some((field) => name === field || name.startsWith(`${field}.`)) ? [] : sentencesOf(text, language);
  });
  return [...fields, ...sentencesFor(side, entry.key, audience, marks, earlier)].map(withoutMarks);
}
