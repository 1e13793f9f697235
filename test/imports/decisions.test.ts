import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../src/imports/adr/decisions.ts';
import { contentOf } from '../support/hub.ts';

const read = (files: Record<string, string>, people = false) =>
  readDecisions(
    Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    { config: contentOf({}).config, today: '2026-11-29', owner: undefined, people, system: 'Log' },
  );

const one = (text: string, path = '0007-use-a-queue.md') => read({ [path]: text }).imported[0];

const parts = '## Context\n\nC.\n\n## Decision\n\nD.\n\n## Consequences\n\nE.';

describe('records of decisions', () => {
  it('reads those of Nygard and adr-tools', () => {
    expect(one(`# 7. Use a queue\n\nDate: 2019-03-04\n\n## Status\n\nAccepted\n\n${parts}`)).toEqual({
      kind: 'decisions',
      id: '0007-use-a-queue',
      fields: { title: 'Use a queue', owner: 'Not recorded', date: '2019-03-04', status: 'accepted' },
      body: expect.stringMatching(/^\s*## Context\n\nC\.\n\n## Decision\n\nD\.\n\n## Consequences\n\nE\.$/),
      source: { system: 'Log', key: '0007' },
      assets: [],
      draft: false,
    });
  });

  it('reads fields in lists, tables, bold words and front matter', () => {
    const fields = { date: '2020-01-02', status: 'accepted' };
    for (const above of [
      '* Status: accepted\n* Date: 2020-01-02\n* Deciders: Ann, Bob',
      '**Status:** Accepted\n**Date:** 2 January 2020',
      '| Status | Accepted |\n|---|---|\n| Date | 2020-01-02 |',
      '| Status | Date |\n|---|---|\n| Approved | 2020-01-02 |',
      '- Status: implemented\n- Decided on: 02.01.2020',
    ])
      expect(one(`# Use a queue\n\n${above}\n\n${parts}`)?.fields).toMatchObject(fields);
    const front = '---\nstatus: "accepted"\ndate: 2020-01-02\ndecision-makers: [Ann]\n---\n';
    expect(one(`${front}# Use a queue\n\n${parts}`)?.fields).toMatchObject(fields);
  });

  it('calls the parts as the hub does, whatever the log calls them', () => {
    const body = one(
      '# T\n\n* Status: accepted\n\n## Context and Problem Statement\n\nA.\n\n## Considered Options\n\n* b\n\n## Decision Outcome\n\nC.\n\n### Consequences\n\n* d\n',
      '0001-t.md',
    )?.body;
    expect(body?.match(/^#+ .*/gm)).toEqual(['## Context', '## Options', '## Decision', '## Consequences']);
  });

  it('reads other languages by their words, and unknown ones by the order of the parts', () => {
    expect(
      one(
        '# 1. Titel\n\nDatum: 04.05.2021\n\n## Status\n\nAkzeptiert\n\n## Kontext\n\nA\n\n## Entscheidung\n\nB\n\n## Konsequenzen\n\nC',
      ),
    ).toMatchObject({
      fields: { title: 'Titel', date: '2021-05-04', status: 'accepted' },
      body: expect.stringMatching(/## Context\n\nA\n\n## Decision\n\nB\n\n## Consequences\n\nC/),
    });
    expect(
      one('# T\n\n## Tausta\n\nA\n\n## Päätös\n\nB\n\n## Seuraukset\n\nC', '0001-t.md')?.body.match(/^#+ .*/gm),
    ).toEqual(['## Context', '## Decision', '## Consequences']);
  });

  it('says what replaces what, from either side', () => {
    const { imported } = read({
      '0001-a.md': `# 1. A\n\n## Status\n\nSuperceded by [2. B](0002-b.md)\n\n${parts}`,
      '0002-b.md': `# 2. B\n\n## Status\n\nAccepted\n\n${parts}`,
      '0003-c.md': `---\nstatus: superseded by ADR-0004\n---\n# C\n\n${parts}`,
      '0004-d.md': `# 4. D\n\n## Status\n\nAccepted\n\nSupersedes [1. A](0001-a.md)\n\n${parts}`,
    });
    expect(imported.map(({ fields }) => [fields.status, fields.supersedes])).toEqual([
      ['superseded', undefined],
      ['accepted', ['import-entry:0001']],
      ['superseded', undefined],
      ['accepted', ['import-entry:0003', 'import-entry:0001']],
    ]);
  });

  it('writes none of a circle, and tells it', () => {
    const { imported, accounts } = read({
      '0001-a.md': `# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n\n${parts}`,
      '0002-b.md': `# 2. B\n\n## Status\n\nSuperseded by [1](0001-a.md)\n\n${parts}`,
    });
    expect(imported.map(({ fields }) => fields.supersedes)).toEqual([undefined, undefined]);
    const told = accounts.filter(({ came }) => 'left' in came && came.left.startsWith('a circle'));
    expect(told.map(({ file, line }) => [file, line])).toEqual([
      ['0001-a.md', 5],
      ['0002-b.md', 5],
    ]);
  });

  it('tells two records of one number apart by their names', () => {
    const { imported, accounts } = read({ '0001-a.md': `# A\n\n${parts}`, '0001-b.md': `# B\n\n${parts}` });
    expect(imported.map(({ source }) => source.key)).toEqual(['0001', '0001-b']);
    expect(accounts).toContainEqual(
      expect.objectContaining({ file: '0001-b.md', came: { left: expect.stringContaining('0001-a.md has, too') } }),
    );
  });

  it('leaves lists and templates out, and says so', () => {
    const { imported, accounts } = read({
      'README.md': '# Log\n\nWords here.',
      'adr-template.md': parts,
      'log4brains.md': 'No parts.',
    });
    expect(imported).toEqual([]);
    expect(accounts.map(({ file, words }) => [file, words])).toEqual([
      ['README.md', 3],
      ['adr-template.md', 6],
      ['log4brains.md', 2],
    ]);
  });

  it('makes nothing up: what a record never had is marked or not recorded', () => {
    expect(one(`# T\n\n${parts}`)).toMatchObject({
      draft: true,
      fields: { owner: 'Not recorded', date: '«Day of the decision»', status: '«Where it stands»' },
    });
    const { accounts, imported } = read({ '0001-a.md': `# A\n\n* Deciders: Ann Other\n\n${parts}` });
    expect(imported[0]?.body).not.toContain('Ann');
    expect(accounts.filter(({ personal }) => personal)).toEqual([
      { file: '0001-a.md', line: 3, words: 3, came: { left: 'names of people' }, personal: true },
    ]);
    expect(read({ '0001-a.md': `# A\n\n* Deciders: Ann Other\n\n${parts}` }, true).imported[0]?.body).toContain(
      'Deciders: Ann Other',
    );
  });
});
