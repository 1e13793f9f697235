import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchHub } from './hub.ts';

/** How long a writer waits. */
interface Waits {
  /** From the command to a whole page. */
  firstPageSeconds: number;
  /** From a saved file to a whole page that shows it: the middle of several edits. */
  editSeconds: number;
}

/** Between two questions whether the server answers, in milliseconds. */
const moment = 10;
const edits = 5;

const secondsSince = (started: number) => Math.round(performance.now() - started) / 1000;

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const textOf = async (address: string) => (await fetch(address)).text();

/** A page, as soon as the server answers. */
async function firstPage(address: string, server: ChildProcess): Promise<void> {
  for (;;)
    try {
      await textOf(address);
      return;
    } catch (error) {
      if (server.exitCode !== null) throw error;
      await wait(moment);
    }
}

/**
 * Writes a hub while `sextant dev` shows it.
 * @param server the command, just started
 * @param port on which it will listen
 * @param hub what is edited
 * @throws when the command ends
 */
export async function waitsOf(server: ChildProcess, port: number, hub: BenchHub): Promise<Waits> {
  const origin = `http://localhost:${port}/`;
  let started = performance.now();
  await firstPage(origin, server);
  const firstPageSeconds = secondsSince(started);
  const told = (await fetch(`${origin}@sextant/changes`)).body?.getReader();
  // Changes are noticed a moment after the first page was there.
  await wait(1000);
  const waits: number[] = [];
  for (let edit = 1; edit <= edits; edit += 1) {
    const sentence = `Somebody said so again, for the ${edit}. time.`;
    started = performance.now();
    const [address] = hub.edit(1, sentence);
    do await told?.read();
    while (!(await textOf(`${origin}${address}`)).includes(sentence));
    waits.push(secondsSince(started));
  }
  await told?.cancel();
  return { firstPageSeconds, editSeconds: waits.sort((a, b) => a - b)[edits >> 1] ?? 0 };
}
