import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../src/cli/load.ts';
import { thisMachine } from '../../src/cli/machine.ts';
import { dayOf } from '../../src/cli/today.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../support/folder.ts';
import { problemsOf } from '../support/hub.ts';

const zone = process.env.TZ;
let temporary: TemporaryFolder;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => {
  temporary.remove();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** The hub's day at a moment, read on a machine in a time zone. */
async function todayOf(hub: string, machine: string, moment: string): Promise<string> {
  process.env.TZ = machine;
  writeFiles(temporary.folder, { 'hub.yaml': `title: H\nproduct: P\n${hub}` });
  return (await load({ content: temporary.folder }, { ...thisMachine(), now: () => new Date(moment) })).today;
}

describe('today', () => {
  it('is the day of the calendar where the clock is asked', () => {
    const moment = new Date('2026-12-31T11:30:00Z');
    expect(dayOf(moment, 'Pacific/Kiritimati')).toBe('2027-01-01');
    expect(dayOf(moment, 'Etc/GMT+12')).toBe('2026-12-30');
    expect(dayOf(moment, 'UTC')).toBe('2026-12-31');
    expect(dayOf(new Date('2027-03-28T01:30:00Z'), 'Europe/Berlin')).toBe('2027-03-28');
  });

  // Both ends of the earth, half an hour to noon of UTC: three days at once.
  it.each(['Pacific/Kiritimati', 'Etc/GMT+12', 'UTC'])('follows the hub on a machine in %s', async (machine) => {
    const moment = '2026-11-21T11:30:00Z';
    expect(await todayOf('timezone: Pacific/Kiritimati\n', machine, moment)).toBe('2026-11-22');
    expect(await todayOf('timezone: Etc/GMT+12\n', machine, moment)).toBe('2026-11-20');
    expect(await todayOf('timezone: UTC\ntoday: 2026-01-02\n', machine, moment)).toBe('2026-01-02');
  });

  it('is that of the machine where the hub names no time zone', async () => {
    const moment = '2026-11-21T11:30:00Z';
    expect(await todayOf('', 'Pacific/Kiritimati', moment)).toBe('2026-11-22');
    expect(await todayOf('', 'Etc/GMT+12', moment)).toBe('2026-11-20');
  });

  it('needs a time zone that there is, and suggests one', () => {
    const told = (name: string) =>
      problemsOf('shape', { 'hub.yaml': `title: H\nproduct: P\ntimezone: ${name}\n` }).map(({ fix }) => fix);
    expect(told('Europe/Berlin')).toEqual([]);
    expect(told('UTC')).toEqual([]);
    expect(told('"+02:00"')).toHaveLength(1);
    expect(told('Europe/Berlni')[0]).toContain('Did you mean `Europe/Berlin`?');
  });
});
