import { describe, expect, it } from 'vitest';
import type { Bringing, Taken } from '../../../src/imports/imported.ts';
import { knownMap } from '../../../src/imports/tables/known.ts';
import { readTable } from '../../../src/imports/tables/read-table.ts';
import { foreignTable } from '../../../src/imports/tables/table.ts';

const bringing = (people = false): Bringing => ({
  config: { title: 'Hub', product: 'Relay', language: 'en', currency: 'EUR' },
  today: '2026-11-21',
  owner: undefined,
  people,
});
const taken = (text: string, people = false): Taken & { system: string } => {
  const table = foreignTable(text);
  const map = knownMap(table.headings);
  if (!map) throw new Error(`not known: ${table.headings.join()}`);
  return { ...readTable(table, 'file.csv', map, bringing(people)), system: map.system };
};

/** Exports as the tools write them, with words of our own. */
const exports: readonly [system: string, text: string, first: Record<string, unknown>][] = [
  [
    'Jira',
    'Summary,Issue key,Issue id,Issue Type,Status,Assignee,Reporter,Created,Labels,Labels,Description,Comment\n"Quieter moves, please",REL-7,10007,Story,To Do,Ida Zqperson,Ola Zqperson,31/Jan/26 9:15 AM,nights,moves,"h2. Why\n\nEvery move *wakes* us.\n* at two\n* at four",31/Jan/26 10:00 AM;ola;zqcomment\n',
    {
      key: 'REL-7',
      title: 'Quieter moves, please',
      tags: ['nights', 'moves'],
      stage: 'idea',
      body: '**Why**\n\nEvery move **wakes** us.\n\n- at two\n- at four',
    },
  ],
  [
    'Aha! ideas',
    'Idea reference #,Idea name,Idea description,Idea status,Idea created by,Created date,Idea URL,Idea votes\nREL-I-3,Replay by ourselves,"<p>We wait a day for a replay &amp; lose it.</p>",Open,Ida Zqperson,2026-03-02,https://example.aha.io/ideas/REL-I-3,14\n',
    {
      key: 'REL-I-3',
      heard: 'We wait a day for a replay & lose it.',
      date: '2026-03-02',
      url: 'https://example.aha.io/ideas/REL-I-3',
    },
  ],
  [
    'Aha! features',
    'Feature reference #,Feature name,Feature description,Feature status,Feature assigned to,Feature tags\nREL-3,Replay alone,<p>Without a ticket.</p>,Open,Ida Zqperson,replay\n',
    { key: 'REL-3', title: 'Replay alone', body: 'Without a ticket.', tags: ['replay'] },
  ],
  [
    'Productboard features',
    'Feature name,Feature ID,Feature description,Component,Feature status,Owner\nReplay alone,77,<p>Without a ticket.</p>,Core,New,Ida Zqperson\n',
    { key: '77', title: 'Replay alone', body: 'Without a ticket.' },
  ],
  [
    'Productboard notes',
    'Note ID;Title;Text;User name;User email;Company;Source;Tags;Created at\n9;Night calls;"<div>We are woken<br>every week</div>";Ida Zqperson;ida@example.com;Zqperson Ltd;email;nights;2026-02-03T08:00:00Z\n',
    { key: '9', title: 'Night calls', heard: 'We are woken every week', date: '2026-02-03', tags: ['nights'] },
  ],
  [
    'Canny',
    'ID\tTitle\tDetails\tBoard\tStatus\tVotes\tAuthor name\tCreated\n5b\tOne price\tWe cannot say what it will cost\tRequests\topen\t31\tIda Zqperson\t2026-04-05\n',
    { key: '5b', title: 'One price', heard: 'We cannot say what it will cost', date: '2026-04-05' },
  ],
  [
    'UserVoice',
    'suggestion.id,suggestion.title,suggestion.body,suggestion.created_timestamp,suggestion.portal_url,user.email\n12,One price,We cannot plan,2026-04-05 10:00:00,https://example.com/s/12,ida@example.com\n',
    { key: '12', heard: 'We cannot plan', date: '2026-04-05', url: 'https://example.com/s/12' },
  ],
  [
    'Intercom',
    'message_id,message_body,message_type,message_created_at,message_author_name,message_author_email,conversation_tags\n1,The move woke us again,conversation_message,2026-05-06 02:10:00,Ida Zqperson,ida@example.com,nights\n2,zqcomment among us,note,2026-05-06 02:12:00,Ola Zqperson,ola@example.com,\n',
    { key: '1', title: 'The move woke us again', heard: 'The move woke us again', channel: 'support-case' },
  ],
  [
    'Zendesk',
    'Ticket ID,Subject,Description,Requester,Requester email,Created at,Tags\n88,Replay is late,"Call me at +49 170 1234567, it is late.",Ida Zqperson,ida@example.com,2026-06-07 11:00,replay\n',
    { key: '88', title: 'Replay is late', heard: 'Call me at …, it is late.', date: '2026-06-07' },
  ],
  [
    'Linear',
    'ID,Team,Title,Description,Status,Creator,Assignee,Labels,Cycle Number,Created\nREL-4,Core,Quiet hours,"- never at night",Todo,ida@example.com,,nights,3,2026-07-08T00:00:00Z\n',
    { key: 'REL-4', title: 'Quiet hours', body: '- never at night', tags: ['nights'] },
  ],
  [
    'GitHub issues',
    'number,title,body,state,labels,html_url,user.login,created_at\n31,Quiet hours,Never at **night**,open,"nights, moves",https://github.com/example/relay/issues/31,zqperson,2026-07-08\n',
    {
      key: 'https://github.com/example/relay/issues/31',
      title: 'Quiet hours',
      body: 'Never at **night**',
      tags: ['nights', 'moves'],
    },
  ],
];

describe('known exports', () => {
  it.each(exports)('%s', (system, text, first) => {
    const { imported, accounts, system: found } = taken(text);
    expect(found).toBe(system);
    expect(imported).toHaveLength(1);
    const [one] = imported;
    expect({ ...one?.fields, body: one?.body, ...one?.source }).toMatchObject(first);
    // What nobody can know from a table is to be decided.
    expect(one?.draft).toBe(true);
    expect(JSON.stringify([imported, accounts])).not.toMatch(/zqperson|zqcomment|example\.com"|ida@|1234567/i);
    expect(accounts.some(({ personal, came }) => personal && 'left' in came)).toBe(true);
  });

  it('let people come in when somebody asks for it', () => {
    const text = exports[0]?.[1] ?? '';
    expect(JSON.stringify(taken(text, true).imported)).toContain('Assignee: Ida Zqperson');
    expect(JSON.stringify(taken(text, true).imported)).not.toContain('zqcomment');
  });

  it('are not seen in tables of other columns', () => {
    expect(knownMap(['What', 'When', 'Who'])).toBeUndefined();
    expect(knownMap(['title', 'description'])).toBeUndefined();
  });
});
