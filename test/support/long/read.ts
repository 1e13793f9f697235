import { Worker } from 'node:worker_threads';
import { reporters } from '../../../src/report/index.ts';
import { checked, type Files } from '../hub.ts';
import { someOf } from '../runs.ts';
import { parts } from './parts.ts';
import { type Place, places, type Surroundings } from './places.ts';
import { ways } from './ways.ts';
import { runsFor } from './words.ts';

// Sends long texts ways that texts go, one after another, and says of each what it is before it begins. Whoever started
// it hears on a pipe of its own when one takes too long.

const [kind = '', most = ''] = process.argv.slice(2);

const end = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL('../../../src/diagrams/clock.ts', import.meta.url), { workerData: end }).unref();

async function look(name: string, way: () => unknown): Promise<void> {
  process.stdout.write(`${name}\n`);
  const { user, system } = process.cpuUsage();
  Atomics.store(end, 0, (user + system) / 1000 + Number(most) * 1000);
  await way();
  Atomics.store(end, 0, 0);
}

/** Reads, checks and reports. */
function check(files: Files): void {
  const { problems, waived, ok } = checked(files);
  const text = (file: string) => (typeof files[file] === 'string' ? files[file] : undefined);
  const where = { folder: '', inRepository: '', address: 'file:///hub/', version: '0' };
  for (const report of Object.values(reporters))
    report({ ok, entries: 1, problems, waived, unlooked: 0, maturing: null, text, ...where }, { color: false });
}

const kinds: Record<string, () => Promise<void>> = {
  async 'one word over and over'() {
    const all = (Object.keys(places) as Place[]).flatMap((place) => {
      const { around, times, body }: Surroundings = places[place];
      return runsFor(place, times, body).map(({ name, text }) => ({ name: `${name} in ${place}`, text, around }));
    });
    for (const { name, text, around } of someOf(all, 120)) await look(name, () => check(around(text)));
  },
  async 'many parts'() {
    for (const [name, make] of someOf(Object.entries(parts), 14)) await look(name, () => check(make()));
  },
  async 'other ways'() {
    for (const [name, { runs, go }] of Object.entries(ways))
      for (const run of someOf(runs, 4)) await look(`${run.name}: ${name}`, () => go(run.text));
  },
};
await kinds[kind]?.();
process.stdout.write('all\n');
