import { z } from 'zod';
import { markedText, plainText } from './plain-text.ts';

/** A database of Mermaid does not answer as it did in the version this was written for. */
export class Unreadable extends Error {}

/**
 * Asks one of Mermaid's databases. They are not typed and change between versions, so an answer is held against
 * a shape before anything is made of it.
 * @param db database of a parsed diagram
 * @param question name of the method
 * @param shape what the answer must look like; keys that are not named are left out
 * @throws Unreadable when there is no such method, or when it fails or answers otherwise
 */
export function ask<T>(db: unknown, question: string, shape: z.ZodType<T>): T {
  return checked(answerOf(db, question), question, shape);
}

/**
 * The same for a list that grows: Mermaid's timelines and journeys add all their tasks once more whenever they are
 * asked for them. Takes each once, and leaves the list as long as it was.
 */
export function askGrowing<T>(db: unknown, question: string, shape: z.ZodType<T>): T {
  const answer = answerOf(db, question);
  if (!Array.isArray(answer)) throw new Unreadable(`${question} answers otherwise`);
  const unique = [...new Set<unknown>(answer)];
  const before = answer.length;
  if (answerOf(db, question) === answer && answer.length === before + unique.length)
    answer.length = before - unique.length;
  return checked(unique, question, shape);
}

function answerOf(db: unknown, question: string): unknown {
  const method: unknown = typeof db === 'object' && db !== null ? Reflect.get(db, question) : undefined;
  if (typeof method !== 'function') throw new Unreadable(`no ${question}`);
  try {
    return Reflect.apply(method, db, []);
  } catch (cause) {
    throw new Unreadable(`${question} fails`, { cause });
  }
}

function checked<T>(answer: unknown, question: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(answer);
  } catch (cause) {
    throw new Unreadable(`${question} answers otherwise`, { cause });
  }
}

/** A text where Mermaid keeps one, as a line or as several; it may be left out. */
export const written = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullish();
/** Its lines as one. */
export const joined = (value: z.output<typeof written>): string =>
  Array.isArray(value) ? value.join(' ') : String(value ?? '');

/** A label as plain text; nothing is an empty text. */
export const label = written.transform((value) => plainText(joined(value)));
/** A label in which Mermaid reads Markdown, as plain text. */
export const marked = written.transform((value) => markedText(joined(value)));
/** C4 wraps its texts. */
export const boxed = z
  .object({ text: label })
  .nullish()
  .transform((value) => value?.text ?? '');
/** A name that other parts refer to, as it is. */
export const id = z.union([z.string(), z.number().transform(String)]);
/** The same, where it may be left out: null then. */
export const maybeId = id.nullish().transform((value) => value ?? null);
export const amount = z.number();
/** What is not true is false. */
export const flag = z
  .unknown()
  .optional()
  .transform((value) => value === true);
/** Values of a map, in the order in which they were written. */
export const mapOf = <T extends z.ZodType>(value: T) =>
  z.map(z.unknown(), value).transform((map) => [...map.values()] as z.output<T>[]);
