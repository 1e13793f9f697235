import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderOfRun } from '../../../src/cli/run-folder.ts';
import { addDays } from '../../../src/model/date.ts';
import { eventsBetween, now } from '../../report/letters/hub.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { run } from '../../support/run.ts';
import { after, before, commitOn, hubIn, recipients } from './hub.ts';
import { type Answer, answer, mailServer, type TakenMail } from './mail-server.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const hub = join(folder, 'hub');
beforeEach(() => {
  hubIn(hub, before, after);
  commitOn(hub, now);
});

let server: Awaited<ReturnType<typeof mailServer>>;
const listen = async (answers?: Answer, more?: Parameters<typeof mailServer>[1]) => {
  server = await mailServer(answers, more);
};
afterEach(() => server?.close());

const args = (day: string, ...more: string[]) => ['letters', '--content', hub, '--date', day, '--send', ...more];
const send = (day = now, environment: Record<string, string> = server.environment, ...more: string[]) =>
  run(args(day, ...more), environment);

const idsOf = ({ mail }: TakenMail): string[] =>
  mail.headers.find(({ key }) => key === 'x-sextant-events')?.value.split(', ') ?? [];
/** Each event with each address that it reached, as often as it did. */
const reached = (taken: readonly TakenMail[]): string[] =>
  taken.flatMap((one) => one.to.flatMap((to) => idsOf(one).map((id) => `${to} ${id}`))).sort();

/** What the script of that week has to reach. */
const expected = (() => {
  const addresses: Record<string, string[]> = {
    Edge: ['edge@example.com'],
    Field: ['field@example.com', 'lead@example.com'],
    Care: ['care@example.com'],
  };
  return eventsBetween(before, after)
    .flatMap(({ owner, id, sides }) =>
      [...(addresses[owner] ?? []), ...(sides.includes('engineering') ? ['vp@example.com'] : [])].map(
        (to) => `${to} ${id}`,
      ),
    )
    .sort();
})();

