/**
 * Four letters and digits that tell a text from others (FNV-1a): two texts share them once in a million times.
 * @param text any
 */
export function shortMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0').slice(-4);
}
