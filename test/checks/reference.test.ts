import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { callsOf } from '../support/calls.ts';
import { contentOf, entry, places, plainHub, problemsOf, today } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);
const signal = (more = '') =>
  entry(
    `title: Heard\nowner: TPS\ndate: 2026-10-03\ninput: support\nchannel: poll\njourney: use\nheard: Why?\n${more}`,
  );
const initiative = (fields: string, body = '') => entry(`title: Quiet\nowner: TPS\n${fields}`, body);
const input = (edges: string) =>
  entry(`title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges: [${edges}]`);

describe('reference', () => {
  const base = { 'inputs/support.md': input(''), 'signals/woken.md': signal(), 'personas/lead.md': persona() };
  const fixes = (files: Record<string, string>) =>
    problemsOf('reference', { ...base, ...files }).map(
      ({ found, fix }) => `${found}: ${fix.replace(/^Correct the id, or write the .*? that it names\./, '').trim()}`,
    );

  it('finds ids that name nothing, in fields and in the text', () => {
    const file = initiative(
      'stage: idea\ncustomerValue: v\nevidence: [woken, wokn]\nmoves: [pages]',
      'A <Evidence of="woken gone">b</Evidence>.\n\n<EntryCard to="personas/led" />',
    );
    expect(places(problemsOf('reference', { ...base, 'initiatives/a.mdx': file }))).toEqual([
      'initiatives/a.mdx:6:19',
      'initiatives/a.mdx:7:9',
      'initiatives/a.mdx:10:3',
      'initiatives/a.mdx:12:1',
    ]);
  });

  it('suggests the id that was meant, also when the folder is too much or too little', () => {
    expect(
      fixes({
        'initiatives/a.md': initiative('stage: idea\ncustomerValue: v\nevidence: [wokn, signals/woken, unrelated]'),
      }),
    ).toEqual(['wokn: Did you mean `woken`?', 'signals/woken: Did you mean `woken`?', 'unrelated: ']);
    expect(fixes({ 'team/a.yaml': 'title: T\nowner: O\nskills: []\nholds: [support, inputs/suport]' })).toEqual([
      'support: Did you mean `inputs/support`?',
      'inputs/suport: Did you mean `inputs/support`?',
    ]);
  });

  it('suggests from the kind that is asked for, even if another kind was asked for before', () => {
    const strategy = (more: string) => entry(`title: S\nowner: O\nstatus: draft\n${more}`, '');
    expect(
      fixes({
        'decisions/woke.md': entry(
          'title: D\nowner: O\ndate: 2026-01-01\nstatus: proposed\nabout: [signals/wokn]\ndata: [wokn]',
        ),
        'strategy/a.md': strategy('evidence: [wokn]'),
      }),
    ).toEqual([
      'signals/wokn: Did you mean `signals/woken`?',
      'wokn: Did you mean `woken`?',
      'wokn: Did you mean `woken`?',
    ]);
  });

  it('knows skills where hub.yaml lists some, and asks for none where it lists none', () => {
    const team = { 'team/a.yaml': 'title: T\nowner: O\nskills: [technicl]' };
    expect(fixes(team)).toEqual([]);
    expect(fixes({ ...team, 'hub.yaml': `${plainHub}skills: { required: [{ id: technical, title: T }] }\n` })).toEqual([
      'technicl: Did you mean `technical`?',
    ]);
  });

  it('misses no input metric while the North Star cannot be read', () => {
    const file = { 'initiatives/a.md': initiative('stage: idea\ncustomerValue: v\nmoves: [pages]') };
    expect(fixes(file)).toEqual(['pages: ']);
    expect(fixes({ ...file, 'north-star/a.md': entry('title: [') })).toEqual([]);
  });

  it('is content with what exists, faulty or not', () => {
    expect(
      fixes({
        'signals/faulty.md': entry('title: ['),
        'initiatives/a.md': initiative('stage: idea\ncustomerValue: v\nevidence: [woken, faulty]'),
      }),
    ).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('reference', {
        ...base,
        'initiatives/a.md': initiative('stage: idea\ncustomerValue: v\nevidence: [wokn]'),
      })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "the id of an entry in \`signals/\`",
        "fix": "Correct the id, or write the entry in \`signals/\` that it names. Did you mean \`woken\`?",
        "found": "wokn",
        "message": "There is no entry in \`signals/\` with the id \`wokn\`.",
      }
    `);
  });

  it('lists the ids where they are few and none is near', () => {
    const [problem] = problemsOf('reference', {
      'inputs/sales.md': entry('title: Sales\nowner: TPS\ngroup: field'),
      'inputs/support.md': entry('title: Support\nowner: TPS\ngroup: customer'),
      'signals/a.md': signal('').replace(/^input: .*$/m, 'input: which-one'),
    });
    expect(problem?.fix).toBe(
      'Correct the id, or write the entry in `inputs/` that it names. Known: `sales`, `support`.',
    );
  });

  it('names the successor of an entry that was renamed', () => {
    const files = {
      ...base,
      'signals/woken-for-nothing.md': signal('formerly: [2026-woken]'),
      'initiatives/a.mdx': initiative(
        'stage: idea\ncustomerValue: v\nevidence: [2026-woken]',
        '<EntryCard to="signals/2026-woken" />',
      ),
    };
    expect(problemsOf('reference', files).map(({ expected, message, fix }) => [expected, message, fix])).toEqual([
      [
        'woken-for-nothing',
        'The entry `2026-woken` was renamed: it is `woken-for-nothing` now.',
        'Write `woken-for-nothing`.',
      ],
      [
        'signals/woken-for-nothing',
        'In `<EntryCard>`: The entry `signals/2026-woken` was renamed: it is `signals/woken-for-nothing` now.',
        'Write `signals/woken-for-nothing`.',
      ],
    ]);
  });

  it('does not look through all ids for each reference to nothing', () => {
    const hub = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `initiatives/i${at}.md`,
          initiative(`stage: idea\ncustomerValue: v\nmoves: [gone-${at}]`, `[x](/a)`),
        ]),
      );
    const cards = (count: number) => ({
      ...hub(count),
      'personas/a.mdx': persona(
        '',
        Array.from({ length: count }, (_, at) => `<EntryCard to="X-${at}" />`).join('\n\n'),
      ),
    });
    const calls = (count: number) => callsOf(String.prototype, 'endsWith', () => problemsOf('reference', cards(count)));
    expect(calls(800)).toBeLessThanOrEqual(3 * calls(400));
    const reads = (count: number) => {
      let reads = 0;
      const content = contentOf(hub(count));
      for (const entry of content.entries) {
        const { kind } = entry;
        Object.defineProperty(entry, 'kind', {
          enumerable: true,
          get: () => {
            reads += 1;
            return kind;
          },
        });
      }
      expect(runChecks(content, today).problems.some(({ check }) => check === 'reference')).toBe(true);
      return reads;
    };
    expect(reads(800)).toBeLessThan(3 * reads(400));
  });

  it('finds an id that somebody wrote without its folder', () => {
    expect(fixes({ 'personas/b.mdx': persona('', '<EntryCard to="woken" />') })).toEqual([
      'woken: Did you mean `signals/woken`?',
    ]);
  });
});
