import { csv } from '../../../src/components/list/csv.ts';
import { readDecisions } from '../../../src/imports/adr/decisions.ts';
import { readInbox } from '../../../src/imports/inbox/read-inbox.ts';
import { readNotes } from '../../../src/imports/notes.ts';
import { markdownFrom, wordsFrom } from '../../../src/imports/tables/cell-text.ts';
import { jiraHtml } from '../../../src/imports/tables/jira-markup.ts';
import { proposedMap } from '../../../src/imports/tables/propose.ts';
import { readTable } from '../../../src/imports/tables/read-table.ts';
import { foreignTable } from '../../../src/imports/tables/table.ts';
import { kindOf } from '../../../src/kinds/index.ts';
import type { Kind } from '../../../src/kinds/kind.ts';
import { heardLabels } from '../../../src/model/heard-mail.ts';
import type { Way } from './ways.ts';
import { hardRuns } from './words.ts';

/** Words that mean something in a mail, a transcript, HTML or the markup of a tracker. */
const foreign = [
  ...[
    'a\n',
    '> a\n',
    '>',
    '\n> a\n',
    '-- \n',
    '---\n',
    'From: a\n',
    'To: A B <a@b.c>, ',
    're: ',
    'On 3 May A wrote:\n',
  ],
  ...['A B: a\n', 'A: a\n', '[0:01] A: a\n', '00:01.000 --> 00:02.000\n<v A B>a\n\n', '00:01.000 --> 00:02.000\n\n'],
  ...[
    '<b>',
    '<div>',
    '<p>',
    '<ul><li>',
    '<table><tr><td>',
    '<a href="https://a.b">',
    '<blockquote>',
    '</b>',
    '<b>a</b>',
  ],
  ...['*a* ', '_a', '{{a}}', '{code}', '[a|https://b.c]', '||a', '|a', '* a\n', 'h1. a\n', '!a!', '{color:red}'],
];
const words = [...foreign, ' ', 'a', 'A ', '\n', '一', '\u0301', '\ud800', '"', '=', ','];
const runs = hardRuns(100_000, words);
/** What reads mails takes its time with each line. */
const mails = hardRuns(30_000, words);

const bringing = {
  config: { title: 'Hub', product: 'Relay', language: 'en', currency: 'EUR' } as const,
  today: '2026-11-21',
  owner: 'TPS',
  people: false,
  system: 'Elsewhere',
};
const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });

const mail = (text: string, type = 'text/plain') =>
  `From: Jane Doe <jane@a.example>\nMessage-ID: <m@a.example>\nSubject: A\nContent-Type: ${type}; charset=utf-8\n\n${text}`;
const form = Object.values(heardLabels).map((label) => `${label}: `);

/** Ways by which texts come in from elsewhere, by what they come in. */
export const waysIn: Readonly<Record<string, Way>> = {
  'a transcript': {
    runs,
    go: (text) =>
      readInbox(
        [
          ...[
            file('a.txt', text),
            file('b.txt', `A note: a\n${text}`),
            file('c.txt', `A B: a\nC D: a\n${text}A B: a\nC D: a\n`),
          ],
          ...[
            file('d.vtt', text),
            file('e.vtt', `00:01.000 --> 00:02.000\n${text}`),
            file('f.srt', `1\n00:00:01,000 --> 00:00:02,000\n${text}`),
          ],
        ],
        { ...bringing, inputs: [] },
      ),
  },
  'a mail': {
    runs: mails,
    go: (text) =>
      readInbox(
        [
          ...[
            file('a.eml', mail(text)),
            file('b.eml', mail(text, 'text/html')),
            file('c.eml', text),
            file('d.eml', `Subject: ${text}`),
          ],
          ...[
            file('e.eml', mail(`${form[0]}${text}`)),
            file('f.eml', mail(`${form.join('a\n')}${text}`)),
            file('g.eml', `To: ${mail(text)}`),
          ],
        ],
        { ...bringing, inputs: [] },
      ),
  },
  'a signal, a note and a decision': {
    runs,
    go(text) {
      const files = [file('a.md', text), file('b.md', `---\ntitle: A\nheard: ${JSON.stringify(text)}\n---\n${text}`)];
      readNotes(files, { ...bringing, kind: kindOf('strategy') as Kind });
      readDecisions([...files, file('0001-a.md', `# A\n\n## Status\n\n${text}\n\n## Context\n\n${text}`)], bringing);
      return readInbox(files, { ...bringing, inputs: [] });
    },
  },
  'a table of another tool': {
    runs,
    go(text) {
      for (const markup of ['auto', 'plain', 'markdown', 'html', 'jira'] as const)
        [markdownFrom(text, markup), wordsFrom(text, markup), markdownFrom(jiraHtml(text), 'html')];
      for (const whole of [text, csv(['key', 'title', text, 'heard'], [[text, text, text, text]])]) {
        const table = foreignTable(whole);
        readTable(table, 'a.csv', proposedMap(table.headings, 'signals', 'Elsewhere'), bringing);
      }
    },
  },
};
