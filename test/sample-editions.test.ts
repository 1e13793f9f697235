import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { snapshotFor } from '../src/cli/edition/data.ts';
import { audiencesOf } from '../src/model/audience.ts';
import { compare } from '../src/model/editions/compare.ts';
import type { Comparison, EntryChange, RankMove } from '../src/model/editions/comparison.ts';
import type { Side } from '../src/model/editions/snapshot.ts';
import { type Content, readContent } from '../src/source/content.ts';
import { readEditions } from '../src/source/editions/read.ts';
import { readContentFolder } from '../src/source/read.ts';

const folder = join(import.meta.dirname, '../content');
const content = readContent(readContentFolder(folder));
const today = content.config.today ?? '';
const [spring, autumn, ...more] = readEditions(folder, content, { today });

/** What one audience sees of a hub on a day. */
function snapshot(side: Side, of: Content | undefined, audience: string) {
  const read = of && snapshotFor(side, of, { name: audience, among: audiencesOf(content.config) });
  if (!read) throw new Error(`${side.title} cannot be read.`);
  return read.snapshot;
}

const sides = (audience: string) => ({
  spring: snapshot({ edition: '2026-q1', title: 'Spring', date: '2026-03-31' }, spring?.content, audience),
  autumn: snapshot({ edition: '2026-q3', title: 'Autumn', date: '2026-09-30' }, autumn?.content, audience),
  now: snapshot({ edition: null, title: 'Today', date: today }, content, audience),
});
const internal = sides('internal');
const toAutumn = compare(internal.spring, internal.autumn);
const toToday = compare(internal.autumn, internal.now);

const changeOf = ({ entries }: Comparison, key: string): EntryChange | undefined =>
  entries.find(({ before, after }) => (after ?? before)?.key === key);
const moveOf = ({ ranks }: Comparison, id: string): RankMove | undefined =>
  ranks.find(({ before, after }) => (after ?? before)?.key === `initiatives/${id}`);
const factOf = (comparison: Comparison, key: string, field: string) =>
  changeOf(comparison, key)?.facts.find((fact) => fact.field === field);
const sectionsOf = (comparison: Comparison, key: string) =>
  changeOf(comparison, key)?.text.map(({ section }) => section);
const keys = (named: readonly { key: string }[]) => named.map(({ key }) => key);

