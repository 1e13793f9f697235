import { kindOf } from '../kinds/index.ts';
import { requiredHeadings } from '../kinds/sections.ts';
import { nearest } from '../source/fields/nearest.ts';
import type { Check } from './check.ts';

const folded = (text: string) => text.normalize('NFC').toLowerCase();

export const sections: Check = {
  id: 'sections',
  title: 'Required sections are there and say something',
  problem: 'Section missing or empty',
  severity: 'error',
  why: 'A strategy without a diagnosis is a wish; a decision without options was not a decision.',
  fix: 'Add the heading at level 2 and write the section. In another language, say in `hub.yaml` under `sections` what the headings are called.',
  example: {
    wrong: '## Diagnosis\n\n## Guiding policy',
    right: '## Diagnosis\n\nOperators are woken for work that the platform could do.\n\n## Guiding policy',
  },
  *run({ hub, content }) {
    const unread = new Set(content.faults.filter(({ fault }) => fault.check === 'body-syntax').map(({ file }) => file));
    for (const entry of hub.written) {
      if (unread.has(entry.file)) continue;
      const kind = kindOf(entry.kind);
      const required = kind ? requiredHeadings(content.config, kind, entry.data as never) : [];
      // Whoever writes in another language wants titles of their own.
      const foreign = !/^en\b/i.test(content.config.language) && content.config.sections?.[entry.kind] === undefined;
      const named = foreign ? ` Its title in your language can stand in hub.yaml, under \`sections\`.` : '';
      const level2 = entry.body.headings.filter((heading) => heading.depth === 2);
      for (const title of required) {
        const heading = level2.find(({ text }) => folded(text) === folded(title));
        if (!heading) {
          const near = nearest(
            title,
            entry.body.headings.filter(({ text }) => !required.includes(text)).map(({ text }) => text),
          );
          yield {
            file: entry.file,
            unfinished: true,
            found: near ? `the heading "${near}"` : null,
            expected: `## ${title}`,
            message: `The section "${title}" is missing.`,
            fix: near
              ? `Call the heading "${near}" \`## ${title}\`, or add the section.${named}`
              : `Add \`## ${title}\` and write it.${named}`,
          };
        } else if (heading.empty) {
          yield {
            file: entry.file,
            unfinished: true,
            at: { line: heading.line, column: heading.column },
            found: 'an empty section',
            expected: 'text under the heading',
            message: `The section "${title}" is empty.`,
            fix: 'Write it.',
          };
        }
      }
    }
  },
};
