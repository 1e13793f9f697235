import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { filesBelow } from '../folder.ts';
import type { Planted } from './ledger.ts';

/** A planted word in a file of a build. */
export interface Find extends Planted {
  file: string;
}

type Table = ReadonlyMap<string, Planted>;

/** Whatever is packed in some bytes, unpacked, and the bytes themselves. */
function unpacked(bytes: Buffer): Buffer[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpacked(gunzipSync(bytes));
  const parts = [bytes];
  for (let at = bytes.indexOf('zTXt'); at !== -1; at = bytes.indexOf('zTXt', at + 4))
    parts.push(inflateSync(bytes.subarray(bytes.indexOf('\0\0', at) + 2)));
  return parts;
}

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** What a reader or a program may make of a text: escapes of HTML, addresses and scripts undone, tags taken out. */
function readings(text: string): string[] {
  const read = [text];
  const add = (changed: string) => {
    if (changed !== read[0]) read.push(changed);
  };
  if (text.includes('&#'))
    add(
      text
        .replace(/&#x([0-9a-f]{1,6});/g, (_, code: string) => character(Number.parseInt(code, 16)))
        .replace(/&#(\d{1,7});/g, (_, code: string) => character(Number(code))),
    );
  if (text.includes('%'))
    add(text.replace(/%([0-9a-f]{2})/g, (_, code: string) => character(Number.parseInt(code, 16))));
  if (text.includes('\\u'))
    add(text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => character(Number.parseInt(code, 16))));
  // Words that tags, soft hyphens or the two bytes of a letter part.
  add(text.replace(/<[^<>]*>|&shy;|\u00ad|\u00c2\u00ad|\0/g, ''));
  for (const [, packed = ''] of text.matchAll(/;base64,([a-z0-9+/=]{16,})/gi))
    read.push(...unpacked(Buffer.from(packed, 'base64')).map((part) => part.toString('latin1').toLowerCase()));
  return read;
}

const word = /zq[a-z]{7}/g;
// A text that was cut to fit may end in the middle of a word.
const cut = /(?<![a-z0-9])zq[a-z]{5,6}(?![a-z0-9])/g;
const digest = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;
// Groups are parted by a point, a comma, a blank or an apostrophe, each as its bytes in UTF-8, in small letters.
const number = /(?<!\d)\d{3}(?:(?:[.,' ]|[\u00c2\u00e2]\u00a0|\u00e2\u0080[\u0099\u00af])?\d{3}){2}(?!\d)/g;

// What stands before a number in groups whose first group it is not; a blank may part two numbers.
const longer = /\d(?:[.,']|[\u00c2\u00e2]\u00a0|\u00e2\u0080[\u0099\u00af])$/;

/**
 * Planted words in some bytes, in either case and in every form that a reader or a program may make of them.
 * @param bytes of a file
 * @param table every planted word
 */
export function wordsIn(bytes: Buffer, table: Table): Set<Planted> {
  const found = new Set<Planted>();
  const take = (key: string) => {
    const planted = table.get(key);
    if (planted) found.add(planted);
  };
  for (const part of unpacked(bytes)) {
    const raw = part.toString('latin1');
    const texts = readings(raw);
    for (const text of texts.map((one) => one.toLowerCase())) {
      for (const [key] of text.matchAll(word)) take(key);
      for (const [key] of text.matchAll(digest)) take(key);
      // The first seven letters are no other word's.
      for (const [key] of text.matchAll(cut)) take(`${key.slice(0, 7)}ik`);
      // The end of a longer number in the same groups is another number.
      for (const { 0: key, index } of text.matchAll(number))
        if (!/\D/.test(key) || !longer.test(text.slice(Math.max(0, index - 4), index))) take(key.replace(/\D/g, ''));
    }
  }
  return found;
}

/**
 * Planted words in every file of a folder, in names of files, too.
 * @param folder a built site
 */
export function wordsOf(folder: string, table: Table): Find[] {
  return filesBelow(folder).flatMap((file) => {
    const found = [...wordsIn(Buffer.from(file), table), ...wordsIn(readFileSync(join(folder, file)), table)];
    return [...new Set(found)].map((planted) => ({ ...planted, file }));
  });
}

/** What a reader must not find. */
export const above = (finds: readonly Find[], reader: number): Find[] =>
  finds.filter(({ audience }) => audience < reader);
