import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answer, answerText } from '../../src/assistant/answer.ts';
import { tools } from '../../src/assistant/tools/index.ts';
import { answered, assistantOf, saidIn } from '../support/assistant.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { git } from '../support/git.ts';
import { plantAudiences, plantHubWithEditions, sealedFiles } from '../support/planted/editions.ts';
import { wordsIn } from '../support/planted/find.ts';
import { openLedger } from '../support/planted/ledger.ts';
import { someOf } from '../support/runs.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const root = join(import.meta.dirname, '../..');
const sample = join(root, 'content');

describe('an answer', () => {
  const narrow = assistantOf(sample, 'restricted');
  const plain = assistantOf(sample);

  it('has the shape that every tool promises', async () => {
    for (const { name } of tools) {
      const given =
        name === 'search'
          ? { query: 'nights' }
          : name === 'changes_since'
            ? { since: '2026-q3' }
            : { entry: 'hands-off-rebalancing' };
      const told = await plain.ask(name, given);
      expect(answer.parse(told)).toEqual(told);
      expect(told.statements.length, name).toBeGreaterThan(0);
      for (const { entry, file, day } of told.statements) {
        expect(day).toBe('2026-11-21');
        expect(entry === null).toBe(file === null);
      }
    }
  });

  it('names the line for whom may see whole files, and no line for others', async () => {
    const { statements } = await narrow.ask('read', { entry: 'hands-off-rebalancing' });
    const text = readFileSync(join(sample, 'initiatives/hands-off-rebalancing.mdx'), 'utf8').split('\n');
    const told = statements.find(({ says }) => says.startsWith('duration: '));
    expect(text[(told?.line ?? 0) - 1]).toMatch(/^duration:/);
    const section = statements.find(({ says }) => says.startsWith('## Business case'));
    expect(text[(section?.line ?? 0) - 1]).toBe('## Business case');
    const other = await plain.ask('read', { entry: 'hands-off-rebalancing' });
    expect(other.statements.filter(({ line }) => line !== null)).toEqual([]);
  });

  it('says how long what it tells holds', async () => {
    const { statements } = await plain.ask('read', { entry: 'signals/2026-10-03-woken-for-nothing' });
    expect(statements[0]?.freshness).toBe('Good until 3 Oct 2027');
    expect((await plain.ask('read', { entry: 'hands-off-operation' })).statements[0]?.freshness).toBe(
      'reviewed 12 days ago, due in 78 days',
    );
  });

  it('says what the hub does not hold, and what was meant', async () => {
    const said = async (tool: string, given: Record<string, unknown>) => saidIn(await plain.ask(tool, given));
    expect(await said('read', { entry: 'hands-of-rebalancing' })).toBe(
      'This hub has no entry “hands-of-rebalancing” that this audience may see. Did you mean initiatives/hands-off-rebalancing?',
    );
    expect(await said('read', { entry: 'quantum-billing-for-ducks' })).toMatch(
      /^This hub has no entry “quantum-billing-for-ducks” that this audience may see\.$/,
    );
    expect(await said('search', { query: 'xylophone' })).toBe('Nothing in this hub says anything of “xylophone”.');
    expect(await said('changes_since', { since: '2019-q1' })).toContain(
      'There is no edition “2019-q1”, and the repository has no such commit. There are the editions 2026-q1 and 2026-q3',
    );
    expect(await said('why_rank', { entry: 'hands-off-operation' })).toContain('has no rank');
    expect(await said('why_rank', { entry: 'connector-marketplace' })).toContain('Two of its three reasons');
    expect(await said('why_rank', { entry: 'smaller-client-image' })).toContain('Missing: A new estimate');
    expect(
      await said('what_if', {
        entry: 'hands-off-rebalancing',
        changes: [{ estimate: 'joy', low: 1, likely: 2, high: 3 }],
      }),
    ).toContain('It has no estimate “joy”.');
  });

  it('as text stands below its entry, with what is missing at the end', async () => {
    const text = answerText(await narrow.ask('what_rests_on_what', { entry: 'hands-off-rebalancing' }));
    expect(text).toMatch(/^Relay strategy, for the audience restricted, as of 2026-11-21\n\n/);
    expect(text).toContain(
      '(signals/2026-10-03-woken-for-nothing); signals/2026-10-03-woken-for-nothing.mdx; 2026-11-21; Good until',
    );
    expect(text).toContain('Not in the hub:\n- Nothing names it as what it rests on.');
  });

  it('is of the files as they are when it is asked for', async () => {
    const content = join(folder, 'changing');
    cpSync(join(root, 'test/fixtures/example-hub'), content, { recursive: true });
    const hub = assistantOf(content);
    expect(saidIn(await hub.ask('search', { query: 'zanzibar' }))).toContain('Nothing in this hub');
    writeFileSync(
      join(content, 'signals/2026-10-04-zanzibar.md'),
      '---\ntitle: A word from Zanzibar\nowner: Platform TPS\ndate: 2026-10-04\ninput: support\nchannel: interview\njourney: use\nheard: It rang in Zanzibar.\n---\n',
    );
    expect(saidIn(await hub.ask('search', { query: 'zanzibar' }))).toContain('A word from Zanzibar');
  });

  it('tells what changed since a commit, in the words of a review', async () => {
    const content = join(folder, 'committed');
    cpSync(join(root, 'test/fixtures/example-hub'), content, { recursive: true });
    git(content, 'init', '-q');
    git(content, 'add', '.');
    git(content, 'commit', '-qm', 'Begin');
    const hub = assistantOf(content);
    expect(saidIn(await hub.ask('changes_since', { since: 'main' }))).toBe(
      'Nothing changed since then that this audience may see.',
    );
    const file = join(content, 'initiatives/quiet-hours.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Hours without a bell'));
    const { statements } = await hub.ask('changes_since', { since: 'main' });
    expect(statements.map(({ entry }) => entry)).toContain('initiatives/quiet-hours');
    for (const since of ['--output=/tmp/x', '/etc', 'main:hub.yaml', 'no-such-branch'])
      expect(saidIn(await hub.ask('changes_since', { since }))).toContain('no such commit');
  });

  it('tells nothing while hub.yaml cannot be read, and what is sound where an entry has errors', async () => {
    const content = join(folder, 'broken');
    cpSync(join(root, 'test/fixtures/example-hub'), content, { recursive: true });
    writeFileSync(join(content, 'signals/2026-10-05-broken.md'), '---\ntitle: [\n---\n');
    const hub = assistantOf(content);
    expect((await hub.ask('what_is_not_known')).statements.length).toBeGreaterThan(0);
    writeFileSync(join(content, 'hub.yaml'), 'title: [\n');
    await expect(hub.ask('what_is_not_known')).rejects.toThrow('nothing is told until it can');
    await expect(assistantOf(join(folder, 'nowhere')).ask('what_is_not_known')).rejects.toThrow(
      'There is no content folder',
    );
    await expect(assistantOf(sample, 'martians').ask('what_is_not_known')).rejects.toThrow(
      'hub.yaml lists no audience "martians"',
    );
  });
});

