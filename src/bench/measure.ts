import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { treeSize } from './processes.ts';

/** What a run of a command took. */
export interface Run {
  seconds: number;
  /** Of its process and of all that it started, together. */
  peakMegabytes: number;
  code: number | null;
  /** What it said, for when it failed. */
  said: string;
}

/** A run that can be stopped. */
export interface Running {
  done: Promise<Run>;
  child: ChildProcess;
}

function peakIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/**
 * Runs a command in a process of its own, and measures it.
 * @param program its script
 * @param args the command line
 * @param folder a folder of this bench: the command's caches go there, so that nothing is warm by
 *   chance
 */
export function measure(program: string, args: readonly string[], folder: string): Running {
  const peakFile = join(folder, 'peak');
  const started = performance.now();
  // Loaded as an address: a path of Windows is none.
  const preload = new URL(`./peak${extname(import.meta.url)}`, import.meta.url).href;
  const child = spawn(process.execPath, ['--import', preload, program, ...args], {
    env: {
      ...process.env,
      HUB_CONTENT: '',
      SEXTANT_CACHE: join(folder, 'cache'),
      SEXTANT_BENCH_PEAK: peakFile,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    // Astro puts what it is about to run below the working directory, where another build would find it.
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let peak = 0;
  const sampler = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, treeSize(child.pid));
  }, 50);
  const done = new Promise<Run>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const kilobytes = Math.max(peak, peakIn(peakFile));
      resolve({
        seconds: Math.round((performance.now() - started) / 10) / 100,
        peakMegabytes: Math.round((kilobytes * 1024) / 1e6),
        code,
        said,
      });
    });
  }).finally(() => clearInterval(sampler));
  return { done, child };
}
