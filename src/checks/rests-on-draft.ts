import { fieldReferences } from '../model/references.ts';
import { isDraft } from '../source/entry.ts';
import type { Check } from './check.ts';

export const restsOnDraft: Check = {
  id: 'rests-on-draft',
  title: 'What counts names no draft',
  problem: 'Names a draft',
  severity: 'warning',
  why: 'A draft counts as nothing: whatever names it is ranked, weighed and drawn as if the draft were not there.',
  fix: 'Finish the draft and remove `draft: true` from it, or name something that is finished.',
  example: {
    wrong: 'evidence: [2026-10-03-woken]   # with draft: true',
    right: 'evidence: [2026-10-03-woken-for-nothing]',
  },
  *run({ hub }) {
    if (hub.drafts.length === 0) return;
    for (const entry of hub.written) {
      if (isDraft(entry)) continue;
      for (const { id, to, path } of fieldReferences(entry.kind, entry.data)) {
        const draft = hub.draft(to);
        if (draft)
          yield {
            file: entry.file,
            field: path,
            found: id,
            expected: 'an entry that is finished',
            message: `\`${id}\` is a draft and counts as nothing here.`,
            fix: `Finish \`${draft.file}\` and remove \`draft: true\` from it, or name another entry.`,
          };
      }
    }
  },
};
