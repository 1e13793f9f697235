import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { edited, eventsBetween, now, quiet, weekBefore } from '../../report/letters/hub.ts';
import { writeEdition } from '../../support/editions.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import { run } from '../../support/run.ts';
import { after, before, hubIn, recipients } from './hub.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const hub = join(folder, 'hub');
const out = join(folder, 'letters');

beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  hubIn(hub, before, after);
});

const letters = (...args: string[]) => run(['letters', '--content', hub, '--date', now, ...args]);

/** Whom a run tells of what, as JSON has it. */
async function told(...args: string[]): Promise<[owner: string, keys: string[]][]> {
  const { code, out: json } = await letters('--format', 'json', ...args);
  expect(code).toBe(0);
  const report = JSON.parse(json) as {
    letters: { owner: string; events: { sort: string; entry: { key: string } }[] }[];
  };
  return report.letters.map(({ owner, events }) => [owner, events.map(({ sort, entry: { key } }) => `${sort} ${key}`)]);
}

const expected = [
  ['Edge', ['promise-near initiatives/third', 'evidence-expired signals/paged']],
  ['Field', ['decision-waits decisions/price', 'rank-moved initiatives/fourth']],
  ['Care', ['input-quiet inputs/support']],
  ['Head of engineering', ['decision-waits decisions/price']],
];

