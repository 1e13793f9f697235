import { Worker } from 'node:worker_threads';
import { reporters } from '../../src/report/index.ts';
import { checked, type Files } from './hub.ts';
import { places, run, runs } from './long-runs.ts';
import { wide } from './wide-texts.ts';

// Reads and checks long texts, one after another, and says of each what it is before it begins. Whoever started it
// hears on a pipe of its own when one takes too long.

const [kind = '', most = ''] = process.argv.slice(2);
const length = 30_000;
const count = 5000;

const end = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL('../../src/diagrams/clock.ts', import.meta.url), { workerData: end }).unref();

function look(name: string, files: Files): void {
  process.stdout.write(`${name}\n`);
  const { user, system } = process.cpuUsage();
  Atomics.store(end, 0, (user + system) / 1000 + Number(most) * 1000);
  const { problems, waived, ok } = checked(files);
  const text = (file: string) => (typeof files[file] === 'string' ? files[file] : undefined);
  const where = { folder: '', inRepository: '', address: 'file:///hub/', version: '0' };
  for (const report of Object.values(reporters))
    report({ ok, entries: 1, problems, waived, text, ...where }, { color: false });
  Atomics.store(end, 0, 0);
}

if (kind === 'wide') for (const [name, make] of Object.entries(wide)) look(name, make(count));
else
  for (const [place, around] of Object.entries(places))
    for (const word of runs) look(`${JSON.stringify(word)} in ${place}`, around(run(word, length)));
process.stdout.write('all\n');
