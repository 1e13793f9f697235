import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineFolder } from '../cli/engine/engine.ts';
import type { Output } from '../cli/output.ts';
import { schemaFile } from '../components/views/schema.ts';
import { kinds } from '../kinds/index.ts';
import { bundleCommands, bundleEngine } from './bundle.ts';
import { type Licence, licencesText } from './licences.ts';
import { writeList } from './list.ts';

/** JSON Schemas for editors: `hub.json`, and one of each kind's front matter, by its folder. */
function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const kind of [null, ...kinds])
    writeFileSync(join(folder, `${kind?.folder ?? 'hub'}.json`), `${JSON.stringify(schemaFile(kind), null, 2)}\n`);
}

/**
 * Makes all that a package runs from: the same code gives the same bytes.
 * @param folder that does not exist yet; afterwards it holds `cli/` with the commands, `engine/`, `schemas/`,
 * `licences.txt` of all that is bundled, and a list of its files
 * @param output hears what takes a moment
 */
export async function makeLib(folder: string, output: Output): Promise<void> {
  const engine = await engineFolder(output);
  output.err('Bundling …\n');
  const listed = ['client', 'server'].map(
    (part) => JSON.parse(readFileSync(join(engine, 'licences', `${part}.json`), 'utf8')) as Licence[],
  );
  const commands = await bundleCommands(join(folder, 'cli'));
  await bundleEngine(join(engine, 'server'), join(folder, 'engine', 'server'));
  cpSync(join(engine, 'client'), join(folder, 'engine', 'client'), { recursive: true });
  writeSchemas(join(folder, 'schemas'));
  writeFileSync(join(folder, 'licences.txt'), licencesText([commands, ...listed]));
  writeList(folder);
}
