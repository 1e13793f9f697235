import { expect, it } from 'vitest';
import { problemHtml, problemText } from '../../../src/components/entry/problem-words.ts';
import { checked, entry } from '../../support/hub.ts';

const site = checked({
  'hub.yaml': 'title: Relay\nproduct: Relay\nskills: { required: [{ id: evidence-work, title: Evidence }] }\n',
  'inputs/support.md': entry('title: Support and on-call\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []'),
});

it('call what has an id as readers do, and leave names of fields as they are written', () => {
  const message =
    'The contract of `support` with `tps` is overdue; `evidence-work` is not covered; nobody sees `parity-chase`. Set `last` to 2026-10-31.';
  expect(problemText(site, message)).toBe(
    'The contract of “Support and on-call” with TPS is overdue; “Evidence” is not covered; nobody sees “parity chase”. Set last to 2026-10-31.',
  );
  expect(problemHtml(site, message)).toBe(
    'The contract of “Support and on-call” with TPS is overdue; “Evidence” is not covered; nobody sees “parity chase”. Set <code>last</code> to 31 Oct 2026.',
  );
});