describe('a draft', () => {
  const content = join(folder, 'drafts');
  cpSync(join(root, 'test/fixtures/example-hub'), content, { recursive: true });
  const hub = assistantOf(content);
  const text = (title: string, more = '') =>
    `---\ntitle: ${title}\nowner: Platform TPS\ndate: 2026-10-04\ninput: support\nchannel: interview\njourney: use\nheard: It rang.\n${more}---\n`;

  it('is checked as a file would be, and nothing is written', async () => {
    const wrong = await hub.check('signals', text('A draft').replace('interview', 'interviews'));
    expect(saidIn(wrong)).toContain('error, shape (channel)');
    expect(wrong.statements[0]).toMatchObject({ file: 'signals/2026-10-04-a-draft.mdx', line: 6 });
    expect(saidIn(await hub.check('signals', text('A draft').replace('input: support', 'input: suport')))).toContain(
      'Did you mean',
    );
    expect(saidIn(await hub.check('signal', text('A draft')))).not.toContain('error');
    expect(saidIn(await hub.ask('read', { entry: 'signals/2026-10-04-a-draft' }))).toContain('no entry');
    await expect(hub.check('martians', 'x')).rejects.toThrow('There is no kind "martians"');
  });

  it('is written as a draft, once, below the folder of its kind and nowhere else', async () => {
    const told = await hub.write('signals', text('A new signal'), undefined);
    const file = join(content, 'signals/2026-10-04-a-new-signal.mdx');
    expect(readFileSync(file, 'utf8')).toBe(text('A new signal').replace('---\n', '---\ndraft: true\n'));
    expect(told.statements[0]?.says).toBe('Written to signals/2026-10-04-a-new-signal.mdx, as a draft.');
    await expect(hub.write('signals', text('A new signal'), undefined)).rejects.toThrow('exists already');
    const { statements } = await hub.ask('read', { entry: '2026-10-04-a-new-signal' });
    expect(statements).toMatchObject([
      { file: 'signals/2026-10-04-a-new-signal.mdx', entry: 'signals/2026-10-04-a-new-signal' },
    ]);
    expect(statements[0]?.says).toContain('This is a draft.');
    expect(saidIn(await hub.ask('what_is_not_known'))).toContain('A new signal (draft)');
    for (const id of ['../../outside', '/tmp/x', 'a/b', 'a\\b', '..', '.hidden', 'a\0b', 'C:x', 'UPPER', ''])
      await expect(hub.write('signals', text('x'), id), id).rejects.toThrow('names no file');
    await expect(hub.write('../signals', text('x'), undefined)).rejects.toThrow('There is no kind');
    await expect(hub.write('signals', text('x', 'draft: false\n'), undefined)).rejects.toThrow('is a draft');
    await expect(hub.write('signals', 'no fields', undefined)).rejects.toThrow('has no title');
  });

  it('is not written through a folder that leads out of the hub', async () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    rmSync(join(content, 'experiments'), { recursive: true, force: true });
    symlinkSync(outside, join(content, 'experiments'));
    await expect(hub.write('experiments', '---\ntitle: Out\n---\n', undefined)).rejects.toThrow(
      'leads out of the content folder',
    );
  });
});

