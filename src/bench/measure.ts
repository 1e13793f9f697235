import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { treeOf } from './processes.ts';

/** What a run of a command took, of its process and of all that it started, together. */
export interface Run {
  seconds: number;
  /** On all cores. Of a process that another one started, what it took in its last twentieth of a second is missing. */
  cpuSeconds: number;
  peakMegabytes: number;
  code: number | null;
  /** What it said, for when it failed. */
  said: string;
}

/** A run that can be stopped. */
export interface Running<Ended = Run> {
  done: Promise<Ended>;
  child: ChildProcess;
}

/** What the process of the command used, as it knows itself in the end. */
export interface Used {
  kilobytes: number;
  cpuSeconds: number;
}

function usedIn(file: string): Used {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Used;
  } catch {
    return { kilobytes: 0, cpuSeconds: 0 };
  }
}

const hundredths = (seconds: number) => Math.round(seconds * 100) / 100;

/**
 * Starts a command in a process of its own.
 * @param args what Node is given: options, the script, its arguments
 * @param folder a folder of this bench: the command's caches go there, so that nothing is warm by chance
 */
export const start = (args: readonly string[], folder: string, environment: Record<string, string> = {}) =>
  spawn(process.execPath, args, {
    env: {
      ...process.env,
      HUB_CONTENT: '',
      SEXTANT_CACHE: join(folder, 'cache'),
      NODE_COMPILE_CACHE: join(folder, 'code'),
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
    },
    // Astro puts what it is about to run below the working directory, where another build would find it.
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/**
 * Runs a command in a process of its own, and measures it.
 * @param program its script
 * @param args the command line
 * @param folder as in `start`
 */
export function measure(program: string, args: readonly string[], folder: string): Running {
  const usedFile = join(folder, 'used');
  const started = performance.now();
  // Loaded as an address: a path of Windows is none.
  const preload = new URL(`./used${extname(import.meta.url)}`, import.meta.url).href;
  const child = start(['--import', preload, program, ...args], folder, { SEXTANT_BENCH_USED: usedFile });
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let peak = 0;
  const cpuSeconds = new Map<number, number>();
  const sampler = setInterval(() => {
    if (child.pid === undefined) return;
    const tree = treeOf(child.pid);
    peak = Math.max(peak, tree.kilobytes);
    // One that is gone tells nothing any more.
    for (const [pid, seconds] of tree.cpuSeconds) cpuSeconds.set(pid, Math.max(seconds, cpuSeconds.get(pid) ?? 0));
  }, 50);
  const done = new Promise<Run>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const own = usedIn(usedFile);
      cpuSeconds.delete(child.pid as number);
      resolve({
        seconds: hundredths((performance.now() - started) / 1000),
        cpuSeconds: hundredths([...cpuSeconds.values()].reduce((sum, one) => sum + one, own.cpuSeconds)),
        peakMegabytes: Math.round((Math.max(peak, own.kilobytes) * 1024) / 1e6),
        code,
        said,
      });
    });
  }).finally(() => clearInterval(sampler));
  return { done, child };
}
