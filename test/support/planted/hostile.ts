import { posix } from 'node:path';
import { nobody } from './ledger.ts';
import type { Writing } from './text.ts';

/**
 * Faults of a text, each of which quotes a planted word or tempts a check to name something hidden.
 * @param writing where it is written
 * @param stopping also those with which no hub is built, whatever its settings
 */
export function plantFaults(writing: Writing, stopping: boolean): string[] {
  const { ledger, audience, inside, file } = writing;
  const word = (place: string) => ledger.word(`fault ${inside ? 'in Audience' : 'in text'}: ${place}`, audience);
  const near = writing.links.map(({ file: target }) => posix.relative(posix.dirname(file), ledger.misspelt(target)));
  const both = [
    `«${word('placeholder')}»`,
    `[a page](${word('link to nothing')}.md) and [a place](#${word('anchor of nothing')})`,
    `##### ${word('heading too deep')}`,
    `#### ${word('empty heading')}`,
    `\`\`\`mermaid\nflowchart LR\n  a[${word('diagram that is wrong')} --> b\n\`\`\``,
    `\`\`\`mermaid\n${word('diagram of no type')}\n\`\`\``,
    ...near.map((path) => `[near](${path})`),
  ];
  const [narrowest] = writing.audiences;
  const misused = (open: string, close = 'Audience') =>
    `<${open}>\n\n${ledger.word(`fault: text in a misused ${close}`, nobody)}\n\n</${close}>`;
  const inSentence = () =>
    `Words <Audience only="${narrowest}">${ledger.word('fault: text in a misused Audience', nobody)}</Audience> here.`;
  const misusedInMd = () => [
    misused(`Audience only="${narrowest}"`),
    misused(`audience only="${narrowest}"`, 'audience'),
    inSentence(),
    `- entry\n  <Audience only="${narrowest}">\n\n  ${ledger.word('fault: text in a misused Audience', nobody)}\n\n  </Audience>`,
  ];
  if (!file.endsWith('.mdx'))
    return [
      ...(stopping ? misusedInMd() : []),
      ...both,
      `<${word('tag')}>words</${word('tag')}> <b onclick="${word('attribute that runs')}">bold</b>`,
    ];
  const misusedInMdx = () => [
    inSentence(),
    misused(`Audience only={"${narrowest}"}`),
    misused(`Audience only="${narrowest}" more="x"`),
    `<Audience>\n\n${ledger.word('fault: text for an audience without a name', nobody)}\n\n</Audience>`,
    `<Callout kind="${word('value of an attribute')}">\n\nwords\n\n</Callout>`,
    `<Callout kind="note" ${word('unknown attribute')}="x">\n\nwords\n\n</Callout>`,
  ];
  return [
    ...both,
    `<Evidence of="${word('reference to nothing')}">words</Evidence> tied.`,
    ...writing.named('signals').map(({ id }) => `<Evidence of="${ledger.misspelt(id)}">words</Evidence> tied.`),
    ...writing.named('input-metric').map(({ id }) => `<Metric of="${ledger.misspelt(id)}" />`),
    ...writing.named('any').map(({ id }) => `<EntryCard to="${ledger.misspelt(id)}" />`),
    `<Audience only="${ledger.word('fault: unknown audience', 0)}">\n\n${ledger.word('fault: text for an unknown audience', 0)}\n\n</Audience>`,
    ...(stopping ? misusedInMdx() : []),
    ...writing.audiences
      .filter((_, index) => index < audience)
      .map(
        (name) =>
          `<Audience only="${ledger.misspelt(name)}">\n\n${ledger.word('fault: text for a misspelt audience', 0)}\n\n</Audience>`,
      ),
  ];
}
