import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, personalFields } from '../../../src/components/heard/faults.ts';
import { formRules } from '../../../src/components/heard/rules.ts';
import { signalFile, titleOf } from '../../../src/components/heard/signal-file.ts';
import { journeyStages } from '../../../src/kinds/fields.ts';
import { channels } from '../../../src/kinds/signals.ts';
import { type HeardWords, heardMail, readHeardMail } from '../../../src/model/heard-mail.ts';
import { fillings } from '../../support/heard.ts';
import { checked, contentOf, hubWithAudiences } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

const inputs = ['support', 'true', 'null', 'field/дом'];
const files = {
  'hub.yaml': hubWithAudiences,
  ...Object.fromEntries(
    inputs.map((id) => [
      `inputs/${id}.md`,
      '---\ntitle: An input\nowner: TPS\ngroup: customer\nedges: []\njourney: []\n---\n',
    ]),
  ),
};
const plain: HeardWords = {
  title: '',
  heard: 'The alert woke me for nothing.',
  who: 'Platform lead',
  input: 'support',
  journey: 'use',
  channel: 'interview',
  date: '2026-11-20',
  former: '',
};
const wellFormed = (text: string) => text.toWellFormed();

describe('the file that the form makes', () => {
  it('reads as somebody would have written it', () => {
    expect(signalFile(plain, 'TPS', 'narrowest').text).toBe(`---
title: "The alert woke me for nothing."
owner: "TPS"
date: 2026-11-20
input: support
channel: interview
journey: use
heard: "The alert woke me for nothing."
who: "Platform lead"
audience: narrowest
---
`);
  });

  it('has a name that tells what was heard, and that no other words have', () => {
    const name = (words: Partial<HeardWords>) => signalFile({ ...plain, ...words }, 'TPS', null).name;
    expect(name({})).toMatch(/^2026-11-20-the-alert-woke-me-for-nothing-[a-z0-9]{4}\.md$/);
    expect(name({ who: 'Somebody else' })).not.toBe(name({}));
    expect(name({ heard: '🛰️' })).toMatch(/^2026-11-20-signal-[a-z0-9]{4}\.md$/);
  });

  it('passes the checks, keeps every word, and is for the narrowest audience', () => {
    fc.assert(
      fc.property(fillings(inputs), (words) => {
        expect(faultsOf({ ...words, title: titleOf(words) }, formRules(), '2026-11-21')).toEqual(new Map());
        const file = signalFile(words, 'TPS', 'narrowest');
        const all = { ...files, [`signals/${file.name}`]: file.text };
        const [read] = contentOf(all).entries.filter(({ kind }) => kind === 'signals');
        expect(read?.data.heard).toBe(wellFormed(words.heard.replace(/\r\n?/g, '\n').trim()));
        expect(read?.data.who ?? '').toBe(wellFormed(words.who.replace(/\s+/g, ' ').trim()));
        const { problems } = checked(all);
        const errors = problems.filter(({ severity, file: at }) => severity === 'error' && at.startsWith('signals/'));
        expect(errors).toEqual([]);
      }),
      runs(1000),
    );
  });

  it('is a draft where something reads as left to be written', () => {
    expect(signalFile({ ...plain, heard: '«Ça ne marche pas»' }, 'TPS', null)).toMatchObject({ draft: true });
    expect(signalFile(plain, 'TPS', null)).toMatchObject({ draft: false });
  });
});

describe('the rules of the form', () => {
  it('are those of the schema', () => {
    const rules = formRules();
    expect(rules.channel?.choices).toEqual([...channels]);
    expect(rules.journey?.choices).toEqual([...journeyStages]);
    expect(
      Object.entries(rules)
        .filter(([, { required }]) => required)
        .map(([name]) => name),
    ).toEqual([...['heard', 'input', 'journey', 'channel', 'date']]);
  });

  it('say what is missing, no choice, misshapen or to come', () => {
    const wrong = { ...plain, heard: ' \n', input: '../secret', channel: 'gossip', date: '2026-11-22' };
    expect([...faultsOf(wrong, formRules(), '2026-11-21')]).toEqual([
      ['heard', 'missing'],
      ['input', 'misshapen'],
      ['channel', 'choice'],
      ['date', 'to-come'],
    ]);
  });

  it('warn of what tells of people', () => {
    expect(personalFields({ ...plain, heard: 'Ask jane@example.com', who: 'Jane, tel. 030 123456' })).toEqual([
      { field: 'heard', what: 'an e-mail address' },
      { field: 'who', what: 'a telephone number' },
    ]);
  });
});

describe('the mail that the form writes', () => {
  it('comes back as it went, though a mail program breaks its lines', () => {
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(fillings(inputs), fc.boolean(), (words, wrapped) => {
        const { subject, body } = heardMail({ ...words, title: titleOf(words) });
        const sent = wrapped ? body.replace(/(.{60,76}) /g, '$1\n') : body;
        const read = readHeardMail(subject, sent.replace(/\n/g, '\r\n'));
        expect(flat(read?.heard ?? '')).toBe(flat(words.heard));
        expect(read).toMatchObject({ input: words.input, journey: words.journey, channel: words.channel });
        expect(read?.date).toBe(words.date);
      }),
      runs(1000),
    );
  });

  it('is told from any other mail', () => {
    expect(readHeardMail('Hello', 'What was heard: nothing of note.\n')).toBeNull();
    expect(readHeardMail('Hello', 'Input: I think we need more.\nRegards')).toBeNull();
  });
});