describe('letters that are sent', () => {
  it('reach the right people once, however often they are sent', async () => {
    await listen();
    const { code, out, err } = await send();
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Sent to “Edge”: 2 events.\nSent to “Field”: 2 events.\nSent to “Care”: 1 event.\nSent to “Head of engineering”: 1 event.\n',
    });
    expect(out).toContain('Edge, as “internal”: 2 events\n');
    expect(reached(server.taken)).toEqual(expected);
    for (const day of [now, addDays(now, 1), addDays(now, 2)]) expect((await send(day)).code).toBe(0);
    // Nor where somebody asks for the same days again.
    expect((await send(now, server.environment, '--since', '2026-11-14')).code).toBe(0);
    expect(reached(server.taken)).toEqual(expected);
    expect(filesBelow(join(hub, '.sextant/letters'))).toEqual(['log.jsonl', 'recipients.yaml']);
  });

  it('go on from the last ones: nothing that happens between two is lost', async () => {
    await listen();
    await send();
    const file = 'initiatives/fourth.md';
    writeFiles(hub, { [file]: String(after[file]).replaceAll('12000', '1000') });
    const early = await send(addDays(now, 3));
    expect({ code: early.code, taken: server.taken.length }).toEqual({ code: 2, taken: 4 });
    expect(early.err).toContain('"initiatives/fourth.md" is not committed.');
    commitOn(hub, addDays(now, 3));
    await send(addDays(now, 3));
    const last = server.taken.at(-1);
    expect(server.taken).toHaveLength(5);
    expect(last?.mail.subject).toBe('Relay strategy: “Fourth” fell from place 1 to 4 in the backlog');
    // A place that is taken again is news again.
    writeFiles(hub, { [file]: String(after[file]) });
    commitOn(hub, addDays(now, 6));
    await send(addDays(now, 6));
    expect(server.taken.at(-1)?.mail.subject).toBe('Relay strategy: “Fourth” rose from place 4 to 1 in the backlog');
    expect(server.taken).toHaveLength(6);
  });

  it('wait for the next run where the server will not take them', async () => {
    await listen((count) => (count === 2 ? answer('Try again later', 451) : null));
    const first = await send();
    expect(first.code).toBe(2);
    expect(first.err).toContain('Not sent to “Field”, and tried again by the next run: ');
    expect(first.err).toContain('Sent to “Care”: 1 event.');
    expect(server.taken).toHaveLength(3);
    const second = await send(addDays(now, 1));
    expect({ code: second.code, err: second.err }).toEqual({ code: 0, err: 'Sent to “Field”: 2 events.\n' });
    expect(reached(server.taken)).toEqual(expected);
  });

  it('go to whom they belong when they are sent', async () => {
    await listen((count) => (count === 1 ? answer('No such person', 550) : null));
    await send();
    writeFiles(hub, {
      '.sextant/letters/recipients.yaml': recipients.replace('edge@example.com', 'new@example.com'),
    });
    await send(addDays(now, 1));
    expect(server.taken.at(-1)?.to).toEqual(['new@example.com']);
    expect(reached(server.taken)).toEqual(
      expected.map((one) => one.replace('edge@example.com', 'new@example.com')).sort(),
    );
  });

  it.each(['before', 'after'])('survive a run that is killed %s the server took one', async (when) => {
    let kill = () => {};
    await listen(async (count) => {
      if (count !== 2) return null;
      kill();
      if (when === 'after') return null;
      return answer('Gone', 421);
    });
    const script = join(import.meta.dirname, '../../../src/cli/sextant.js');
    const child = spawn(process.execPath, [script, ...args(now)], { env: { ...process.env, ...server.environment } });
    kill = () => void child.kill('SIGKILL');
    await new Promise((resolve) => child.on('exit', resolve));
    expect((await send(addDays(now, 1))).code).toBe(0);
    expect((await send(addDays(now, 2))).code).toBe(0);
    const once = new Map(server.taken.map((one) => [one.mail.messageId, one]));
    expect(reached([...once.values()])).toEqual(expected);
    // What was taken in the moment of the kill comes again as the very same mail, which programs know.
    expect(server.taken.length - once.size).toBe(when === 'after' ? 1 : 0);
    for (const one of server.taken) expect(one.bytes).toEqual(once.get(one.mail.messageId)?.bytes);
  });

  it.each(['', '{', 'null', '{}', '[]', '{"messageId":"<other@a>","events":[{}]}'])(
    'name a letter that waits and cannot be read: %j',
    async (text) => {
      await listen(() => answer('No', 451));
      await send();
      const outbox = join(hub, '.sextant/letters/outbox');
      const [file = ''] = filesBelow(outbox);
      writeFiles(outbox, { [file]: text });
      const { code, err } = await send(addDays(now, 1));
      expect(code).toBe(2);
      expect(err).toMatch(/^sextant: A letter waits in ".*outbox.*\.json", and cannot be read\. Put the file back/m);
    },
  );

  it.each(['null', '5', '{}', '[]', '{"run":"nonsense","commit":null}', '{"queued":"2026-11-01","letter":"a"}'])(
    'name a line of the log that says nothing: %s',
    async (line) => {
      await listen();
      writeFiles(hub, { '.sextant/letters/log.jsonl': `${line}\n` });
      const { code, err } = await send();
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringMatching(/^sextant: Line 1 of ".*log\.jsonl" cannot be read, and without it .*\n$/),
      });
      expect(server.taken).toEqual([]);
    },
  );

  it('name a folder that stands where one of their files belongs, or is not there', async () => {
    await listen();
    rmSync(join(hub, '.sextant/letters'), { recursive: true });
    writeFiles(hub, { '.sextant/letters/recipients.yaml/a': '' });
    expect((await send()).err).toMatch(/^sextant: ".*recipients\.yaml" is a folder where a file was expected\.\n$/);
    const nowhere = join(folder, 'nowhere');
    expect((await run(['letters', '--content', nowhere, '--send'], server.environment)).err).toBe(
      `sextant: There is no content folder "${nowhere}". Name one with --content DIR.\n`,
    );
  });

  it('take no notice of a line of the log that was cut off', async () => {
    await listen();
    await send();
    appendFileSync(join(hub, '.sextant/letters/log.jsonl'), '{"sent":"2026-11');
    expect((await send(addDays(now, 1))).code).toBe(0);
    expect(reached(server.taken)).toEqual(expected);
    writeFileSync(join(hub, '.sextant/letters/log.jsonl'), 'nothing\n');
    const { code, err } = await send(addDays(now, 1));
    expect(code).toBe(2);
    expect(err).toContain('cannot be read, and without it letters could be sent twice.');
    expect(server.taken).toHaveLength(4);
  });

  it('are sent of a hub whose files were touched, or copied, since they were committed as they are', async () => {
    await listen();
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(hub, 'hub.yaml'), later, later);
    expect((await send()).err).not.toContain('is not committed');
    expect(reached(server.taken)).toEqual(expected);
  });

  it('leave the outbox where a run was killed after it noted one as sent', async () => {
    await listen((count) => (count === 1 ? answer('Try again later', 451) : null));
    await send();
    const outbox = join(hub, '.sextant/letters/outbox');
    const [file = ''] = filesBelow(outbox);
    const waiting = readFileSync(join(outbox, file));
    await send(addDays(now, 1));
    writeFiles(outbox, { [file]: waiting });
    expect((await send(addDays(now, 2))).code).toBe(0);
    expect([filesBelow(outbox), reached(server.taken)]).toEqual([[], expected]);
  });

  it('are not sent by two runs at once', async () => {
    await listen();
    const letters = join(hub, '.sextant/letters');
    const own = basename(folderOfRun(letters, 'sending'));
    const of = (host: string, pid: number) => own.replace(/-(\w+)-\d+-/, `-${host || '$1'}-${pid}-`);
    // One of this machine, and one of another, whose processes have other numbers.
    for (const name of [of('', process.ppid), of('elsewhere', 4194999)]) {
      renameSync(
        join(letters, readdirSync(letters).find((one) => one.startsWith('sending')) ?? ''),
        join(letters, name),
      );
      const { code, err } = await send();
      expect({ code, taken: server.taken.length }).toEqual({ code: 2, taken: 0 });
      expect(err).toContain(`Another run sends letters of this hub already ("${join(letters, name)}").`);
    }
    // One that was killed is no more.
    renameSync(join(letters, of('elsewhere', 4194999)), join(letters, of('', 4194999)));
    expect((await send()).code).toBe(0);
    expect(filesBelow(letters)).toEqual(['log.jsonl', 'recipients.yaml']);
    expect(readdirSync(letters).filter((one) => one.startsWith('sending'))).toEqual([]);
  });

  it('are not sent by a dry run, nor without being told to', async () => {
    await listen();
    for (const more of [['--dry-run'], []]) {
      const { code, out } = await run(
        [...args(now, ...more).filter((one) => more.length > 0 || one !== '--send')],
        server.environment,
      );
      expect(code).toBe(0);
      expect(out).toContain('Edge, as “internal”: 2 events');
    }
    expect(server.taken).toEqual([]);
    expect(filesBelow(join(hub, '.sextant/letters'))).toEqual(['recipients.yaml']);
  });

  it('are none in a quiet week', async () => {
    await listen();
    hubIn(hub, before, before);
    // What time alone brought about was told.
    await send();
    const { length } = server.taken;
    for (const days of [1, 2, 3, 4, 5, 6, 7]) await send(addDays(now, days));
    expect(server.taken).toHaveLength(length);
  });
});

