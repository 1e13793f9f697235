/**
 * Whether there is nothing in braces but comments.
 * @param code of JavaScript, as it stands between the braces
 */
export function holdsCommentsOnly(code: string): boolean {
  for (let at = 0; ; ) {
    at = code.length - code.slice(at).trimStart().length;
    if (at === code.length) return true;
    const end = code.startsWith('/*', at) ? code.indexOf('*/', at + 2) : -1;
    if (end < 0) return false;
    at = end + 2;
  }
}
