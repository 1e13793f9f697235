// `npm run gallery`: every component in every state, in your browser; written anew when its code changes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { watch } from 'chokidar';
import { addressFor } from '../../../src/cli/serving/listen.ts';
import { serve } from '../../../src/cli/serving/serve.ts';

const root = join(import.meta.dirname, '../../..');
const out = join(root, 'node_modules/.cache/gallery/site');
const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Writes the gallery; what is wrong stands in the terminal, and what was there before stays. */
async function write(): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'write.ts'), out], { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) say('The gallery is written.');
}

let writing = write();
await writing;
mkdirSync(out, { recursive: true });
const server = await serve(out, '/', Number(process.env.PORT ?? 4322));
say(`The gallery: ${addressFor(undefined, (server.address() as AddressInfo).port, '/')}`);

let changed = false;
/** Edits that come while it is written are written together, afterwards. */
async function again(): Promise<void> {
  if (changed) return;
  changed = true;
  await writing;
  changed = false;
  writing = write();
}
watch(
  ['src', 'test/support/gallery', 'test/fixtures/gallery-hubs', 'content'].map((folder) => join(root, folder)),
  { ignoreInitial: true },
).on('all', () => void again());
