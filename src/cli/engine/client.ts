import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../engine/engine.ts';
import { baseMark } from '../../engine/mark.ts';
import { filesBelow } from '../keep-folder.ts';

const isText = (file: string) => /\.(css|js)$/.test(file);

/**
 * What every site has beside its pages: style sheets, scripts, the font.
 * @param engine the site's code
 * @param base where the site is served, with a slash at both ends
 * @returns bytes by their path below the base
 */
export const clientFiles = ({ client }: Engine, base: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    filesBelow(client).map((file) => {
      const bytes = readFileSync(join(client, file));
      return [file, isText(file) ? Buffer.from(bytes.toString('utf8').replaceAll(baseMark, () => base)) : bytes];
    }),
  );
