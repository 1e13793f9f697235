import { printable } from './printable.ts';

/** Between signs that a code host would read as one. It has no width, and no line breaks at it. */
const joiner = '\u2060';

/**
 * Words of authors in Markdown: nothing in them marks up, is a formula or leads anywhere, and nobody is called by a code
 * host for being named, nor is an issue, a change or a commit.
 * @param text anything
 * @returns one line
 */
export const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\`*_{}[\]<>|~#&]/gu, '\\$&')
    .replace(/([@#!%~^])(?=[\p{L}\p{N}_"\\-])/gu, `$1${joiner}`)
    .replace(/(www)(?=\.)|(gh)(?=-\d)/giu, `$1$2${joiner}`)
    .replace(/:(?=\/\/)/gu, `:${joiner}`)
    .replace(/([0-9a-f]{6})(?=[0-9a-f])/giu, `$1${joiner}`)
    // Last, since it is written with a sign that would be parted.
    .replaceAll('$', '&#36;');
