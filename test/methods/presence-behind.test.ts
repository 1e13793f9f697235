import { describe, expect, it } from 'vitest';
import { behindOf } from '../../src/components/customers/presence.ts';
import { workBehind } from '../../src/methods/presence-behind.ts';
import { checked, type Files } from '../support/hub.ts';

const signal = (date: string) =>
  `---\ntitle: Heard\nowner: TPS\ndate: ${date}\ninput: support\nchannel: interview\njourney: use\nheard: So.\n---\n`;
const strategy = (owner: string, more: string) => `---\ntitle: S\nowner: ${owner}\nstatus: draft\n${more}---\n`;
const initiative = (owner: string, more: string, stage = 'idea') =>
  `---\ntitle: I\nowner: ${owner}\nstage: ${stage}\ncustomerValue: Calm\n${more}---\n`;
const files: Files = {
  'inputs/support.md': '---\ntitle: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []\n---\n',
  'signals/old.md': signal('2026-01-01'),
  'signals/new.md': signal('2026-10-01'),
  'signals/other.md': signal('2026-11-01'),
  'strategy/calm.md': strategy('TPS', 'evidence: [old, new]\n'),
  'initiatives/own.md': initiative('Core', 'evidence: [other, other]\nserves: [calm]\n'),
  'initiatives/served.md': initiative('Core', 'serves: [calm]\n'),
  'initiatives/bare.md': initiative('Core', ''),
  'initiatives/away.md': initiative('Core', 'declinedBecause: No.\nevidence: [old]\n', 'declined'),
};
const { hub } = checked(files);

describe('the words behind the work of an owner', () => {
  it('are its own evidence, else that of the strategies it serves; what has ended comes last', () => {
    const told = workBehind(hub, 'Core').map(({ entry, signals, by, ended }) => [
      entry.id,
      signals.map(({ id }) => id),
      by.map(({ id }) => id),
      ended,
    ]);
    expect(told).toHaveLength(4);
    expect(told).toContainEqual(['own', ['other'], [], false]);
    expect(told).toContainEqual(['served', ['new', 'old'], ['calm'], false]);
    expect(told).toContainEqual(['bare', [], [], false]);
    expect(told.at(-1)).toEqual(['away', ['old'], [], true]);
  });

  it('belong to those who own work, and to nobody else', () => {
    expect([...behindOf(hub)]).toEqual([
      ['Core', 'core'],
      ['TPS', 'tps'],
    ]);
    expect(workBehind(hub, 'Nobody')).toEqual([]);
  });

  it('have an address of their own, however alike the names are', () => {
    const owners = ['Core team', 'core-team', 'Core/Team', 'Équipe', '核心', '!!!', '???'];
    const many = checked(
      Object.fromEntries(owners.map((owner, at) => [`initiatives/i${at}.md`, initiative(JSON.stringify(owner), '')])),
    ).hub;
    const names = [...behindOf(many).values()];
    expect(new Set(names).size).toBe(owners.length);
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
  });
});
