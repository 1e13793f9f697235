/** What a bundle holds of a package. */
export interface Licence {
  name: string;
  version: string;
  /** Name of the licence, as SPDX has it. */
  identifier?: string;
  /** The licence itself, where the package holds it. */
  text?: string;
}

const underlined = (title: string) => `${title}\n${'='.repeat(title.length)}`;

/**
 * One text with the licences of all packages of which a bundle holds something.
 * @param lists of several bundles; a package may stand in each
 */
export function licencesText(lists: readonly (readonly Licence[])[]): string {
  const all = new Map(lists.flat().map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const parts = [...all]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, { name, identifier, text }]) => {
      const heading = underlined(`${title}${identifier ? ` (${identifier})` : ''}`);
      return `${heading}\n\nSource: https://www.npmjs.com/package/${name}\n${text ? `\n${text.replaceAll('\r\n', '\n').trim()}\n` : ''}`;
    });
  return `Sextant holds code of these packages, some of it changed by being bundled.\n\n\n${parts.join('\n\n')}`;
}
