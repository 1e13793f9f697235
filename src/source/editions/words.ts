import type { Fault } from '../problem.ts';

/** A fault of an edition's seal. */
export const sealFault = (found: string | null, expected: string, message: string, fix: string): Fault => ({
  check: 'edition-seal',
  found,
  expected,
  message,
  fix,
});

/** How an edition is sealed anew. */
export const amendIt = (id: string): string => `npm run edition -- amend ${id} --reason "…"`;

/** The way out of a seal broken by a change. */
export const wayOut = (id: string): string =>
  `Bring the file back as it was, from version control. If the change must stay, seal the edition anew: ${amendIt(id)}.`;

/** The way out of a seal broken by other line ends. */
export const lineEndFix = (id: string): string =>
  `Git did it. Put the line \`* -text\` into \`editions/.gitattributes\`, then remove the folder \`editions/${id}\` and check it out again. If they stay as they are, git has stored them so: ${amendIt(id)}.`;

/** The same text with the line ends of Unix, and with those of Windows. */
export function otherEnds(bytes: Uint8Array): Buffer[] {
  const unix = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  return [unix, unix.replaceAll('\n', '\r\n')].map((text) => Buffer.from(text, 'latin1'));
}
