import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heardMail } from '../../../src/model/heard-mail.ts';
import { filesBelow, type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { hubWithAudiences } from '../../support/hub.ts';
import { run } from '../../support/run.ts';

let temporary: TemporaryFolder;
let hub = '';
let inbox = '';
beforeEach(() => {
  temporary = temporaryFolder();
  hub = join(temporary.folder, 'hub');
  inbox = join(temporary.folder, 'inbox');
  const input = '---\ntitle: Support\nowner: Reliability\ngroup: customer\nedges: []\njourney: [use]\n---\n';
  writeFiles(hub, { 'hub.yaml': hubWithAudiences, 'inputs/support.md': input });
  const form = heardMail({
    ...{ title: 'Woken', heard: 'Words as said.', input: 'support', journey: 'use' },
    channel: 'interview',
    date: '2026-11-20',
  });
  const mail = (subject: string, body: string, id: string) =>
    `From: Jane Doe <jane@x.example>\nMessage-ID: <${id}>\nDate: Tue, 3 Nov 2026 10:00:00 +0100\nSubject: ${subject}\n\n${body}`;
  writeFiles(inbox, {
    'form.eml': mail(form.subject, form.body, 'form@x'),
    'other.eml': mail(
      'Alerts',
      'They wake us for nothing. <script>alert(1)</script> [[x]] {{y}}\n\n# Jane Doe',
      'other@x',
    ),
    'call.srt': '1\n00:00:01,000 --> 00:00:02,000\nJane: Hello.\n',
    'picture.png': 'no picture',
  });
});
afterEach(() => temporary.remove());

const bring = (...words: string[]) => run(['inbox', inbox, ...words, '--content', hub, '--date', '2026-11-29']);
const textOf = (path: string) => readFileSync(join(hub, path), 'utf8');
const state = () => new Map(filesBelow(hub).map((path) => [path, textOf(path)]));

describe('sextant inbox', () => {
  it('writes signals for the narrowest audience: those of the form whole, the rest as drafts that pass the checks', async () => {
    const { code, out } = await bring();
    expect({ code, out: out.split('\n')[0] }).toEqual({ code: 0, out: 'Brought in 3 signals from "Inbox".' });
    expect(textOf('signals/2026-11-20-woken.md')).toMatch(
      /^---\ntitle: Woken\nowner: Reliability\ndate: 2026-11-20\ninput: support\nchannel: interview\njourney: use\nheard: Words as said\.\naudience: restricted\nsource:\n {2}system: Inbox\n {2}key: form@x\n/,
    );
    expect(textOf('signals/2026-11-03-alerts.md')).toContain('draft: true');
    expect([...state().values()].join()).not.toMatch(/Jane|jane@/);
    expect(out).toContain('Left out:');
    const check = await run(['check', '--content', hub, '--date', '2026-11-29']);
    expect(check.code, check.out).toBe(0);
  });

  it('takes another audience when it is named, and writes nothing when it only shows', async () => {
    const before = state();
    expect((await bring('--dry-run')).out).toContain('Would bring in 3 signals');
    expect(state()).toEqual(before);
    await bring('--audience', 'internal');
    expect(textOf('signals/2026-11-20-woken.md')).toContain('audience: internal\n');
  });

  it('changes nothing when it runs again, nor when the inbox was emptied', async () => {
    await bring();
    const before = state();
    expect((await bring()).out).toContain('3 entries did not change.');
    expect(state()).toEqual(before);
    rmSync(join(inbox, 'form.eml'));
    const { out } = await bring();
    expect(out).not.toContain('no longer in the source');
    expect(state().get('signals/2026-11-20-woken.md')).toBe(before.get('signals/2026-11-20-woken.md'));
  });

  it('tells in a line what is too large, and in a sentence what is not there', async () => {
    mkdirSync(join(inbox, 'more'));
    writeFileSync(join(inbox, 'more/large.eml'), 'Subject: x\n\nwords');
    truncateSync(join(inbox, 'more/large.eml'), 100_000_000);
    expect((await bring()).out).toContain('a text of more than 50 MB: more/large.eml');
    expect(await run(['inbox', join(inbox, 'nothing'), '--content', hub])).toMatchObject({ code: 2 });
    expect(await run(['inbox', '--content', hub])).toMatchObject({ code: 2 });
  });
});
