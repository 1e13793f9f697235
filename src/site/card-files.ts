// The browser reads it, too, so it knows nothing else of the site.
const count = 16;

/** Names of the files that hold the cards of a site: several, so that each stays small in a large hub. */
export const cardFiles: readonly string[] = Array.from({ length: count }, (_, index) => index.toString(count));

/**
 * Which file holds the card of an address.
 * @param address below the base, encoded
 */
export function cardFileOf(address: string): string {
  let sum = 0;
  for (let at = 0; at < address.length; at += 1) sum += address.charCodeAt(at);
  return (sum % count).toString(count);
}
