import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/model/editions/compare.ts';
import type { Comparison } from '../../../src/model/editions/comparison.ts';
import { mirror } from '../../../src/model/editions/mirror.ts';
import { runs } from '../../support/runs.ts';
import { atomsOf, type Edit, filesWith, someEdits } from './generated.ts';
import { compared, earlier, later, persona, signal, snapshot } from './snapshots.ts';

const between = (before: readonly Edit[], after: readonly Edit[]): Comparison =>
  compared(filesWith(before), filesWith(after), [earlier, earlier]);
const nothing = { entries: [], moved: [], settings: [], measures: [], ranks: [] };

describe('comparing two hubs', () => {
  it('tells each edit once, and nothing else', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        expect(atomsOf(between([], edits))).toEqual(edits.flatMap(({ atoms }) => atoms).sort());
      }),
      runs(60),
    );
  });

  it('tells what was undone as well', () => {
    const come = (atom: string) => atom.replace(/ gone$/, ' come');
    fc.assert(
      fc.property(someEdits, (edits) => {
        const back = atomsOf(between(edits, []));
        expect(back).toHaveLength(edits.flatMap(({ atoms }) => atoms).length);
        const gone = edits.flatMap(({ atoms }) => atoms.filter((atom) => atom.endsWith(' gone')).map(come));
        expect(back.filter((atom) => atom.endsWith(' come'))).toEqual(gone.sort());
      }),
      runs(40),
    );
  });

  it('says of a hub and itself that nothing changed', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const one = snapshot(filesWith(edits), earlier, 'one');
        expect(compare(one, one)).toMatchObject(nothing);
        expect(compare(one, snapshot(filesWith(edits), earlier))).toMatchObject(nothing);
      }),
      runs(20),
    );
  });

  it('reads the same in the other direction, mirrored', () => {
    fc.assert(
      fc.property(someEdits, someEdits, fc.constantFrom(earlier, later), (edits, others, day) => {
        const [one, other] = [snapshot(filesWith(edits), earlier, 'one'), snapshot(filesWith(others), day)];
        expect(compare(other, one)).toEqual(mirror(compare(one, other)));
        expect(mirror(mirror(compare(one, other)))).toEqual(compare(one, other));
      }),
      runs(40),
    );
  });

  it('does not count how a file is written', () => {
    const { entries } = compared(
      { 'personas/a.md': persona({ tags: ['x', 'y'] }, 'One two.\nThree.') },
      {
        'personas/a.md':
          '---\ntags: [y, x]\npains: [Nights]\nneeds: [Calm]\ngoals: [Sleep]\nowner: TPS\ntitle: "Platform lead"\n---\nOne   two. Three.\n',
      },
    );
    expect(entries).toEqual([]);
  });

  it('is by kind, in the order of the later keys', () => {
    const keys = compared(
      { 'personas/b.md': persona({ title: 'B' }), 'signals/z.md': signal({ title: 'Z' }) },
      { 'personas/c.md': persona({ title: 'C' }), 'personas/b.md': persona({ title: 'B2' }), 'signals/a.md': signal() },
    ).entries.map(({ before, after }) => (after ?? before)?.key);
    expect(keys).toEqual(['signals/a', 'signals/z', 'personas/b', 'personas/c']);
  });

  it('says what references name, what state an entry is in, and through whom evidence came', () => {
    const input = '---\ntitle: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: []\n---\n';
    const { entries } = compared(
      { 'inputs/support.md': input, 'signals/a.md': signal() },
      { 'inputs/support.md': input, 'signals/a.md': signal({ persona: 'lead' }), 'personas/lead.md': persona() },
    );
    expect(entries[0]).toMatchObject({
      state: { before: 'interview', after: 'interview' },
      day: '2026-09-01',
      through: 'Support',
      facts: [
        {
          field: 'persona',
          before: null,
          after: 'lead',
          refers: { before: null, after: { key: 'personas/lead', title: 'Platform lead' } },
        },
      ],
    });
    expect(entries[1]).toMatchObject({ before: null, after: { key: 'personas/lead' }, facts: [], text: [], day: null });
  });

  it('knows settings, but not the day of reading, as changes', () => {
    const hub = (more: string) => ({ 'hub.yaml': `title: T\nproduct: P\n${more}` });
    expect(compared(hub('today: 2026-09-30\n'), hub('today: 2026-11-21\n')).settings).toEqual([]);
    expect(
      compared(
        hub('owners:\n  - { name: Core, ask: "#core" }\n'),
        hub('owners:\n  - { name: Edge, ask: "#edge" }\n  - { name: Core, ask: "#kernel" }\n'),
      ).settings,
    ).toEqual([
      { field: 'owners[Core].ask', before: '#core', after: '#kernel' },
      { field: 'owners[Edge].ask', before: null, after: '#edge', member: 'owners[Edge]' },
    ]);
  });
});