describe('the server that sends', () => {
  const secret = 'correct horse';

  it('has to speak TLS', async () => {
    await listen();
    const { SEXTANT_SMTP_TLS: _, ...open } = server.environment;
    const { code, err } = await send(now, open);
    expect(code).toBe(2);
    expect(err).toContain('Not sent to “Edge”, and tried again by the next run: ');
    expect(server.taken).toEqual([]);
  });

  it('has to be who it says', async () => {
    await listen(undefined, {});
    const { SEXTANT_SMTP_TLS: _, ...open } = server.environment;
    const { code, err } = await send(now, open);
    expect(code).toBe(2);
    expect(err).toMatch(/self-signed certificate|certificate/);
    expect(server.taken).toEqual([]);
  });

  it('gets no password in the clear, and nobody sees one', async () => {
    await listen();
    const { code, err } = await send(now, {
      ...server.environment,
      SEXTANT_SMTP_USER: 'us',
      SEXTANT_SMTP_PASSWORD: secret,
    });
    expect(code).toBe(2);
    expect(err).toContain('Without TLS everybody on the way could read the password');
    const withFile = `${recipients}smtp: { host: 127.0.0.1, user: us, password: ${secret}, port: 1 }\n`;
    writeFiles(hub, { '.sextant/letters/recipients.yaml': withFile });
    const refused = await send(now, {});
    expect(refused.code).toBe(2);
    const letters = join(hub, '.sextant/letters');
    const written = filesBelow(letters)
      .filter((name) => name !== 'recipients.yaml')
      .map((name) => readFileSync(join(letters, name), 'utf8'));
    expect(written.length).toBeGreaterThan(4);
    for (const text of [refused.out, refused.err, ...written]) expect(text).not.toContain(secret);
  });

  it('is named by somebody', async () => {
    await listen();
    const { code, err } = await send(now, {});
    expect({ code, noted: existsSync(join(hub, '.sextant/letters/log.jsonl')) }).toEqual({ code: 2, noted: false });
    expect(err).toContain('Nobody says which server sends: name it in SEXTANT_SMTP_HOST');
    rmSync(join(hub, '.sextant/letters/recipients.yaml'));
    expect((await send()).err).toContain('Nobody says who gets letters: write .sextant/letters/recipients.yaml');
  });
});
