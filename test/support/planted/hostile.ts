import { posix } from 'node:path';
import { nobody } from './ledger.ts';
import type { Writing } from './text.ts';

/** Faults of a text, each of which quotes a planted word or tempts a check to name something hidden. */
export function plantFaults(writing: Writing): string[] {
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
    `<${open}>\n\n${ledger.word(`fault: text in a misused ${close}`, 0)}\n\n</${close}>`;
  if (!file.endsWith('.mdx'))
    return [
      misused(`Audience only="${narrowest}"`),
      misused(`audience only="${narrowest}"`, 'audience'),
      `Words <Audience only="${narrowest}">${ledger.word('fault: text in a misused Audience', 0)}</Audience> here.`,
      `- entry\n  <Audience only="${narrowest}">\n\n  ${ledger.word('fault: text in a misused Audience', 0)}\n\n  </Audience>`,
      ...both,
      `<${word('tag')}>words</${word('tag')}> <b onclick="${word('attribute that runs')}">bold</b>`,
    ];
  return [
    ...both,
    `<Evidence of="${word('reference to nothing')}">words</Evidence> tied.`,
    ...writing.named('signals').map(({ id }) => `<Evidence of="${ledger.misspelt(id)}">words</Evidence> tied.`),
    ...writing.named('input-metric').map(({ id }) => `<Metric of="${ledger.misspelt(id)}" />`),
    ...writing.named('any').map(({ id }) => `<EntryCard to="${ledger.misspelt(id)}" />`),
    `<Callout kind="${word('value of an attribute')}">\n\nwords\n\n</Callout>`,
    `<Callout kind="note" ${word('unknown attribute')}="x">\n\nwords\n\n</Callout>`,
    `<Audience only="${ledger.word('fault: unknown audience', 0)}">\n\n${ledger.word('fault: text for an unknown audience', 0)}\n\n</Audience>`,
    `<Audience>\n\n${ledger.word('fault: text for an audience without a name', nobody)}\n\n</Audience>`,
    misused(`Audience only={"${narrowest}"}`),
    misused(`Audience only="${narrowest}" more="x"`),
    `Words <Audience only="${narrowest}">${ledger.word('fault: text in a misused Audience', 0)}</Audience> here.`,
    ...writing.audiences
      .filter((_, index) => index < audience)
      .map(
        (name) =>
          `<Audience only="${ledger.misspelt(name)}">\n\n${ledger.word('fault: text for a misspelt audience', 0)}\n\n</Audience>`,
      ),
  ];
}
