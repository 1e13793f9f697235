import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalFile } from '../../../src/components/heard/signal-file.ts';
import type { Taken } from '../../../src/imports/imported.ts';
import type { InboxOptions } from '../../../src/imports/inbox/as-signal.ts';
import { readInbox } from '../../../src/imports/inbox/read-inbox.ts';
import { partsOf } from '../../../src/imports/inbox/reply.ts';
import { readCaptions, readConversation } from '../../../src/imports/inbox/transcript.ts';
import { wordsOf } from '../../../src/imports/words.ts';
import { heardMail } from '../../../src/model/heard-mail.ts';
import { awkward, fillings } from '../../support/heard.ts';
import { runs } from '../../support/runs.ts';

const options: InboxOptions = {
  config: { title: 'Hub', product: 'P', language: 'en', currency: 'EUR' },
  today: '2026-11-29',
  owner: undefined,
  people: false,
  system: 'Inbox',
  inputs: [
    { id: 'support', title: 'SRE and support', owner: 'Reliability' },
    { id: 'sales', title: 'Sales', owner: 'TPS' },
  ],
};
const read = (files: Record<string, string | Uint8Array>, more: Partial<InboxOptions> = {}): Promise<Taken> =>
  readInbox(
    Object.entries(files).map(([path, text]) => ({ path, bytes: typeof text === 'string' ? Buffer.from(text) : text })),
    { ...options, ...more },
  );
const reasons = ({ accounts }: Taken) => accounts.flatMap(({ came }) => ('left' in came ? [came.left] : []));

const head = `From: Jane Doe <jane@customer.example>
To: "Support Team" <support@example.com>
Message-ID: <m1@customer.example>
Date: Tue, 3 Nov 2026 23:40:00 +0100
`;
const mail = (body: string, more = 'Subject: Woken for nothing\nContent-Type: text/plain; charset=utf-8\n') =>
  `${head}${more}\n${body}`.replace(/\n/g, '\r\n');
const one = async (text: string | Uint8Array, more: Partial<InboxOptions> = {}) => {
  const taken = await read({ 'a.eml': text }, more);
  return { taken, ...taken.imported[0] };
};

