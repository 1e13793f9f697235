import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { brokeOff, type Drawn, endedEarly, tooLong } from '../../src/diagrams/drawn.ts';
import { drawAll } from '../../src/diagrams/pool.ts';
import { today } from '../support/hub.ts';

/** Every process that was started, the last one last. */
const started: ChildProcess[] = [];
vi.mock('node:child_process', async (original) => {
  const real = await original<typeof import('node:child_process')>();
  return {
    ...real,
    fork: (...given: Parameters<typeof real.fork>) => {
      const child = real.fork(...given);
      started.push(child);
      return child;
    },
  };
});

const flow = (name: string) => `flowchart LR\n  a[${name}] --> b`;
const names = Array.from({ length: 12 }, (_, number) => `Signal ${number}`);
const broken = 'flowchart LR\n  a --> b[';
const said = (drawn: Drawn | undefined) =>
  drawn?.type === 'diagram' ? (/Signal \d+/.exec(drawn.svg)?.[0] ?? 'another') : `line ${drawn?.line}`;

const sources = names.map(flow).toSpliced(4, 0, broken);

describe('drawing in processes of their own', () => {
  let first: Drawn[];
  beforeAll(async () => {
    first = await drawAll(sources, today);
  });

  it('gives what came of each in the order that was asked, a broken one among them', () => {
    expect(first.map(said)).toEqual(names.toSpliced(4, 0, 'line 2'));
  });

  it('gives the same bytes in any order, however many there are', async () => {
    const turned = await drawAll(sources.toReversed(), today);
    expect(turned.toReversed()).toEqual(first);
    expect(await drawAll([sources[7] as string], today)).toEqual([first[7]]);
  });

  it('takes a process that waits, before it starts another', async () => {
    const before = started.length;
    expect(before).toBeLessThanOrEqual(2);
    await drawAll([flow('Signal 99')], today);
    expect(started).toHaveLength(before);
  });

  it('gives nothing for nothing, and starts nothing', async () => {
    const before = started.length;
    expect(await drawAll([], today)).toEqual([]);
    expect(started).toHaveLength(before);
  });
});

describe('a process on a busy machine', () => {
  it.skipIf(process.platform === 'win32')('has its time for its work, not for its waiting', async () => {
    const more = Array.from({ length: 40 }, (_, number) => `  b --> n${number}[Node ${number}]`);
    const drawing = drawAll([[flow('Signal 5'), ...more].join('\n')], today, { seconds: 2 });
    const child = started.at(-1) as ChildProcess;
    // It says that it begins, and then has to wait for longer than it may work.
    child.once('message', () => {
      child.kill('SIGSTOP');
      setTimeout(() => child.kill('SIGCONT'), 3000);
    });
    expect((await drawing).map(said)).toEqual(['Signal 5']);
  });

  it('tells of each drawing as it is made', async () => {
    const made: string[] = [];
    await drawAll(sources, today, { made: (source) => made.push(source) });
    expect(made.toSorted()).toEqual(sources.toSorted());
  });
});

describe('a process that is lost', () => {
  const killAll = (signal: NodeJS.Signals = 'SIGKILL') => {
    for (const child of started) child.kill(signal);
  };
  const nodes = Array.from({ length: 2000 }, (_, number) => `  n${number}[Node ${number}]`);
  const huge = [
    'flowchart LR',
    ...nodes,
    ...nodes.slice(0, 490).map((_, number) => `  n${number} --- n${number % 7}`),
  ].join('\n');

  it('while it waited is replaced; charts of time are drawn in one zone, wherever that starts', async () => {
    killAll();
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const chart =
      'gantt\n  dateFormat YYYY-MM-DD HH:mm\n  axisFormat %H:%M\n  section S\n  Work :a, 2026-01-01 10:00, 2h';
    const drawing = drawAll([chart], today);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    const [drawn] = await drawing;
    expect(drawn?.type === 'diagram' && drawn.svg).toMatch(/>10:00</);
  });

  it('to a text that is too much costs that text alone', async () => {
    const working = started.at(-1) as ChildProcess;
    expect(await drawAll([huge], today, { seconds: 0.5 })).toEqual([tooLong]);
    expect(working.killed).toBe(true);
    expect((await drawAll([broken, flow('Signal 4')], today)).map(said)).toEqual(['line 2', 'Signal 4']);
    expect(started.at(-1)).not.toBe(working);
  });

  it('at its work is a problem of the text, not the end of the build', async () => {
    const before = started.length;
    const drawing = drawAll([huge], today);
    killAll();
    // It had waited, so the text gets another one; that is lost as well.
    await vi.waitUntil(() => started.length > before, { timeout: 60_000 });
    killAll();
    expect(await drawing).toEqual([endedEarly]);
  });

  it('to somebody who ends all, as Ctrl-C does, says so, and nothing of the text', async () => {
    const made: string[] = [];
    const drawing = drawAll([huge, ...sources], today, { made: (source) => made.push(source) });
    const working = started.at(-1) as ChildProcess;
    await once(working, 'message');
    killAll('SIGINT');
    await expect(drawing).rejects.toMatchObject({ signal: 'SIGINT', message: expect.stringContaining('(SIGINT)') });
    expect(made).not.toContain(huge);
    expect((await drawAll([flow('Signal 4')], today)).map(said)).toEqual(['Signal 4']);
  });

  it('for its memory is a problem of the text, or of the machine', async () => {
    const before = started.length;
    const drawing = drawAll([flow('Signal 4')], today);
    killAll();
    await vi.waitUntil(() => started.length > before, { timeout: 60_000 });
    // What Node does when its memory is used up.
    killAll('SIGABRT');
    expect(await drawing).toEqual([brokeOff]);
  });

  it('by whoever waits for it does not go on alone', async () => {
    const drawing = drawAll([huge], today);
    const working = started.at(-1) as ChildProcess;
    await once(working, 'message');
    // As the system does it when the process that started it is killed.
    (working.stdio[4] as Socket).destroy();
    expect(await drawing).toEqual([endedEarly]);
  });
});
