import type { ChildProcess } from 'node:child_process';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Drawn, tooLong } from '../../src/diagrams/drawn.ts';
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

describe('drawing in processes of their own', () => {
  const sources = names.map(flow).toSpliced(4, 0, broken);
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

  it('draws charts of time in one zone', async () => {
    const zone = process.env.TZ;
    const chart = 'gantt\n  dateFormat YYYY-MM-DD HH:mm\n  axisFormat %H:%M\n  Work :a, 2026-01-01 10:00, 2h';
    for (const child of started) child.kill('SIGKILL');
    process.env.TZ = 'Pacific/Auckland';
    const [away] = await drawAll([chart], today);
    process.env.TZ = zone ?? '';
    if (zone === undefined) delete process.env.TZ;
    expect(away?.type === 'diagram' && away.svg).toMatch(/>10:00</);
  });
});

describe('a process that is lost', () => {
  it('while it waited is replaced, and the text is drawn', async () => {
    await drawAll([flow('Signal 1')], today);
    for (const child of started) child.kill('SIGKILL');
    expect((await drawAll([flow('Signal 2')], today)).map(said)).toEqual(['Signal 2']);
    // Once its end is known.
    const last = started.at(-1) as ChildProcess;
    const ended = new Promise((resolve) => last.once('exit', resolve));
    last.ref();
    last.kill('SIGKILL');
    await ended;
    expect((await drawAll([flow('Signal 3')], today)).map(said)).toEqual(['Signal 3']);
  });

  it('to a text that is too much costs that text alone', async () => {
    for (const child of started) child.kill('SIGKILL');
    const nodes = Array.from({ length: 2000 }, (_, number) => `  n${number}[Node ${number}] --- n${number % 7}`);
    const huge = [
      'flowchart LR',
      ...nodes.slice(0, 490),
      ...nodes.slice(490).map((line) => line.split(' --- ')[0]),
    ].join('\n');
    // The time is less than a process needs to start.
    expect(await drawAll([huge], today, 0.1)).toEqual([tooLong]);
    const lost = started.at(-1) as ChildProcess;
    expect(lost.killed).toBe(true);
    expect((await drawAll([broken, flow('Signal 4')], today)).map(said)).toEqual(['line 2', 'Signal 4']);
    expect(started.at(-1)).not.toBe(lost);
  });

  it('at its work leaves a problem with the text, not a broken build', async () => {
    const drawing = drawAll([flow('Signal 5')], today);
    const working = started.at(-1) as ChildProcess;
    // Another one is started for what waited; that one is killed at its work too.
    for (const child of started) child.kill('SIGKILL');
    await new Promise((resolve) => working.once('exit', resolve));
    await new Promise((resolve) => setImmediate(resolve));
    started.at(-1)?.kill('SIGKILL');
    expect((await drawing).map(({ type }) => type)).toEqual(['fault']);
    expect((await drawAll([flow('Signal 6')], today)).map(said)).toEqual(['Signal 6']);
  });
});
