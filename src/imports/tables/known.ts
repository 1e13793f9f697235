import type { Folder } from '../../kinds/index.ts';
import { proposedRole } from './propose.ts';
import type { Markup, TableMap } from './table-map.ts';

/** An export of a tool, as its columns tell. Names are compared without case and signs. */
interface KnownTable {
  system: string;
  kind: Folder;
  markup: Markup;
  /** Each of these is there, under one of its names. */
  needs: readonly (readonly string[])[];
  /** What becomes of columns; the first name that is there counts for each. */
  columns: Readonly<Record<string, readonly string[]>>;
  set?: Readonly<Record<string, unknown>>;
  skip?: { column: string; values: readonly string[] };
}

const idea = { stage: 'idea', customerValue: 'unknown', askWhom: '«Who could tell what customers would get»' };
const askedFor = { channel: 'support-case' };

/** Exports that are known. Each name is that of the tool's own export; several where versions of it differ. */
const known: readonly KnownTable[] = [
  {
    system: 'Jira',
    kind: 'initiatives',
    markup: 'jira',
    needs: [['Issue key'], ['Summary'], ['Issue Type', 'Status']],
    columns: {
      key: ['Issue key'],
      title: ['Summary'],
      text: ['Description'],
      tags: ['Labels'],
      people: [
        'Reporter',
        'Reporter Id',
        'Assignee',
        'Assignee Id',
        'Creator',
        'Creator Id',
        'Watchers',
        'Watchers Id',
        'Project lead',
        'Project lead id',
      ],
      private: ['Comment', 'Comments', 'Log Work', 'Attachment'],
    },
    set: idea,
  },
  {
    system: 'Aha! ideas',
    kind: 'signals',
    markup: 'html',
    needs: [['Idea reference #', 'Idea reference', 'Idea reference number'], ['Idea name']],
    columns: {
      key: ['Idea reference #', 'Idea reference', 'Idea reference number'],
      title: ['Idea name'],
      heard: ['Idea description'],
      date: ['Idea created date', 'Created date', 'Idea created at'],
      url: ['Idea URL', 'Idea url'],
      tags: ['Idea tags', 'Idea categories'],
      people: [
        'Idea created by',
        'Idea created by name',
        'Idea created by email',
        'Idea assigned to',
        'Idea subscribers',
      ],
      private: ['Idea internal comments', 'Idea comments', 'Idea admin response'],
    },
    set: { channel: 'poll' },
  },
  {
    system: 'Aha! features',
    kind: 'initiatives',
    markup: 'html',
    needs: [['Feature reference #', 'Feature reference', 'Feature reference number'], ['Feature name']],
    columns: {
      key: ['Feature reference #', 'Feature reference', 'Feature reference number'],
      title: ['Feature name'],
      text: ['Feature description'],
      url: ['Feature URL'],
      tags: ['Feature tags'],
      people: ['Feature assigned to', 'Feature created by', 'Feature created by name', 'Feature assigned to email'],
      private: ['Feature comments'],
    },
    set: idea,
  },
  {
    system: 'Productboard features',
    kind: 'initiatives',
    markup: 'html',
    needs: [
      ['Feature name', 'Name'],
      ['Feature ID', 'Feature UUID', 'ID'],
      ['Component', 'Feature status', 'Hierarchy'],
      ['Feature description', 'Description'],
    ],
    columns: {
      key: ['Feature ID', 'Feature UUID', 'ID'],
      title: ['Feature name', 'Name'],
      text: ['Feature description', 'Description'],
      url: ['Feature URL', 'URL', 'Link'],
      tags: ['Tags'],
      people: ['Owner', 'Feature owner', 'Owner email', 'Team members'],
    },
    set: idea,
  },
  {
    system: 'Productboard notes',
    kind: 'signals',
    markup: 'html',
    needs: [
      ['Note ID', 'Note UUID', 'ID'],
      ['Note title', 'Title'],
      ['Note text', 'Text', 'Content', 'Note content'],
      ['Company', 'Company name', 'User email', 'Source'],
    ],
    columns: {
      key: ['Note ID', 'Note UUID', 'ID'],
      title: ['Note title', 'Title'],
      heard: ['Note text', 'Text', 'Content', 'Note content'],
      date: ['Created at', 'Created', 'Note created at'],
      url: ['Note URL', 'Display URL', 'URL'],
      tags: ['Tags', 'Note tags'],
      people: [
        'User',
        'User name',
        'User email',
        'Owner',
        'Owner email',
        'Creator',
        'Creator email',
        'Company',
        'Company name',
        'Company domain',
      ],
      private: ['Comments'],
    },
  },
  {
    system: 'Canny',
    kind: 'signals',
    markup: 'plain',
    needs: [
      ['Title', 'Post title'],
      ['Details', 'Post details'],
      ['Board', 'Board name'],
      ['Votes', 'Score', 'Vote count'],
    ],
    columns: {
      key: ['ID', 'Post ID', 'URL', 'Post URL'],
      title: ['Title', 'Post title'],
      heard: ['Details', 'Post details'],
      date: ['Created', 'Created at', 'Date created'],
      url: ['URL', 'Post URL'],
      tags: ['Tags'],
      people: [
        'Author',
        'Author name',
        'Author email',
        'Author ID',
        'Owner',
        'Owner name',
        'Owner email',
        'Author company',
      ],
      private: ['Comments', 'Internal comments', 'Internal notes'],
    },
    set: { channel: 'poll' },
  },
  {
    system: 'UserVoice',
    kind: 'signals',
    markup: 'html',
    needs: [
      ['suggestion.id', 'Suggestion ID'],
      ['suggestion.title', 'Suggestion title'],
    ],
    columns: {
      key: ['suggestion.id', 'Suggestion ID'],
      title: ['suggestion.title', 'Suggestion title'],
      heard: ['suggestion.body', 'Suggestion body', 'Description'],
      date: ['suggestion.created_timestamp', 'Created', 'Created at'],
      url: ['suggestion.portal_url', 'Portal URL'],
      tags: ['suggestion.labels.name', 'Labels'],
      people: [
        'suggestion.created_user_agent',
        'suggestion.created_referrer',
        'suggestion.created_user_agent_browser',
        'user.name',
        'user.email',
        'supporter.name',
        'supporter.email',
        'supporter.ip',
      ],
      private: ['suggestion.admin_url', 'suggestion.status_update.body', 'note.body'],
    },
    set: { channel: 'poll' },
  },
  {
    system: 'Intercom',
    kind: 'signals',
    markup: 'auto',
    needs: [
      ['message_id', 'Message ID', 'Conversation ID'],
      ['message_body', 'Message body', 'Initial message'],
    ],
    columns: {
      key: ['message_id', 'Message ID', 'Conversation ID'],
      title: ['conversation_subject', 'Title', 'Subject'],
      heard: ['message_body', 'Message body', 'Initial message'],
      date: ['message_created_at', 'conversation_created_at', 'Conversation started at', 'Created at'],
      tags: ['conversation_tags', 'Conversation tags', 'Tags'],
      people: [
        'message_author_id',
        'message_author_user_id',
        'message_author_name',
        'message_author_email',
        'message_author_companies',
        'User name',
        'User email',
        'Company',
      ],
    },
    set: askedFor,
    // What colleagues wrote to each other, and what moved a conversation on.
    skip: {
      column: 'message_type',
      values: ['note', 'assignment', 'snoozed', 'unsnoozed', 'timer_unsnooze', 'participant_added'],
    },
  },
  {
    system: 'Zendesk',
    kind: 'signals',
    markup: 'auto',
    needs: [
      ['Ticket ID', 'Id', 'ID'],
      ['Subject', 'Summation/Subject', 'Ticket subject'],
      ['Requester', 'Requester name', 'Requester email', 'Requester external id', 'Requester id'],
    ],
    columns: {
      key: ['Ticket ID', 'Id', 'ID'],
      title: ['Subject', 'Summation/Subject', 'Ticket subject'],
      heard: ['Description', 'Ticket description', 'First comment'],
      date: ['Created at', 'Ticket created - Date', 'Created'],
      tags: ['Tags', 'Ticket tags'],
      people: [
        'Requester',
        'Requester name',
        'Requester email',
        'Requester id',
        'Requester external id',
        'Requester domain',
        'Submitter',
        'Assignee',
        'Organization',
      ],
      private: ['Comments', 'Internal notes', 'Internal note'],
    },
    set: askedFor,
  },
  {
    system: 'Linear',
    kind: 'initiatives',
    markup: 'markdown',
    needs: [['ID'], ['Title'], ['Team'], ['Cycle Number', 'Cycle Name', 'Project ID', 'Project']],
    columns: {
      key: ['ID'],
      title: ['Title'],
      text: ['Description'],
      url: ['URL'],
      tags: ['Labels'],
      people: ['Creator', 'Assignee', 'Subscribers'],
    },
    set: idea,
  },
  {
    system: 'GitHub issues',
    kind: 'initiatives',
    markup: 'markdown',
    needs: [['number', 'Issue number'], ['title'], ['html_url', 'url', 'user.login', 'author', 'state']],
    columns: {
      key: ['html_url', 'url', 'number', 'Issue number'],
      title: ['title'],
      text: ['body', 'description'],
      url: ['html_url', 'url'],
      tags: ['labels', 'labels.name', 'label'],
      people: [
        'user.login',
        'user',
        'author',
        'author.login',
        'assignee',
        'assignees',
        'assignee.login',
        'closed_by',
        'closed_by.login',
      ],
      private: ['comments', 'comment'],
    },
    set: idea,
  },
];

/** A heading without what writers of exports change: case, blanks, signs. */
export const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The map of an export that is known by its columns.
 * @param headings of the table
 * @returns undefined where it is none of the known ones
 */
export function knownMap(headings: readonly string[]): TableMap | undefined {
  const names = new Map(headings.map((name) => [folded(name), name]));
  const has = (any: readonly string[]) => any.some((name) => names.has(folded(name)));
  const table = known.find(({ needs }) => needs.every(has));
  if (!table) return undefined;
  const columns = new Map<string, string>();
  for (const [to, from] of Object.entries(table.columns)) {
    const there = from.flatMap((name) => names.get(folded(name)) ?? []).filter((name) => !columns.has(name));
    const many = to === 'people' || to === 'private';
    // An address may be the key, too: nothing else names a row in some exports.
    for (const name of many ? there : there.slice(0, 1)) columns.set(name, to);
  }
  for (const name of headings)
    if (!columns.has(name)) {
      const role = proposedRole(name);
      columns.set(name, role === 'people' || role === 'private' ? role : 'leave');
    }
  const { system, kind, markup, set = {}, skip } = table;
  return { system, kind, markup, columns, set, skip };
}