describe('a mail', () => {
  it('becomes a draft with its day, name and words, and nothing that tells of people', async () => {
    const { fields, draft, source, id, taken } = await one(
      mail('Hello,\n\nthe pager woke us for nothing. Call Jane at +49 171 1234567.\n\n-- \nJane Doe\nAcme'),
    );
    expect({ id, draft, source }).toEqual({
      id: '2026-11-03-woken-for-nothing',
      draft: true,
      source: { system: 'Inbox', key: 'm1@customer.example' },
    });
    expect(fields).toMatchObject({
      title: 'Woken for nothing',
      date: '2026-11-03',
      heard: 'Hello,\n\nthe pager woke us for nothing. Call … at ….',
      channel: '«How it was heard»',
    });
    expect(JSON.stringify(taken)).not.toMatch(/Jane|1234567|customer\.example>|Acme/);
    expect(reasons(taken)).toEqual(expect.arrayContaining(['a signature', 'who wrote to whom']));
  });

  it('keeps names where they may come in', async () => {
    const { fields } = await one(mail('Call Jane.'), { people: true });
    expect(fields?.heard).toBe('Call Jane.');
  });

  it('is read in any encoding and any wrapping', async () => {
    const quoted = 'Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n';
    expect(
      (await one(mail('Gr=FC=DFe, die Anzei=\nge fehlt.', `Subject: =?utf-8?B?R3LDvMOfZQ==?=\n${quoted}`))).fields,
    ).toMatchObject({
      title: 'Grüße',
      heard: 'Grüße, die Anzeige fehlt.',
    });
    const base64 = 'Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n';
    expect((await one(mail(Buffer.from('Не работает').toString('base64'), base64))).fields?.heard).toBe('Не работает');
  });

  it('takes HTML where there is no text, and the text where there are both', async () => {
    const html = 'Subject: x\nContent-Type: text/html; charset=utf-8\n';
    const found = await one(
      mail('<html><head><style>p{}</style></head><p>The <b>pager</b></p><ul><li>one</li></ul>', html),
    );
    expect(found.fields?.heard).toBe('The **pager**\n\n- one');
    const both = `Subject: x\nContent-Type: multipart/alternative; boundary=b\n`;
    const parts =
      '--b\nContent-Type: text/plain\n\nThe words.\n--b\nContent-Type: text/html\n\n<p>The words.</p>\n--b--\n';
    const { fields, taken } = await one(mail(parts, both));
    expect(fields?.heard).toBe('The words.');
    expect(reasons(taken)).toContain('the same words again, as HTML or as text');
  });

  it('leaves attachments out, whatever they are called, and says so', async () => {
    const more = 'Subject: x\nContent-Type: multipart/mixed; boundary=b\n';
    const parts =
      '--b\nContent-Type: text/plain\n\nSee there.\n--b\nContent-Type: image/png\nContent-Disposition: attachment; filename="../../../etc/passwd"\n\nabc\n--b--\n';
    const { taken, assets } = await one(mail(parts, more));
    expect(reasons(taken)).toContain('an attachment (image/png)');
    expect(assets).toEqual([]);
    expect(JSON.stringify(taken)).not.toContain('passwd');
  });

  it('is what its writer says, and not what an earlier one said', () => {
    const own = (text: string, forwarded = false) =>
      partsOf(text, forwarded)
        .filter(({ sort }) => sort === 'own')
        .map((part) => part.text)
        .join('\n')
        .trim();
    const answers = [
      'New words.\n\nOn Tue, 3 Nov 2026 at 10:00, Jane Doe <j@x.org> wrote:\n> Old words.\n> More.',
      'New words.\n\nAm 03.11.2026 um 10:00 schrieb Jane\nDoe:\n\n> Old words.',
      'New words.\n\n-----Original Message-----\nFrom: J\nSent: Monday\n\nOld words.',
      'New words.\n________________\nVon: J\nGesendet: Montag\nAn: K\nBetreff: X\n\nOld words.',
    ];
    for (const answer of answers) expect(own(answer).replace(/\n_+$/, '')).toBe('New words.');
    expect(
      own(
        'For you.\n\n---------- Forwarded message ---------\nFrom: J <j@x.org>\nDate: Monday\nSubject: S\nTo: K\n\nTheir words.',
        true,
      ),
    ).toBe('For you.\n\n\nTheir words.');
    expect(own('> Their words.\n> More.')).toBe('Their words.\nMore.');
    expect(own('From: our side, nothing.\nAll is well.')).toBe('From: our side, nothing.\nAll is well.');
  });

  it('comes in once, though it lies there twice', async () => {
    const taken = await read({ 'a.eml': mail('Words.'), 'b/a copy.eml': mail('Words.') });
    expect(taken.imported).toHaveLength(1);
    expect(reasons(taken)).toContain('the same mail again');
  });

  it('accounts for every word of its text', async () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...awkward.filter((one) => one.length < 200)), fc.lorem()), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('', '> ', '-- \n'), async (lines, mark) => {
        const body = lines
          .map((line, at) => (at % 2 ? `${mark}${line}` : line))
          .join('\n')
          .replaceAll('\0', '');
        const { accounts, imported } = await read({ 'a.eml': mail(body) });
        const around = ['who wrote to whom', 'how the mail travelled'];
        const told = accounts
          .filter(
            ({ came }) => !('left' in came && around.includes(came.left)) && !('into' in came && came.into === 'title'),
          )
          .reduce((sum, { words }) => sum + words, 0);
        expect(told).toBe(wordsOf(body.toWellFormed()).length);
        expect(imported).toHaveLength(1);
      }),
      runs(500),
    );
  });

  it('is none where the file is something else: it is told, and nothing falls over', async () => {
    const bad = {
      'a.eml': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      'b.eml': '',
      'c.eml': 'no head at all',
      'd.eml': `Content-Type: multipart/mixed; boundary=x\n\n${'--x\nContent-Type: multipart/mixed; boundary=x\n\n'.repeat(3000)}`,
    };
    const taken = await read(bad);
    expect(taken.imported).toEqual([]);
    expect(new Set(reasons(taken))).toEqual(new Set(['a file that is no mail, or that cannot be read as one']));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await read({
          'a.eml': Buffer.concat([Buffer.from(`${head}\n`), bytes]),
          'b.eml': bytes,
          'c.vtt': bytes,
          'd.txt': bytes,
          'e.md': bytes,
        });
      }),
      runs(500),
    );
  });
});

