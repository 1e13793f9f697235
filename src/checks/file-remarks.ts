import { readLink } from '../source/path.ts';
import type { Check } from './check.ts';

export const fileRemarks: Check = {
  id: 'file-remarks',
  title: 'Linked documents tell no more than they show',
  problem: 'Document that tells of people',
  severity: 'warning',
  why: 'What images say of people is taken out. A PDF is published as it is: with the author in its properties, the names on its notes and the files attached to it.',
  fix: 'Save it again without properties, notes and attachments, or take the link out. Where its reader may know, switch the check off for the hub or waive it for the entry.',
  example: {
    wrong: '[The contract](files/contract.pdf), whose properties name who wrote it',
    right: '[The contract](files/contract.pdf), saved without properties',
  },
  *run({ content }) {
    for (const { file, body } of content.entries) {
      const reported = new Set<string>();
      for (const { url, line, column } of body.links) {
        const target = readLink(file, url);
        const path = target.type === 'file' ? content.assets.get(target.file) : undefined;
        const remarks = path === undefined ? undefined : content.remarks.get(path);
        if (path === undefined || !remarks?.length || reported.has(path)) continue;
        reported.add(path);
        const words = remarks.join(', ');
        yield {
          file,
          at: { line, column },
          // The names themselves are not repeated: what problems say may be read by more people than the file.
          found: words,
          expected: 'a document that tells no more than its pages show',
          message: `\`${path}\` tells of ${words}, and is published as it is.`,
          fix: 'Save it again without properties, notes and attachments, or take the link out.',
        };
      }
    }
  },
};
