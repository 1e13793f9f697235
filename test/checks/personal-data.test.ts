import { describe, expect, it } from 'vitest';
import { callsOf } from '../support/calls.ts';
import { checked, entry, problemsOf } from '../support/hub.ts';

const signal = (fields: string, body = '') =>
  entry(`title: Heard\nowner: TPS\ndate: 2026-10-03\ninput: support\nchannel: poll\njourney: use\n${fields}`, body);
const told = (fields: string, body = '', more: Record<string, string> = {}) =>
  problemsOf('personal-data', { 'signals/a.md': signal(fields, body), ...more }).map(
    ({ line, field, found }) => `${line} ${field} ${found}`,
  );
const heard = (text: string) => told(`heard: ${JSON.stringify(text)}`).length;

describe('personal-data', () => {
  it('finds addresses and numbers in fields and in the text, and does not repeat them', () => {
    const body = 'Write to jo@nordic.example.\n\nOr ring +49 30 1234567.';
    expect(told('heard: x\nwho: Sample Person 16 <user16@nordic.example>', body)).toEqual([
      '9 who an e-mail address',
      '12 null an e-mail address',
      '14 null a telephone number',
    ]);
    const [problem] = problemsOf('personal-data', { 'signals/a.md': signal('heard: x\nwho: jo@nordic.example') });
    expect(JSON.stringify(problem)).not.toContain('nordic');
    expect(problem?.severity).toBe('warning');
  });

  it.each([
    '+49 30 1234567',
    '+1 (555) 123-4567',
    '+1-555-123-4567',
    '(555) 234-4567',
    '555-234-4567',
    '555.234.4567',
    '030 12345678',
    '01 23 45 67 89',
    '0171/1234567',
    '0049 30 12345678',
    '+48 601 234 567',
    '+420 123 456 789',
    'tel. 123456',
    'Phone: 555 1234',
    'first.last+tag@sub.example.co.uk',
    'jo@größe.example',
  ])('tells of %s', (text) => {
    expect(heard(`Ask at ${text}, please`)).toBe(1);
  });

  it.each([
    'order 0815 4711 123, invoice 2026-10-0042, ticket #4711234567',
    '2026-10-01 to 2026-11-21, 01.10.2026, 10/01/2026, 01-10-2026 10:30',
    '€1,234,567.89, 1 234 567 EUR, 12.345.678, +12 000 000 requests, +12 345 678 messages, +1,234%',
    'version 10.12.2026.4711, 1.2.3-rc.4, 192.168.100.100, 2001:db8::ff00:42:8329',
    'from 2024 to 2026, 100-200-300 of them, 24/7, 3-4 people',
    'ISBN 978-3-16-148410-0, IBAN DE89 3704 0044 0532 0130 00',
    '@team at 5:00, C# @ work, a@b, user@host',
    'build 20261121-1530, 0.000 001, 1e-10, 4711 0815',
    'https://x.example/2026/10/16, commit 0123456789abcdef0123',
    '500 000 000 messages, 10 000 000 000 rows, +5 000 000',
  ])('is content with %s', (text) => {
    expect(heard(text)).toBe(0);
  });

  const hub = {
    'team/jane.yaml': 'title: Jane Doe\nowner: TPS\nskills: []\n',
    'team/lead.yaml': 'title: Platform Lead\nowner: TPS\nskills: []\n',
    'inputs/support.md': entry(
      'title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: [{ with: tps, gives: a, gets: b, every: 1 month, contacts: { here: Ana de la Cruz, there: Head of Delivery } }]',
    ),
  };
  it('finds names that the hub lists as people, not as roles', () => {
    expect(told('heard: x\nwho: Jane Doe', '', hub)).toEqual(['9 who a name that the hub lists']);
    expect(told('heard: As Ana de la Cruz said\nwho: Lead', '', hub)).toEqual(['8 heard a name that the hub lists']);
    for (const who of ['Platform Lead', 'Head of Delivery', 'Platform lead', 'Janet Doe-Smith', 'Industry analyst'])
      expect(told(`heard: x\nwho: ${who}`, '', hub)).toEqual([]);
  });

  it('asks nothing of the ways to reach owners', () => {
    const { problems } = checked({
      'hub.yaml': 'title: H\nproduct: P\nowners: [{ name: TPS, ask: tps@example.com }]\n',
      'signals/a.md': signal('heard: x'),
    });
    expect(problems.filter(({ check }) => check === 'personal-data')).toEqual([]);
  });

  it('does not hold each name against each signal', () => {
    const hub = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          [`team/t${at}.yaml`, `title: Jane D${'o'.repeat(at)}e\nowner: TPS\nskills: []\n`],
          [`signals/s${at}.md`, signal('heard: We were woken.')],
        ]).flat(),
      );
    const calls = (count: number) => callsOf(String.prototype, 'includes', () => checked(hub(count)));
    expect(calls(200)).toBeLessThan(3 * calls(100));
  });
});
