import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { engineFolder } from '../../../src/cli/engine/engine.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { digestOf } from '../../../src/source/digest.ts';

const cache = join(import.meta.dirname, '../../../node_modules/.cache/gallery');

/** Where the compiled code renders a component, whichever it is. */
const rendering = 'return cb(...args);';

/** What stands there instead: what a component of ours renders begins and ends with a comment that names it. */
const marking = `
  const at = /^.*\\/src\\/(?:components\\/)?(.+)\\.astro$/.exec(moduleId ?? '')?.[1];
  const marked = (made) => {
    if (at === undefined || !Array.isArray(made?.htmlParts)) return made;
    const parts = [...made.htmlParts];
    parts[0] = '<!--shown ' + at + '-->' + parts[0];
    parts.push(parts.pop() + '<!--/shown-->');
    made.htmlParts = parts;
    return made;
  };
  const made = cb(...args);
  return made instanceof Promise ? made.then(marked) : marked(made);`;

/**
 * The engine as it is, but for comments around what each component renders: a copy that teams never get.
 * @param say hears when it is compiled first
 * @returns the engine, and the name that changes with its code
 * @throws Error where the compiled code is not what we know
 */
export async function markedEngine(say: (text: string) => void): Promise<{ engine: Engine; name: string }> {
  const files = await engineFolder({ out: say, err: say, terminal: false, color: false });
  const name = basename(dirname(files));
  const place = join(cache, `engine-${name}-${digestOf(marking).slice(0, 8)}`);
  if (!existsSync(join(place, 'whole'))) {
    rmSync(place, { recursive: true, force: true });
    cpSync(join(files, 'server'), place, { recursive: true });
    const chunks = join(place, 'chunks');
    const all = readdirSync(chunks).map((file) => join(chunks, file));
    const one = all.filter((file) => readFileSync(file, 'utf8').includes(rendering));
    if (one[0] === undefined || one.length > 1)
      throw new Error(`Components are rendered in ${one.length} places of the compiled code, where one was expected.`);
    writeFileSync(
      one[0],
      readFileSync(one[0], 'utf8').replace(rendering, () => marking),
    );
    writeFileSync(join(place, 'whole'), '');
  }
  const { open } = (await import(pathToFileURL(join(place, 'entry.mjs')).href)) as Pick<Engine, 'open'>;
  return { engine: { open, client: join(files, 'client') }, name };
}
