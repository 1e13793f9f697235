import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { readContent } from '../../src/source/content.ts';
import { readEditions } from '../../src/source/editions/read.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { writeEdition } from '../support/editions.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../support/folder.ts';
import { entry, plainHub, today } from '../support/hub.ts';

const lead = entry('title: Lead\nowner: TPS\ngoals: [G]\nneeds: [N]\npains: [P]', 'Text.');
let temporary: TemporaryFolder;
let folder = '';
let edition = '';
beforeEach(() => {
  temporary = temporaryFolder();
  folder = temporary.folder;
  writeFiles(folder, { 'hub.yaml': plainHub, 'personas/lead.md': lead });
  edition = writeEdition(folder, '2026-q4', { 'personas/lead.md': lead });
});
afterEach(() => temporary.remove());

const checked = () => {
  const content = readContent(readContentFolder(folder));
  return runChecks(content, today, new Map(), readEditions(folder, content, { today }));
};
const sealed = () =>
  checked()
    .problems.filter(({ check }) => check === 'edition-seal')
    .map(({ file, severity, found }) => [file, severity, found]);

describe('edition-seal', () => {
  it('is content with an edition as it was sealed', () => {
    expect(checked().problems).toEqual([]);
  });

  it('finds every way to break a seal, as an error of its file', () => {
    writeFileSync(join(edition, 'personas/lead.md'), `${lead} `);
    writeFileSync(join(edition, 'personas/new.md'), lead);
    rmSync(join(edition, 'hub.yaml'));
    symlinkSync('/etc/passwd', join(edition, 'link.md'));
    expect(sealed()).toEqual([
      ['editions/2026-q4/hub.yaml', 'error', null],
      ['editions/2026-q4/link.md', 'error', 'a symbolic link'],
      ['editions/2026-q4/personas/lead.md', 'error', expect.stringMatching(/^digest [0-9a-f]{12}…$/)],
      ['editions/2026-q4/personas/new.md', 'error', 'a file without a digest'],
    ]);
    expect(checked().ok).toBe(false);
  });

  it('knows that git changed the line ends', () => {
    writeFileSync(join(edition, 'personas/lead.md'), lead.replaceAll('\n', '\r\n'));
    expect(sealed()).toEqual([['editions/2026-q4/personas/lead.md', 'error', 'other line ends']]);
  });

  it('weighs what hub.yaml says, and waives nothing by the name of an entry', () => {
    writeFileSync(join(edition, 'personas/lead.md'), 'x');
    const waiver = `waivers: [{ check: edition-seal, entry: personas/lead, reason: R, until: ${today} }]\n`;
    writeFiles(folder, { 'hub.yaml': `${plainHub}checks: { edition-seal: { severity: warning } }\n${waiver}` });
    expect(sealed().map(([, severity]) => severity)).toEqual(['warning']);
    expect(checked().waived).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    writeFileSync(join(edition, 'personas/lead.md'), `${lead}More.\n`);
    const [{ message, fix, expected } = { message: '', fix: '', expected: '' }] = checked().problems;
    expect({ message, fix, expected: expected.replace(/[0-9a-f]{12}/, 'x') }).toMatchInlineSnapshot(`
      {
        "expected": "the file as it was sealed, digest x…",
        "fix": "Bring the file back as it was, from version control. If the change must stay, seal the edition anew: npm run edition -- amend 2026-q4 --reason "…".",
        "message": "\`personas/lead.md\` was changed since the edition was sealed.",
      }
    `);
  });
});
