/** A part of a mail. */
export interface MailPart {
  /** Words of whoever wrote the mail, of an earlier one below, of a signature, or at the head of a forwarded one. */
  sort: 'own' | 'quoted' | 'signature' | 'head';
  text: string;
}

/** A line that says that an older mail follows. */
const original =
  /^[\s_*-]*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|begin forwarded message)[\s_*:-]*$/i;

/** Lines at the head of a mail, as programs write them into an answer. */
const headLine =
  /^[\s*>]*(?:from|sent|to|cc|date|subject|von|gesendet|an|datum|betreff|de|envoyé|à|objet|enviado|para|asunto|da|inviato|a|oggetto)\s?\*?:/i;

/** "On 3 November Jane wrote:" in any language: a day or a time, and a colon at the end. */
const introduces = (line: string): boolean => line.length < 300 && /\d/.test(line) && /:\s*$/.test(line);

/** Where a head of an older mail begins, that stands there without a line of its own: three of its lines in a row. */
const headAt = (lines: readonly string[], at: number): boolean =>
  headLine.test(lines[at] ?? '') && [1, 2, 3].filter((more) => headLine.test(lines[at + more] ?? '')).length >= 2;

/** The place of the first line of an older mail, and whether a head follows it; the end where there is none. */
function olderFrom(lines: readonly string[]): number {
  const at = lines.findIndex((line, index) => original.test(line) || headAt(lines, index));
  return at === -1 ? lines.length : at;
}

/** Where the signature begins, up to a line. */
function signatureFrom(lines: readonly string[], end: number): number {
  const at = lines.slice(0, end).findLastIndex((line) => /^-- ?$/.test(line));
  return at === -1 ? end : at;
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/**
 * Parts a mail: what its writer says from what an earlier one said.
 * @param text of the mail
 * @param forwarded whether somebody handed on what another one wrote: that is then the matter
 */
export function partsOf(text: string, forwarded: boolean): MailPart[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const older = olderFrom(lines);
  const signature = signatureFrom(lines, older);
  const sorts = lines.map((line, at): MailPart['sort'] => {
    if (at >= older && !forwarded) return 'quoted';
    if (at >= signature && at < older) return 'signature';
    if (at >= older && (original.test(line) || headLine.test(line))) return 'head';
    return !forwarded && /^\s?>/.test(line) ? 'quoted' : 'own';
  });
  // What introduces a quotation belongs to it; a program may have broken it into two lines.
  for (let at = 1; at < lines.length; at += 1) {
    if (sorts[at] !== 'quoted' || sorts[at - 1] !== 'own') continue;
    let before = at - 1;
    while (before > 0 && lines[before]?.trim() === '') before -= 1;
    if (!introduces(lines[before] ?? '') && !introduces(`${lines[before - 1] ?? ''} ${lines[before] ?? ''}`)) continue;
    const from = introduces(lines[before] ?? '') ? before : before - 1;
    for (let line = from; line < at; line += 1) sorts[line] = 'quoted';
  }
  const parts: MailPart[] = [];
  for (const [at, line] of lines.entries()) {
    const sort = sorts[at] ?? 'own';
    const last = parts.at(-1);
    if (last?.sort === sort) last.text += `\n${line}`;
    else parts.push({ sort, text: line });
  }
  // Somebody who answers with nothing but the other's words hands them on.
  if (!parts.some(({ sort, text: words }) => sort === 'own' && hasWords(words)) && !forwarded) {
    const open = text.replace(/^[ \t]?>[> \t]*/gm, '');
    return hasWords(open) && open !== text ? partsOf(open, true) : partsOf(text, true);
  }
  return parts;
}
