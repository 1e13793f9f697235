import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import { runChecks } from '../../../src/checks/run.ts';
import { readContent } from '../../../src/source/content.ts';
import { readEditions } from '../../../src/source/editions/read.ts';
import { readContentFolder } from '../../../src/source/read.ts';
import { writeEdition } from '../../support/editions.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { checked, drawing, entry, type Files, plainHub, today } from '../../support/hub.ts';

let temporary: TemporaryFolder;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

const persona = (body: string, title = 'Lead') =>
  entry(`title: ${title}\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]`, body);
const signal = (who: string, heard = 'Calm.') =>
  entry(
    `title: Heard\nowner: TPS\ndate: 2026-09-01\ninput: support\nchannel: incident\njourney: use\nheard: ${heard}\nwho: ${who}`,
  );

/** A hub that breaks a rule of writing, by that rule. */
const writing: Record<string, Files> = {
  'yaml-text': { 'personas/lead.md': persona('Text.', 'Ticket #42 is late') },
  'private-remark': { 'personas/lead.md': persona('Calm. %%ask Legal%%') },
  'lost-text': { 'personas/lead.md': persona('a Map<Title> of pages </title>') },
  'foreign-syntax': { 'personas/lead.md': persona('See [[calm nights]].') },
  'hidden-character': { 'personas/lead.md': persona('Calm\u202e nights.') },
  'raw-html': { 'personas/lead.md': persona('<div onclick="a()">Calm.</div>') },
  length: { 'personas/lead.md': persona('Text.', 'Long '.repeat(80).trim()) },
  'personal-data': { 'signals/one.md': signal('Jane Doe <jane.doe@example.com>') },
  asset: { 'personas/lead.md': persona('![Alt](gone.png) ![Runs](runs.svg)') },
  'stray-file': { 'calm.md': persona('Text.') },
  'heading-order': { 'personas/lead.md': persona('## a\n\n#### b') },
};

/** Every problem in an edition, and whether the whole hub passes. */
function beside(own: Files) {
  writeFiles(temporary.folder, { 'hub.yaml': plainHub, 'personas/today.md': persona('Text.') });
  writeEdition(temporary.folder, 'autumn', {
    'personas/runs.svg': drawing.replace('<path', '<script>1</script><path'),
    ...own,
  });
  const content = readContent(readContentFolder(temporary.folder));
  const editions = readEditions(temporary.folder, content, { today });
  return { editions, ...runChecks(content, today, new Map(), editions) };
}

describe('a text that was sealed before there was a rule of writing', () => {
  it.each(Object.entries(writing))('passes whatever %s says of today’s', (check, files) => {
    expect(checked(files).problems.map((problem) => problem.check)).toContain(check);
    const { ok, problems, editions } = beside(files);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([ok, editions.map(({ id }) => id)]).toEqual([true, ['autumn']]);
  });

  it('passes also where today’s hub makes an error of every rule', () => {
    const strict = `${plainHub}checks:\n${checks.map(({ id }) => `  ${id}: { severity: error }\n`).join('')}`;
    const files = Object.assign({}, ...Object.values(writing)) as Files;
    writeFiles(temporary.folder, { 'hub.yaml': strict });
    writeEdition(temporary.folder, 'autumn', files);
    const content = readContent(readContentFolder(temporary.folder));
    const editions = readEditions(temporary.folder, content, { today });
    const { problems } = runChecks(content, today, new Map(), editions);
    expect(problems.filter(({ file, severity }) => file.startsWith('editions/') && severity === 'error')).toEqual([]);
  });

  it.each<[string, Files]>([
    ['encoding', { 'personas/lead.md': Uint8Array.of(0x2d, 0x2d, 0x2d, 0xff, 0xfe, 0x80) }],
    ['front-matter', { 'personas/lead.md': '---\ntitle: [\n---\n' }],
    ['shape', { 'personas/lead.md': entry('title: Lead') }],
    ['hidden-text', { 'personas/lead.md': persona('<Audience only="internal">Two renewals.</Audience>') }],
  ])('does not pass where it cannot be read, or would be read by more: %s', (check, files) => {
    const { ok, problems } = beside(files);
    expect(ok).toBe(false);
    expect(problems.filter(({ severity }) => severity === 'error').map((problem) => problem.check)).toContain(check);
  });
});