describe('letters', () => {
  it('tell each owner what is theirs, and who signs what waits for them', async () => {
    expect(await told('--since', weekBefore)).toEqual(expected);
    // A week is what counts where nobody says since when.
    expect(await told()).toEqual(expected);
    const commit = git(hub, 'rev-parse', 'HEAD').trim();
    expect(await told('--since', commit)).toEqual(expected);
  });

  it('tell only what time brings about where git holds no such day', async () => {
    expect(await told('--since', '2026-11-13')).toEqual([
      ['Edge', ['evidence-expired signals/paged']],
      ['Care', ['input-quiet inputs/support']],
    ]);
    rmSync(join(hub, '.git'), { recursive: true });
    expect(await told('--since', weekBefore)).toEqual([
      ['Edge', ['evidence-expired signals/paged']],
      ['Care', ['input-quiet inputs/support']],
    ]);
  });

  it('tell since an edition', async () => {
    writeEdition(hub, 'autumn', before, { title: 'Autumn', date: weekBefore });
    expect(await told('--since', 'autumn')).toEqual(expected);
  });

  it('say in one sentence what they cannot be held against', async () => {
    const wrong = async (...args: string[]) => {
      const { code, err } = await letters(...args);
      expect(code).toBe(2);
      return err;
    };
    expect(await wrong('--since', 'nowhere')).toContain('"nowhere" is none of them.');
    expect(await wrong('--since', '2027-01-01')).toContain(
      '--since 2027-01-01 lies after 2026-11-21, the day of reading.',
    );
    expect(await wrong('--since', '-x')).toContain('--since');
    expect(await wrong('--send', '--out', out)).toContain('name one of the two');
    expect(await wrong('--recipients', join(folder, 'none.yaml'))).toContain('There is no file');
  });

  it.each([
    ['from: strategy@example.com\nrecipients: []\n', 'line 1: `from` is'],
    ['from: { address: a@example.com }\nrecipients:\n  - { owner: Edge, to: nobody }\n', 'line 3: `recipients.0.to`'],
    [
      'from: { address: a@example.com }\nrecipients:\n  - { owner: Edge, to: "a@b.de\\nBcc: c@d.de" }\n',
      'line 3: `recipients.0.to`',
    ],
    [
      'from: { address: a@example.com }\nrecipients:\n  - { owner: Edge, to: a@b.de, audience: intern }\n',
      'Did you mean `internal`?',
    ],
    [
      'from: { address: a@example.com }\nrecipients:\n  - { owner: Edge, to: a@b.de }\n  - { owner: Edge, to: c@b.de }\n',
      'named twice',
    ],
    ['from: {', 'line 1'],
  ])('name what is wrong with the file of recipients: %j', async (text, words) => {
    writeFiles(hub, { '.sextant/letters/recipients.yaml': text });
    const { code, err } = await letters();
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('say whose events go to nobody, and who is no owner', async () => {
    writeFiles(hub, { '.sextant/letters/recipients.yaml': recipients.replace('owner: Edge', 'owner: Edg') });
    const { err } = await letters('--since', weekBefore);
    expect(err).toBe(
      'Nothing that “internal” may see belongs to “Edg”. Did you mean `Edge`?\n2 events of “Edge”, to whom no letters go: nobody is named for them.\n',
    );
  });
});

describe('letters as files', () => {
  const mails = () =>
    Promise.all(
      filesBelow(out).map(async (name) => ({ name, mail: await PostalMime.parse(readFileSync(join(out, name))) })),
    );

  it('are whole mails that a program reads', async () => {
    expect((await letters('--since', weekBefore, '--out', out)).err).toContain('4 letters in ');
    const [care, edge, field] = await mails();
    expect(filesBelow(out)).toHaveLength(4);
    expect(edge?.name).toMatch(/^2026-11-21-edge-[0-9a-f]{7}\.eml$/);
    expect(edge?.mail.subject).toBe('Relay strategy: “Third” was promised for 4 Dec 2026, and 1 more');
    expect(edge?.mail.from).toMatchObject({ name: 'The strategy hub', address: 'strategy@example.com' });
    expect(edge?.mail.to?.map((one) => one.address)).toEqual(['edge@example.com']);
    expect(edge?.mail.replyTo?.map((one) => one.address)).toEqual(['tps@example.com']);
    expect(edge?.mail.date).toBe('2026-11-21T12:00:00.000Z');
    expect(edge?.mail.messageId).toMatch(/^<letter\.[0-9a-f]{32}@strategy\.example\.com>$/);
    const headers = new Map(edge?.mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('mime-version')).toBe('1.0');
    expect(headers.get('content-language')).toBe('en');
    expect(headers.get('x-sextant-events')?.split(', ')).toEqual(
      eventsBetween(before, after).flatMap(({ owner, id }) => (owner === 'Edge' ? [id] : [])),
    );
    expect(edge?.mail.text).toContain(
      '“Third” was promised for 4 Dec 2026, in 13 days (A customer). Say so now if it cannot be kept: whoever was promised it plans with that day.\nhttps://strategy.example.com/initiatives/third/\n',
    );
    expect(edge?.mail.html).toContain('<a href="https://strategy.example.com/initiatives/third/"');
    expect(edge?.mail.html).not.toMatch(/<(script|img|link)\b|javascript:|class="[^"]*"[^>]*on\w+=/);
    expect(field?.mail.to?.map((one) => one.address)).toEqual(['field@example.com', 'lead@example.com']);
    expect(care?.mail.subject).toBe('Relay strategy: “Support” has been silent for longer than agreed');
    // No line is longer than mail takes, and all of it is ASCII.
    for (const name of filesBelow(out))
      expect(readFileSync(join(out, name), 'latin1')).toMatch(/^(?:[\t\x20-\x7e]{0,998}\r\n)+$/);
  });

  it('are the same bytes each time', async () => {
    const bytes = async () => {
      await letters('--since', weekBefore, '--out', out);
      return filesBelow(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]);
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it('lead to nowhere while nobody says where the site is', async () => {
    writeFileSync(join(hub, 'hub.yaml'), String(quiet['hub.yaml']).replace(/^site: .*\n/m, ''));
    await letters('--since', weekBefore, '--out', out);
    const [, edge] = await mails();
    expect(edge?.mail.text).not.toContain('://');
    expect(edge?.mail.messageId).toMatch(/@example\.com>$/);
    await letters('--since', weekBefore, '--out', out, '--site', 'https://hub.example.org', '--base', '/strategy/');
    expect((await mails()).map(({ mail }) => mail.text).join('')).toContain(
      'https://hub.example.org/strategy/initiatives/third/',
    );
  });

  it('tell nobody what their audience may not see', async () => {
    const secret = edited('initiatives/third.md', 'owner: Edge', 'owner: Edge\naudience: restricted')(after);
    hubIn(hub, before, secret);
    writeFiles(hub, {
      '.sextant/letters/recipients.yaml': `from: { address: strategy@example.com }
recipients:
  - { owner: Edge, to: internal@example.com }
  - { owner: Edge, to: restricted@example.com, audience: restricted }
  - { owner: Field, to: open@example.com, audience: public }
`,
    });
    await letters('--since', weekBefore, '--out', out);
    const all = await mails();
    const textTo = (address: string) =>
      all
        .filter(({ mail }) => mail.to?.some((one) => one.address === address))
        .map(({ mail }) => `${mail.subject}\n${mail.text}\n${mail.html}`);
    expect(textTo('restricted@example.com').join()).toContain('Third');
    expect(textTo('internal@example.com').join()).toContain('Paged at noon');
    expect(textTo('internal@example.com').join()).not.toContain('Third');
    // Nothing of the hub is public.
    expect(textTo('open@example.com')).toEqual([]);
  });

  it('are none in a quiet week', async () => {
    hubIn(hub, quiet, quiet);
    const { code, out: said, err } = await letters('--since', weekBefore, '--out', out);
    expect({ code, err }).toEqual({ code: 0, err: `0 letters in ${out}\n` });
    expect(said).toContain('nothing that an owner has to be told.');
    expect(filesBelow(out)).toEqual([]);
  });
});
