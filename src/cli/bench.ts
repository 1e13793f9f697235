import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutEditions } from '../bench/editions.ts';
import { writeHub } from '../bench/hub.ts';
import { measure, type Run, type Running, start } from '../bench/measure.ts';
import { commitAll } from '../bench/repository.ts';
import { writeStarlight } from '../bench/starlight.ts';
import { freePort, waitsOf } from '../bench/writing.ts';
import { formatCount } from '../format/numbers.ts';
import { counted } from '../format/words.ts';
import { putEdition } from './edition/folder.ts';
import type { Machine } from './machine.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';

const program = fileURLToPath(new URL('./sextant.js', import.meta.url));

/** The script of npm, which tells it to what it runs. */
function npm(): string {
  const script = process.env.npm_execpath;
  if (script) return script;
  throw new UsageError('--yardstick installs Starlight with npm: start the bench by npm run bench.');
}

/** What is measured, and how it is told. */
interface BenchOptions {
  entries: number;
  /** How many of them hold a diagram. */
  diagrams: number;
  /** How many sealed editions the hub has. */
  cuts: number;
  warm: boolean;
  yardstick: boolean;
  format: keyof typeof formats;
}

/** One line of figures. */
type Figures = Readonly<Record<string, number>>;
/** Figures of one run, or of several by their names. */
type Result = Figures | Readonly<Record<string, Figures>>;

const isFigures = (result: Result): result is Figures => Object.values(result).every((one) => typeof one === 'number');

function table(result: Result): string {
  const runs: [string, Figures][] = isFigures(result) ? [['', result]] : Object.entries(result);
  const rows = [
    ['', ...Object.keys(runs[0]?.[1] ?? {})],
    ...runs.map(([name, figures]) => [name, ...Object.values(figures).map((figure) => formatCount(figure, 'en'))]),
  ];
  const shown = runs.length > 1 ? rows : rows.map((row) => row.slice(1));
  const widths = shown[0]?.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0))) ?? [];
  return shown.map((row) => `${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}\n`).join('');
}

const formats = { pretty: table, json: (result: Result) => `${JSON.stringify(result)}\n` };

/** Pages and bytes of a built site. */
function sizeOf(site: string): { pages: number; bytes: number } {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}

/** A temporary folder that is gone in the end, however the end comes. */
async function inTemporaryFolder<T>(
  work: (folder: string, started: <R extends Running<unknown>>(run: R) => R) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  let running: Running<unknown> | undefined;
  let stopped = false;
  const stop = () => {
    // npm and the terminal may both send the signal.
    if (stopped) return;
    stopped = true;
    running?.child.kill('SIGKILL');
    // Until it is gone, it may still write.
    void (running?.done ?? Promise.resolve()).finally(() => {
      remove();
      process.exit(130);
    });
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work(folder, (run) => {
      running = run;
      return run;
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    if (!stopped) remove();
  }
}

/**
 * `sextant bench`: makes up a hub and measures a cold build or check of it, a diff of twenty edits, or how long a writer
 * waits, in a process of its own and in a temporary folder; with `--warm` once more after one edit, of `dev` started
 * again; with `--yardstick` also Starlight on the same documents, which npm installs in that folder.
 * @returns exit code 0
 * @throws UsageError when there is no such bench, the measured command failed, or Starlight cannot be installed
 */
export async function bench(options: Options & BenchOptions, output: Output, machine: Machine): Promise<number> {
  const [what = 'build'] = options.positionals;
  if (what !== 'build' && what !== 'check' && what !== 'dev' && what !== 'diff')
    throw new UsageError(`There is no bench "${what}"; there are build, check, diff and dev.`);
  // It comes with a package, and is compiled once where there is none.
  if (what === 'build' || what === 'dev') await machine.engine(output);
  const result = await inTemporaryFolder(async (folder, started): Promise<Result> => {
    const content = join(folder, 'content');
    const site = join(folder, 'site');
    mkdirSync(content);
    output.err(`Writing ${counted(options.entries, 'entry', 'entries')} …\n`);
    const hub = writeHub(content, options.entries, options.diagrams);
    cutEditions(content, options.cuts, hub, putEdition);
    if (what === 'diff') {
      commitAll(content);
      hub.edit(Math.min(20, hub.entries), 'Somebody said so in a branch.');
    }
    if (what === 'dev') {
      const waits = async (name: string): Promise<Figures> => {
        output.err(`Measuring how long a writer waits, ${name} …\n`);
        const port = await freePort();
        const child = start([program, 'dev', '--content', content, '--port', String(port)], folder);
        const { done } = started({ child, done: once(child, 'close') });
        try {
          return { entries: hub.entries, ...(await waitsOf(child, port, hub)) };
        } finally {
          child.kill();
          await done;
        }
      };
      const cold = await waits('with nothing kept');
      return options.warm ? { cold, warm: await waits('started again') } : cold;
    }
    const run = async (name: string, program: string, args: readonly string[], where: string): Promise<Run> => {
      output.err(`Measuring ${name} …\n`);
      const ended = await started(measure(program, args, where)).done;
      if (ended.code !== 0)
        throw new UsageError(`${name} ended with ${ended.code ?? 'a signal'} and said:\n${ended.said}`);
      return ended;
    };
    const figures = ({ seconds, cpuSeconds, peakMegabytes }: Run, built?: string): Figures => {
      const took = { seconds, cpuSeconds, peakMegabytes };
      if (built === undefined) return { entries: hub.entries, ...took };
      const { pages, bytes } = sizeOf(built);
      return { entries: hub.entries, pages, ...took, bytes };
    };
    const runOnce = async (name: string): Promise<Figures> => {
      const args = what === 'build' ? ['build', '--out', site] : [what];
      const ended = await run(`a ${name} ${what}`, program, [...args, '--content', content], folder);
      return figures(ended, what === 'build' ? site : undefined);
    };
    const result: Record<string, Figures> = { cold: await runOnce('cold') };
    if (options.warm) {
      hub.edit(1, 'Somebody said so again, in other words.');
      result.warm = await runOnce('warm');
    }
    if (options.yardstick) {
      const other = join(folder, 'starlight');
      writeStarlight(content, other);
      await run('how npm installs Starlight', npm(), ['install', '--ignore-scripts', '--no-audit', '--no-fund'], other);
      const ended = await run('Starlight', join(other, 'node_modules/astro/bin/astro.mjs'), ['build'], other);
      result.yardstick = figures(ended, join(other, 'dist'));
    }
    return Object.keys(result).length === 1 ? (result.cold as Figures) : result;
  });
  output.out(formats[options.format](result));
  return 0;
}