describe('what the form made', () => {
  const inputs = options.inputs.map(({ id }) => id);

  it('comes in by mail as the signal it is', async () => {
    await fc.assert(
      fc.asyncProperty(fillings(inputs), async (words) => {
        const plain = {
          ...words,
          heard: `Said: ${words.heard}`.replace(/[^\x20-\x7e\n]|@|\d|\\/g, 'x'),
          title: 'Name',
          who: 'Lead',
        };
        const { subject, body } = heardMail(plain);
        const { imported } = await read({
          'a.eml': mail(body, `Subject: ${subject}\nContent-Type: text/plain; charset=utf-8\n`),
        });
        expect(imported[0]).toMatchObject({
          draft: false,
          fields: {
            title: 'Name',
            date: words.date,
            input: words.input,
            journey: words.journey,
            channel: words.channel,
            who: 'Lead',
          },
        });
        expect(imported[0]?.fields.owner).toBe(words.input === 'support' ? 'Reliability' : 'TPS');
      }),
      runs(200),
    );
  });

  it('comes in as a file, as text of a mail, and attached to one', async () => {
    const known = { input: 'support', journey: 'use', channel: 'poll', date: '2026-11-20' };
    const words = { ...known, title: 'Name', who: '', former: '', heard: 'Words\n\n"quoted"' };
    const { name, text } = signalFile(words, 'Reliability', 'narrowest');
    const attached = 'Subject: x\nContent-Type: multipart/mixed; boundary=b\n';
    const parts = `--b\nContent-Type: text/plain\n\nHere it is.\n--b\nContent-Type: text/markdown\nContent-Disposition: attachment; filename="${name}"\n\n${text}\n--b--\n`;
    const { imported } = await read({
      [name]: text,
      'a.eml': mail(text),
      'b.eml': mail(parts, attached).replace('m1@', 'm2@'),
    });
    expect(imported).toHaveLength(3);
    for (const { fields, draft } of imported) {
      expect(fields).toMatchObject({
        title: 'Name',
        heard: 'Words\n\n"quoted"',
        input: 'support',
        owner: 'Reliability',
      });
      expect(fields.audience).toBeUndefined();
      expect(draft).toBe(false);
    }
    expect(imported[0]?.id).toBe(name.replace('.md', ''));
  });

  it('is a draft where somebody answered otherwise, and keeps the answer', async () => {
    const { body } = heardMail({
      heard: 'Words.',
      input: 'the guys downstairs',
      channel: 'Support case',
      date: 'yesterday',
    });
    const { fields, draft, body: more } = await one(mail(body, 'Subject: Heard: Name\nContent-Type: text/plain\n'));
    expect(draft).toBe(true);
    expect(fields).toMatchObject({ channel: 'support-case', heard: 'Words.' });
    expect(more).toBe('Input: the guys downstairs\n\nHeard on: yesterday');
  });
});

describe('a file that is no signal', () => {
  it('is told for what is wrong with it', async () => {
    const taken = await read({
      'a.md': '---\ntitle: [\nheard: It rang.\n---\n',
      'b.yaml': 'title: [\nheard: It rang.\n',
      'c.md': '---\ntitle: Calm\n---\nText.',
    });
    expect(taken.imported).toEqual([]);
    expect(reasons(taken)).toEqual([
      'a text whose fields are no YAML that can be read',
      'a text whose fields are no YAML that can be read',
      'a text that is no signal: `heard` is missing',
    ]);
  });
});

