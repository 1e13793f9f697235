// Control characters could move the cursor or change the title of a terminal, embeddings and overrides could show
// the words of a line in another order than they are read.
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu;

/** Unicode has a picture for each of the first control characters, and one for DEL. */
function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}

/**
 * Text that is safe to show in a terminal: one line, nothing that the terminal would act on.
 * @param text what an author wrote
 */
export function printable(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(unsafe, picture)
    .toWellFormed();
}