describe('the editions of the sample hub', () => {
  it('are two, sealed and without a fault; both were amended in the open', () => {
    expect(content.faults.filter(({ file }) => file.startsWith('editions'))).toEqual([]);
    expect([spring?.id, autumn?.id, more.length]).toEqual(['2026-q1', '2026-q3', 0]);
    expect(spring?.manifest.amended?.map(({ on }) => on)).toEqual(['2026-05-11']);
    // What was added to it had not begun by then, so that its estimates are claims.
    expect(autumn?.manifest.amended?.map(({ on }) => on)).toEqual(['2026-10-01']);
  });

  it('know of nothing that came after their day', () => {
    for (const { content: hub, manifest } of [spring, autumn].filter((edition) => edition !== undefined)) {
      const later = hub.entries.filter(({ data }) =>
        [data.date, data.adopted, data.reviewed].some((day) => typeof day === 'string' && day > manifest.date),
      );
      expect(later.map(({ file }) => file)).toEqual([]);
    }
  });

  it('are quoted as they are by the handbook', () => {
    const page = readFileSync(join(import.meta.dirname, '../src/pages/method/editions.mdx'), 'utf8');
    const { title, date, files, seal } = autumn?.manifest ?? {};
    const decision = 'decisions/2026-03-no-partition-pricing.md';
    for (const line of [`title: "${title}"`, `date: ${date}`, `"${decision}": "${files?.[decision]?.slice(0, 12)}…"`])
      expect(page).toContain(line);
    expect(page).toContain(`seal: "${seal?.slice(0, 12)}…"`);
  });

  it('tell of a strategy that was retired for another one, and of two that were revised', () => {
    expect(factOf(toAutumn, 'strategy/connectors-by-count', 'status')).toMatchObject({
      before: 'adopted',
      after: 'retired',
    });
    expect(changeOf(toAutumn, 'strategy/connectors-we-will-not-build')?.before).toBeNull();
    expect(sectionsOf(toToday, 'strategy/hands-off-operation')).toEqual(
      expect.arrayContaining(['Diagnosis', 'Guiding policy']),
    );
    expect(sectionsOf(toToday, 'strategy/one-price-for-all-regions')).toContain('Guiding policy');
  });

  it('tell of initiatives that rose and fell because an estimate changed', () => {
    const compression = moveOf(toToday, 'replication-compression');
    expect([compression?.from?.place, compression?.to?.place]).toEqual([7, 1]);
    expect(compression?.estimates).toContain('duration.likely');
    const replay = moveOf(toToday, 'replay-without-a-ticket');
    expect([replay?.from?.place, replay?.to?.place]).toEqual([3, 5]);
    expect(replay?.estimates).toContain('duration.likely');
  });

  it('tell of a decision that was reversed', () => {
    expect(factOf(toToday, 'decisions/2026-03-no-partition-pricing', 'status')).toMatchObject({
      before: 'accepted',
      after: 'superseded',
    });
  });

  it('tell of an input that was found, one gone quiet and one heard again', () => {
    expect(changeOf(toAutumn, 'inputs/services')?.before).toBeNull();
    expect(keys(toToday.inputs.quiet)).toEqual(['inputs/industry']);
    expect(keys(toToday.inputs.heard)).toEqual(['inputs/competitive']);
    // What they stand for was once said by their ids.
    for (const id of ['industry', 'competitive']) expect(factOf(toToday, `inputs/${id}`, 'standsFor')).toBeUndefined();
  });

  it('tell of evidence that expired and was renewed, of findings that appeared and were resolved', () => {
    expect(keys(toToday.evidence.expired)).toContain('signals/2025-11-18-two-people-for-nights');
    expect(keys(toToday.evidence.renewed)).toEqual(['signals/2026-01-30-third-replay-this-month']);
    expect(toToday.findings.appeared.map(({ check, key }) => `${check} ${key}`)).toContain(
      'post-sales-blindness strategy/hands-off-operation',
    );
    expect(toToday.findings.resolved.map(({ check }) => check)).toContain('vacuum');
    expect(toAutumn.findings.resolved.map(({ check }) => check)).toContain('parity-chase');
  });

  it('tell of what was renamed, moved and taken away', () => {
    expect(changeOf(toAutumn, 'strategy/hands-off-operation')?.before?.key).toBe('strategy/calm-first');
    expect(changeOf(toToday, 'initiatives/hands-off-rebalancing')?.before?.key).toBe(
      'initiatives/incremental-rebalancing',
    );
    expect(toToday.moved.map(({ after }) => after.key)).toEqual(['decisions/2026-06-22-stop-counting-connectors']);
    expect(changeOf(toToday, 'initiatives/usage-report-by-mail')?.after).toBeNull();
    expect(changeOf(toAutumn, 'team/developer-advocate')?.after).toBeNull();
  });

  it('show to nobody what is kept from that reader today', () => {
    const { spring: then, autumn: later, now } = sides('public');
    const hidden = new Set(content.entries.flatMap(({ key, data }) => (data.audience === 'public' ? [] : [key])));
    for (const { hub } of [then, later, now]) expect(hub.entries.filter(({ key }) => hidden.has(key))).toEqual([]);
    const told = JSON.stringify([compare(then, later), compare(later, now)]);
    for (const word of ['Klinikverbund', 'asks-for-partition-price', 'floor-for-renewals', 'hands-off-operation'])
      expect(told.includes(word), word).toBe(false);
  });
});
