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
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const isYaml = /\.ya?ml$/i.test(file);
  const front = frontOf(isYaml ? `---\n${plain}\n---\n` : plain);
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
