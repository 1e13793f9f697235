import type { z } from 'zod';
import { signals } from '../../kinds/signals.ts';
import { frontOf } from '../front.ts';
import { type FieldOutcome, frontAccounts } from '../front-accounts.ts';
import { nameOf, stemOf } from '../given.ts';
import type { Account, Imported } from '../imported.ts';
import { wordsOf } from '../words.ts';
import { type InboxOptions, signalOf } from './as-signal.ts';

/** What an import decides anew. */
const decided = new Set(['draft', 'source', 'audience', 'formerly', 'reviewed', 'persona']);

/** The fields of a text, with the text as it is read: a file of fields alone has no line before and after them. */
function readFront(file: string, text: string) {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const isYaml = /\.ya?ml$/i.test(file);
  return { plain, isYaml, front: frontOf(isYaml ? `---\n${plain}\n---\n` : plain) };
}

/**
 * Whether a text has fields that cannot be read.
 * @param file its path
 * @param text of it
 */
export const hasUnreadFields = (file: string, text: string): boolean => readFront(file, text).front.unread;

/**
 * A file that the form made, or that somebody wrote as a signal.
 * @param file its path, for the accounts
 * @param text of it
 * @param key names it for good; without one the name of the file does
 * @returns null for a text that says nothing of what was heard
 */
export function signalOfText(
  file: string,
  text: string,
  options: InboxOptions,
  key = nameOf(file),
): { imported: Imported; accounts: Account[] } | null {
  const { plain, isYaml, front } = readFront(file, text);
  const { data } = front;
  if (typeof data.heard !== 'string' || !/\S/.test(data.heard)) return null;
  const shape = signals.schema.shape as Record<string, z.ZodType>;
  const fits = (name: string, value: unknown) =>
    !decided.has(name) && Object.hasOwn(shape, name) && shape[name]?.safeParse(value).success === true;
  const fields = Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => fits(name, value) && (name !== 'input' || options.inputs.some(({ id }) => id === value)),
    ),
  );
  const body = isYaml ? '' : plain.slice(front.bodyAt);
  const { title, ...others } = fields;
  const imported = signalOf(
    {
      title: typeof title === 'string' ? title : stemOf(nameOf(file)),
      fields: others,
      body,
      key,
    },
    options,
  );
  const name = stemOf(nameOf(file));
  if (/^\d{4}-\d\d-\d\d-[\p{Ll}\p{Lo}\p{N}-]+$/u.test(name)) imported.id = name;
  if (data.draft === true) imported.draft = true;
  const outcome = (field: string): FieldOutcome => ({ into: field in fields ? field : null, ofPeople: false });
  const given = { file: { path: file, bytes: new Uint8Array() }, text: plain };
  return {
    imported,
    accounts: [
      ...frontAccounts(given, front, key, options.people, outcome),
      ...(body.trim() === ''
        ? []
        : [{ file, words: wordsOf(body).length, came: { key, into: 'body' }, personal: false }]),
    ],
  };
}