describe('a transcript', () => {
  const vtt = `WEBVTT

NOTE made by a program

1
00:00:01.000 --> 00:00:04.000
<v Jane Doe>The pager woke us.</v>

2
00:00:04.500 --> 00:00:06.000
<v Jane Doe>For <i>nothing</i>.</v>

3
00:01:07.000 --> 00:01:09.000
Tom: Thanks, Jane.
`;

  it('becomes a draft of numbered speakers with their times', async () => {
    const taken = await read({ '2026-11-03 Call with Jane Doe.vtt': vtt });
    const [signal] = taken.imported;
    expect(signal?.body).toBe(
      '**Speaker 1, 0:01:** The pager woke us. For nothing.\n\n**Speaker 2, 1:07:** Thanks, ….',
    );
    expect(signal).toMatchObject({ draft: true, id: '2026-11-03-call-with' });
    expect(JSON.stringify(taken.imported.map(({ fields, body }) => [fields, body]))).not.toMatch(/Jane|Tom/);
  });

  it('is read as SubRip, and as plain text of several programs', () => {
    expect(readCaptions('1\r\n00:00:01,000 --> 00:00:02,000\r\nJane: Hi.\r\n\r\n')?.turns).toEqual([
      { speaker: 'Jane', time: '0:01', text: 'Hi.' },
    ]);
    const programs = [
      'Jane Doe: One.\nTom: Two.\nJane Doe: Three.\nTom: Four.',
      '[00:00:01] Jane Doe: One.\n[00:00:02] Tom: Two.\n[00:00:03] Jane Doe: Three.\n[00:00:09] Tom: Four.',
      'Jane Doe  0:01\nOne.\n\nTom  0:02\nTwo.\n\nJane Doe  0:03\nThree.\n\nTom  0:09\nFour.',
    ];
    for (const text of programs) {
      expect(readConversation(text)?.turns.map((turn) => [turn.speaker, turn.text])).toEqual([
        ['Jane Doe', 'One.'],
        ['Tom', 'Two.'],
        ['Jane Doe', 'Three.'],
        ['Tom', 'Four.'],
      ]);
    }
    expect(readConversation('Note: we heard this.\nIt matters.')).toBeNull();
  });

  it('accounts for every word', async () => {
    const line = fc.tuple(fc.constantFrom('Jane Doe', 'Tom', ''), fc.lorem({ maxCount: 8 }));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), fc.boolean(), async (lines, people) => {
        const text = `WEBVTT\n\n${lines
          .map(
            ([name, words], at) =>
              `${at}\n00:00:${10 + at}.000 --> 00:00:${11 + at}.000\n${name === '' ? '' : `${name}: `}${words}\n`,
          )
          .join('\n')}`;
        const { accounts, imported } = await read({ 'a.vtt': text }, { people });
        expect(accounts.reduce((sum, { words }) => sum + words, 0)).toBe(wordsOf(text).length);
        for (const [, words] of lines) for (const word of wordsOf(words)) expect(imported[0]?.body).toContain(word);
      }),
      runs(300),
    );
  });
});

describe('any other file', () => {
  it('is told and left', async () => {
    const taken = await read({ 'a.png': 'x', 'b.md': '# Notes\n\nWords.', 'c.txt': ' ', 'd.vtt': 'Words.' });
    expect(taken.imported).toEqual([]);
    expect(reasons(taken)).toEqual([
      'a file that is no mail (.eml), transcript (.vtt, .srt, .txt) or signal (.md)',
      'a text that is no signal: `heard` is missing',
      'a file without words',
      'a transcript without times',
    ]);
  });

  it('is a draft of its words, where it is plain text', async () => {
    const { imported } = await read({
      '2026-11-03-visit.txt': 'They want fewer alerts.\n\n# not a heading\n'.padEnd(700, 'x '),
    });
    expect(imported[0]).toMatchObject({
      draft: true,
      id: '2026-11-03-visit',
      fields: { title: 'Visit', date: '2026-11-03' },
    });
    expect(imported[0]?.body).toContain('\\# not a heading');
  });
});
