/** An address of e-mail. */
const address = /(?<![\w.+-])[\w.+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\d])/u;

/** Words behind which a row of digits is no telephone number. */
const counted =
  /(?:order|ticket|case|invoice|ref(?:erence)?|id|nr|no|number|version|serial|part|sku|iban|account|isbn|build|port|#)\W{0,3}$/iu;

const digits = (text: string) => text.replace(/\D/g, '');
/** Groups of three behind one to three digits: how amounts are written. */
const isAmount = (text: string) =>
  /^\+?\d{1,3}(?:[ .]\d{3}){1,3}$/.test(text) && (digits(text).length < 11 || text.endsWith('000'));

/** Ways to write a telephone number: with its country, in the grouping of North America, with a leading zero, named. */
const telephones: readonly { pattern: RegExp; least: number; named?: true }[] = [
  { pattern: /(?<![\w+.,/-])\+[1-9](?:[ ()./-]{0,2}\d){6,14}(?!\w)/g, least: 8 },
  { pattern: /(?<![\w+.,/-])\(?[2-9]\d{2}(?:\) ?|[-.])[2-9]\d{2}[-. ]\d{4}(?![\w-]|\.\d)/g, least: 10 },
  { pattern: /(?<![\w+.,/-])(?<!\d )\(?0[1-9]\d{0,3}\)?(?:[ /]\d{2,8}){1,5}(?![\w-]|[.,]\d)/g, least: 9 },
  { pattern: /(?<![\w+.,/-])(?<!\d )00[1-9]\d(?:[ /]\d{2,8}){2,5}(?![\w-]|[.,]\d)/g, least: 11 },
  {
    pattern: /\b(?:tel|telephone|phone|mobile|cell|fax)\b\.?:? {0,2}\(?\d(?:[ ()/-]{0,2}\d){5,14}(?!\w)/gi,
    least: 6,
    named: true,
  },
];

/** What every telephone number has, and most texts have not: six digits, hardly apart. */
const manyDigits = /(?:\d\D{0,3}){5}\d/;

/** Something in a text that says who a person is. */
export interface Personal {
  what: 'an e-mail address' | 'a telephone number';
  offset: number;
}

/**
 * Addresses and telephone numbers in a text. Numbers of orders, dates, amounts, versions and addresses of machines are
 * none: a telephone number has its country before it, or a grouping that only telephone numbers have.
 * @param text prose, or a value
 */
export function personalIn(text: string): Personal[] {
  /** By where they begin. */
  const found = new Map<number, Personal>();
  if (text.includes('@'))
    for (const { index } of text.matchAll(new RegExp(address, 'gu')))
      found.set(index, { what: 'an e-mail address', offset: index });
  for (const { pattern, least, named } of manyDigits.test(text) ? telephones : [])
    for (const { 0: number, index } of text.matchAll(pattern)) {
      if (digits(number).length < least || isAmount(number)) continue;
      if (!named && counted.test(text.slice(Math.max(0, index - 16), index))) continue;
      // The same number may be written in two of the ways; it begins no farther away than it is long.
      const alreadyFound = Array.from(number, (_, back) => index - back).some((place) => found.has(place));
      if (!alreadyFound) found.set(index, { what: 'a telephone number', offset: index });
    }
  return [...found.values()].sort((one, other) => one.offset - other.offset);
}

/** Words of roles and teams, which stand in capitals, too. */
const roles = new Set(
  `account administrator adviser advisor analyst architect associate author board buyer captain ceo cfo chair chief cio ciso
  clerk consultant contact coordinator council cto customer customers data delivery design designer developer director
  economist editor engineer engineers engineering executive expert finance founder head insight it journalist lead leader
  leadership legal manager market marketing member office officer operations operator owner participant partner platform
  president principal procurement product production professor programme project purchasing researcher sales scientist
  security senior service services side specialist staff strategist strategy student success support team technical
  technician tester user users vice vp writer`.split(/\s+/),
);

/**
 * Whether a text reads as the name of a person: two to four words in capitals, none of them of a role.
 * @param text a title, a contact
 */
export const isName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:von|van|de|der|den|di|da|la|le|bin|al) ){0,2}\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(
    text.trim(),
  ) &&
  !text
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => roles.has(word));