describe('a hub with planted words', () => {
  const ledger = openLedger();
  const audiences = plantAudiences(ledger);
  const content = join(folder, 'planted');
  writeFiles(
    content,
    sealedFiles(plantHubWithEditions(ledger, { today: '2026-11-21', audiences, diagrams: false, faults: 'built' })),
  );

  it.each([0, 1, 2])('no tool tells audience %i what it may not see, whatever entry is asked about', async (reader) => {
    const hub = assistantOf(content, audiences[reader]);
    const narrowest = assistantOf(content, audiences[0]);
    // One look at the files for all of the questions.
    const view = await hub.view();
    const { site } = view;
    const hidden = (await narrowest.view()).site.hub.entries
      .filter(({ key }) => !site.hub.get(key))
      .map(({ key }) => key);
    const said: string[] = [];
    const hear = async (tool: string, given: Record<string, unknown>) => {
      const { notInHub, ...told } = await answered(view, tool, given);
      // A name that is not there is said again as it was asked.
      said.push(
        JSON.stringify(told),
        ...notInHub.map((one) => one.replaceAll(String(given.entry ?? given.query ?? given.since), '')),
      );
    };
    for (const { key, data } of someOf(site.hub.written, 60)) {
      for (const tool of ['read', 'why_rank', 'what_rests_on_what', 'evidence', 'whom_to_ask'])
        await hear(tool, { entry: key });
      await hear('what_if', { entry: key, changes: [{ estimate: 'duration', low: 1, likely: 2, high: 3 }] });
      await hear('search', { query: data.title, limit: 5 });
    }
    // What is hidden is as unknown as what never was.
    for (const key of someOf(hidden, 12))
      for (const tool of ['read', 'why_rank', 'what_rests_on_what', 'evidence', 'whom_to_ask', 'what_if'])
        await hear(tool, { entry: key });
    // The words that stand in answers are searched for below; a search for every one of them would take an hour.
    for (const word of someOf([...ledger.table.keys()], 60).slice(0, 400))
      await hear('search', { query: word, limit: 50 });
    for (const { id } of site.editions) await hear('changes_since', { since: id });
    await hear('whom_to_ask', {});
    await hear('what_is_not_known', {});
    // Names that come near hidden ones: what the checks say of them is theirs, the names themselves are the asker's.
    const near = someOf(hidden, 4).map((key) => `${key.slice(key.indexOf('/') + 1)}y`);
    for (const kind of ['signals', 'initiatives']) {
      const text = `---\ntitle: x\ninput: ${near[0] ?? 'x'}\nevidence: [${near.join(', ')}]\n---\n`;
      const told = JSON.stringify(await hub.check(kind, text));
      said.push(near.reduce((left, name) => left.replaceAll(name, ''), told));
    }
    const found = [...wordsIn(Buffer.from(said.join('\n')), ledger.table)];
    expect(found.filter(({ audience }) => audience < reader).map(({ where, word }) => `${where}: ${word}`)).toEqual([]);
    expect(found.length).toBeGreaterThan(500);
  });
});
